"""What is special about appointments: kept at their time, or booked over another."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, insert, null, select, union_all

from clinic_desk.access import Reads, Work
from clinic_desk.errors import AppointmentFixed
from clinic_desk.ids import AccountId, AppointmentId
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.tables import fixed_appointment, overbooking

_WANTED = select(func.json_each(bindparam("wanted")).table_valued("value").c.value)
_MARKED = union_all(
    select(fixed_appointment.c.appointment, null().label("reason")).where(
        fixed_appointment.c.appointment.in_(_WANTED)
    ),
    select(overbooking.c.appointment, overbooking.c.reason).where(
        overbooking.c.appointment.in_(_WANTED)
    ),
)
_OVERBOOK = insert(overbooking)
_NO_MORE = delete(overbooking).where(overbooking.c.appointment == bindparam("whose"))


@dataclass(frozen=True, slots=True)
class Marked:
    fixed: frozenset[AppointmentId]
    overbooked: dict[AppointmentId, OverbookReason]


def marked(reads: Reads, wanted: Iterable[AppointmentId]) -> Marked:
    """Which of these are kept at their time, and which stand over another."""
    rows = reads.rows(_MARKED, wanted=json.dumps(list(map(int, wanted))))
    return Marked(
        frozenset(AppointmentId(row[0]) for row in rows if row[1] is None),
        {AppointmentId(row[0]): OverbookReason(row[1]) for row in rows if row[1] is not None},
    )


def require_loose(reads: Reads, visits: Sequence[Appointment]) -> None:
    """That none of these is kept at its time. Raises AppointmentFixed."""
    fixed = marked(reads, [one.id for one in visits]).fixed
    for one in visits:
        if one.id in fixed:
            raise AppointmentFixed(one.id)


def overbook(
    work: Work, whose: AppointmentId, reason: OverbookReason, *, at: int, by: AccountId
) -> None:
    """Say why an appointment may stand over another; ``occupy`` then takes its time."""
    work.write(_OVERBOOK, appointment=whose, reason=reason, overbooked=at, overbooked_by=by)


def stands_alone(work: Work, whose: AppointmentId) -> None:
    """It stands over another no more."""
    work.write(_NO_MORE, whose=whose)
