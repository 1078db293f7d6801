"""The patients that were found, as a table: a look-up, and exact about what changed."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry
from ui.kit.moment import NOWHERE
from ui.kit.rows import HeadedModel, turned
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, INK_ROLE, STRONG_ROLE
from ui.patients.patients_words import column_words, namesake_mark, protected_words
from ui.theme.icons import Icon
from ui.words.contact import (
    born_hidden,
    born_shown,
    phone_hidden,
    phone_shown,
    second_phone_mark,
)
from ui.words.namesakes import confusable_words, namesakes
from ui.words.people import name_seen

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    NAME = 0
    BORN = 1
    PHONE = 2
    NUMBER = 3
    MARKS = 4


class PatientsModel(HeadedModel):
    """One row a patient. Birth and phone are half hidden but for the one that is revealed."""

    def __init__(self, region: str, parent: QObject | None = None) -> None:
        """``region`` (ISO 3166): where a phone number is dialled without its prefix."""
        super().__init__(parent)
        self._region = region
        self._found: list[DirectoryEntry] = []
        self._confused: frozenset[PatientId] = frozenset()
        self._second: Mapping[PatientId, str] = {}
        self._namesakes: frozenset[PatientId] = frozenset()
        self._revealed: PatientId | None = None
        self._whole = NOWHERE

    def show_found(
        self,
        found: Sequence[DirectoryEntry],
        confused: AbstractSet[PatientId] = frozenset(),
        second: Mapping[PatientId, str] = MappingProxyType({}),
    ) -> None:
        """Show these; rows that stay at either end are left alone.

        ``second``: the numbers by which those were found whom nothing else found.
        """
        new = list(found)
        head, gone, fresh = turned(self._found, new)
        if gone:
            self.beginRemoveRows(_ROOT, head, head + gone - 1)
            del self._found[head : head + gone]
            self.endRemoveRows()
        before = self._namesakes, self._confused, self._second
        self._namesakes, self._confused = frozenset(namesakes(new)), frozenset(confused)
        self._second = dict(second)
        if fresh:
            self.beginInsertRows(_ROOT, head, head + len(fresh) - 1)
            self._found[head:head] = fresh
            self.endInsertRows()
        for row, one in enumerate(self._found):
            now = one.id in self._namesakes, one.id in self._confused, self._second.get(one.id)
            if (one.id in before[0], one.id in before[1], before[2].get(one.id)) != now:
                self.dataChanged.emit(self.index(row, Column.NAME), self.index(row, Column.MARKS))

    def marked(self) -> bool:
        """Whether anybody in the list has a mark."""
        marked = self._namesakes | self._confused | self._second.keys()
        return any(one.protected or one.id in marked for one in self._found)

    def look_at(self, row: int) -> None:
        """The line that may show its name whole just now."""
        before, self._whole = self._whole, row
        for one in {before, row}:
            if 0 <= one < len(self._found):
                self.dataChanged.emit(self.index(one, Column.NAME), self.index(one, Column.NAME))

    def entry(self, row: int) -> DirectoryEntry | None:
        return self._found[row] if 0 <= row < len(self._found) else None

    def reveal(self, patient: PatientId | None) -> None:
        """Show one patient's birth and phone whole; None hides all again."""
        if patient == self._revealed:
            return
        changed = {self._revealed, patient}
        self._revealed = patient
        for row, one in enumerate(self._found):
            if one.id in changed:
                self.dataChanged.emit(self.index(row, Column.BORN), self.index(row, Column.PHONE))

    @property
    def revealed(self) -> PatientId | None:
        return self._revealed

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def heads(self) -> Sequence[str]:
        return column_words()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.entry(index.row())
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(one, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one, Column(index.column()))
        return _worn(one, Column(index.column()), role)

    def _shown(self, one: DirectoryEntry, column: Column) -> str:
        whole = one.id == self._revealed
        match column:
            case Column.NAME:
                whole_name = 0 <= self._whole < len(self._found) and self._found[self._whole] is one
                return one.name if whole_name else name_seen(one.name)
            case Column.BORN:
                return born_shown(one.birth_date) if whole else born_hidden(one.birth_date)
            case Column.PHONE if not one.protected:
                phone = self._second.get(one.id) or one.phone
                hide = phone_shown if whole else phone_hidden
                return hide(phone, self._region) if phone else ""
            case Column.NUMBER:
                return str(one.number)
            case Column.MARKS:
                namesake = namesake_mark(one) if one.id in self._namesakes else ""
                confused = confusable_words() if one.id in self._confused else ""
                second = second_phone_mark() if one.id in self._second else ""
                marks = (protected_words() if one.protected else "", second, confused, namesake)
                said = " · ".join(mark for mark in marks if mark)
                return said[:1].upper() + said[1:]
        return ""

    def _spoken(self, one: DirectoryEntry, column: Column) -> str:
        """The name speaks the whole row, since a screen reader stands on the first cell."""
        if column is not Column.NAME:
            return self._shown(one, column)
        parts = [self._shown(one, each) for each in Column]
        return ", ".join(part for part in parts if part)


def _worn(one: DirectoryEntry, column: Column, role: int) -> object:
    """How a cell is written; see ``ui/kit/table.py``."""
    if role == STRONG_ROLE:
        return column is Column.NAME
    if role == INK_ROLE:
        marks = "vio" if column is Column.MARKS and one.protected else "t2"
        return "t1" if column is Column.NAME else marks
    if column is Column.MARKS and one.protected:
        return {ICON_ROLE: Icon.LOCK_KEYHOLE, ICON_INK_ROLE: "vio"}.get(role)
    return None
