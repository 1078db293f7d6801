"""The rows of one figure, as a table that is spoken: each number beside that of before."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.kit.table import INK_ROLE, STRONG_ROLE, Table, cell_width
from ui.reports.comparing import beside
from ui.reports.plot import Row
from ui.reports.report_words import Figure
from ui.theme.fonts import body_font
from ui.theme.style import px
from ui.theme.tokens import CAPTION

_Index = QModelIndex | QPersistentModelIndex
_LABEL, _VALUE, _OF, _BEFORE, _CHANGE = range(5)
_HEAD_PAD = 32  # beside the words of a heading


class FigureModel(QAbstractTableModel):
    """Label, value and what it is of; the value before, and the difference."""

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
        return 0 if parent.isValid() else 5

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._figure is None or not index.isValid():
            return None
        row = self._figure.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.label, row.value, row.of, row.before, row.change)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = beside(self._figure.heads[_BEFORE], row.before, row.change)
            return ", ".join((row.label, row.value, row.of, told))
        if role == INK_ROLE:
            return "t2" if index.column() in {_BEFORE, _CHANGE} else None
        if role == STRONG_ROLE:
            return index.column() == _VALUE
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if self._figure is None or way is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figure.heads[section]
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
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        for column in range(self._model.columnCount()):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Every column has its part; where there is little room, what the bars show goes first."""
        needed = {column: self._needed(column) for column in range(self._model.columnCount())}
        room = self.viewport().width()
        for column in (_BEFORE, _OF, _CHANGE):
            narrow = room < sum(needed.values())
            self.setColumnHidden(column, narrow)
            if narrow:
                del needed[column]
        words = sum(needed.values())
        for column, wide in needed.items():
            self.setColumnWidth(column, round(room * wide // words))

    def _needed(self, column: int) -> int:
        """The width in which neither the heading nor a cell is cut."""
        cells = (self._model.index(row, column) for row in range(self._model.rowCount()))
        widths = [cell_width(cell) for cell in cells]
        head = self._model.headerData(column, Qt.Orientation.Horizontal)
        metrics = QFontMetricsF(body_font(px(CAPTION)))
        return round(max([metrics.horizontalAdvance(str(head or "")) + px(_HEAD_PAD), *widths]))

    def show_figure(self, figure: Figure) -> None:
        self._model.show_figure(figure)
        self.setAccessibleName(", ".join((figure.title, figure.headline, figure.compared)))
        if figure.rows:
            self.setCurrentIndex(self._model.index(0, 0))
        self.setFixedHeight(self.sizeHint().height())
        self._lay_out()

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
