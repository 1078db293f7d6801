"""A chip: a filter or a choice that is on or off."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import CAPTION, CHIP_HEIGHT, ICON_MARK

_PAD = 11
_GAP = 6


class Chip(Pressable):
    """A pill that is on or off; with ``removable`` a cross shows that pressing takes it away."""

    def __init__(
        self,
        text: str,
        *,
        checked: bool = False,
        icon: Icon | None = None,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._removable = removable
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def set_words(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        for shown in (self._icon, self._removable):
            wide += px(ICON_MARK) + _GAP if shown else 0
        return QSize(round(wide) + 2 * _PAD, px(CHIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        fill, edge, ink = self._inks()
        draw.box(painter, rect, fill=fill, edge=edge, radius=radius)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc, radius=radius)
        side = px(ICON_MARK)
        top = (self.height() - side) / 2
        x = float(_PAD)
        if self._icon:
            paint_icon(painter, self._icon, QRectF(x, top, side, side), ink)
            x += side + _GAP
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(x, 0, rect.width(), rect.height()), _MIDDLE, self.text())
        if self._removable:
            cross = QRectF(rect.right() - _PAD - side + 2, top, side, side)
            paint_icon(painter, Icon.X, cross, ink)

    def _inks(self) -> tuple[str, str, str]:
        """The ground, the edge and the words."""
        now = colours()
        if self.isChecked():
            return now.accsoft, now.acc, now.acc
        return now.bg if self.underMouse() else now.surface, now.line2, now.t2

    def _font(self) -> QFont:
        return strong_font(px(CAPTION)) if self.isChecked() else body_font(px(CAPTION))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
