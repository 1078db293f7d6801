"""A day told by rooms instead of practitioners: who is where, and when anybody works there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from clinic_desk.ids import AppointmentId, EquipmentId, RoomId
from clinic_desk.scheduling import hours
from clinic_desk.scheduling.records import (
    Absence,
    Day,
    DayAppointment,
    Practitioner,
    PractitionerDay,
    Room,
    Schedule,
    Span,
)
from clinic_desk.scheduling.resources import Equipment


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDay:
    """One column: a room, whose usual room it is, and what happens there.

    ``room`` is None for the visits that have none, and where a device is the column. A room is
    open while somebody has hours whose room it is; one that is nobody's while anybody works.
    ``absences`` are when it is kept free, and when all are away whose room it is.
    """

    room: Room | None
    usual: tuple[Practitioner, ...]
    open: tuple[Span, ...]
    appointments: tuple[DayAppointment, ...]
    absences: tuple[Absence, ...] = ()
    device: Equipment | None = None


def by_room(day: Day, rooms: Sequence[Room], schedule: Schedule) -> tuple[RoomDay, ...]:
    """The rooms by name; visits without a room in a last column of their own."""
    rooms = sorted(rooms, key=lambda one: one.name.casefold())
    found: dict[RoomId | None, list[DayAppointment]] = {one.id: [] for one in rooms}
    for column in day.columns:
        for one in column.appointments:
            found.setdefault(one.room if one.room in found else None, []).append(one)
    shown = [_room_day(day, room, found[room.id], schedule) for room in rooms]
    if found.get(None):
        shown.append(_room_day(day, None, found[None], schedule))
    return tuple(shown)


def by_device(
    day: Day,
    devices: Sequence[Equipment],
    held: Mapping[EquipmentId, frozenset[AppointmentId]],
    schedule: Schedule,
) -> tuple[RoomDay, ...]:
    """The devices by name, each with the visits that hold it; open while anybody works."""
    visits = [one for column in day.columns for one in column.appointments]
    working = joined(span for column in day.columns for span in at_work(column))
    return tuple(
        RoomDay(
            room=None,
            usual=(),
            open=working,
            appointments=_by_time(one for one in visits if one.id in held.get(device.id, ())),
            absences=(*_closures(day, device.id, schedule), *_clinic_closed(day)),
            device=device,
        )
        for device in sorted(devices, key=lambda one: one.name.casefold())
    )


def _closures(day: Day, resource: int, schedule: Schedule) -> tuple[Absence, ...]:
    return tuple(hours.closures_of(schedule, resource, day.start_utc, day.end_utc))


def _by_time(visits: Iterable[DayAppointment]) -> tuple[DayAppointment, ...]:
    return tuple(sorted(visits, key=lambda one: (one.start_utc, one.id)))


def _room_day(
    day: Day, room: Room | None, visits: list[DayAppointment], schedule: Schedule
) -> RoomDay:
    whose = [one for one in day.columns if room is not None and one.practitioner.room == room.id]
    kept = () if room is None else _closures(day, room.id, schedule)
    away = nobody_there(whose) if whose else _clinic_closed(day)
    spans = (span for column in whose for span in column.open)
    if not whose:
        spans = (span for column in day.columns for span in at_work(column))
    return RoomDay(
        room=room,
        usual=tuple(one.practitioner for one in whose),
        open=joined(spans),
        appointments=_by_time(visits),
        absences=tuple(sorted((*kept, *away), key=lambda one: one.start_utc)),
    )


def nobody_there(columns: Sequence[PractitionerDay]) -> list[Absence]:
    """The parts of their absences in which none of them is at work, none told twice."""
    taken = [span for column in columns for span in at_work(column)]
    found = []
    for one in sorted(
        (away for column in columns for away in column.absences),
        key=lambda away: (away.practitioner is not None, away.start_utc),
    ):
        for start, end in _left([(one.start_utc, one.end_utc)], taken):
            found.append(replace(one, start_utc=start, end_utc=end))
            taken.append((start, end))
    return found


def _clinic_closed(day: Day) -> list[Absence]:
    closures = {
        away for column in day.columns for away in column.absences if away.practitioner is None
    }
    return sorted(closures, key=lambda one: one.start_utc)


def at_work(column: PractitionerDay) -> list[Span]:
    """When a practitioner works and is not away."""
    return _left(column.open, [(away.start_utc, away.end_utc) for away in column.absences])


def _left(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of some time when other time is cut out of it."""
    left = list(spans)
    for away in taken:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, away[0])), (max(start, away[1]), end))
            if part[0] < part[1]
        ]
    return left


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same time without overlaps, in order."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)
