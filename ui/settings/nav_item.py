"""One section in the list of the settings."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px, row_height
from ui.theme.tokens import BODY, ICON_SMALL, Density

_PAD = 10


class NavItem(Pressable):
    """Icon and word; the open one stands on the accent's ground."""

    entered = Signal()
    """Enter or the right arrow: go on into the section."""

    stepped = Signal(int)
    """Up or down: the page walks."""

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)

    def nextCheckState(self) -> None:
        """Only the page says which one is open."""

    def sizeHint(self) -> QSize:
        return QSize(px(120), row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(Density.COMPACT.row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}:
            self.click()
            self.entered.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            draw.box(painter, rect, fill=now.accsoft if on else now.bg)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        ink = now.acc if on else now.t2
        side = px(ICON_SMALL)
        square = QRectF(_PAD, (rect.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, square, ink)
        font = strong_font(px(BODY)) if on else body_font(px(BODY))
        painter.setFont(font)
        painter.setPen(QColor(now.acc if on else now.t1))
        room = rect.adjusted(square.right() + 10, 0, -_PAD, 0)
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
