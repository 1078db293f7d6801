"""One date with hours of its own: whose, when, from when until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.timetable import Stretches
from ui.kit.inputs import Combo, TextField
from ui.settings.form import Form
from ui.settings.hours_editor import hours_words
from ui.words.dates import numeric_day
from ui.words.people import practitioner_name
from ui.words.typed_days import date_typed


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What stands in the form; no stretch: nobody is there that day."""

    practitioner: PractitionerId | None
    day: date
    stretches: Stretches = ()


class DateForm(Form):
    """The fields of TypedDate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._people: Sequence[Practitioner] = ()
        self._who, self._day, self._hours = Combo(), TextField(), TextField()
        self.add("practitioner", self._who)
        self.add("day", self._day)
        self.add("hours", self._hours)
        self._day.editingFinished.connect(self._tidy)
        self.retranslate()

    def set_people(self, people: Sequence[Practitioner], today: date) -> None:
        chosen = self._who.currentData()
        self._people, self._today = people, today
        self._who.clear()
        for one in people:
            self._who.add(practitioner_name(one), one.id)
        self._who.setCurrentIndex(max(self._who.findData(chosen), 0))

    def fill(self, known: TypedDate) -> None:
        if known.practitioner is not None:
            self._who.setCurrentIndex(max(self._who.findData(known.practitioner), 0))
        self._day.setText(numeric_day(known.day))
        self._hours.setText(hours_words(known.stretches) if known.stretches else "")
        self.show_problems({})

    def typed(self) -> TypedDate:
        """Raises InvalidInput for what is no day or no hours."""
        problems: dict[str, Problem] = {}
        day = date_typed(self._day.text(), self._today)
        if day is None:
            problems["day"] = Problem.NOT_A_DAY if self._day.text().strip() else Problem.MISSING
        elif day < self._today:
            problems["day"] = Problem.IN_THE_PAST
        try:
            stretches = weekly.parse_day(self._hours.text())
        except InvalidInput as error:
            problems |= error.problems
        if problems or day is None:
            raise InvalidInput(problems)
        return TypedDate(self._who.currentData(), day, stretches)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.fields["practitioner"].set_label(translate("settings", "Who"))
        self.fields["day"].set_label(translate("settings", "Date"))
        self.fields["day"].set_hint(translate("settings", "24/12, friday, in 2 w"))
        self.fields["hours"].set_label(translate("settings", "Hours that day"))
        self.fields["hours"].set_hint(
            translate("settings", "9-12, 13-16; empty: not there. The week is as it was.")
        )
        super().retranslate()

    def _tidy(self) -> None:
        found = date_typed(self._day.text(), self._today)
        if found is not None:
            self._day.setText(numeric_day(found))
