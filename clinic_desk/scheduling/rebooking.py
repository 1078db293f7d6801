"""Visits that were moved one after another are put back as one, and moved again as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clinic_desk.access import Directory, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import StaleRow
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId
from clinic_desk.scheduling import (
    acting,
    equipping,
    marks,
    overbooking,
    placing,
    roster,
    store,
    walltime,
)
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.moving import Lasting
from clinic_desk.scheduling.records import Appointment, AppointmentStatus, Clinic


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a visit was, or where it is to be."""

    appointment: AppointmentId
    version: int
    """Which is known of the visit now."""
    practitioner: PractitionerId
    room: RoomId | None
    start: datetime
    """Naive wall time, with fold."""
    lasting: Lasting | None = None
    """How long it was there; None: as long as now."""
    over: OverbookReason | None = None
    """Why it stood over another there."""


def put_where(session: Session, opened: Directory, places: Sequence[Place]) -> list[Appointment]:
    """Put all of these where they are named, working hours or not; all or none.

    Raises SlotTaken where a time was given to somebody else, AppointmentFixed where one is kept
    at its time, StaleRow, NotFound, NotAllowed.
    """
    permission = Permission.APPOINTMENT_MOVE
    session.require(permission)
    known = [acting.found(session, opened, at.appointment, at.version, permission) for at in places]
    for one, at in zip(known, places, strict=True):
        acting.require_status(one, {AppointmentStatus.BOOKED, AppointmentStatus.MISSED}, "moved")
        acting.require_own(session, permission, at.practitioner)
        if at.over is not None:
            acting.require_overbook(session, at.practitioner)
    with session.work(permission) as work:
        house = roster.current(session, work)
        marks.require_loose(work, known)
        for one in known:
            work.about(one.patient)
            store.free(work, one)
            marks.stands_alone(work, one.id)
        pairs = sorted(zip(known, places, strict=True), key=lambda pair: pair[1].over is not None)
        put = {one.id: _put(session, work, house, one, at) for one, at in pairs}
    return [put[one.id] for one in known]


def _put(session: Session, work: Work, house: Clinic, found: Appointment, at: Place) -> Appointment:
    begins = walltime.to_utc(at.start, house.zone, fold=at.start.fold)
    placed = replace(
        found,
        practitioner=at.practitioner,
        room=at.room,
        start=at.start,
        zone=house.zone,
        start_utc=begins,
        end_utc=begins + found.minutes,
    )
    if at.lasting is not None:
        placed = at.lasting.of(placed)
    work.about(found.patient)
    placed = equipping.equipped_again(work, house, placed)
    if not store.move(work, placed, found.version):
        raise StaleRow("appointment", found.id, found.version)
    if at.over is not None and overbooking.needed(work, house, placed):
        overbooking.stand_over(session, work, placed, at.over, work.now)
    placing.occupy(work, placed)
    facts = {"from-practitioner": found.practitioner, "from-start": found.start_utc}
    work.record(acting.draft(EventKind.APPOINTMENT_MOVED, found, Action.UPDATE, facts))
    return replace(placed, version=found.version + 1)
