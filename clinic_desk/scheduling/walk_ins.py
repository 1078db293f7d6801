"""Somebody came without an appointment, just now or on a day that was kept on paper.

It has happened, so nothing is refused that only a plan would break: it may lie outside the hours
and over another visit. The log says that nobody had booked it; whoever did not come just now is
marked as entered afterwards beside the visit too.
"""

from dataclasses import dataclass, replace

from clinic_desk.access import Directory, Permission, PurposeOfUse, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_microseconds, to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients import confusable, registering
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import NewPatient, Told
from clinic_desk.scheduling import (
    acting,
    afterwards,
    clashing,
    lengths,
    placing,
    roster,
    store,
    true_times,
)
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.records import Appointment, AppointmentStatus, Clinic
from clinic_desk.scheduling.true_times import TrueTimes

JUST_NOW = 30
"""Minutes: who came longer ago has been and gone, or is known by now."""

_S = AppointmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkIn:
    """Whom they saw, what for, and when. ``alone``: refuse it where the patient is expected then,
    or for the same that day: that visit is probably the one that is meant.
    """

    practitioner: PractitionerId
    service: ServiceId
    times: TrueTimes
    alone: bool = True
    told: frozenset[Told] = frozenset()
    otherwise: frozenset[Told] = frozenset()
    """What they said and the card has otherwise: it counts for nothing, and is kept."""


def enter(session: Session, viewing: Viewing, one: WalkIn) -> Appointment:
    """Enter it for the patient whose card is open.

    Raises InvalidInput by field, ComesAlready, IdentifierOwed, NotFound or NotAllowed; nothing is
    written then.
    """
    _require(session, one)
    confusable.require_told(session, viewing, viewing.patient, one.told)
    with session.work(Permission.APPOINTMENT_BOOK, viewing=viewing) as work:
        wanted = _wanted(work, roster.current(session, work), viewing.patient, one)
        if one.alone:
            clashing.require_alone(viewing, wanted)
        return _add(session, work, wanted, one, viewing.purpose)


def enter_new(session: Session, new: NewPatient, one: WalkIn) -> tuple[PatientId, Appointment]:
    """Register a patient and enter their visit, both or neither. Raises as both do."""
    session.require(Permission.PATIENT_REGISTER)
    _require(session, one)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        patient = registering.add(session, work, new, patient_store.next_number(work))
        wanted = _wanted(work, roster.current(session, work), patient, one)
        return patient, _add(session, work, wanted, one, PurposeOfUse.BOOKING)


def take_back(
    session: Session, opened: Directory, appointment: AppointmentId, known: int
) -> Appointment:
    """It was entered by mistake: it stands as cancelled. Raises StaleRow, NotFound, NotAllowed."""
    found = acting.found(session, opened, appointment, known, Permission.APPOINTMENT_MOVE)
    acting.require_own(session, Permission.APPOINTMENT_CANCEL, found.practitioner)
    acting.require_status(found, {_S.ARRIVED, _S.WITH_PRACTITIONER, _S.DONE}, "taken back")
    with session.work(Permission.APPOINTMENT_CANCEL) as work:
        work.about(found.patient)
        back = afterwards.go_back(work, found)
        store.free(work, found)
        acting.set_status(work, back, _S.CANCELLED, work.now, BY_MISTAKE)
        facts = {"reason": BY_MISTAKE.reason.value, "by": BY_MISTAKE.by.value, "afterwards": 1}
        work.record(acting.draft(EventKind.APPOINTMENT_CANCELLED, found, Action.UPDATE, facts))
    return replace(back, status=_S.CANCELLED, cancellation=BY_MISTAKE, version=back.version + 1)


def enter_again(
    session: Session, opened: Directory, appointment: AppointmentId, known: int, times: TrueTimes
) -> Appointment:
    """Do it again after it was taken back. Raises as ``take_back``."""
    found = acting.found(session, opened, appointment, known, Permission.APPOINTMENT_BOOK)
    acting.require_status(found, {_S.CANCELLED}, "entered")
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        work.about(found.patient)
        acting.set_status(work, found, _S.BOOKED, work.now)
        stands = replace(found, status=_S.BOOKED, cancellation=None, version=known + 1)
        _occupy(session, work, stands)
        draft = acting.draft(
            EventKind.APPOINTMENT_REINSTATED, found, Action.UPDATE, {"afterwards": 1}
        )
        work.record(draft)
        return afterwards.go(work, stands, times, late=not _waits(work, times))


def _require(session: Session, one: WalkIn) -> None:
    session.require(Permission.APPOINTMENT_BOOK)
    acting.require_own(session, Permission.APPOINTMENT_BOOK, one.practitioner)
    acting.require_own(session, Permission.APPOINTMENT_MOVE, one.practitioner)
    if one.times.arrived is None and one.times.begun is None:
        raise InvalidInput({"arrived": Problem.MISSING})
    true_times.check(one.times, to_minutes(session.clock.now()))


def _add(
    session: Session, work: Work, wanted: Appointment, one: WalkIn, purpose: PurposeOfUse
) -> Appointment:
    """Written as booked when they came: nobody waited for it."""
    work.about(wanted.patient)
    at = to_microseconds(from_minutes(wanted.start_utc))
    store.add(work, wanted, device=session.device, at=at, by=session.account)
    _occupy(session, work, wanted)
    facts: dict[str, int | str] = {"afterwards": 1, "walk-in": 1}
    facts |= acting.told_facts(one.told, one.otherwise)
    work.record(
        acting.draft(EventKind.APPOINTMENT_BOOKED, wanted, Action.CREATE, facts, purpose=purpose)
    )
    return afterwards.go(work, wanted, one.times, late=not _waits(work, one.times))


def _waits(work: Work, times: TrueTimes) -> bool:
    """Whether they came just now and nothing more has happened yet."""
    if times.arrived is None or times.begun is not None or times.done is not None:
        return False
    return to_minutes(work.now) - times.arrived < JUST_NOW


def _occupy(session: Session, work: Work, wanted: Appointment) -> None:
    """Its time is taken as far as it was nobody's; it is past, and keeps nobody away."""
    if store.in_the_way(work, wanted) is None:
        placing.occupy(work, wanted, session.account)


def _wanted(work: Work, house: Clinic, patient: PatientId, one: WalkIn) -> Appointment:
    service = lengths.given(house.schedule, house.service(one.service), one.practitioner)
    whom = house.practitioner(one.practitioner)
    if (service.id, whom.id) not in house.offers:
        raise NotFound("service", service.id)
    start = one.times.arrived if one.times.begun is None else one.times.begun
    assert start is not None
    visit = AppointmentId(work.new_id())
    return placing.planned(house, visit, patient, whom, service, start)
