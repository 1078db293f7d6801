"""The reports' page: whose dates, and below each other every figure with what it means."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clinic_desk.progress import Progress
from ui.kit.button import Button, ButtonKind, icon_button
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, Scrolled, row
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.kit.segmented import Segmented
from ui.reports import periods
from ui.reports.figure_table import FigureTable
from ui.reports.periods import Span
from ui.reports.plot import Row
from ui.reports.plot_view import PlotView
from ui.reports.report_words import Figure
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4, S6
from ui.words.keys import keys_shown

_BLINK = 150
_WIDEST = 1180
_BESIDE_FROM = 520  # pixels of a figure, from which its comparison stands beside its name


class ReportsPage(QWidget):
    """Says by ``period_wanted`` which dates are asked for."""

    period_wanted = Signal(object, object)
    """The Span, and a day in it."""
    print_wanted = Signal()
    save_wanted = Signal()
    behind_wanted = Signal(object, str)
    """The Behind of a row, and in words whose row it is."""
    stop_wanted = Signal()
    """Count no further."""
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._span, self._day = Span.MONTH, date.min
        self._title, self._period = Label(kind="title"), Label(kind="lead")
        self._nothing = Label(kind="second", wrap=True)
        self._nothing.hide()  # until it is counted
        self._spans = Segmented("", [(one.value, "") for one in Span])
        self._spans.choose(Span.MONTH.value)
        self._before = icon_button(Icon.CHEVRON_LEFT, "")
        self._after = icon_button(Icon.CHEVRON_RIGHT, "")
        self._print = Button("", icon=Icon.PRINTER)
        self._save = Button("", ButtonKind.QUIET, icon=Icon.FILE_DOWN)
        self._figures: list[_FigureView] = []
        self._progress = ProgressView("")
        self._progress.hide()
        self._progress.cancel_wanted.connect(self.stop_wanted)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_BLINK)
        self._soon.timeout.connect(self._progress.show)
        self._hint = Label(kind="caption", wrap=True)
        self._over = True
        self._lines = QVBoxLayout()
        self._lay_out()
        self._spans.chosen.connect(lambda key: self._ask(Span(key), self._day))
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self.retranslate()

    def show_report(
        self, span: Span, day: date, figures: Sequence[Figure], visits: int, *, over: bool
    ) -> None:
        """Show these figures of the span that holds ``day``; whether it is ``over``."""
        self._span, self._day = span, day
        self._over = over or not visits
        self._spans.choose(span.value)
        self._nothing.setVisible(not visits)
        while len(self._figures) < len(figures):
            made = _FigureView()
            made.behind_wanted.connect(self.behind_wanted)
            self._figures.append(made)
            self._lines.insertWidget(self._lines.count() - 1, made)
        for view, figure in zip(self._figures, figures, strict=True):
            view.show_figure(figure)
        self._write_period()

    def begin_work(self) -> None:
        """It is being counted; what takes a blink needs no bar."""
        self._progress.start()
        self._soon.start()

    def advance(self, step: Progress) -> None:
        words = QCoreApplication.translate("reports", "Counting the visits")
        self._progress.advance(step.done, step.total, words)

    def end_work(self) -> None:
        self._soon.stop()
        self._progress.hide()

    def figures(self) -> list["_FigureView"]:
        return self._figures

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("reports", "Reports"))
        self._spans.setAccessibleName(translate("reports", "How long"))
        self._spans.set_words(
            {
                Span.WEEK.value: translate("reports", "Week"),
                Span.MONTH.value: translate("reports", "Month"),
                Span.QUARTER.value: translate("reports", "Quarter"),
                Span.YEAR.value: translate("reports", "Year"),
            }
        )
        for button, words in (
            (self._before, translate("reports", "Earlier")),
            (self._after, translate("reports", "Later")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._print.set_words(translate("reports", "Print"), keys_shown("Ctrl+P"))
        self._save.set_words(translate("reports", "Save as CSV"))
        self._progress.set_name(translate("reports", "Counting the visits"))
        self._nothing.setText(
            translate("reports", "No visits were booked for these dates. Look at earlier ones.")
        )
        self._write_period()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def _lay_out(self) -> None:
        tools = FlowLayout(spacing=S2)
        for part in (self._spans, self._before, self._after, self._print, self._save):
            tools.addWidget(part)
        content = QWidget()
        content.setLayout(self._lines)
        content.setMaximumWidth(px(_WIDEST))
        self._lines.setContentsMargins(0, 0, S4, S6)
        self._lines.setSpacing(S3)
        self._lines.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S6, S6 - 4, S2, 0)
        lines.setSpacing(S3)
        lines.addLayout(row(self._title, S3, self._period, None))
        lines.addLayout(tools)
        lines.addWidget(self._progress)
        lines.addWidget(self._nothing)
        lines.addWidget(self._hint)
        lines.addWidget(Scrolled(content), 1)
        self.setFocusProxy(self._spans.segments()[1])

    def _step(self, by: int) -> None:
        self._ask(self._span, periods.beside(self._span, self._day, by))

    def _ask(self, span: Span, day: date) -> None:
        self.period_wanted.emit(span, day)

    def _write_period(self) -> None:
        shown = self._day != date.min
        self._period.setText(periods.span_words(self._span, self._day) if shown else "")
        translate = QCoreApplication.translate
        named = translate(
            "reports",
            "Nobody is named. The arrows walk along the bars; Enter on a row or a bar opens its "
            "visits by name.",
        )
        unfinished = translate(
            "reports", "These dates are not over. They stand beside the whole of those before."
        )
        self._hint.setText(named if self._over else f"{unfinished} {named}")


class _FigureView(Card):
    """One figure: its name and number beside that of before, its meaning, its bars and rows."""

    behind_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._headline = Label(kind="lead"), Label(kind="heading")
        self._compared = Label(kind="second", wrap=True)
        self._meaning = Label(kind="caption", wrap=True)
        self.plot, self.table = PlotView(), FigureTable()
        self.body.setContentsMargins(S4, S3, S4, S3)
        self.body.setSpacing(S2)
        self._head = QGridLayout()
        self._head.setHorizontalSpacing(S3)
        self._head.addWidget(self._title, 0, 0)
        self._head.addWidget(self._compared, 0, 1)
        self._head.addWidget(self._headline, 0, 2)
        self._head.setColumnStretch(1, 1)
        self.body.addLayout(self._head)
        self.body.addWidget(self._meaning)
        self.body.addWidget(self.plot)
        self.body.addWidget(self.table)
        self.plot.behind_wanted.connect(self._open)
        self.table.behind_wanted.connect(self._open)

    def _open(self, row: Row) -> None:
        self.behind_wanted.emit(row.behind, ": ".join((self._title.text(), row.label)))

    def show_figure(self, figure: Figure) -> None:
        self._title.setText(figure.title)
        self._headline.setText(figure.headline)
        self._compared.setText(figure.compared)
        self._meaning.setText(figure.meaning)
        self.plot.show_plot(figure.title, figure.plot)
        self.table.show_figure(figure)
        self.table.setVisible(bool(figure.rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little width, what the number is compared with stands below its name."""
        super().resizeEvent(event)
        middle = Qt.AlignmentFlag.AlignVCenter
        below = self.width() < px(_BESIDE_FROM)
        self._title.setWordWrap(below)
        self._head.removeWidget(self._compared)
        if below:
            self._compared.setAlignment(Qt.AlignmentFlag.AlignLeft | middle)
            self._head.addWidget(self._compared, 1, 0, 1, 3)
        else:
            self._compared.setAlignment(Qt.AlignmentFlag.AlignRight | middle)
            self._head.addWidget(self._compared, 0, 1)
        self._head.setColumnStretch(0, int(below))
        self._head.setColumnStretch(1, int(not below))

    def words(self) -> tuple[str, str]:
        """The title and the number."""
        return self._title.text(), self._headline.text()
