"""From which day until which, and from when until when: what leave and a block have in common."""

from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling import weekly
from ui.kit.inputs import TextField
from ui.settings.form import Form
from ui.theme.tokens import S2
from ui.words.dates import clock_time, numeric_day
from ui.words.typed_days import date_typed

_DAY = 1440


@dataclass(frozen=True, slots=True)
class Period:
    """``last``: None where it was left empty. The whole day where no time of it was said."""

    first: date
    last: date | None
    starts: int
    ends: int


class PeriodForm(Form):
    """A form with two days and two times of day among its fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._lines = {name: TextField() for name in ("first", "last", "starts", "ends")}

    def _place_period(self) -> None:
        """Here they stand, two beside each other."""
        for pair in (("first", "last"), ("starts", "ends")):
            side_by_side = QHBoxLayout()
            side_by_side.setSpacing(S2)
            for name in pair:
                field = self.add(name, self._lines[name], place=False)
                side_by_side.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(side_by_side)
        for name in ("first", "last"):
            self._lines[name].editingFinished.connect(lambda name=name: self._tidy(name))

    def _fill_period(self, known: Period) -> None:
        self._lines["first"].setText(numeric_day(known.first))
        self._lines["last"].setText("" if known.last is None else numeric_day(known.last))
        self._lines["starts"].setText(_clock(known.starts) if known.starts else "")
        self._lines["ends"].setText(_clock(known.ends) if known.ends < _DAY else "")

    def _typed_period(self) -> Period:
        """What stands there. Raises InvalidInput for what is no day or time."""
        problems: dict[str, Problem] = {}
        first = self._day("first", problems)
        last = self._day("last", problems) if self._text("last") else None
        starts = self._minute("starts", 0, problems)
        ends = self._minute("ends", _DAY, problems)
        if first is None or problems:
            raise InvalidInput(problems)
        return Period(first, last, starts, ends)

    def _label_period(self) -> None:
        translate = QCoreApplication.translate
        for name, label in {
            "first": translate("settings", "First day"),
            "last": translate("settings", "Last day"),
            "starts": translate("settings", "From (time)"),
            "ends": translate("settings", "Until (time)"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["first"].set_hint(translate("settings", "24/12, friday, in 2 w"))
        self.fields["last"].set_hint(translate("settings", "Empty: one day"))
        self.fields["starts"].set_hint(translate("settings", "Empty: whole days"))

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
