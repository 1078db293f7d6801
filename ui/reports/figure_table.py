"""The rows of one figure, as a table that is spoken, with a bar painted behind each value.

The bar repeats what stands there in figures: without colour, or unseen, nothing is lost.
"""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit import draw
from ui.kit.table import STRONG_ROLE, Table
from ui.reports.report_words import Figure, Row
from ui.theme.style import colours, px
from ui.theme.tokens import RADIUS_SMALL

_Index = QModelIndex | QPersistentModelIndex
_LABEL, _VALUE, _BAR, _OF = range(4)
_WIDE = {_LABEL: 190, _VALUE: 84, _BAR: 0, _OF: 190}
_HEAD = 30
_LEAST_BAR = 40


class FigureModel(QAbstractTableModel):
    """Label, value, bar, and what the value is of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None

    def show_figure(self, figure: Figure) -> None:
        self.beginResetModel()
        self._figure = figure
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        rows = () if self._figure is None else self._figure.rows
        return rows[number] if 0 <= number < len(rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() or self._figure is None else len(self._figure.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._figure is None or not index.isValid():
            return None
        row = self._figure.rows[index.row()]
        cells = (row.label, row.value, "", row.of)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.label, row.value, row.of))
        if role == Qt.ItemDataRole.UserRole:
            return row.share
        if role == STRONG_ROLE:
            return index.column() == _VALUE
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if self._figure is None or way is not Qt.Orientation.Horizontal:
            return None
        label, value, of = self._figure.heads
        if role == Qt.ItemDataRole.DisplayRole:
            return (label, value, "", of)[section]
        return None


class FigureTable(Table):
    """As tall as its rows: the page scrolls, not the table. Enter opens a row by name."""

    behind_wanted = Signal(object)
    """The Row whose visits are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._model = FigureModel(self)
        self.setModel(self._model)
        self.row_wanted.connect(self._open)
        self.setItemDelegateForColumn(_BAR, _BarDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        for column, wide in _WIDE.items():
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(column, mode.Fixed if wide else mode.Stretch)
            if wide:
                self.setColumnWidth(column, px(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the text is large and the place narrow, the bar goes before any words are cut."""
        super().resizeEvent(event)
        room, words = self.viewport().width(), px(sum(_WIDE.values()))
        bare = room < words + px(_LEAST_BAR)
        self.setColumnHidden(_BAR, bare)
        for column, wide in _WIDE.items():
            if wide:
                self.setColumnWidth(column, px(wide) * min(room, words) // words)

    def show_figure(self, figure: Figure) -> None:
        self._model.show_figure(figure)
        self.setAccessibleName(", ".join((figure.title, figure.headline)))
        if figure.rows:
            self.setCurrentIndex(self._model.index(0, 0))
        self.setFixedHeight(self.sizeHint().height())

    def _open(self, number: int) -> None:
        row = self._model.row(number)
        if row is not None and row.behind is not None:
            self.behind_wanted.emit(row)

    def sizeHint(self) -> QSize:
        rows = self._model.rowCount()
        tall = self.verticalHeader().defaultSectionSize() * rows
        return QSize(px(560), tall + self.horizontalHeader().sizeHint().height() + 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls


class _BarDelegate(QStyledItemDelegate):
    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._rows = table.itemDelegate()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._rows.paint(painter, option, index)
        now, share = colours(), float(index.data(Qt.ItemDataRole.UserRole) or 0.0)
        place = QRectF(option.rect).adjusted(6, 9, -14, -9)
        painter.save()
        draw.box(painter, place, fill=now.sunken, edge=now.line, radius=RADIUS_SMALL)
        if share > 0:
            place.setWidth(max(place.width() * share, 3))
            draw.box(painter, place, fill=now.acc, radius=RADIUS_SMALL)
        painter.restore()
