"""One answer to choose: its number, its words, and how it was taken."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import body_font
from ui.theme.style import colours, px
from ui.theme.tokens import KEY_HEIGHT, LEAD

_PAD = 14
_GAP = 12
_ABOVE = 12


class Taken(Enum):
    """Whether this was chosen, and whether it leads on."""

    NOT = auto()
    GOOD = auto()
    UNSAFE = auto()


class AnswerButton(Pressable):
    """Wraps its words; the number is its key."""

    def __init__(self, number: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._number, self._taken = str(number), Taken.NOT
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._number)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take(self, taken: Taken) -> None:
        self._taken = taken
        self.update()

    def taken(self) -> Taken:
        return self._taken

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._words(width).height()) + 2 * px(_ABOVE)

    def sizeHint(self) -> QSize:
        return QSize(px(400), self.heightForWidth(px(560)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(px(560)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill, edge = now.surface, now.line2 if self.underMouse() else now.line
        if self._taken is Taken.GOOD:
            fill, edge = now.accsoft, now.acc
        elif self._taken is Taken.UNSAFE:
            fill, edge = now.warnsoft, now.warn
        draw.box(painter, rect, fill=fill, edge=edge)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        first_line = px(_ABOVE) + draw.metrics(body_font(px(LEAD))).height() / 2
        draw.key(painter, _PAD, first_line, self._number)
        painter.setFont(body_font(px(LEAD)))
        painter.setPen(QColor(now.t1))
        painter.drawText(self._words(self.width()), _WRAP, self.text())

    def _words(self, width: int) -> QRectF:
        left = _PAD + px(KEY_HEIGHT) + _GAP
        room = QRectF(left, px(_ABOVE), max(width - left - _PAD, 40), 2000)
        return draw.metrics(body_font(px(LEAD))).boundingRect(room, _WRAP, self.text())


_WRAP = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap
