"""The lines of one list of things to do, as a table: exact about what changed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.kit.moment import NOWHERE
from ui.kit.rows import HeadedModel, turned
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, INK_ROLE, STRONG_ROLE
from ui.to_do.task_rows import Section, TaskRow
from ui.to_do.to_do_words import heading_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
WHO, WHAT, WHEN, STATE = range(4)


class ToDoModel(HeadedModel):
    """One row a thing to do; rows that stay at either end are left alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TaskRow] = []
        self._whole = NOWHERE
        self.section = Section.CALLS

    def show_rows(self, section: Section, rows: Sequence[TaskRow]) -> None:
        if section is not self.section:
            self.section = section
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STATE)
        head, gone, fresh = turned(self._rows, rows)
        if gone:
            self.beginRemoveRows(_ROOT, head, head + gone - 1)
            del self._rows[head : head + gone]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(_ROOT, head, head + len(fresh) - 1)
            self._rows[head:head] = fresh
            self.endInsertRows()

    def look_at(self, row: int) -> None:
        """The line that may show its name whole just now."""
        before, self._whole = self._whole, row
        for one in {before, row}:
            if 0 <= one < len(self._rows):
                self.dataChanged.emit(self.index(one, WHO), self.index(one, WHO))

    def line(self, row: int) -> TaskRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: tuple[str, int] | None) -> int:
        return next((at for at, one in enumerate(self._rows) if one.key == key), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else STATE + 1

    def heads(self) -> Sequence[str]:
        return heading_words(self.section)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            whole = column == WHO and index.row() == self._whole and line.whole
            return line.whole if whole else line.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken if column == WHO else line.cells[column]
        if role == STRONG_ROLE:
            return column == WHO and not line.quiet
        if role == INK_ROLE:
            return _ink(line, column)
        if column == STATE and line.icon is not None:
            return {ICON_ROLE: line.icon, ICON_INK_ROLE: line.ink}.get(role)
        return None


def _ink(line: TaskRow, column: int) -> str:
    if line.quiet:
        return "t3"
    if column == STATE:
        return line.ink
    return "t1" if column == WHO else "t2"
