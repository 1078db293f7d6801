"""Booking, moving, cancelling and taking back: each one transaction with its entry.

Availability is asked first, for a reason in words; the database's own guard over
``occupation`` has the last say, so that no two desks can take one time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clinic_desk.access import (
    Directory,
    EventDraft,
    Permission,
    PurposeOfUse,
    Reach,
    Session,
    Viewing,
    Work,
)
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_microseconds, to_minutes
from clinic_desk.errors import (
    NotFound,
    OutsideHours,
    SlotTaken,
    StaleRow,
    StatusForbids,
    TimePassed,
)
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients import registering
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import availability, roster, store, walltime
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    Clinic,
    WhyNot,
)
from clinic_desk.storage.sqlite import ConstraintBroken

_CANCEL = Permission.APPOINTMENT_CANCEL
_CLOSED = frozenset({WhyNot.CLOSED, WhyNot.ABSENT, WhyNot.CROSSES_CLOSING})


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequest:
    """What is to be booked. ``start`` is naive wall time at the clinic.

    ``fold`` says which pass of a doubled hour is meant; AmbiguousTime asks for it.
    """

    practitioner: PractitionerId
    service: ServiceId
    start: datetime
    fold: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastBooking:
    """A booking made at its own time: for the import and the invented clinic."""

    at: datetime
    patient: PatientId
    request: BookingRequest


def book(session: Session, viewing: Viewing, request: BookingRequest) -> Appointment:
    """Book one appointment for the patient whose card is open.

    Raises SlotTaken, OutsideHours, TimePassed, NoSuchTime, AmbiguousTime, InvalidInput for
    ``note``, NotFound or NotAllowed; nothing is written then.
    """
    _require_own(session, Permission.APPOINTMENT_BOOK, request.practitioner)
    with session.work(Permission.APPOINTMENT_BOOK, viewing=viewing) as work:
        return _add(session, work, viewing.patient, request, work.now, viewing.purpose)


def book_new(
    session: Session, new: NewPatient, request: BookingRequest
) -> tuple[PatientId, Appointment]:
    """Register a patient and book their first visit, both or neither. Raises as both do."""
    session.require(Permission.PATIENT_REGISTER)
    _require_own(session, Permission.APPOINTMENT_BOOK, request.practitioner)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        patient = registering.add(session, work, new, patient_store.next_number(work))
        booked = _add(session, work, patient, request, work.now, PurposeOfUse.BOOKING)
        return patient, booked


def add_many(session: Session, many: Sequence[PastBooking]) -> list[Appointment]:
    """Book many, each at its own time, in one transaction; all or none. Raises as ``book``."""
    _require_everybody(session)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        return [add(session, work, one) for one in many]


def add(session: Session, work: Work, one: PastBooking) -> Appointment:
    """Book inside a unit of work, among other acts and at its own time. Raises as ``book``,
    and NotAllowed for whom a visit would make a patient theirs: no card was opened for it.
    """
    _require_everybody(session)
    return _add(session, work, one.patient, one.request, one.at, PurposeOfUse.BOOKING)


def move(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    *,
    practitioner: PractitionerId,
    start: datetime,
    fold: int | None = None,
) -> Appointment:
    """Move an appointment whose version was ``known``, from the schedule or an open card.

    Raises as ``book`` does, StaleRow when somebody was quicker, StatusForbids once it has
    begun; nothing is written then.
    """
    found = _found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    _require_status(found, {AppointmentStatus.BOOKED, AppointmentStatus.MISSED}, "moved")
    _require_own(session, Permission.APPOINTMENT_MOVE, practitioner)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        house = roster.current(session, work)
        moved = _placed(house, found, practitioner, start, fold)
        _require_free(house, moved, to_minutes(work.now))
        work.about(found.patient)
        store.free(work, appointment)
        if not store.move(work, moved, known):
            raise StaleRow("appointment", appointment, known)
        _occupy(work, moved)
        facts = {"from-practitioner": found.practitioner, "from-start": found.start_utc}
        work.record(_draft(EventKind.APPOINTMENT_MOVED, found, Action.UPDATE, facts))
    return replace(moved, version=known + 1)


def cancel(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    cancellation: Cancellation,
) -> Appointment:
    """Cancel; the time is free at once. Raises StaleRow, StatusForbids, NotFound, NotAllowed."""
    cancelled = AppointmentStatus.CANCELLED
    found = _found(session, via, appointment, known, Permission.APPOINTMENT_CANCEL)
    _require_status(found, _before(cancelled), cancelled)
    with session.work(Permission.APPOINTMENT_CANCEL) as work:
        return _cancel(work, found, cancellation, work.now)


def reinstate(
    session: Session, via: Directory | Viewing, appointment: AppointmentId, known: int
) -> Appointment:
    """Take a cancellation back. Raises SlotTaken when the time was given to somebody else."""
    found = _found(session, via, appointment, known, Permission.APPOINTMENT_BOOK)
    _require_status(found, {AppointmentStatus.CANCELLED}, "reinstated")
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        work.about(found.patient)
        _set_status(work, found, AppointmentStatus.BOOKED, work.now)
        _occupy(work, found)
        work.record(_draft(EventKind.APPOINTMENT_REINSTATED, found, Action.UPDATE))
    return replace(found, status=AppointmentStatus.BOOKED, cancellation=None, version=known + 1)


def change_status(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    to: AppointmentStatus,
    *,
    since: datetime | None = None,
) -> Appointment:
    """Move a visit on or back: arrived, with practitioner, done, missed, expected again.

    Who takes a step back says since when (UTC) the status had held, so that waiting counts on.
    Raises StatusForbids for a step that is none and for cancelling, StaleRow, NotFound.
    """
    found = _found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    if AppointmentStatus.CANCELLED in (found.status, to):
        raise StatusForbids(found.status, to)
    _require_status(found, _before(to), to)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        return _step(work, found, to, work.now, since)


def step(
    session: Session,
    work: Work,
    found: Appointment,
    to: AppointmentStatus,
    at: datetime,
    cancellation: Cancellation | None = None,
) -> Appointment:
    """Move a visit on or cancel it inside a unit of work, among other acts, at its own time.

    ``found`` is as it was last written. Raises StatusForbids, StaleRow, NotAllowed.
    """
    permission = Permission.APPOINTMENT_MOVE if cancellation is None else _CANCEL
    _require_own(session, permission, found.practitioner)
    _require_status(found, _before(to), to)
    if (to is AppointmentStatus.CANCELLED) != (cancellation is not None):
        raise StatusForbids(found.status, to)
    return _cancel(work, found, cancellation, at) if cancellation else _step(work, found, to, at)


def _add(
    session: Session,
    work: Work,
    patient: PatientId,
    request: BookingRequest,
    at: datetime,
    purpose: PurposeOfUse,
) -> Appointment:
    house = roster.current(session, work)
    wanted = _wanted(work, house, patient, request)
    _require_free(house, wanted, to_minutes(at))
    work.about(patient)
    store.add(work, wanted, device=session.device, at=to_microseconds(at), by=session.account)
    _occupy(work, wanted)
    draft = _draft(EventKind.APPOINTMENT_BOOKED, wanted, Action.CREATE, purpose=purpose)
    work.record_later(at, draft)
    return wanted


def _step(
    work: Work,
    found: Appointment,
    to: AppointmentStatus,
    at: datetime,
    since: datetime | None = None,
) -> Appointment:
    work.about(found.patient)
    _set_status(work, found, to, min(since or at, at))
    facts = {"from": found.status.value, "to": to.value}
    draft = _draft(EventKind.APPOINTMENT_STATUS_CHANGED, found, Action.UPDATE, facts)
    work.record_later(at, draft)
    return replace(found, status=to, version=found.version + 1)


def _cancel(
    work: Work, found: Appointment, cancellation: Cancellation, at: datetime
) -> Appointment:
    cancelled = AppointmentStatus.CANCELLED
    work.about(found.patient)
    store.free(work, found.id)
    _set_status(work, found, cancelled, at, cancellation)
    facts = {"reason": cancellation.reason.value, "by": cancellation.by.value}
    draft = _draft(EventKind.APPOINTMENT_CANCELLED, found, Action.UPDATE, facts)
    work.record_later(at, draft)
    return replace(found, status=cancelled, cancellation=cancellation, version=found.version + 1)


def _wanted(work: Work, house: Clinic, patient: PatientId, request: BookingRequest) -> Appointment:
    service = house.service(request.service)
    practitioner = house.practitioner(request.practitioner)
    if service.id in house.retired or (service.id, practitioner.id) not in house.offers:
        raise NotFound("service", service.id)
    start = walltime.to_utc(request.start, house.zone, fold=request.fold)
    return Appointment(
        id=AppointmentId(work.new_id()),
        patient=patient,
        practitioner=practitioner.id,
        service=service.id,
        room=practitioner.room,
        care_unit=practitioner.care_unit,
        start=walltime.to_wall(start, house.zone),
        zone=house.zone,
        minutes=service.minutes,
        before=service.before,
        after=service.after,
        start_utc=start,
        end_utc=start + service.minutes,
        note=clean_note(request.note),
    )


def _placed(
    house: Clinic,
    found: Appointment,
    practitioner: PractitionerId,
    start: datetime,
    fold: int | None,
) -> Appointment:
    whom = house.practitioner(practitioner)
    if (found.service, whom.id) not in house.offers:
        raise NotFound("service", found.service)
    begins = walltime.to_utc(start, house.zone, fold=fold)
    return replace(
        found,
        practitioner=whom.id,
        room=whom.room,
        start=walltime.to_wall(begins, house.zone),
        zone=house.zone,
        start_utc=begins,
        end_utc=begins + found.minutes,
    )


def _require_free(house: Clinic, placed: Appointment, now: int) -> None:
    service = replace(house.service(placed.service), minutes=placed.minutes)
    whom = house.practitioner(placed.practitioner)
    against = availability.why_not(house.schedule, whom, service, placed.start_utc, {}, now)
    if any(obstacle.why is WhyNot.PAST for obstacle in against):
        raise TimePassed(from_minutes(placed.start_utc))
    if any(obstacle.why in _CLOSED for obstacle in against):
        raise OutsideHours(placed.practitioner)


def _occupy(work: Work, placed: Appointment) -> None:
    try:
        store.occupy(work, placed)
    except ConstraintBroken as error:
        if error.what != "occupied":
            raise
        taken = store.in_the_way(work, placed)
        if taken is None:
            raise SlotTaken from None
        raise SlotTaken(by=taken[0], until=from_minutes(taken[1])) from None


def _found(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    permission: Permission,
) -> Appointment:
    """The appointment as this person may act on it. Raises NotFound, NotAllowed, StaleRow."""
    session.require(permission)
    if isinstance(via, Viewing):
        found = store.in_record(via, appointment)
    else:
        found = store.in_directory(via, appointment)
        if found is not None and not patient_store.in_directory(via, found.patient):
            found = None
    if found is None:
        raise NotFound("appointment", appointment)
    _require_own(session, permission, found.practitioner)
    if found.version != known:
        raise StaleRow("appointment", appointment, found.version)
    return found


def _require_own(session: Session, permission: Permission, practitioner: PractitionerId) -> None:
    own = session.require(permission) is Reach.OWN
    if own and practitioner not in session.own_practitioners(permission):
        session.refuse(permission)


def _require_everybody(session: Session) -> None:
    if session.require(Permission.APPOINTMENT_BOOK) is not Reach.ALL:
        session.refuse(Permission.APPOINTMENT_BOOK)


def _require_status(found: Appointment, one_of: set[AppointmentStatus], wanted: str) -> None:
    if found.status not in one_of:
        raise StatusForbids(found.status, wanted)


def _before(wanted: AppointmentStatus) -> set[AppointmentStatus]:
    return {status for status in AppointmentStatus if wanted in status.next}


def _set_status(
    work: Work,
    found: Appointment,
    status: AppointmentStatus,
    at: datetime,
    cancellation: Cancellation | None = None,
) -> None:
    changed = to_microseconds(at)
    if not store.set_status(work, found.id, found.version, status, changed, cancellation):
        raise StaleRow("appointment", found.id, found.version)


def _draft(
    kind: EventKind,
    about: Appointment,
    action: Action,
    facts: Mapping[str, int | str] | None = None,
    *,
    purpose: PurposeOfUse = PurposeOfUse.BOOKING,
) -> EventDraft:
    return EventDraft(
        kind=kind,
        action=action,
        patient=about.patient,
        appointment=about.id,
        entity=("appointment", about.id),
        purpose=purpose,
        facts=facts,
    )
