"""Which days of the log: a few at hand, or from one day to another."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget

from clinic_desk.errors import Problem
from clinic_desk.patients.validating import parse_date
from ui.audit import periods
from ui.audit.choosers import PopUp
from ui.kit.button import Button
from ui.kit.field import Field
from ui.kit.frames import row
from ui.kit.inputs import TextField
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.theme.style import row_height
from ui.theme.tokens import S2
from ui.words.errors import problem


class TimeChooser(PopUp):
    """Today, yesterday, this week, the last, this month; or two dates. A Period is chosen."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.list = ResultsList("")
        self.list.chosen.connect(self._take)
        self._from_line, self._to_line = TextField(), TextField()
        self.first = Field("", self._from_line)
        self.last = Field("", self._to_line)
        self._button = Button("")
        self._from_line.returnPressed.connect(self._to_line.setFocus)
        self._to_line.returnPressed.connect(self._take_span)
        self._button.clicked.connect(self._take_span)
        self.body.addWidget(self.list)
        self.body.addSpacing(S2)
        self.body.addLayout(row(self.first, self.last))
        self.body.addLayout(row(None, self._button))
        self.body.addStretch(1)
        self.setFocusProxy(self.list)
        self.retranslate()

    def set_today(self, today: date) -> None:
        self._today = today
        self.retranslate()

    def open_below(self, opener: QWidget, *, height: int = 0) -> None:
        for field in (self.first, self.last):
            field.set_problem(None)
        self.retranslate()
        wanted = height or self.sizeHint().height()
        super().open_below(opener, height=wanted)
        if self.height() < wanted:  # nothing in it scrolls: it stands higher instead
            tall = opener.window().height()
            self.setFixedHeight(min(wanted, tall - 2 * S2))
            self.move(self.x(), tall - self.height() - S2)

    def retranslate(self) -> None:
        day, last_week = self._today, self._today - timedelta(days=7)
        named = (
            (periods.day(day), QCoreApplication.translate("audit", "Today")),
            (
                periods.day(day - timedelta(days=1)),
                QCoreApplication.translate("audit", "Yesterday"),
            ),
            (periods.week_with(day), QCoreApplication.translate("audit", "This week")),
            (periods.week_with(last_week), QCoreApplication.translate("audit", "Last week")),
            (periods.month_with(day), QCoreApplication.translate("audit", "This month")),
        )
        rows = [
            ResultRow(key=period, title=words, detail=_detail(period, day))
            for period, words in named
        ]
        self.list.setAccessibleName(QCoreApplication.translate("audit", "When"))
        self.list.show_groups((ResultGroup(rows=tuple(rows)),))
        self.list.setFixedHeight(row_height() * len(rows) + 2)
        self.first.set_label(QCoreApplication.translate("audit", "From"))
        self.last.set_label(QCoreApplication.translate("audit", "To"))
        self._button.set_words(QCoreApplication.translate("audit", "Show these days"), "Enter")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take(self, period: object) -> None:
        self.close_up()
        self.chosen.emit(period)

    def _take_span(self) -> None:
        first, last = self._date(self.first, self._from_line), self._date(self.last, self._to_line)
        if first is not None and last is not None:
            self._take(periods.span(first, last))
        else:
            self.setFixedHeight(self.sizeHint().height())  # the problems need room

    def _date(self, field: Field, line: TextField) -> date | None:
        typed = line.text().strip()
        found = parse_date(typed, self._today) if typed else None
        wrong = None if found else (Problem.NOT_A_DATE if typed else Problem.MISSING)
        if found is not None and found > self._today:
            found, wrong = None, Problem.IN_THE_FUTURE
        field.set_problem(problem(wrong) if wrong else None)
        if wrong:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
        return found


def _detail(period: periods.Period, today: date) -> str:
    return "" if period.kind is periods.PeriodKind.DAY else period.words(today)
