"""A visit goes on, or a step back: each change of its status, in one transaction."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from clinic_desk.access import Directory, Permission, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import StatusForbids
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import acting, steps
from clinic_desk.scheduling.records import Appointment, AppointmentStatus

_AWAY = frozenset({AppointmentStatus.BOOKED, AppointmentStatus.MISSED})
_HERE = frozenset({AppointmentStatus.ARRIVED, AppointmentStatus.WITH_PRACTITIONER})


def change_status(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    to: AppointmentStatus,
    *,
    since: datetime | None = None,
    told: frozenset[Told] = frozenset(),
    otherwise: frozenset[Told] = frozenset(),
) -> Appointment:
    """Move a visit on or back: arrived, with practitioner, done, missed, expected again.

    ``since``: when (UTC) the status that is taken back had begun. Going back counts on by itself.
    Whoever is easily confused with another has ``told`` more than the name when they come; what
    they said ``otherwise`` than the card has it counts for nothing, and is kept.
    Raises StatusForbids for a step that is none, for cancelling and for missing what has not
    begun; IdentifierOwed, StaleRow, NotFound.
    """
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    _require_step(found, to, session.clock.now())
    if found.status in _AWAY and to in _HERE:
        confusable.require_told(session, via, found.patient, told)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        since = since or steps.kept(via, found.id, to)
        answers = acting.told_facts(told, otherwise)
        return _step(work, found, to, work.now, since, answers)


def step(
    session: Session, work: Work, found: Appointment, to: AppointmentStatus, at: datetime
) -> Appointment:
    """Move a visit on inside a unit of work, among other acts, at its own time.

    ``found`` is as it was last written. Raises StatusForbids, StaleRow, NotAllowed.
    """
    acting.require_own(session, Permission.APPOINTMENT_MOVE, found.practitioner)
    _require_step(found, to, at)
    return _step(work, found, to, at)


def _require_step(found: Appointment, to: AppointmentStatus, at: datetime) -> None:
    """Nobody has missed what has not begun, and cancelling is an act of its own."""
    if AppointmentStatus.CANCELLED in (found.status, to):
        raise StatusForbids(found.status, to)
    acting.require_status(found, acting.before(to), to)
    if to is AppointmentStatus.MISSED and to_minutes(at) < found.start_utc:
        raise StatusForbids(found.status, to, begins=from_minutes(found.start_utc))


def _step(
    work: Work,
    found: Appointment,
    to: AppointmentStatus,
    at: datetime,
    since: datetime | None = None,
    answers: Mapping[str, str] | None = None,
) -> Appointment:
    work.about(found.patient)
    acting.set_status(work, found, to, min(since or at, at))
    facts = {"from": found.status.value, "to": to.value, **(answers or {})}
    draft = acting.draft(EventKind.APPOINTMENT_STATUS_CHANGED, found, Action.UPDATE, facts)
    work.record_later(at, draft)
    return replace(found, status=to, version=found.version + 1)
