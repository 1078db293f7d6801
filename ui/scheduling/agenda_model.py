"""The visits of a day or a week as a table, by time: a look-up, and exact about what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from clinic_desk.ids import AppointmentId, PractitionerId
from clinic_desk.scheduling import not_come
from clinic_desk.scheduling.grouped import DayGroup, grouped, holds, people_in
from clinic_desk.scheduling.records import AppointmentStatus, Day, DayAppointment, Room
from clinic_desk.scheduling.unavailable import Unavailable
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.rows import HeadedModel
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, INK_ROLE, STRONG_ROLE
from ui.scheduling.agenda_words import all_day, closed_words, column_words
from ui.scheduling.day_model import Shown, is_late
from ui.scheduling.day_pictures import status_icon
from ui.scheduling.day_words import wall_time, whom_words
from ui.words.dates import short_weekday
from ui.words.groups import left_words
from ui.words.people import patient_words, short_name, shown_whole
from ui.words.visits import status_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Listed = DayAppointment | Unavailable
"""What a row is."""


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
    closed: tuple[Unavailable, ...] = ()
    """What cannot be booked on these days."""

    @property
    def dates(self) -> tuple[date, ...]:
        return tuple(day.date for day in self.days)

    def rows(self) -> list[Listed]:
        """By time; who is away before the visits, unless one status is asked for."""
        visits: list[Listed] = [*self.visits()]
        if self.status is None:
            visits += [one for one in self.closed if self._concerns(one)]
        return sorted(visits, key=_order)

    def _concerns(self, one: Unavailable) -> bool:
        whose = one.practitioner
        return self.whom is None or (one.place is None and (not whose or whose.id == self.whom))

    def due(self, one: DayAppointment) -> int | None:
        """From when on a visit is late that nobody has come to."""
        return not_come.due(one, self.shown.away, self.shown.late_from)

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
            wanted = grouped(wanted, self.shown.services, self.shown.held, self.shown.sizes)
        return sorted(wanted, key=lambda one: (one.start_utc, one.practitioner, one.id))

    def _is_wanted(self, one: DayAppointment) -> bool:
        if self.whom not in (None, one.practitioner):
            return False
        if self.status is None:
            return one.status.holds_time or self.shown.cancelled
        return one.status is self.status and not one.masked


def _order(row: Listed) -> tuple[int, bool, int, int]:
    if isinstance(row, Unavailable):
        whose = row.practitioner or row.place
        return row.start_utc, False, whose.id if whose else 0, row.absence.id
    return row.start_utc, True, row.practitioner, row.id


def _key(row: Listed) -> tuple[int, ...]:
    """What a row is as long as it is the same one."""
    if isinstance(row, Unavailable):
        whose = row.practitioner or row.place
        return 0, row.absence.id, whose.id if whose else 0, row.start_utc
    return 1, row.id


class AgendaModel(HeadedModel):
    """One row a visit, or a time at which nobody can be booked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda: Agenda | None = None
        self._rows: list[Listed] = []

    def show_agenda(self, agenda: Agenda) -> None:
        """List this; rows that are still there stay, so that selection and scroll do."""
        new = agenda.rows()
        before, self._agenda = self._agenda, agenda
        keys = [_key(one) for one in new]
        wanted = set(keys)
        for row in range(len(self._rows) - 1, -1, -1):
            if _key(self._rows[row]) not in wanted:
                self.beginRemoveRows(_ROOT, row, row)
                del self._rows[row]
                self.endRemoveRows()
        kept = [_key(one) for one in self._rows]
        there = set(kept)
        if kept != [one for one in keys if one in there]:
            self.beginResetModel()  # one was moved past another: rare
            self._rows = new
            self.endResetModel()
            return
        for row, one in enumerate(new):
            if row < len(self._rows) and _key(self._rows[row]) == _key(one):
                changed = self._rows[row] != one or before is None or before.now != agenda.now
                self._rows[row] = one
                if changed or before is None or before.shown != agenda.shown:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            else:
                self.beginInsertRows(_ROOT, row, row)
                self._rows.insert(row, one)
                self.endInsertRows()

    def people(self) -> int:
        """How many come, each of a group counted."""
        return people_in(one for one in self._rows if isinstance(one, DayAppointment))

    def listed(self, row: int) -> Listed | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def visit(self, row: int) -> DayAppointment | None:
        """The visit of a row; None for one in which nobody can be booked."""
        one = self.listed(row)
        return one if isinstance(one, DayAppointment) else None

    def row_of(self, appointment: int) -> int | None:
        for row, one in enumerate(self._rows):
            if isinstance(one, DayAppointment) and holds(one, appointment):
                return row
        return None

    def row_of_closed(self, closed: Unavailable) -> int | None:
        """Where a time stands now at which nobody can be booked."""
        return next((n for n, one in enumerate(self._rows) if _key(one) == _key(closed)), None)

    def rewrite(self, appointment: AppointmentId) -> None:
        """The name of a visit is written otherwise now."""
        row = self.row_of(appointment)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def heads(self) -> Sequence[str]:
        return column_words()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.listed(index.row())
        if one is None or self._agenda is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one, column)
        return self._worn(one, column, role)

    def _words(self, one: Listed, column: Column) -> str:
        assert self._agenda is not None
        shown = self._agenda.shown
        if isinstance(one, Unavailable):
            return self._closed_words(one, column)
        match column:
            case Column.TIME:
                return self._time(one)
            case Column.PATIENT:
                return patient_words(one)
            case Column.SERVICE:
                return self.service_words(one) if not one.masked and shown_whole(one) else ""
            case Column.WHOM:
                return whom_words(one, shown)
            case Column.ROOM:
                return shown.rooms.get(one.room, "") if one.room else ""
        if isinstance(one, DayGroup):
            return left_words(one.places)
        return "" if one.masked else status_words(one.status)

    def service_words(self, one: DayAppointment) -> str:
        """What it is for, whoever sees the screen."""
        service = self._agenda.shown.services.get(one.service) if self._agenda else None
        return service.name if service else ""

    def _closed_words(self, one: Unavailable, column: Column) -> str:
        match column:
            case Column.TIME:
                return self._time(one)
            case Column.PATIENT:
                return closed_words(one)
            case Column.WHOM if one.practitioner is not None:
                return short_name(one.practitioner)
            case Column.ROOM if isinstance(one.place, Room):
                return one.place.name
        return ""

    def _time(self, one: Listed) -> str:
        """From when until when; in a week the day, and from when."""
        assert self._agenda is not None
        zone = self._agenda.days[0].zone
        whole = isinstance(one, Unavailable) and one.all_day
        begins = all_day() if whole else wall_time(one.start_utc, zone)
        if len(self._agenda.days) == 1:
            return begins if whole else f"{begins}–{wall_time(one.end_utc, zone)}"
        start = to_wall(one.start_utc, zone)
        return " ".join((short_weekday(start).capitalize(), str(start.day), begins))

    def _spoken(self, one: Listed, column: Column) -> str:
        """The time speaks the whole row, since a screen reader stands on the first cell."""
        if column is not Column.TIME:
            return self._words(one, column)
        return ", ".join(words for each in Column if (words := self._words(one, each)))

    def _worn(self, one: Listed, column: Column, role: int) -> object:
        """How a cell is written; see ``ui/kit/table.py``."""
        if isinstance(one, Unavailable):
            return "t2" if role == INK_ROLE else None
        if role == STRONG_ROLE:
            return column is Column.PATIENT
        if role == INK_ROLE:
            return "t1" if column in {Column.TIME, Column.PATIENT} else "t2"
        if column is Column.STATUS and self._agenda is not None:
            late = is_late(self._agenda.due(one), self._agenda.now)
            icon, ink = status_icon(one, late=late)
            return {ICON_ROLE: icon, ICON_INK_ROLE: ink}.get(role)
        return None
