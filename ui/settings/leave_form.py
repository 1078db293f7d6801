"""Leave, a course, a closed day: whose, from when until when, why."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.records import AbsenceReason, Practitioner
from ui.kit.inputs import Combo, TextField
from ui.settings.form import Form
from ui.theme.tokens import S2
from ui.words.dates import clock_time, numeric_day
from ui.words.people import practitioner_name
from ui.words.typed_days import date_typed

_DAY = 1440
_REASONS = {
    AbsenceReason.LEAVE: QT_TRANSLATE_NOOP("settings", "Leave"),
    AbsenceReason.AWAY: QT_TRANSLATE_NOOP("settings", "Away"),
    AbsenceReason.MEETING: QT_TRANSLATE_NOOP("settings", "Meeting"),
    AbsenceReason.COURSE: QT_TRANSLATE_NOOP("settings", "Course"),
    AbsenceReason.HOLIDAY: QT_TRANSLATE_NOOP("settings", "Holiday"),
    AbsenceReason.OTHER: QT_TRANSLATE_NOOP("settings", "Something else"),
}


def reason_words(reason: AbsenceReason) -> str:
    return QCoreApplication.translate("settings", str(_REASONS[reason]))


def everybody_words() -> str:
    return QCoreApplication.translate("settings", "The whole clinic is closed")


class LeaveForm(Form):
    """The fields of NewAbsence; times of day only where a part of a day is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._people: Sequence[Practitioner] = ()
        self._who, self._reason = Combo(), Combo()
        self._lines = {name: TextField() for name in ("first", "last", "starts", "ends")}
        self.add("practitioner", self._who)
        for pair in (("first", "last"), ("starts", "ends")):
            side_by_side = QHBoxLayout()
            side_by_side.setSpacing(S2)
            for name in pair:
                field = self.add(name, self._lines[name], place=False)
                side_by_side.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(side_by_side)
        for name in ("first", "last"):
            self._lines[name].editingFinished.connect(lambda name=name: self._tidy(name))
        self.add("reason", self._reason)
        self.retranslate()

    def set_people(self, people: Sequence[Practitioner], today: date) -> None:
        """Who can be away, and the day from which dates are reckoned."""
        self._people, self._today = people, today
        self._write_choices()

    def fill(self, known: NewAbsence) -> None:
        self._who.setCurrentIndex(self._place_of(known))
        self._lines["first"].setText(numeric_day(known.first))
        last = "" if known.last == known.first else numeric_day(known.last)
        self._lines["last"].setText(last)
        self._lines["starts"].setText(_clock(known.starts) if known.starts else "")
        self._lines["ends"].setText(_clock(known.ends) if known.ends < _DAY else "")
        self._reason.setCurrentIndex(list(AbsenceReason).index(known.reason))
        self.show_problems({})

    def typed(self) -> NewAbsence:
        """The fields as they stand. Raises InvalidInput for what is no day or time."""
        problems: dict[str, Problem] = {}
        first = self._day("first", problems)
        last = self._day("last", problems) if self._text("last") else first
        starts = self._minute("starts", 0, problems)
        ends = self._minute("ends", _DAY, problems)
        if first is None or last is None or problems:
            raise InvalidInput(problems)
        return NewAbsence(
            practitioner=self._who.currentData(),
            first=first,
            last=last,
            starts=starts,
            ends=ends,
            reason=list(AbsenceReason)[self._reason.currentIndex()],
        )

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for name, label in {
            "practitioner": translate("settings", "Who"),
            "first": translate("settings", "First day"),
            "last": translate("settings", "Last day"),
            "starts": translate("settings", "From (time)"),
            "ends": translate("settings", "Until (time)"),
            "reason": translate("settings", "Why"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["first"].set_hint(translate("settings", "24/12, friday, in 2 w"))
        self.fields["last"].set_hint(translate("settings", "Empty: one day"))
        self.fields["starts"].set_hint(translate("settings", "Empty: whole days"))
        self.fields["reason"].set_hint(
            translate("settings", "All who see the schedule see this. Never write of illness.")
        )
        self._write_choices()
        super().retranslate()

    def _place_of(self, known: NewAbsence) -> int:
        places = range(self._who.count())
        return next((at for at in places if self._who.itemData(at) == known.practitioner), 0)

    def _write_choices(self) -> None:
        who, why = self._who.currentIndex(), self._reason.currentIndex()
        self._who.clear()
        for one in self._people:
            self._who.add(practitioner_name(one), one.id)
        self._who.add(everybody_words(), None)
        self._reason.clear()
        for reason in AbsenceReason:
            self._reason.add(reason_words(reason), reason.value)
        self._who.setCurrentIndex(max(who, 0))
        self._reason.setCurrentIndex(max(why, 0))

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
        """Write the day in full, so that one sees how it was understood."""
        found = date_typed(self._text(name), self._today)
        if found is not None:
            self._lines[name].setText(numeric_day(found))


def _clock(minute: int) -> str:
    return clock_time(time(*divmod(minute, 60)))
