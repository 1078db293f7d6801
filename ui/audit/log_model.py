"""The viewing log as a table that grows downwards page by page, and upwards as things happen."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from clinic_desk.audit.events import EventKind, Outcome
from clinic_desk.audit.records import LogEntry, LogPage, PageKey
from ui.audit import log_words
from ui.audit.names import Names
from ui.kit.rows import HeadedModel
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, INK_ROLE, STRONG_ROLE
from ui.theme.icons import Icon

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    TIME = 0
    WHO = 1
    WHOSE = 2
    WHAT = 3
    PURPOSE = 4


class LogModel(HeadedModel):
    """Newest first. It asks for the next page when the list is scrolled near its end."""

    more_wanted = Signal(object)
    """The PageKey from which the next page is wanted; answer with ``append``."""

    def __init__(self, zone: str, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._today = today
        self._entries: list[LogEntry] = []
        self._names = Names()
        self._next: PageKey | None = None
        self._asked = False

    @property
    def names(self) -> Names:
        return self._names

    def begin(self, page: LogPage, names: Names) -> None:
        """Another filter: these are its first entries."""
        if self._entries:
            self.beginRemoveRows(_ROOT, 0, len(self._entries) - 1)
            self._entries.clear()
            self.endRemoveRows()
        self._names = names
        self.append(page, names)

    def append(self, page: LogPage, names: Names) -> None:
        """The page that was asked for."""
        self._names = self._names.with_more(names)
        self._next = page.next
        self._asked = False
        self._insert(len(self._entries), page.entries)

    def prepend(self, entries: Sequence[LogEntry], names: Names) -> None:
        """What happened since, newest first."""
        self._names = self._names.with_more(names)
        self._insert(0, entries)

    def _insert(self, at: int, entries: Sequence[LogEntry]) -> None:
        if entries:
            self.beginInsertRows(_ROOT, at, at + len(entries) - 1)
            self._entries[at:at] = entries
            self.endInsertRows()

    def set_today(self, today: date) -> None:
        """Midnight has passed: entries of yesterday now show their day."""
        self._today = today
        self._changed()

    def entry(self, row: int) -> LogEntry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def mistaken(self, row: int) -> LogEntry | None:
        """The entry among these which says that this one opened a card by mistake."""
        opened = self.entry(row)
        if opened is None or opened.kind != EventKind.RECORD_OPENED:
            return None
        later = (one for one in self._entries[:row] if one.kind == EventKind.RECORD_MISTAKEN)
        return next((one for one in later if one.facts.get("opened") == opened.seq), None)

    def row_of(self, seq: int) -> int | None:
        return next((row for row, one in enumerate(self._entries) if one.seq == seq), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._next is not None and not self._asked

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self._next)

    def heads(self) -> Sequence[str]:
        return log_words.column_words()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # A screen reader stands on the first cell: it speaks the whole entry.
            if column is Column.TIME:
                return log_words.entry_sentence(entry, self._names, self._zone)
            return self._shown(entry, column)
        return _worn(entry, column, role)

    def _shown(self, entry: LogEntry, column: Column) -> str:
        match column:
            case Column.TIME:
                return log_words.time_words(log_words.wall(entry, self._zone), self._today)
            case Column.WHO:
                return log_words.who_words(entry, self._names)
            case Column.WHOSE:
                return log_words.whose_words(entry, self._names)
            case Column.WHAT:
                return log_words.what_words(entry)
            case Column.PURPOSE:
                return log_words.purpose_of(entry)

    def _changed(self) -> None:
        if self._entries:
            last = self.index(len(self._entries) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _worn(entry: LogEntry, column: Column, role: int) -> object:
    """How a cell is written; see ``ui/kit/table.py``."""
    failed = entry.outcome != Outcome.SUCCESS
    if role == STRONG_ROLE:
        return column is Column.WHOSE
    if role == INK_ROLE:
        return "t2" if column in {Column.WHAT, Column.PURPOSE} else "t1"
    if column is Column.WHAT and failed:
        return {ICON_ROLE: Icon.TRIANGLE_ALERT, ICON_INK_ROLE: "danger"}.get(role)
    return None
