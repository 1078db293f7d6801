"""What the tables share: words over their columns, and telling exactly which rows have changed."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, Qt

T = TypeVar("T")


def alike(one: Sequence[T], other: Sequence[T]) -> int:
    """How many are equal from the beginning."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))


def turned(old: Sequence[T], new: Sequence[T]) -> tuple[int, int, list[T]]:
    """From which row on they differ, how many of the old ones go there, and what comes in their
    place; what stays at either end is left alone."""
    head = alike(old, new)
    tail = alike(old[head:][::-1], new[head:][::-1])
    return head, len(old) - head - tail, list(new[head : len(new) - tail])


class HeadedModel(QAbstractTableModel):
    """A table with words over its columns."""

    def heads(self) -> Sequence[str]:
        """The words, in the language of now."""
        raise NotImplementedError

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        return None

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
