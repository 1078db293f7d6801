"""When each practitioner can next be booked, and how much waits to be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.scheduling.flow import NextFree
from clinic_desk.scheduling.to_do.records import Counts
from ui.kit import draw
from ui.kit.button import Pressable
from ui.kit.frames import Hairline, Scrolled
from ui.kit.label import Label
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import colours, px, set_kind
from ui.theme.tokens import BODY, S2, S3, S4, S6
from ui.today import flow_words
from ui.today.waiting_lines import WaitingLines
from ui.words.people import short_name

_ROW = 33
_NARROWEST = 200
_PAD = 6


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
            label.setContentsMargins(_PAD, 0, _PAD, 0)
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S6 - 2 * _PAD)
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
        self._title.setContentsMargins(_PAD, S2 - 2 if below else 0, _PAD, 0)
        beside = S4 - _PAD  # the rows keep the rest for their focus ring
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
        across = max(self.width() // px(_NARROWEST), 1) if self._below else 1
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
            self.setFixedHeight(px(_ROW) * min(rows, 2) + px(34))
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16777215)


class _Row(Pressable):
    """A practitioner and a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = self._time = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_free(self, one: NextFree, today: date) -> None:
        self._name = short_name(one.practitioner)
        self._time = flow_words.next_free_time(one, today)
        self.setText(" ".join((self._name, self._time)))
        self.setAccessibleName(flow_words.next_free_words(one, today))
        self.setEnabled(one.proposal is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.fillRect(rect, QColor(now.bg))
        painter.setPen(QPen(QColor(now.line), 0))
        low = rect.bottom() - 0.5
        painter.drawLine(QPointF(_PAD, low), QPointF(rect.right() - _PAD, low))
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        rect.adjust(_PAD, 0, -_PAD, 0)
        strong = QFontMetricsF(strong_font(px(BODY)))
        room = rect.width() - strong.horizontalAdvance(self._time) - S2
        painter.setFont(body_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        name = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, max(round(room), 0)
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(strong_font(px(BODY)) if self.isEnabled() else body_font(px(BODY)))
        painter.setPen(QColor(now.t1 if self.isEnabled() else now.t3))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, end, self._time)
