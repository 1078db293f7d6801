"""Which visits several people have already on the day for which something is proposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import clinic, walltime
from clinic_desk.scheduling.clashing import OVER
from clinic_desk.scheduling.records import Appointment, Proposal
from clinic_desk.scheduling.tables import day_appointment

_d = day_appointment.c
_THAT_DAY = (
    select(_d.id, _d.start, _d.end, _d.practitioner)
    .where(
        _d.patient == bindparam("whose"),
        _d.start >= bindparam("opens"),
        _d.start < bindparam("closes"),
        *[_d.status != one.value for one in OVER],
    )
    .order_by(_d.start)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Another visit of somebody, on the wall; ``at_once``: the proposed one lies over it."""

    patient: PatientId
    start: datetime
    at_once: bool
    practitioner: PractitionerId | None = None


def that_day(
    session: Session,
    opened: Directory,
    proposed: Sequence[tuple[PatientId, Proposal]],
    *,
    moved: AppointmentId | None = None,
) -> list[Coming]:
    """What each of them has already on the day of their proposal; of whom one may see, and with
    whom. ``moved``: the visit itself that is to go there.
    """
    session.require(Permission.SCHEDULE_READ)
    own = clinic.columns(session)
    zone = clinic.load(session).zone
    known = patient_store.by_ids(opened, [whose for whose, _ in proposed])
    opened.shown(EventKind.VISITS_SHOWN, list(known))
    found = []
    for whose, proposal in proposed:
        if whose not in known:
            continue
        opens, closes = walltime.day_bounds(proposal.start.date(), zone)
        rows = opened.rows(_THAT_DAY, whose=whose, opens=opens, closes=closes)
        found += [
            Coming(
                patient=whose,
                start=walltime.to_wall(start, zone),
                at_once=start < proposal.end_utc and end > proposal.start_utc,
                practitioner=PractitionerId(whom),
            )
            for which, start, end, whom in rows
            if which != moved and whom in own
        ]
    return found


def beside(session: Session, opened: Directory, visit: Appointment) -> list[Coming]:
    """What else the patient of a visit has that day."""
    session.require(Permission.SCHEDULE_READ)
    there = Proposal(
        practitioner=visit.practitioner,
        service=visit.service,
        room=visit.room,
        start=visit.start,
        zone=visit.zone,
        start_utc=visit.start_utc,
        end_utc=visit.end_utc,
    )
    return that_day(session, opened, [(visit.patient, there)], moved=visit.id)
