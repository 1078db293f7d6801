"""Booking: each one transaction with its entry, alone, with a new patient, or among others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clinic_desk.access import Permission, PurposeOfUse, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds, to_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.patients import confusable, registering
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import (
    acting,
    clashing,
    equipping,
    groups,
    lengths,
    overbooking,
    placing,
    roster,
    store,
    walltime,
)
from clinic_desk.scheduling.calling import Calling, OverbookReason
from clinic_desk.scheduling.records import Appointment, Clinic


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
    rooms: frozenset[RoomId] = frozenset()
    """In one of these and in no other, where somebody asked for a room."""
    longer: int = 0
    """By how many minutes the visit is longer than the service, as the patient's needs ask."""
    calling: Calling | None = None
    """Who asked for it, where somebody did."""
    overbook: OverbookReason | None = None
    """Why it may stand over another appointment, if one is in the way."""
    alone: bool = False
    """Refuse it where the patient comes then already, or for the same that day."""
    knowingly: bool = False
    """Somebody was told that the patient comes already, and said: all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastBooking:
    """A booking made at its own time: for the import and the invented clinic."""

    at: datetime
    patient: PatientId
    request: BookingRequest


def book(session: Session, viewing: Viewing, request: BookingRequest) -> Appointment:
    """Book one appointment for the patient whose card is open.

    Raises SlotTaken, SlotHeld, GroupFull, InGroupAlready, ComesAlready, OutsideHours, TimePassed,
    NoSuchTime, AmbiguousTime, InvalidInput for ``note``, IdentifierOwed, NotFound or NotAllowed;
    nothing is written then.
    """
    acting.require_own(session, Permission.APPOINTMENT_BOOK, request.practitioner)
    if request.overbook is not None:
        acting.require_overbook(session, request.practitioner)
    with session.work(Permission.APPOINTMENT_BOOK, viewing=viewing) as work:
        told = request.calling.told if request.calling else frozenset()
        confusable.require_told_within(session, work, viewing.patient, told)
        if request.alone:
            house = roster.current(session, work)
            clashing.require_alone(viewing, _wanted(work, house, viewing.patient, request))
        return _add(session, work, viewing.patient, request, work.now, viewing.purpose)


def book_new(
    session: Session, new: NewPatient, request: BookingRequest
) -> tuple[PatientId, Appointment]:
    """Register a patient and book their first visit, both or neither. Raises as both do."""
    session.require(Permission.PATIENT_REGISTER)
    acting.require_own(session, Permission.APPOINTMENT_BOOK, request.practitioner)
    if request.overbook is not None:
        acting.require_overbook(session, request.practitioner)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        patient = registering.add(session, work, new, patient_store.next_number(work))
        booked = _add(session, work, patient, request, work.now, PurposeOfUse.BOOKING)
        return patient, booked


def add_many(session: Session, many: Sequence[PastBooking]) -> list[Appointment]:
    """Book many, each at its own time, in one transaction; all or none. Raises as ``book``."""
    acting.require_everybody(session)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        return [add(session, work, one) for one in many]


def add(session: Session, work: Work, one: PastBooking) -> Appointment:
    """Book inside a unit of work, among other acts and at its own time. Raises as ``book``,
    and NotAllowed for whom a visit would make a patient theirs: no card was opened for it.
    """
    acting.require_everybody(session)
    return _add(session, work, one.patient, one.request, one.at, PurposeOfUse.BOOKING)


def book_in(
    session: Session,
    work: Work,
    patient: PatientId,
    request: BookingRequest,
    purpose: PurposeOfUse,
) -> Appointment:
    """As ``book``, inside a unit of work, among other acts: for the patient whose card is open,
    or for one who was registered in it."""
    acting.require_own(session, Permission.APPOINTMENT_BOOK, request.practitioner)
    return _add(session, work, patient, request, work.now, purpose)


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
    placing.require_free(house, wanted, to_minutes(at))
    wanted = equipping.equipped(work, house, wanted, session.account, rooms=request.rooms)
    work.about(patient)
    store.add(work, wanted, device=session.device, at=to_microseconds(at), by=session.account)
    facts = dict(request.calling.facts()) if request.calling else {}
    if request.overbook is not None and overbooking.needed(work, house, wanted):
        overbooking.stand_over(session, work, wanted, request.overbook, at)
        facts["overbooked"] = request.overbook.value
    placing.occupy(work, wanted, session.account)
    if request.knowingly:
        facts["knowingly"] = "comes-already"
    draft = acting.draft(
        EventKind.APPOINTMENT_BOOKED, wanted, Action.CREATE, facts or None, purpose=purpose
    )
    work.record_later(at, draft)
    return wanted


def _wanted(work: Work, house: Clinic, patient: PatientId, request: BookingRequest) -> Appointment:
    service = lengths.given(house.schedule, house.service(request.service), request.practitioner)
    practitioner = house.practitioner(request.practitioner)
    if service.id in house.retired or (service.id, practitioner.id) not in house.offers:
        raise NotFound("service", service.id)
    start = walltime.to_utc(request.start, house.zone, fold=request.fold)
    service = lengths.lengthened(service, request.longer)
    visit = AppointmentId(work.new_id())
    wanted = placing.planned(house, visit, patient, practitioner, service, start)
    wanted = replace(wanted, note=clean_note(request.note))
    return groups.fitted(work, house, wanted)
