"""Rows of a section: a look-up, and exact about what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.kit.rows import HeadedModel, turned
from ui.kit.table import INK_ROLE, STRONG_ROLE

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing of a list: its key and what stands in each column."""

    key: object
    cells: tuple[str, ...]
    retired: bool = False


class ItemsModel(HeadedModel):
    """The first column is the name and speaks the whole row."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._heads: tuple[str, ...] = ("",) * columns
        self._items: list[Item] = []

    def set_heads(self, heads: Sequence[str]) -> None:
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these; rows that stay at either end are left alone."""
        head, gone, fresh = turned(self._items, items)
        if [one.key for one in self._items[head : head + gone]] == [one.key for one in fresh]:
            self._items[head : head + gone] = fresh
            if fresh:
                last = self.index(head + gone - 1, self._columns - 1)
                self.dataChanged.emit(self.index(head, 0), last)
            return
        if gone:
            self.beginRemoveRows(_ROOT, head, head + gone - 1)
            del self._items[head : head + gone]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(_ROOT, head, head + len(fresh) - 1)
            self._items[head:head] = fresh
            self.endInsertRows()

    def item(self, row: int) -> Item | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, key: object) -> int:
        """Where an item stands; -1 if it does not."""
        return next((row for row, one in enumerate(self._items) if one.key == key), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def heads(self) -> Sequence[str]:
        return self._heads

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.item(index.row())
        if one is None:
            return None
        first = index.column() == 0
        if role == Qt.ItemDataRole.DisplayRole:
            return one.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            whole = ", ".join(part for part in one.cells if part)
            return whole if first else one.cells[index.column()]
        if role == STRONG_ROLE:
            return first and not one.retired
        if role == INK_ROLE:
            return "t3" if one.retired else ("t1" if first else "t2")
        return None
