"""Leave, a course, a closed day: whose, from when until when, why."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.records import AbsenceReason, Practitioner
from ui.kit.inputs import Combo
from ui.settings.period_form import Period, PeriodForm
from ui.words.people import practitioner_name

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


class LeaveForm(PeriodForm):
    """The fields of NewAbsence; times of day only where a part of a day is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[Practitioner] = ()
        self._who, self._reason = Combo(), Combo()
        self.add("practitioner", self._who)
        self._place_period()
        self.add("reason", self._reason)
        self.retranslate()

    def set_people(self, people: Sequence[Practitioner], today: date) -> None:
        """Who can be away, and the day from which dates are reckoned."""
        self._people, self._today = people, today
        self._write_choices()

    def likeliest(self) -> PractitionerId | None:
        """Whose a new one is until another is chosen: one person's, not the whole clinic's."""
        return self._people[0].id if self._people else None

    def fill(self, known: NewAbsence) -> None:
        self._who.setCurrentIndex(self._place_of(known))
        last = None if known.last == known.first else known.last
        self._fill_period(Period(known.first, last, known.starts, known.ends))
        self._reason.setCurrentIndex(list(AbsenceReason).index(known.reason))
        self.show_problems({})

    def typed(self) -> NewAbsence:
        """The fields as they stand. Raises InvalidInput for what is no day or time."""
        when = self._typed_period()
        return NewAbsence(
            practitioner=self._who.currentData(),
            first=when.first,
            last=when.last or when.first,
            starts=when.starts,
            ends=when.ends,
            reason=list(AbsenceReason)[self._reason.currentIndex()],
        )

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for name, label in {
            "practitioner": translate("settings", "Who"),
            "reason": translate("settings", "Why"),
        }.items():
            self.fields[name].set_label(label)
        self._label_period()
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
