"""Where one is on the way: the pages in their order, done, now, and to come."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.kit import draw
from ui.kit.label import Label
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, S3

_CIRCLE = 22
_ROW = 38


class Stand(Enum):
    DONE = auto()
    NOW = auto()
    TO_COME = auto()


class Path(QWidget):
    """The names of the pages, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_steps(self, words: Sequence[str], now: int) -> None:
        """``now``: which of them is being done."""
        if len(words) != len(self._rows):
            self._make(len(words))
        for at, (row, text) in enumerate(zip(self._rows, words, strict=True)):
            stand = Stand.DONE if at < now else Stand.NOW if at == now else Stand.TO_COME
            row.show_step(text, stand)

    def _make(self, count: int) -> None:
        for row in self._rows:
            self._lines.removeWidget(row)
            row.deleteLater()
        self._rows = [_Row(last=at + 1 == count) for at in range(count)]
        for row in self._rows:
            self._lines.addWidget(row)


class _Row(Label):
    """A label that paints itself: its text is what is read aloud."""

    def __init__(self, *, last: bool) -> None:
        super().__init__()
        self._stand, self._last = Stand.TO_COME, last
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, words: str, stand: Stand) -> None:
        self._stand = stand
        self.setText(words)
        self.setAccessibleName(_spoken(words, stand))
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(strong_font(px(BODY))).horizontalAdvance(self.text())
        return QSize(px(_CIRCLE) + S3 + wide + 2, px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter, side = colours(), QPainter(self), px(_CIRCLE)
        done, current = self._stand is Stand.DONE, self._stand is Stand.NOW
        circle = QRectF(0, 0, side, side)
        if not self._last:
            line = QRectF(side / 2 - 1, side, 2, self.height() - side)
            painter.fillRect(line, QColor(now.acc if done else now.line2))
        fill = now.acc if done else now.accsoft if current else now.sunken
        edge = now.acc if done or current else now.line2
        draw.box(painter, circle, fill=fill, edge=edge, width=2 if current else 1, radius=side / 2)
        if done:
            inset = side / 4
            icon = circle.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, Icon.CHECK, icon, now.onacc)
        painter.setFont(strong_font(px(BODY)) if current else body_font(px(BODY)))
        painter.setPen(QColor(now.t1 if current else now.t2 if done else now.t3))
        room = QRectF(side + S3, 0, self.width() - side - S3, side)
        painter.drawText(room, int(self.alignment()), self.text())


def _spoken(words: str, stand: Stand) -> str:
    translate = QCoreApplication.translate
    if stand is Stand.DONE:
        return translate("start", "{step}, done").format(step=words)
    if stand is Stand.NOW:
        return translate("start", "{step}, now").format(step=words)
    return words
