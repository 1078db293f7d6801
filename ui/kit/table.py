"""A table of records: whole rows, hairlines, a head in captions; the model is the room's own.

Cells are spoken by the model's ``AccessibleTextRole``. A row is always current, since a screen
reader that finds none loses its place.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.kit.label import plain_tip
from ui.theme.fonts import body_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px, row_height
from ui.theme.tokens import BODY, ICON_SMALL, RING, SEMIBOLD

_Index = QModelIndex | QPersistentModelIndex

INK_ROLE = Qt.ItemDataRole.UserRole + 10
"""A model may name the token that a cell is written in, such as ``t2``; ``t1`` if it does not."""
STRONG_ROLE = Qt.ItemDataRole.UserRole + 11
"""Whether a cell is semibold."""
ICON_ROLE = Qt.ItemDataRole.UserRole + 12
"""An Icon before the words."""
ICON_INK_ROLE = Qt.ItemDataRole.UserRole + 13
"""The token that the icon is tinted with."""

_PAD = 14
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Table(QTableView):
    """Rows one can walk with the arrows; Enter or a double click opens one."""

    row_wanted = Signal(int)
    """The row that a person opened."""
    row_changed = Signal(int)
    """The row that is current now."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setMinimumSectionSize(1)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        self.doubleClicked.connect(lambda index: self.row_wanted.emit(index.row()))
        self.fit()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.rowsInserted.connect(self._keep_a_current_row)
            self._keep_a_current_row()

    def fit(self) -> None:
        """Take the row height of the present look."""
        self.verticalHeader().setDefaultSectionSize(row_height() - 1)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.row_wanted.emit(self.currentIndex().row())
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        row = None if event.modifiers() & _HELD else ends.get(Qt.Key(event.key()))
        if row is not None:  # Qt would go along the row, which is chosen as a whole
            self.setCurrentIndex(self.model().index(row, 0))
            return
        super().keyPressEvent(event)

    def _keep_a_current_row(self) -> None:
        model = self.model()
        if not self.currentIndex().isValid() and model.rowCount() > 0:
            self.setCurrentIndex(model.index(0, 0))


class _RowDelegate(QStyledItemDelegate):
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """What does not fit in its cell is shown whole where the pointer rests."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if index.data(Qt.ItemDataRole.ToolTipRole) or cell_width(index) <= option.rect.width():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(words), view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = colours()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(now.accsoft))
        painter.setPen(QPen(QColor(now.line), 0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = self.parent()
        if chosen and isinstance(view, QTableView) and view.hasFocus():
            _paint_ring(painter, rect, index)
        _paint_cell(painter, rect, index)
        painter.restore()


def _paint_ring(painter: QPainter, rect: QRectF, index: _Index) -> None:
    """The focus ring runs round the whole row: each cell draws its part."""
    ink = QColor(colours().acc)
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), RING), ink)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - RING, rect.width(), RING), ink)
    if index.column() == 0:
        painter.fillRect(QRectF(rect.left(), rect.top(), RING, rect.height()), ink)
    if index.column() == index.model().columnCount() - 1:
        painter.fillRect(QRectF(rect.right() - RING, rect.top(), RING, rect.height()), ink)


def _paint_cell(painter: QPainter, rect: QRectF, index: _Index) -> None:
    x = rect.left() + _PAD
    name = index.data(ICON_ROLE)
    if isinstance(name, str) and name:  # Qt hands a StrEnum back as plain text
        side = px(ICON_SMALL)
        square = QRectF(x, rect.center().y() - side / 2, side, side)
        paint_icon(painter, Icon(name), square, _ink(index.data(ICON_INK_ROLE), "t2"))
        x += side + 7
    font = cell_font(index)
    room = QRectF(x, rect.top(), rect.right() - x - 4, rect.height())
    words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(_ink(index.data(INK_ROLE), "t1")))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def cell_font(index: _Index) -> QFont:
    """What a cell is written in."""
    font = body_font(px(BODY))
    if index.data(STRONG_ROLE):
        font.setWeight(QFont.Weight(SEMIBOLD))
    return font


def cell_width(index: _Index) -> float:
    """The width in which the words of a cell without an icon are not cut."""
    words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    return QFontMetricsF(cell_font(index)).horizontalAdvance(words) + _PAD + 4


def _ink(token: object, otherwise: str) -> str:
    colour: str = getattr(colours(), token if isinstance(token, str) else otherwise)
    return colour
