"""A line beside the board: words at the left, what they come to at the right, to be pressed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, ICON_SMALL, S2

ROW, NARROWEST, PAD = 33, 200, 6
_LEAST = 120


class SideRow(Pressable):
    """``leads``: an arrow says that it leads somewhere. The words give way to what stands right."""

    def __init__(self, parent: QWidget, *, leads: bool = False) -> None:
        super().__init__(parent)
        self._leads = leads
        self._words = self._value = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, words: str, value: str, name: str) -> None:
        """``name``: as it is read aloud."""
        self._words, self._value = words, value
        self.setText(" ".join((words, value)).strip())
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(NARROWEST), px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST), px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter, rect = colours(), QPainter(self), QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.fillRect(rect, QColor(now.bg))
        painter.setPen(QPen(QColor(now.line), 0))
        low = rect.bottom() - 0.5
        painter.drawLine(QPointF(PAD, low), QPointF(rect.right() - PAD, low))
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        rect.adjust(PAD, 0, -PAD, 0)
        if self._leads:
            side = px(ICON_SMALL)
            arrow = QRectF(rect.right() - side, rect.center().y() - side / 2, side, side)
            paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, now.t3)
            rect.setRight(arrow.left() - S2)
        strong = strong_font(px(BODY))
        room = rect.width() - QFontMetricsF(strong).horizontalAdvance(self._value) - S2
        painter.setFont(body_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        words = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, max(round(room), 0)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(strong if self.isEnabled() else body_font(px(BODY)))
        painter.setPen(QColor(now.t1 if self.isEnabled() else now.t3))
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, self._value)
