"""Time that is kept free: of whom, of which room or device, of what, when, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_desk.errors import Problem
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.timetable import BlockReason
from ui.kit.inputs import Check, Combo
from ui.settings.period_form import Period, PeriodForm

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


class BlockForm(PeriodForm):
    """The fields of NewBlock; all that it names must be meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self._combos = {name: Combo() for name in ("practitioner", "what", "service", "reason")}
        self._weekly = Check("")
        for name in ("practitioner", "what", "service"):
            self.add(name, self._combos[name])
        self.body.addWidget(self._weekly)
        self._place_period()
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
        one_day = known.last is None or (known.last == known.first and not known.weekly)
        last = None if one_day else known.last
        self._fill_period(Period(known.first, last, known.starts, known.ends))
        self.show_problems({})

    def typed(self) -> NewBlock:
        """The fields as they stand. Raises InvalidInput for what is no day or time."""
        when = self._typed_period()
        return NewBlock(
            practitioner=self._combos["practitioner"].currentData(),
            resource=self._combos["what"].currentData(),
            service=self._combos["service"].currentData(),
            first=when.first,
            last=when.last,
            weekly=self._weekly.isChecked(),
            starts=when.starts,
            ends=when.ends,
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
        for name, label in {
            "practitioner": translate("settings", "Of whom"),
            "what": translate("settings", "Of which room or device"),
            "service": translate("settings", "Of which service"),
            "reason": translate("settings", "Why"),
        }.items():
            self.fields[name].set_label(label)
        self._weekly.setText(translate("settings", "Each week, on the weekday of the first day"))
        self._weekly.setAccessibleName(self._weekly.text())
        self._label_period()
        if self._weekly.isChecked():
            self.fields["last"].set_hint(translate("settings", "Empty: for good"))
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
