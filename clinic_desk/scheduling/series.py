"""A series of visits: booked as one, found again, moved, cancelled and taken back as one.

Each visit is an appointment of its own. Whatever is done to several is one transaction: all
of it happens or nothing does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType

from sqlalchemy import bindparam, insert, select

from clinic_desk.access import (
    Directory,
    EventDraft,
    Permission,
    PurposeOfUse,
    Session,
    Viewing,
    Work,
)
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds, to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.patients import confusable, registering
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import (
    acting,
    booking,
    cancelling,
    clinic,
    equipping,
    groups,
    marks,
    placing,
    roster,
    store,
)
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import Appointment, AppointmentStatus, Cancellation
from clinic_desk.scheduling.repeating import MOST
from clinic_desk.scheduling.to_do.tables import day_series, series, series_visit

SeriesId = NewType("SeriesId", int)

_v = day_series.c
_mine = day_series.alias("mine")
_MEMBERS = (
    select(_v.series, _v.appointment)
    .join(_mine, _mine.c.series == _v.series)
    .where(_mine.c.appointment == bindparam("one"))
    .order_by(_v.position)
)
_ADD, _ADD_VISIT = insert(series), insert(series_visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRequest:
    """``starts`` are naive wall times at the clinic, in order, with fold."""

    practitioner: PractitionerId
    service: ServiceId
    starts: tuple[datetime, ...]
    note: str = ""
    longer: int = 0
    rooms: frozenset[RoomId] = frozenset()
    """In one of these and in no other, where somebody asked for a room."""
    calling: Calling | None = None
    """Who asked for it, and what they told to be known by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The visits of a series in their order, as they are now."""

    id: SeriesId
    visits: tuple[Appointment, ...]

    def position(self, one: AppointmentId) -> int:
        """Which of them a visit is, the first is 1."""
        return next(at for at, visit in enumerate(self.visits, start=1) if visit.id == one)

    def later(self, one: AppointmentId) -> tuple[Appointment, ...]:
        """A visit and those after it."""
        return self.visits[self.position(one) - 1 :]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one visit goes: the appointment as it was last written, and its new start."""

    visit: Appointment
    practitioner: PractitionerId
    start: datetime
    room: RoomId | None = None
    """Preferred where it is free, as in an undo."""


def book(session: Session, viewing: Viewing, request: SeriesRequest) -> Series:
    """Book all of a series for the patient whose card is open, or nothing.

    Raises as ``booking.book`` does, IdentifierOwed too, and InvalidInput for ``starts``.
    """
    session.require(Permission.APPOINTMENT_BOOK)
    told = request.calling.told if request.calling else frozenset()
    confusable.require_told(session, viewing, viewing.patient, told)
    _require_several(request)
    with session.work(Permission.APPOINTMENT_BOOK, viewing=viewing) as work:
        return _book(session, work, viewing.patient, request, viewing.purpose)


def book_new(session: Session, new: NewPatient, request: SeriesRequest) -> Series:
    """Register a patient and book a series for them, all or nothing. Raises as both do."""
    session.require(Permission.PATIENT_REGISTER)
    session.require(Permission.APPOINTMENT_BOOK)
    _require_several(request)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        patient = registering.add(session, work, new, patient_store.next_number(work))
        return _book(session, work, patient, request, PurposeOfUse.BOOKING)


def of(session: Session, opened: Directory, one: AppointmentId) -> Series | None:
    """The series that a visit in this person's calendars belongs to, or None; noted as shown."""
    session.require(Permission.SCHEDULE_READ)
    own = clinic.columns(session)
    rows = opened.rows(_MEMBERS, one=one)
    visits = (store.in_directory(opened, AppointmentId(row[1])) for row in rows)
    found = tuple(visit for visit in visits if visit is not None and visit.practitioner in own)
    if one not in {visit.id for visit in found}:
        return None
    opened.shown(EventKind.VISITS_SHOWN, [found[0].patient])
    return Series(id=SeriesId(rows[0][0]), visits=found)


Known = Sequence[tuple[AppointmentId, int]]
"""Visits, each with its version."""


def cancel(
    session: Session, opened: Directory, known: Known, cancellation: Cancellation
) -> tuple[Appointment, ...]:
    """Cancel several visits of one patient at once.

    Raises StaleRow, StatusForbids, NotAllowed; nothing is written then.
    """
    visits = _found(session, opened, known, Permission.APPOINTMENT_CANCEL)
    with session.work(Permission.APPOINTMENT_CANCEL) as work:
        gone = tuple(
            cancelling.cancel_at(session, work, one, cancellation, work.now) for one in visits
        )
        work.record(_draft(EventKind.SERIES_CHANGED, gone, Action.UPDATE, "cancelled"))
    return gone


def reinstate(session: Session, opened: Directory, known: Known) -> tuple[Appointment, ...]:
    """Take the cancelling of several back, all or none. Raises SlotTaken, StaleRow."""
    visits = _found(session, opened, known, Permission.APPOINTMENT_BOOK)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        standing = tuple(cancelling.reinstate_at(session, work, one) for one in visits)
        work.record(_draft(EventKind.SERIES_CHANGED, standing, Action.UPDATE, "reinstated"))
    return standing


def rearrange(
    session: Session, opened: Directory, places: Sequence[Place], *, back: bool = False
) -> tuple[Appointment, ...]:
    """Move several visits of one patient at once; they may take each other's times. One that
    is kept at its time refuses all of it. ``back``: to the times that they had before, which may
    have begun since.

    Raises as ``moving.move`` does; nothing is written then.
    """
    session.require(Permission.APPOINTMENT_MOVE)
    known = [(one.visit.id, one.visit.version) for one in places]
    found = _found(session, opened, known, Permission.APPOINTMENT_MOVE)
    places = [replace(place, visit=one) for place, one in zip(places, found, strict=True)]
    for place in places:
        acting.require_own(session, Permission.APPOINTMENT_MOVE, place.practitioner)
        acting.require_status(place.visit, {AppointmentStatus.BOOKED}, "moved")
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        marks.require_loose(work, found)
        for place in places:
            work.about(place.visit.patient)
            store.free(work, place.visit)
        now = 0 if back else to_minutes(work.now)
        moved = tuple(_move(session, work, place, now) for place in places)
        work.record(_draft(EventKind.SERIES_CHANGED, moved, Action.UPDATE, "moved"))
    return moved


def _require_several(request: SeriesRequest) -> None:
    if not 1 < len(request.starts) <= MOST:
        raise InvalidInput({"starts": Problem.TOO_SHORT if request.starts else Problem.MISSING})


def _book(
    session: Session, work: Work, patient: PatientId, request: SeriesRequest, purpose: PurposeOfUse
) -> Series:
    visits = tuple(
        booking.book_in(session, work, patient, _request(request, start), purpose)
        for start in request.starts
    )
    made = Series(id=SeriesId(work.new_id()), visits=visits)
    _add(session, work, made, patient)
    work.record(_draft(EventKind.SERIES_BOOKED, made.visits, Action.CREATE, "booked"))
    return made


def _request(request: SeriesRequest, start: datetime) -> BookingRequest:
    return BookingRequest(
        practitioner=request.practitioner,
        service=request.service,
        start=start,
        fold=start.fold,
        note=request.note,
        longer=request.longer,
        rooms=request.rooms,
        calling=request.calling,
    )


def _add(session: Session, work: Work, made: Series, whose: PatientId) -> None:
    now = to_microseconds(work.now)
    work.write(_ADD, id=made.id, patient=whose, made=now, made_by=session.account)
    for position, visit in enumerate(made.visits, start=1):
        work.write(
            _ADD_VISIT,
            appointment=visit.id,
            series=made.id,
            patient=whose,
            position=position,
        )


def _move(session: Session, work: Work, place: Place, now: int) -> Appointment:
    house, before = roster.current(session, work), place.visit
    moved = placing.placed(house, before, place.practitioner, place.start, place.start.fold)
    moved = groups.fitted(work, house, moved)
    placing.require_free(house, moved, now)
    moved = equipping.equipped(work, house, moved, session.account, room=place.room)
    if not store.move(work, moved, before.version):
        raise StaleRow("appointment", before.id, before.version)
    placing.occupy(work, moved, session.account)
    facts = {"from-practitioner": before.practitioner, "from-start": before.start_utc}
    draft = acting.draft(EventKind.APPOINTMENT_MOVED, before, Action.UPDATE, facts)
    work.record_later(work.now, draft)
    return replace(moved, version=before.version + 1)


def _found(
    session: Session, opened: Directory, known: Known, permission: Permission
) -> tuple[Appointment, ...]:
    """The visits as this person may act on them, of one patient. Raises NotFound, StaleRow."""
    session.require(permission)
    found = tuple(acting.found(session, opened, *one, permission) for one in known)
    if len({one.patient for one in found}) != 1:
        raise NotFound("series", 0)
    return found


def _draft(kind: EventKind, visits: Sequence[Appointment], action: Action, what: str) -> EventDraft:
    return EventDraft(
        kind=kind,
        action=action,
        patient=visits[0].patient,
        appointment=visits[0].id,
        facts={"what": what, "visits": len(visits)},
    )
