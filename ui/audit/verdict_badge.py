"""Whether the log is whole, in a badge of its own."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.label import Label
from ui.theme.fonts import body_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import px
from ui.theme.tokens import CAPTION, ICON_MARK, RADIUS_SMALL, Tone, ink_and_ground
from ui.words.verdicts import Whole

_HEIGHT = 26
_PAD = 10
_GAP = 6
_LOOKS = {
    Whole.YES: (Tone.OK, Icon.SHIELD_CHECK),
    Whole.NO: (Tone.DANGER, Icon.TRIANGLE_ALERT),
    Whole.UNKNOWN: (Tone.WARN, Icon.CIRCLE_QUESTION_MARK),
}


class VerdictBadge(Label):
    """Icon and words on a soft ground; hidden until something is known.

    Where there is little room the end of the words gives way; the tool tip has them all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._answer = Whole.UNKNOWN
        self.hide()

    def show_answer(self, answer: Whole, words: str) -> None:
        self._answer = answer
        self.setText(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()

    def answer(self) -> Whole:
        return self._answer

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(body_font(px(CAPTION))).horizontalAdvance(self.text())
        return QSize(round(wide) + 1 + 2 * _PAD + px(ICON_MARK) + _GAP, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * px(ICON_MARK), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone, icon = _LOOKS[self._answer]
        ink, ground = (draw.token(name) for name in ink_and_ground(tone))
        rect = QRectF(self.rect())
        painter = QPainter(self)
        draw.box(painter, rect, fill=ground, radius=RADIUS_SMALL)
        side = px(ICON_MARK)
        paint_icon(painter, icon, QRectF(_PAD, (rect.height() - side) / 2, side, side), ink)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(ink))
        room = rect.adjusted(_PAD + side + _GAP, 0, 2 - _PAD, 0)
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(painter.font()).elidedText(self.text(), elide, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
