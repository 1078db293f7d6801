"""Rows of visits that cannot be kept as agreed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.table import INK_ROLE, STRONG_ROLE
from ui.scheduling.hit_words import mark_words, time_words, when_words, why_words
from ui.words.people import patient_name, patient_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HitModel(QAbstractTableModel):
    """When, who, and what must be known before one rings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Hit] = []
        self._zone, self._today = "UTC", date.min
        self._all_today = False  # then the time alone says when, and leaves more room for the rest

    def show_rows(self, rows: Sequence[Hit], zone: str, today: date) -> None:
        """Show these; rows that are gone are taken out, others stay where they are."""
        self._zone, self._today = zone, today
        self._all_today = all(to_wall(one.visit.start_utc, zone).date() == today for one in rows)
        keys = {one.visit.id for one in rows}
        for at in reversed(range(len(self._rows))):
            if self._rows[at].visit.id not in keys:
                self.beginRemoveRows(_ROOT, at, at)
                del self._rows[at]
                self.endRemoveRows()
        if [one.visit.id for one in self._rows] == [one.visit.id for one in rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 2))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, wanted: AppointmentId) -> int:
        return next((at for at, one in enumerate(self._rows) if one.visit.id == wanted), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.hit(index.row())
        if one is None:
            return None
        when, marks = when_words(one, self._zone, self._today), mark_words(one)
        if role == Qt.ItemDataRole.DisplayRole:
            when = time_words(one, self._zone) if self._all_today else when
            return (when, patient_name(one.visit), marks)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (when, patient_words(one.visit), why_words(one), marks)
            return ", ".join(part for part in parts if part)
        if role == STRONG_ROLE:
            return index.column() == 0
        if role == INK_ROLE:
            if index.column() < 2:
                return "t1"
            return "danger" if one.on_the_way else "warn"
        return None
