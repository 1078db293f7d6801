"""The bars of one figure on the screen: stepped through with the arrows, each said in words."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.announce import announce
from ui.reports.plot import Ink, Plot, column, legend_width, paint, paint_legend
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import CAPTION, S2, S3

_HIGH, _LEGEND, _WIDE, _LEAST = 186, 24, 320, 200


class PlotView(QWidget):
    """Left and Right step, Home and End leap, Enter opens the visits behind a bar by name."""

    behind_wanted = Signal(object)
    """The Row whose visits are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: Plot | None = None
        self._at, self._under = 0, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_plot(self, title: str, plot: Plot | None) -> None:
        """Show these bars; None: there is nothing to draw."""
        self._plot, self._at, self._under = plot, 0, -1
        self.setVisible(plot is not None)
        words = QCoreApplication.translate("reports", "{figure}, as bars")
        self.setAccessibleName(words.format(figure=title))
        told = [] if plot is None else [plot.words(at) for at in range(len(plot.bars))]
        self.setAccessibleDescription(". ".join(told))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is said of the bar that one stands on, or points at."""
        at = self._under if self._under >= 0 else self._at
        return "" if self._plot is None else self._plot.words(at)

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDE), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST), px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), -1 if self._plot is None else len(self._plot.bars) - 1
        to = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(key))
        if to is not None:
            self._step(min(max(to, 0), last))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._bar_at(event.position())
        if under != self._under:
            self._under = under
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self._bar_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position())
        if at >= 0:
            self._step(at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        announce(self, self.words())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._plot is None:
            return
        painter, ink = QPainter(self), _ink()
        focused = self.hasFocus()
        chosen = self._under if self._under >= 0 else self._at if focused else -1
        legend = legend_width(self._plot, ink) + S2
        said = QFontMetricsF(ink.strong).horizontalAdvance(self.words()) + 2 * S3
        fits = legend + said <= self.width()
        if chosen < 0 or fits:  # what is said of a bar names both dates, too
            paint_legend(painter, QPointF(S2, S2 / 2), self._plot, ink)
        if chosen >= 0:
            self._paint_words(painter, legend if fits else S2, ink)
        paint(painter, self._place(), self._plot, ink, chosen)

    def _paint_words(self, painter: QPainter, left: float, ink: Ink) -> None:
        place = QRectF(left, 0, self.width() - left - S2, px(_LEGEND))
        font = ink.strong
        painter.setFont(font)
        painter.setPen(QColor(ink.text))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            place, right, QFontMetricsF(font).elidedText(self.words(), elide, place.width())
        )

    def _place(self) -> QRectF:
        return QRectF(self.rect()).adjusted(S2, px(_LEGEND), -S2, -2)

    def _bar_at(self, where: QPointF) -> int:
        if self._plot is None:
            return -1
        place, ink = self._place(), _ink()
        found = (
            at
            for at in range(len(self._plot.bars))
            if column(place, self._plot, at, ink).contains(where)
        )
        return next(found, -1)

    def _step(self, to: int) -> None:
        self._at, self._under = to, -1
        announce(self, self.words())
        self.update()

    def _open(self, at: int) -> None:
        if self._plot is not None and at >= 0:
            row = self._plot.bars[at].row
            if row.behind is not None:
                self.behind_wanted.emit(row)


def _ink() -> Ink:
    now = colours()
    return Ink(
        text=now.t1,
        quiet=now.t2,
        line=now.line,
        now=now.acc,
        before=now.t3,
        plain=body_font(px(CAPTION)),
        strong=strong_font(px(CAPTION)),
        focus=now.acc,
    )
