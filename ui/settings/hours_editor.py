"""A week of working hours, typed a line a day as "8-12, 13-17", with a picture of it beside."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.weekly import Stretch, Week
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.settings.week_preview import DayBar, HourScale, shown_hours
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S1, S2, S3
from ui.words.dates import clock_time, duration, weekday
from ui.words.errors import problem

_A_MONDAY = date(2024, 1, 1)
_WORKDAYS = 5
_LINE_WIDTH = 216
_DAY_MINUTES = 1440
USUAL = Week((((480, 720), (780, 1020)),) * _WORKDAYS + ((),) * 2)
"""Monday to Friday, 8 to 12 and 13 to 17: what a form may begin with."""


class HoursEditor(QWidget):
    """Takes a Week with ``fill`` and gives it back with ``week``."""

    changed = Signal()
    finished = Signal()
    """Enter in the last line."""

    def __init__(self, *, clinic: bool = False, parent: QWidget | None = None) -> None:
        """``clinic``: the hours of the house and not of a person."""
        super().__init__(parent)
        self._clinic = clinic
        self._names = [Label(kind="second") for _ in range(7)]
        self.lines = [TextField() for _ in range(7)]
        self._bars = [DayBar() for _ in range(7)]
        self._sums = [Label(kind="caption") for _ in range(7)]
        self._problems = [Label(kind="problem", wrap=True) for _ in range(7)]
        self._wrong: dict[int, Problem] = {}
        self._scale = HourScale()
        self._copy = Button("", ButtonKind.QUIET, icon=Icon.COPY)
        self._total = Label(kind="caption-strong")
        self._copy.clicked.connect(self.copy_monday)
        grid = QGridLayout()
        grid.setHorizontalSpacing(S3)
        grid.setVerticalSpacing(S1)
        grid.setColumnStretch(2, 1)
        for at, line in enumerate(self.lines):
            self._put(grid, at, line)
        grid.addWidget(self._scale, 14, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S2)
        whole.addLayout(grid)
        whole.addLayout(row(self._copy, None, self._total))
        self.setFocusProxy(self.lines[0])
        self.retranslate()

    def _put(self, grid: QGridLayout, at: int, line: TextField) -> None:
        self._names[at].setBuddy(line)
        line.setFixedWidth(px(_LINE_WIDTH))
        line.textEdited.connect(lambda _text: self._edited(at))
        line.editingFinished.connect(lambda: self._tidy(at))
        line.returnPressed.connect(lambda: self._go_on(at))
        self._problems[at].hide()
        self._sums[at].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        parts = (self._names[at], line, self._bars[at], self._sums[at])
        for column, part in enumerate(parts):
            grid.addWidget(part, at * 2, column)
        grid.addWidget(self._problems[at], at * 2 + 1, 1, 1, 3)

    def fill(self, week: Week) -> None:
        """Show a week, as it is written in full."""
        self._wrong = {}
        for line, stretches in zip(self.lines, week.days, strict=True):
            line.setText(hours_words(stretches))
        self._write()

    def week(self) -> Week:
        """The week as it is typed. Raises InvalidInput for ``day-1`` to ``day-7``."""
        days: list[tuple[Stretch, ...]] = []
        problems: dict[str, Problem] = {}
        for at, line in enumerate(self.lines):
            try:
                days.append(weekly.parse_day(line.text()))
            except InvalidInput as error:
                problems[f"day-{at + 1}"] = error.problems["hours"]
        if problems:
            raise InvalidInput(problems)
        return Week(tuple(days))

    def kept(self) -> list[str]:
        """The lines as they stand, for who keeps half a form."""
        return [line.text() for line in self.lines]

    def put(self, kept: Sequence[str]) -> None:
        """Put back what ``kept`` gave."""
        for line, text in zip(self.lines, kept, strict=False):
            line.setText(text)
        self._write()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say below each day what is wrong with it; the first of them takes the focus."""
        self._wrong = {
            at: problems[f"day-{at + 1}"] for at in range(7) if f"day-{at + 1}" in problems
        }
        self._write()
        if self._wrong:
            self.lines[min(self._wrong)].setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_monday(self) -> None:
        """Let Tuesday to Friday be as Monday is."""
        for at in range(1, _WORKDAYS):
            self.lines[at].setText(self.lines[0].text())
            self._wrong.pop(at, None)
        for at in range(_WORKDAYS):
            self._tidy(at)
        self.changed.emit()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        closed, away = translate("settings", "Closed"), translate("settings", "Not at work")
        off = closed if self._clinic else away
        self._copy.set_words(translate("settings", "Copy Monday to all weekdays"))
        for at, (name, line) in enumerate(zip(self._names, self.lines, strict=True)):
            words = weekday(_A_MONDAY + timedelta(days=at))
            name.setText(words[:1].upper() + words[1:])
            line.setAccessibleName(
                translate("settings", "Hours on {weekday}").format(weekday=words)
            )
            line.setPlaceholderText(off)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _edited(self, at: int) -> None:
        self._wrong.pop(at, None)
        self._write()
        self.changed.emit()

    def _tidy(self, at: int) -> None:
        """Write the hours in full, or say what is wrong with them."""
        try:
            stretches = weekly.parse_day(self.lines[at].text())
        except InvalidInput as error:
            self._wrong[at] = error.problems["hours"]
            announce(self.lines[at], problem(self._wrong[at]))
        else:
            self._wrong.pop(at, None)
            if hours_words(stretches) != self.lines[at].text():
                self.lines[at].setText(hours_words(stretches))
        self._write()

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self.lines):
            self.lines[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()

    def _write(self) -> None:
        days = [_read(line.text()) for line in self.lines]
        first, last = shown_hours(days)
        self._scale.show_range(first, last)
        for at, stretches in enumerate(days):
            self._bars[at].show_day(stretches, first, last)
            minutes = sum(end - start for start, end in stretches)
            self._sums[at].setText(duration(timedelta(minutes=minutes)) if minutes else "")
            self._write_problem(at)
        whole = sum(end - start for stretches in days for start, end in stretches)
        words = QCoreApplication.translate("settings", "{hours} a week")
        shown = words.format(hours=duration(timedelta(minutes=whole)))
        self._total.setText(shown if whole else "")

    def _write_problem(self, at: int) -> None:
        words = _problem_words(self._wrong[at]) if at in self._wrong else ""
        self._problems[at].setText(words)
        self._problems[at].setVisible(bool(words))
        line = self.lines[at]
        line.setAccessibleDescription(words)
        wrong = "true" if words else "false"
        if line.property("problem") != wrong:
            line.setProperty("problem", wrong)
            line.style().unpolish(line)
            line.style().polish(line)


def hours_words(stretches: tuple[Stretch, ...]) -> str:
    """``08:00–12:00, 13:00–17:00``; empty for a day off."""
    return ", ".join(f"{_clock(start)}–{_clock(end)}" for start, end in stretches)


def _clock(minute: int) -> str:
    if minute == _DAY_MINUTES:
        return "24:00"
    return clock_time(time(*divmod(minute, 60)))


def _problem_words(wrong: Problem) -> str:
    if wrong is Problem.ENDS_FIRST:
        return QCoreApplication.translate(
            "settings", "This ends before it begins. A night is 22-24 and, the day after, 0-6."
        )
    return problem(wrong)


def _read(text: str) -> tuple[Stretch, ...]:
    try:
        return weekly.parse_day(text)
    except InvalidInput:
        return ()
