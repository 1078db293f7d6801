"""When each practitioner can next be booked, and how much waits to be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from clinic_desk.scheduling.flow import NextFree
from clinic_desk.scheduling.to_do.records import Counts
from ui.kit.frames import Hairline, Scrolled
from ui.kit.label import Label
from ui.theme.style import px, set_kind
from ui.theme.tokens import S2, S3, S4, S6
from ui.today import flow_words
from ui.today.side_row import NARROWEST, PAD, ROW, SideRow
from ui.today.waiting_lines import WaitingLines
from ui.words.people import short_name


class NextFreeList(QFrame):
    """At the right side one below the other, below the board side by side.

    What waits to be done stands there too, where there is room for it at the side.
    """

    chosen = Signal(object)
    """The NextFree that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = False
        self._shown: tuple[NextFree, ...] = ()
        self._today = date.min
        self._rows: list[_Row] = []
        self.waiting = WaitingLines()
        self._title = Label(kind="lead")
        self._none = Label(kind="second", wrap=True)
        for label in (self._title, self._none):
            label.setContentsMargins(PAD, 0, PAD, 0)
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S6 - 2 * PAD)
        self._grid.setVerticalSpacing(0)
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(1)
        self._edge = Hairline()  # between the board and what stands below it
        self._lines.addWidget(self._edge)
        self._lines.addWidget(self._title)
        self._lines.addWidget(self._none)
        self._lines.addWidget(Scrolled(self._content), 1)
        self.set_below(below=False)
        self.retranslate()

    def show_free(self, found: Sequence[NextFree], today: date) -> None:
        """Show these; a row keeps its focus while its practitioner stays."""
        self._shown, self._today = tuple(found), today
        while len(self._rows) > len(self._shown):
            row = self._rows.pop()
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(self._shown):
            self._rows.append(self._row(len(self._rows)))
        for row, one in zip(self._rows, self._shown, strict=True):
            row.show_free(one, today)
        self._none.setVisible(not self._shown)
        self._arrange()

    def show_counts(self, counts: Counts) -> None:
        """Say how much waits to be done."""
        self.waiting.show_counts(counts)
        self._arrange()

    def set_below(self, *, below: bool) -> None:
        """Stand below the board instead of beside it."""
        self._below = below
        set_kind(self, "clear" if below else "panel")
        self._edge.setVisible(below)
        self._title.setContentsMargins(PAD, S2 - 2 if below else 0, PAD, 0)
        beside = S4 - PAD  # the rows keep the rest for their focus ring
        above, under = (0, 0) if below else (S4 + 1, S3)
        self._lines.setContentsMargins(beside, above, beside, under)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._below:
            self._arrange()

    def retranslate(self) -> None:
        words = QCoreApplication.translate("today", "Next free")
        self._title.setText(words)
        self.setAccessibleName(words)
        self._none.setText(QCoreApplication.translate("today", "Nobody can be booked yet."))
        self.show_free(self._shown, self._today)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _row(self, number: int) -> "_Row":
        row = _Row(self._content)
        row.clicked.connect(lambda: self.chosen.emit(self._shown[number]))
        return row

    def _arrange(self) -> None:
        across = max(self.width() // px(NARROWEST), 1) if self._below else 1
        for row in self._rows:
            self._grid.removeWidget(row)
        for number, row in enumerate(self._rows):
            self._grid.addWidget(row, number // across, number % across)
        rows = -(-len(self._rows) // across)
        self._grid.removeWidget(self.waiting)
        self._grid.addWidget(self.waiting, rows, 0, 1, across)
        self.waiting.setVisible(self.waiting.known() and not self._below)
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 0)
        self._grid.setRowStretch(rows + 1, 0 if self._below else 1)
        if self._below:
            self.setFixedHeight(px(ROW) * min(rows, 2) + px(34))
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16777215)


class _Row(SideRow):
    """A practitioner and a time."""

    def show_free(self, one: NextFree, today: date) -> None:
        self.setEnabled(one.proposal is not None)
        name, time = short_name(one.practitioner), flow_words.next_free_time(one, today)
        self.show_line(name, time, flow_words.next_free_words(one, today))
