"""Visits that need a new time: cancelled by the clinic, missed, or put here by somebody.

They stand here by themselves and leave when the patient has a new visit of the service;
``put`` adds one, ``drop`` lets one go.
"""

from datetime import timedelta

from sqlalchemy import bindparam, delete, insert, select

from clinic_desk.access import Directory, EventDraft, Permission, Row, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_microseconds, to_microseconds, to_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import acting
from clinic_desk.scheduling import store as schedule_store
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.to_do.records import RebookWhy, ToRebook
from clinic_desk.scheduling.to_do.tables import day_rebook, put_visit, rebook, unkept_visit

KEPT = timedelta(days=60)
"""How long a missed visit asks for a new time."""
_COLUMNS = ("id", "patient", "practitioner", "service", "start", "status", "version")
_u, _p = unkept_visit.c, put_visit.c
_UNKEPT = (
    select(*[_u[name] for name in _COLUMNS], _u.status_changed)
    .where(_u.start > bindparam("since"))
    .order_by(_u.start)
)
_PUT = select(*[_p[name] for name in _COLUMNS], _p.decided).order_by(_p.start)
_STATE = select(day_rebook.c.state).where(day_rebook.c.appointment == bindparam("wanted"))
_STANDS = select(_p.id).where(_p.id == bindparam("wanted"))
_ADD = insert(rebook)
_DELETE = delete(rebook).where(rebook.c.appointment == bindparam("which"))


def listed(session: Session, opened: Directory) -> list[ToRebook]:
    """The visits that need a new time, by when they were; noted as shown."""
    session.require(Permission.TO_DO_READ)
    since = to_minutes(session.clock.now() - KEPT)
    rows = [(row, _why(row)) for row in opened.rows(_UNKEPT, since=since)]
    rows += [(row, RebookWhy.PUT) for row in opened.rows(_PUT)]
    known = patient_store.by_ids(opened, {PatientId(row[1]) for row, _ in rows})
    opened.shown(EventKind.TO_DO_SHOWN, list(known))
    found = [
        ToRebook(
            appointment=AppointmentId(row[0]),
            who=known[PatientId(row[1])],
            practitioner=PractitionerId(row[2]),
            service=ServiceId(row[3]),
            start_utc=row[4],
            status=AppointmentStatus(row[5]),
            version=row[6],
            since=from_microseconds(row[7]),
            why=why,
        )
        for row, why in rows
        if row[1] in known
    ]
    return sorted(found, key=lambda one: (one.start_utc, one.appointment))


def put(session: Session, opened: Directory, appointment: AppointmentId) -> bool:
    """Put a visit on the list: it needs a new time. Whether it had been put there before, which
    changes nothing. Raises NotFound, NotAllowed.
    """
    session.require(Permission.TO_DO_WRITE)
    found = _visit(opened, appointment)
    if opened.value(_STANDS, wanted=appointment) is not None:
        return True
    with session.work(Permission.TO_DO_WRITE) as work:
        put_in(session, work, found)
    return False


def put_in(session: Session, work: Work, found: Appointment) -> None:
    """As ``put``, inside a unit of work, among other acts."""
    session.require(Permission.TO_DO_WRITE)
    _decide(session, work, found, "put")


def drop(session: Session, opened: Directory, appointment: AppointmentId) -> bool:
    """Let a visit go: no new time is wanted. Whether it had been put here by hand.

    Raises NotFound, NotAllowed.
    """
    session.require(Permission.TO_DO_WRITE)
    found = _visit(opened, appointment)
    was_put = opened.value(_STATE, wanted=appointment) == "put"
    with session.work(Permission.TO_DO_WRITE) as work:
        _decide(session, work, found, "dropped")
    return bool(was_put)


def take_back(
    session: Session, via: Directory | Viewing, appointment: AppointmentId, *, was_put: bool = False
) -> None:
    """Take ``put`` or ``drop`` back; ``was_put`` as ``drop`` answered. Raises as they do."""
    session.require(Permission.TO_DO_WRITE)
    found = _visit(via, appointment)
    with session.work(Permission.TO_DO_WRITE) as work:
        if was_put:
            _decide(session, work, found, "put")
        else:
            work.about(found.patient)
            work.write(_DELETE, which=appointment)
            work.record(_draft(found, "taken-back"))


def _decide(session: Session, work: Work, found: Appointment, state: str) -> None:
    work.about(found.patient)
    work.write(_DELETE, which=found.id)
    work.write(
        _ADD,
        appointment=found.id,
        patient=found.patient,
        state=state,
        start=found.start_utc,
        decided=to_microseconds(work.now),
        decided_by=session.account,
    )
    work.record(_draft(found, state))


def _visit(via: Directory | Viewing, appointment: AppointmentId) -> Appointment:
    if isinstance(via, Viewing):
        found = schedule_store.in_record(via, appointment)
    else:
        found = schedule_store.in_directory(via, appointment)
        if found is not None and not patient_store.in_directory(via, found.patient):
            found = None
    if found is None:
        raise NotFound("appointment", appointment)
    return found


def _why(row: Row) -> RebookWhy:
    missed = row[5] == AppointmentStatus.MISSED.value
    return RebookWhy.MISSED if missed else RebookWhy.CANCELLED


def _draft(about: Appointment, what: str) -> EventDraft:
    return acting.draft(EventKind.REBOOKING_CHANGED, about, Action.UPDATE, {"what": what})
