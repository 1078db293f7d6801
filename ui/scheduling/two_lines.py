"""Rows of a list with what is said of each under its name, where both have no room beside."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import draw
from ui.kit.results import ResultRow
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CAPTION, ICON_SMALL, RADIUS_SMALL

_ROW = 46
_Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Paints the ResultRows of a list: title above, detail below, icon left, key right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, ResultRow):
            return
        rect, now = QRectF(option.rect).adjusted(1, 1, -1, -1), colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            draw.box(painter, rect, fill=now.accsoft, radius=RADIUS_SMALL)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw.ring(painter, rect, colour=now.acc)
        left, right, middle = rect.left() + 8, rect.right() - 8, rect.center().y()
        if row.keys:
            right -= draw.key_width(row.keys)
            draw.key(painter, right, middle, row.keys)
            right -= 8
        if row.icon:
            side = px(ICON_SMALL)
            square = QRectF(left, middle - side / 2, side, side)
            paint_icon(painter, row.icon, square, now.acc if chosen else now.t3)
            left += side + 8
        for words, font, ink, base in (
            (row.title, strong_font(px(BODY)), now.t1, middle - px(4)),
            (row.detail, body_font(px(CAPTION)), now.t2, middle + px(13)),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            mode = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(words, mode, int(right - left))
            painter.drawText(QPointF(left, base), shown)
        painter.restore()
