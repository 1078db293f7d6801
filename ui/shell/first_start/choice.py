"""A large button that is one of a few ways to go on: icon, words, and what they mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CAPTION, ICON, LEAD, S4

_TEXT = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Choice(Pressable):
    """Chosen by click, Enter or the space bar; a checkable one shows that it is chosen."""

    def __init__(
        self, icon: Icon | None = None, *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._detail = icon, ""
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str, detail: str = "") -> None:
        self._detail = detail
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = 2 * S4 + QFontMetrics(self._strong()).height()
        if self._detail:
            room = QRectF(0, 0, width - self._left() - S4, 1000).toRect()
            lines = QFontMetrics(self._plain()).boundingRect(room, _TEXT, self._detail)
            height += 4 + lines.height()
        return height

    def sizeHint(self) -> QSize:
        return QSize(px(360), self.heightForWidth(max(self.width(), px(360))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(max(self.width(), px(200))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter, rect = colours(), QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        fill = now.accsoft if on else now.bg if self.underMouse() or self.isDown() else now.surface
        draw.box(painter, rect, fill=fill, edge=now.acc if on else now.line2)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        top, left = S4, self._left()
        if self._icon or on:
            side = px(ICON)
            icon = Icon.CHECK if on else self._icon
            assert icon is not None
            paint_icon(painter, icon, QRectF(S4, top, side, side), now.acc)
        painter.setFont(self._strong())
        painter.setPen(QColor(now.t1))
        line = painter.fontMetrics().height()
        wide = rect.width() - left - S4
        painter.drawText(QRectF(left, top, wide, line), _TEXT, self.text())
        painter.setFont(self._plain())
        painter.setPen(QColor(now.t2))
        below = QRectF(left, top + line + 4, wide, rect.height() - top - line)
        painter.drawText(below, _TEXT, self._detail)

    def _left(self) -> int:
        beside = self._icon is not None or self.isCheckable()
        return S4 + (px(ICON) + S4 - 4 if beside else 0)

    def _strong(self) -> QFont:
        return strong_font(px(LEAD if not self.isCheckable() else BODY))

    def _plain(self) -> QFont:
        return body_font(px(BODY if not self.isCheckable() else CAPTION))
