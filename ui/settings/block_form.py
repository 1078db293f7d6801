"""Time that is kept free: of whom, of which room or device, of what, when, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.timetable import BlockReason
from ui.kit.inputs import Check, Combo, TextField
from ui.settings.form import Form
from ui.theme.tokens import S2
from ui.words.dates import clock_time, numeric_day
from ui.words.typed_days import date_typed

_DAY = 1440
_REASONS = {
    BlockReason.MEETING: QT_TRANSLATE_NOOP("settings", "Meeting"),
    BlockReason.COURSE: QT_TRANSLATE_NOOP("settings", "Course"),
    BlockReason.LEAVE: QT_TRANSLATE_NOOP("settings", "Leave"),
    BlockReason.REPAIR: QT_TRANSLATE_NOOP("settings", "Repair or cleaning"),
    BlockReason.RESERVED: QT_TRANSLATE_NOOP("settings", "Reserved"),
    BlockReason.OTHER: QT_TRANSLATE_NOOP("settings", "Something else"),
}


def block_reason_words(reason: BlockReason) -> str:
    return QCoreApplication.translate("settings", str(_REASONS[reason]))


def everybody() -> str:
    return QCoreApplication.translate("settings", "Everybody")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a block can be about, each by its id."""

    people: Sequence[tuple[str, int]] = ()
    things: Sequence[tuple[str, int]] = ()
    services: Sequence[tuple[str, int]] = ()


class BlockForm(Form):
    """The fields of NewBlock; all that it names must be meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._choices = date.min, Choices()
        self._combos = {name: Combo() for name in ("practitioner", "what", "service", "reason")}
        self._lines = {name: TextField() for name in ("first", "last", "starts", "ends")}
        self._weekly = Check("")
        for name in ("practitioner", "what", "service"):
            self.add(name, self._combos[name])
        self.body.addWidget(self._weekly)
        for pair in (("first", "last"), ("starts", "ends")):
            side_by_side = QHBoxLayout()
            side_by_side.setSpacing(S2)
            for name in pair:
                field = self.add(name, self._lines[name], place=False)
                side_by_side.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(side_by_side)
        for name in ("first", "last"):
            self._lines[name].editingFinished.connect(lambda name=name: self._tidy(name))
        self.add("reason", self._combos["reason"])
        self._weekly.toggled.connect(lambda _on: self.retranslate())
        self.retranslate()

    def set_choices(self, choices: Choices, today: date) -> None:
        self._choices, self._today = choices, today
        self._write_choices()

    def fill(self, known: NewBlock) -> None:
        for name, key in (
            ("practitioner", known.practitioner),
            ("what", known.resource),
            ("service", known.service),
        ):
            self._choose(name, key)
        self._choose("reason", known.reason.value)
        self._weekly.setChecked(known.weekly)
        self._lines["first"].setText(numeric_day(known.first))
        one_day = known.last is None or (known.last == known.first and not known.weekly)
        last = None if one_day else known.last
        self._lines["last"].setText("" if last is None else numeric_day(last))
        self._lines["starts"].setText(_clock(known.starts) if known.starts else "")
        self._lines["ends"].setText(_clock(known.ends) if known.ends < _DAY else "")
        self.show_problems({})

    def typed(self) -> NewBlock:
        """The fields as they stand. Raises InvalidInput for what is no day or time."""
        problems: dict[str, Problem] = {}
        first = self._day("first", problems)
        last = self._day("last", problems) if self._text("last") else None
        starts = self._minute("starts", 0, problems)
        ends = self._minute("ends", _DAY, problems)
        if first is None or problems:
            raise InvalidInput(problems)
        return NewBlock(
            practitioner=self._combos["practitioner"].currentData(),
            resource=self._combos["what"].currentData(),
            service=self._combos["service"].currentData(),
            first=first,
            last=last,
            weekly=self._weekly.isChecked(),
            starts=starts,
            ends=ends,
            reason=BlockReason(self._combos["reason"].currentData()),
        )

    def problem_words(self, name: str, wrong: Problem) -> str:
        if name == "what":
            return QCoreApplication.translate(
                "settings", "Choose a room, a device or a service. For leave, see Absences."
            )
        return super().problem_words(name, wrong)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        weekly_now = self._weekly.isChecked()
        for name, label in {
            "practitioner": translate("settings", "Of whom"),
            "what": translate("settings", "Of which room or device"),
            "service": translate("settings", "Of which service"),
            "first": translate("settings", "First day"),
            "last": translate("settings", "Last day"),
            "starts": translate("settings", "From (time)"),
            "ends": translate("settings", "Until (time)"),
            "reason": translate("settings", "Why"),
        }.items():
            self.fields[name].set_label(label)
        self._weekly.setText(translate("settings", "Each week, on the weekday of the first day"))
        self._weekly.setAccessibleName(self._weekly.text())
        self.fields["first"].set_hint(translate("settings", "24/12, friday, in 2 w"))
        self.fields["last"].set_hint(
            translate("settings", "Empty: for good")
            if weekly_now
            else translate("settings", "Empty: one day")
        )
        self.fields["starts"].set_hint(translate("settings", "Empty: whole days"))
        self._write_choices()
        super().retranslate()

    def _write_choices(self) -> None:
        translate = QCoreApplication.translate
        choices = self._choices
        for name, nothing, found in (
            ("practitioner", everybody(), choices.people),
            ("what", translate("settings", "None in particular"), choices.things),
            ("service", translate("settings", "All services"), choices.services),
        ):
            chosen = self._combos[name].currentData()
            self._combos[name].clear()
            self._combos[name].add(nothing, None)
            for words, key in found:
                self._combos[name].add(words, key)
            self._choose(name, chosen)
        chosen = self._combos["reason"].currentData()
        self._combos["reason"].clear()
        for reason in BlockReason:
            self._combos["reason"].add(block_reason_words(reason), reason.value)
        self._choose("reason", chosen)

    def _choose(self, name: str, key: object) -> None:
        combo = self._combos[name]
        places = range(combo.count())
        combo.setCurrentIndex(next((at for at in places if combo.itemData(at) == key), 0))

    def _text(self, name: str) -> str:
        return self._lines[name].text().strip()

    def _day(self, name: str, problems: dict[str, Problem]) -> date | None:
        found = date_typed(self._text(name), self._today)
        if found is None:
            problems[name] = Problem.NOT_A_DAY if self._text(name) else Problem.MISSING
        return found

    def _minute(self, name: str, otherwise: int, problems: dict[str, Problem]) -> int:
        if not self._text(name):
            return otherwise
        try:
            return weekly.parse_time(self._text(name))
        except InvalidInput:
            problems[name] = Problem.NOT_HOURS
            return otherwise

    def _tidy(self, name: str) -> None:
        found = date_typed(self._text(name), self._today)
        if found is not None:
            self._lines[name].setText(numeric_day(found))


def _clock(minute: int) -> str:
    return clock_time(time(*divmod(minute, 60)))
