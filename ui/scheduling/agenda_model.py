"""The visits of a day or a week as a table, by time: a look-up, and exact about what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clinic_desk.ids import AppointmentId, PractitionerId
from clinic_desk.scheduling.grouped import DayGroup, grouped, holds, people_in
from clinic_desk.scheduling.records import AppointmentStatus, Day, DayAppointment
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, INK_ROLE, STRONG_ROLE
from ui.scheduling.agenda_words import column_words
from ui.scheduling.day_model import Shown
from ui.scheduling.day_pictures import status_icon
from ui.scheduling.day_words import wall_time, whom_words
from ui.words.dates import short_weekday
from ui.words.groups import left_words
from ui.words.people import patient_words, shown_whole
from ui.words.visits import status_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    TIME = 0
    PATIENT = 1
    SERVICE = 2
    WHOM = 3
    ROOM = 4
    STATUS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is listed: days, of one practitioner or status, or of all."""

    days: tuple[Day, ...]
    shown: Shown
    whom: PractitionerId | None = None
    status: AppointmentStatus | None = None
    now: int | None = None

    @property
    def dates(self) -> tuple[date, ...]:
        return tuple(day.date for day in self.days)

    def visits(self) -> list[DayAppointment]:
        """By time; cancelled ones only where they are asked for."""
        found = {
            one.id: one
            for day in self.days
            for column in day.columns
            for one in column.appointments
        }
        wanted: Iterable[DayAppointment] = filter(self._is_wanted, found.values())
        if self.status is None:
            wanted = grouped(wanted, self.shown.services, self.shown.held)
        return sorted(wanted, key=lambda one: (one.start_utc, one.practitioner, one.id))

    def _is_wanted(self, one: DayAppointment) -> bool:
        if self.whom not in (None, one.practitioner):
            return False
        if self.status is None:
            return one.status.holds_time or self.shown.cancelled
        return one.status is self.status and not one.masked


class AgendaModel(QAbstractTableModel):
    """One row a visit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda: Agenda | None = None
        self._rows: list[DayAppointment] = []

    def show_agenda(self, agenda: Agenda) -> None:
        """List this; rows that are still there stay, so that selection and scroll do."""
        new = agenda.visits()
        before, self._agenda = self._agenda, agenda
        ids = [one.id for one in new]
        for row in range(len(self._rows) - 1, -1, -1):
            if self._rows[row].id not in set(ids):
                self.beginRemoveRows(_ROOT, row, row)
                del self._rows[row]
                self.endRemoveRows()
        if [one.id for one in self._rows] != [one for one in ids if one in self._ids()]:
            self.beginResetModel()  # one was moved past another: rare
            self._rows = new
            self.endResetModel()
            return
        for row, one in enumerate(new):
            if row < len(self._rows) and self._rows[row].id == one.id:
                changed = self._rows[row] != one or before is None or before.now != agenda.now
                self._rows[row] = one
                if changed or before is None or before.shown != agenda.shown:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            else:
                self.beginInsertRows(_ROOT, row, row)
                self._rows.insert(row, one)
                self.endInsertRows()

    def _ids(self) -> set[int]:
        return {one.id for one in self._rows}

    def people(self) -> int:
        """How many come, each of a group counted."""
        return people_in(self._rows)

    def visit(self, row: int) -> DayAppointment | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, appointment: int) -> int | None:
        return next((n for n, one in enumerate(self._rows) if holds(one, appointment)), None)

    def rewrite(self, appointment: AppointmentId) -> None:
        """The name of a visit is written otherwise now."""
        row = self.row_of(appointment)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_words()[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.visit(index.row())
        if one is None or self._agenda is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one, column)
        return self._worn(one, column, role)

    def _words(self, one: DayAppointment, column: Column) -> str:
        assert self._agenda is not None
        agenda, shown = self._agenda, self._agenda.shown
        match column:
            case Column.TIME:
                zone = agenda.days[0].zone
                span = f"{wall_time(one.start_utc, zone)}–{wall_time(one.end_utc, zone)}"
                if len(agenda.days) == 1:
                    return span
                start = to_wall(one.start_utc, zone)
                weekday = short_weekday(start).capitalize()
                return " ".join((weekday, str(start.day), wall_time(one.start_utc, zone)))
            case Column.PATIENT:
                return patient_words(one)
            case Column.SERVICE:
                service = shown.services.get(one.service)
                return service.name if service and not one.masked and shown_whole(one) else ""
            case Column.WHOM:
                return whom_words(one, shown)
            case Column.ROOM:
                return shown.rooms.get(one.room, "") if one.room else ""
        if isinstance(one, DayGroup):
            return left_words(one.places)
        return "" if one.masked else status_words(one.status)

    def _spoken(self, one: DayAppointment, column: Column) -> str:
        """The time speaks the whole row, since a screen reader stands on the first cell."""
        if column is not Column.TIME:
            return self._words(one, column)
        return ", ".join(words for each in Column if (words := self._words(one, each)))

    def _worn(self, one: DayAppointment, column: Column, role: int) -> object:
        """How a cell is written; see ``ui/kit/table.py``."""
        if role == STRONG_ROLE:
            return column is Column.PATIENT
        if role == INK_ROLE:
            return "t1" if column in {Column.TIME, Column.PATIENT} else "t2"
        if column is Column.STATUS and self._agenda is not None:
            icon, ink = status_icon(one, self._agenda.now)
            return {ICON_ROLE: icon, ICON_INK_ROLE: ink}.get(role)
        return None
