"""Entering a day afterwards that was kept on paper: each visit with its true times.

What was entered afterwards is marked beside the visit and in the log, so that nobody takes the
evening of the entry for the time at which somebody came.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, update

from clinic_desk.access import Directory, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import acting, true_times
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.tables import visit_step
from clinic_desk.scheduling.true_times import TrueTimes

_S = AppointmentStatus
_MARK = (
    update(visit_step).where(visit_step.c.appointment == bindparam("whose")).values(afterwards=1)
)
_BACK = {_S.DONE: (_S.ARRIVED, _S.BOOKED), _S.WITH_PRACTITIONER: (_S.BOOKED,)}


def enter(
    session: Session,
    opened: Directory,
    appointment: AppointmentId,
    known: int,
    times: TrueTimes,
    told: frozenset[Told] = frozenset(),
    otherwise: frozenset[Told] = frozenset(),
) -> Appointment:
    """Bring an expected visit to where it came, at its true times.

    Raises InvalidInput by field, StatusForbids where it is no longer expected, IdentifierOwed for
    whoever is easily confused with another unless more than the name was ``told``, StaleRow,
    NotFound, NotAllowed; nothing is written then. What they said ``otherwise`` is kept.
    """
    found = acting.found(session, opened, appointment, known, Permission.APPOINTMENT_MOVE)
    acting.require_status(found, {_S.BOOKED}, "entered")
    true_times.check(times, to_minutes(session.clock.now()))
    confusable.require_told(session, opened, found.patient, told)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        return go(work, found, times, acting.told_facts(told, otherwise))


def take_back(
    session: Session, opened: Directory, appointment: AppointmentId, known: int
) -> Appointment:
    """Expect a visit again that was entered. Raises StaleRow, NotFound, NotAllowed."""
    found = acting.found(session, opened, appointment, known, Permission.APPOINTMENT_MOVE)
    acting.require_status(found, {_S.ARRIVED, _S.WITH_PRACTITIONER, _S.DONE}, "expected")
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        return go_back(work, found)


def go(
    work: Work,
    found: Appointment,
    times: TrueTimes,
    answers: Mapping[str, str] | None = None,
    *,
    late: bool = True,
) -> Appointment:
    """Bring it where it came, inside a unit of work in which its patient's rows are open.

    ``late``: it is written down later, and is marked so.
    """
    path = [(status, from_minutes(at)) for status, at in times.path()]
    written = _walk(work, found, path, answers)
    if late:
        work.write(_MARK, whose=found.id)
    return written


def go_back(work: Work, found: Appointment) -> Appointment:
    """Expect it again, inside a unit of work in which its patient's rows are open."""
    return _walk(work, found, [(one, work.now) for one in _BACK.get(found.status, (_S.BOOKED,))])


def _walk(
    work: Work,
    found: Appointment,
    path: Sequence[tuple[AppointmentStatus, datetime]],
    answers: Mapping[str, str] | None = None,
) -> Appointment:
    written = found
    for status, at in path:
        acting.set_status(work, written, status, at)
        written = replace(written, status=status, version=written.version + 1)
    facts: dict[str, int | str] = {
        "from": found.status.value,
        "to": written.status.value,
        "afterwards": 1,
    }
    facts |= answers or {}
    work.record(acting.draft(EventKind.APPOINTMENT_STATUS_CHANGED, found, Action.UPDATE, facts))
    return written
