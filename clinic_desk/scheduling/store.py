"""The schedule in and out of the database."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, insert, or_, select, union_all, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.ids import (
    AccountId,
    AppointmentId,
    CareUnitId,
    DeviceId,
    PatientId,
    PractitionerId,
    RoomId,
    ServiceId,
)
from clinic_desk.scheduling.occupied import ByResource, Occupied
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
    Span,
)
from clinic_desk.scheduling.tables import (
    appointment,
    day_appointment,
    equipment,
    occupation,
    record_appointment,
)

LONGEST_MINUTES = 720
_LONGEST_REACH = 840
"""No occupied time with its buffers is longer (``occupation``'s checks)."""

_o = occupation.c
_OCCUPIED = (
    select(
        _o.resource,
        func.json_group_array(_o.padded_start),
        func.json_group_array(_o.padded_end),
        func.json_group_array(_o.start),
        func.json_group_array(_o.end),
        func.json_group_array(_o.appointment),
    )
    .where(
        _o.resource.in_(
            select(func.json_each(bindparam("resources")).table_valued("value").c.value)
        ),
        _o.start > bindparam("low"),
        _o.start < bindparam("high"),
    )
    .group_by(_o.resource)
)
_HELD = (
    select(_o.start, _o.end)
    .where(_o.resource == bindparam("resource"), _o.end > bindparam("since"))
    .order_by(_o.start)
)
_IN_THE_WAY = (
    select(_o.appointment, _o.padded_end)
    .where(
        _o.resource.in_(
            select(func.json_each(bindparam("resources")).table_valued("value").c.value)
        ),
        _o.start > bindparam("low"),
        _o.start < bindparam("high"),
        or_(
            (_o.start < bindparam("padded_end")) & (_o.end > bindparam("padded_start")),
            (_o.padded_start < bindparam("end")) & (_o.padded_end > bindparam("start")),
        ),
        _o.appointment != bindparam("own"),
        func.coalesce(_o.shared_key, 0) != bindparam("group"),
    )
    .order_by(_o.start)
    .limit(1)
)
FACTS = (
    *("id", "patient", "practitioner", "service", "room", "start_wall", "fold", "zone"),
    *("minutes", "before", "after", "start", "end", "status", "version", "care_unit"),
)
_d, _r = day_appointment.c, record_appointment.c
_DAY = (
    select(*[_d[name] for name in FACTS], _d.has_note, _d.status_changed)
    .where(_d.start > bindparam("low"), _d.start < bindparam("high"), _d.end > bindparam("since"))
    .order_by(_d.start, _d.id)
)
_ONE_OF_DAY = select(*[_d[name] for name in FACTS]).where(_d.id == bindparam("wanted"))
_ONE_OF_RECORD = select(*[_r[name] for name in FACTS]).where(_r.id == bindparam("wanted"))
_IDS_OF_RECORD = select(_r.id)
_HISTORY = (
    select(
        *[_r[name] for name in FACTS],
        _r.note,
        _r.cancel_reason,
        _r.cancelled_by,
        _r.cancelled_late,
    )
    .order_by(_r.start.desc())
    .limit(bindparam("most"))
)
_MET = (
    select(_d.id)
    .where(_d.patient == bindparam("whose"), _d.practitioner == bindparam("whom"))
    .limit(1)
)
_HAND_OVER = (
    update(appointment)
    .where(
        appointment.c.id.in_(
            select(func.json_each(bindparam("visits")).table_valued("value").c.value)
        )
    )
    .values(patient=bindparam("to"))
)
STATUSES = {status.value: status for status in AppointmentStatus}  # quicker than the enum
_ADD = insert(appointment)
_OCCUPY = insert(occupation)
_FREE = delete(occupation).where(
    _o.resource.in_(
        union_all(
            select(func.json_each(bindparam("held")).table_valued("value").c.value),
            select(equipment.c.id),
        )
    ),
    _o.start == bindparam("since"),
    _o.appointment == bindparam("whose"),
)
_known = (
    update(appointment)
    .where(appointment.c.id == bindparam("whose"), appointment.c.version == bindparam("known"))
    .values(version=appointment.c.version + 1)
)
_MOVED = (
    *("practitioner", "room", "start_wall", "fold", "zone", "start", "end"),
    *("minutes", "before", "after"),  # of a group that it joins
)
_MOVE = _known.values({name: bindparam("to_" + name) for name in _MOVED})
_RESIZED = ("minutes", "end")
_RESIZE = _known.values({name: bindparam("to_" + name) for name in _RESIZED})
_STATUS = (*("status", "status_changed", "cancel_reason", "cancelled_by", "cancelled_late"),)
_SET_STATUS = _known.values({name: bindparam("to_" + name) for name in _STATUS})


def occupied(reads: Reads, resources: Sequence[int], start: int, end: int) -> ByResource:
    """What holds the resources within a range (UTC minutes), with its buffers."""
    wanted = json.dumps(list(map(int, resources)))
    rows = reads.rows(_OCCUPIED, resources=wanted, low=start - _LONGEST_REACH, high=end + 120)
    return {row[0]: Occupied(**_columns(row)) for row in rows}


def in_the_way(reads: Reads, placed: Appointment) -> tuple[AppointmentId, int] | None:
    """The first appointment that holds the time of ``placed``, and until when."""
    row = reads.row(
        _IN_THE_WAY,
        resources=json.dumps(_held_by(placed)),
        low=placed.start_utc - placed.before - _LONGEST_REACH,
        high=placed.end_utc + placed.after + 120,
        start=placed.start_utc,
        end=placed.end_utc,
        padded_start=placed.start_utc - placed.before,
        padded_end=placed.end_utc + placed.after,
        own=placed.id,
        group=placed.group or -1,
    )
    return None if row is None else (AppointmentId(row[0]), row[1])


def held_since(reads: Reads, resource: int, since: int) -> list[Span]:
    """When a practitioner or a room is booked from an instant on, without buffers, by start."""
    return [(row[0], row[1]) for row in reads.rows(_HELD, resource=resource, since=since)]


class OfDay(NamedTuple):
    """An appointment as a day reads it: the first columns of ``_DAY``, nothing converted."""

    id: AppointmentId
    patient: PatientId
    practitioner: PractitionerId
    service: ServiceId
    room: RoomId | None
    start_wall: str
    fold: int
    zone: str
    minutes: int
    before: int
    after: int
    start_utc: int
    end_utc: int
    status: str
    version: int
    care_unit: CareUnitId
    has_note: int


def of_day(reads: Reads, start: int, end: int) -> list[OfDay]:
    """Appointments that overlap a range; an open directory's."""
    rows = reads.rows(_DAY, low=start - LONGEST_MINUTES, high=end, since=start)
    return [OfDay._make(row[:17]) for row in rows]


def of_day_changed(reads: Reads, start: int, end: int) -> list[tuple[Appointment, bool, int]]:
    """As ``of_day``, and since when each has its status, in microseconds (UTC)."""
    rows = reads.rows(_DAY, low=start - LONGEST_MINUTES, high=end, since=start)
    return [(_appointment(row), bool(row[16]), row[17]) for row in rows]


def in_directory(reads: Reads, wanted: AppointmentId) -> Appointment | None:
    row = reads.row(_ONE_OF_DAY, wanted=wanted)
    return None if row is None else _appointment(row)


def in_record(reads: Reads, wanted: AppointmentId) -> Appointment | None:
    row = reads.row(_ONE_OF_RECORD, wanted=wanted)
    return None if row is None else _appointment(row)


def history(reads: Reads, most: int) -> list[Appointment]:
    """The open record's appointments, the latest first, notes and cancellations with them."""
    return [_whole(row) for row in reads.rows(_HISTORY, most=most)]


def ids_of_record(reads: Reads) -> list[AppointmentId]:
    """Every appointment of the open record."""
    return [AppointmentId(row[0]) for row in reads.rows(_IDS_OF_RECORD)]


def hand_over(work: Work, visits: Sequence[AppointmentId], to: PatientId) -> None:
    """Give these another patient, as a merge that was written down says; its rows are open."""
    work.write(_HAND_OVER, visits=json.dumps(list(map(int, visits))), to=to)


def has_appointment(reads: Reads, whom: PractitionerId, whose: PatientId) -> bool:
    return reads.row(_MET, whom=whom, whose=whose) is not None


def add(work: Work, new: Appointment, *, device: DeviceId, at: int, by: AccountId) -> None:
    """Add an appointment; ``occupy`` then takes its time.

    ``at`` is when it was booked, in microseconds (UTC).
    """
    work.write(
        _ADD,
        id=new.id,
        patient=new.patient,
        practitioner=new.practitioner,
        service=new.service,
        room=new.room,
        care_unit=new.care_unit,
        device=device,
        start_wall=new.start.isoformat(timespec="minutes"),
        fold=new.start.fold,
        zone=new.zone,
        minutes=new.minutes,
        before=new.before,
        after=new.after,
        start=new.start_utc,
        end=new.end_utc,
        status=new.status,
        note=new.note,
        booked=at,
        booked_by=by,
        cancel_reason=None,
        cancelled_by=None,
        cancelled_late=None,
        status_changed=at,
        version=1,
    )


def occupy(work: Work, placed: Appointment) -> None:
    """Take the time of practitioner, room and devices. Raises ConstraintBroken("occupied")."""
    for resource in _held_by(placed):
        work.write(
            _OCCUPY,
            resource=resource,
            start=placed.start_utc,
            appointment=placed.id,
            end=placed.end_utc,
            padded_start=placed.start_utc - placed.before,
            padded_end=placed.end_utc + placed.after,
            shared_key=placed.group,
        )


def _held_by(placed: Appointment) -> list[int]:
    room = () if placed.room is None else (placed.room,)
    return [placed.practitioner, *room, *placed.equipment]


def free(work: Work, placed: Appointment) -> None:
    """Give back all the time that an appointment holds where it is now."""
    held = json.dumps(_held_by(placed))
    work.write(_FREE, held=held, since=placed.start_utc, whose=placed.id)


def move(work: Work, moved: Appointment, known: int) -> bool:
    """Write the new place of an appointment that still has the version ``known``."""
    return (
        work.write(
            _MOVE,
            whose=moved.id,
            known=known,
            to_practitioner=moved.practitioner,
            to_room=moved.room,
            to_start_wall=moved.start.isoformat(timespec="minutes"),
            to_fold=moved.start.fold,
            to_zone=moved.zone,
            to_start=moved.start_utc,
            to_end=moved.end_utc,
            to_minutes=moved.minutes,
            to_before=moved.before,
            to_after=moved.after,
        )
        == 1
    )


def resize(work: Work, resized: Appointment, known: int) -> bool:
    """Write the new length of an appointment that still has the version ``known``."""
    to = {"to_minutes": resized.minutes, "to_end": resized.end_utc}
    return work.write(_RESIZE, whose=resized.id, known=known, **to) == 1


def set_status(
    work: Work,
    whose: AppointmentId,
    known: int,
    status: AppointmentStatus,
    at: int,
    cancellation: Cancellation | None = None,
) -> bool:
    """Write the status of an appointment that still has the version ``known``."""
    return (
        work.write(
            _SET_STATUS,
            whose=whose,
            known=known,
            to_status=status,
            to_status_changed=at,
            to_cancel_reason=cancellation and cancellation.reason,
            to_cancelled_by=cancellation and cancellation.by,
            to_cancelled_late=cancellation and int(cancellation.late),
        )
        == 1
    )


def _columns(row: Row) -> dict[str, list[int]]:
    names = ("starts", "ends", "core_starts", "core_ends", "appointments")
    return {name: json.loads(column) for name, column in zip(names, row[1:], strict=True)}


def of_row(row: Row) -> Appointment:
    """An appointment from a row of FACTS."""
    return _appointment(row)


def _appointment(row: Row) -> Appointment:
    start = datetime.fromisoformat(row[5])
    return Appointment(
        id=AppointmentId(row[0]),
        patient=PatientId(row[1]),
        practitioner=PractitionerId(row[2]),
        service=ServiceId(row[3]),
        room=None if row[4] is None else RoomId(row[4]),
        care_unit=CareUnitId(row[15]),
        start=start.replace(fold=1) if row[6] else start,
        zone=row[7],
        minutes=row[8],
        before=row[9],
        after=row[10],
        start_utc=row[11],
        end_utc=row[12],
        status=STATUSES[row[13]],
        version=row[14],
    )


def _whole(row: Row) -> Appointment:
    cancelled = row[17] is not None
    return replace(
        _appointment(row),
        note=row[16],
        cancellation=Cancellation(
            reason=CancelReason(row[17]), by=CancelledBy(row[18]), late=bool(row[19])
        )
        if cancelled
        else None,
    )
