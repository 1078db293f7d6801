"""The frame of the window: plain while one works, not to be mistaken while one practises.

Colour says it, a pattern says it, and words say it along the whole upper edge.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.fonts import strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import PRACTICE_BORDER, PRACTICE_STRIP_HEIGHT, PRACTICE_STRIPE, S4, SMALL

_BETWEEN = 2 * S4


class Framed(QWidget):
    """Holds the rooms; ``show_practice`` puts the frame around them and a bar above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar: QWidget | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self._whole.addLayout(self.body, 1)
        self.retranslate()

    def show_practice(self, bar: QWidget | None) -> None:
        """Frame the rooms, with this bar above them; None takes both away."""
        before, self._bar = self._bar, bar
        if before is not None:
            self._whole.removeWidget(before)
            before.hide()
            before.deleteLater()
        if bar is not None:
            self._whole.insertWidget(0, bar)
        self.fit()
        self.retranslate()
        self.update()

    def practises(self) -> bool:
        return self._bar is not None

    def fit(self) -> None:
        """Take the sizes of the present look."""
        side = 0 if self._bar is None else PRACTICE_BORDER
        top = 0 if self._bar is None else px(PRACTICE_STRIP_HEIGHT)
        self._whole.setContentsMargins(side, top, side, side)

    def retranslate(self) -> None:
        name = "" if self._bar is None else QCoreApplication.translate("shell", "Practice clinic")
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._bar is None:
            return
        painter = QPainter(self)
        # from the margins: while the layout is about to change, it knows no place of its own
        inner = self.rect().marginsRemoved(self._whole.contentsMargins())
        for edge in _around(self.rect(), inner):
            _paint_stripes(painter, edge)
        _paint_words(painter, QRect(0, 0, self.width(), inner.top()))


def practice_word() -> str:
    """The one word that stands on the frame."""
    return QCoreApplication.translate("shell", "PRACTICE")


def _around(outer: QRect, inner: QRect) -> tuple[QRect, ...]:
    """The left, right and lower edge."""
    height = outer.height() - inner.top()
    return (
        QRect(0, inner.top(), inner.left(), height),
        QRect(inner.right() + 1, inner.top(), outer.right() - inner.right(), height),
        QRect(0, inner.bottom() + 1, outer.width(), outer.bottom() - inner.bottom()),
    )


def _paint_stripes(painter: QPainter, edge: QRect) -> None:
    now = colours()
    painter.save()
    painter.setClipRect(edge)
    painter.fillRect(edge, QColor(now.vio))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(now.viosoft), PRACTICE_STRIPE))
    reach = edge.height()
    for x in range(edge.left() - reach, edge.right() + reach, 2 * PRACTICE_STRIPE + 4):
        painter.drawLine(x, edge.bottom() + 1, x + reach, edge.top())
    painter.restore()


def _paint_words(painter: QPainter, strip: QRect) -> None:
    now = colours()
    painter.fillRect(strip, QColor(now.vio))
    font = strong_font(px(SMALL))
    painter.setFont(font)
    painter.setPen(QColor(now.surface))
    word = practice_word()
    wide = QFontMetrics(font).horizontalAdvance(word) + px(_BETWEEN)
    many = max(strip.width() // wide, 1)
    step = strip.width() / many
    for at in range(many):
        place = QRectF(at * step, strip.top(), step, strip.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
