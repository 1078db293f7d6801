"""Several people in one call: times found together, booked, taken back and put back as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clinic_desk.access import Directory, Permission, Session, Work
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.patients import confusable
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import (
    acting,
    booking,
    cancelling,
    choosing,
    clinic,
    grouping,
    groups,
    holds,
    together,
    walltime,
)
from clinic_desk.scheduling.availability import EVERY_WEEKDAY, WHOLE_DAY, Wanted
from clinic_desk.scheduling.booking import BookingRequest, PastBooking
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.occupied import ByResource, Occupancy
from clinic_desk.scheduling.places import Standing
from clinic_desk.scheduling.records import Appointment, Clinic, Practitioner
from clinic_desk.scheduling.together import MOST, Arrangement, How, Wish

HORIZON = timedelta(days=56)
_LOOKED_AT = 40
"""So many times of a group are looked at for one with room for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of several people, and what they are to have. ``practitioners`` empty: anybody."""

    patient: PatientId
    service: ServiceId
    practitioners: tuple[PractitionerId, ...] = ()
    longer: int = 0
    rooms: frozenset[RoomId] = frozenset()
    """In one of these and in no other, where somebody asked for a room."""
    calling: Calling | None = None
    """Who asked for it, and what they are to this patient."""


def find(
    session: Session,
    members: Sequence[Member],
    *,
    how: How = How.ADJACENT,
    gap: int = 15,
    first: date | None = None,
    last: date | None = None,
    weekdays: frozenset[int] = EVERY_WEEKDAY,
    part: tuple[int, int] = WHOLE_DAY,
    travel: int = 0,
    limit: int = 8,
) -> list[Arrangement]:
    """The first times at which all of them can come together, within eight weeks from ``first``;
    ``part``: in which part of the wall day they begin, ``travel``: in how many minutes from now
    at the earliest."""
    session.require(Permission.SCHEDULE_READ)
    house = _in_rooms(clinic.load(session), members)
    now = to_minutes(session.clock.now()) + travel
    begin = first or walltime.date_at(now, house.zone)
    wishes = [_wish(house, one) for one in members[:MOST]]
    needed = list(
        dict.fromkeys(
            one
            for wish in wishes
            for one in choosing.resources(house.schedule, wish.practitioners, wish.service)
        )
    )

    def occupied(start: int, end: int) -> ByResource:
        return holds.taken(session, needed, start, end)

    days = begin, min(begin + HORIZON, last or date.max)
    asked = {wish.service for wish in wishes}
    if len(asked) == 1 and wishes[0].service.capacity is not None:
        wanted = Wanted(
            service=wishes[0].service,
            practitioners=[
                one
                for one in wishes[0].practitioners
                if all(one in wish.practitioners for wish in wishes)
            ],
            first=days[0],
            last=days[1],
            weekdays=weekdays,
            part=part,
        )
        return _in_one_group(session, house, wanted, len(wishes), occupied, now, members[0].rooms)[
            :limit
        ]
    return together.arrangements(
        house.schedule,
        wishes,
        occupied,
        now,
        days,
        how=how,
        gap=gap,
        limit=limit,
        weekdays=weekdays,
        part=part,
    )


def _in_one_group(
    session: Session,
    house: Clinic,
    wanted: Wanted,
    many: int,
    occupied: Occupancy,
    now: int,
    rooms: frozenset[RoomId],
) -> list[Arrangement]:
    """The groups with a place for each of them, then where one can begin for all of them."""

    whose = {one.id: one.room for one in wanted.practitioners}

    def standing(start: int, end: int) -> list[Standing]:
        reads = session.reading(Permission.SCHEDULE_READ)
        people = [one.id for one in wanted.practitioners]
        kept = holds.places(session, start, end)
        found = groups.standing(reads, people, wanted.service.id, start, end, kept)
        return [one for one in found if not rooms or whose[one.practitioner] in rooms]

    found = grouping.next_free(house.schedule, wanted, occupied, standing, now, limit=_LOOKED_AT)
    found = groups.sized(session.reading(Permission.SCHEDULE_READ), found)
    return [
        Arrangement(visits=(one,) * many, order=tuple(range(many)))
        for one in found
        if one.places is not None and one.places.left >= many
    ]


def book(
    session: Session, opened: Directory, members: Sequence[Member], found: Arrangement
) -> list[Appointment]:
    """Book all of them in one transaction, each with an entry; all or none.

    Raises as ``booking.book`` does, IdentifierOwed for whoever is easily confused with another and
    has told nothing, NotFound for whom this person may not see, and
    NotAllowed for whom a visit would make a patient theirs.
    """
    acting.require_everybody(session)
    known = patient_store.by_ids(opened, [one.patient for one in members])
    for one in members:
        if one.patient not in known:
            raise NotFound("patient", one.patient)
        told = () if one.calling is None else one.calling.told
        confusable.require_told(session, opened, one.patient, told)
    booked: dict[int, Appointment] = {}
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        for at in found.order:
            booked[at] = booking.add(session, work, _past(work, members[at], found, at))
    return [booked[at] for at in sorted(booked)]


def take_back(
    session: Session, opened: Directory, booked: Sequence[tuple[AppointmentId, int]]
) -> list[Appointment]:
    """Cancel all of these as booked by mistake, each with its version, in one transaction; all or
    none. Raises StaleRow, StatusForbids, NotFound.
    """
    session.require(Permission.APPOINTMENT_CANCEL)
    may = Permission.APPOINTMENT_CANCEL
    found = [acting.found(session, opened, *one, may) for one in booked]
    with session.work(Permission.APPOINTMENT_CANCEL) as work:
        return [cancelling.cancel_at(session, work, one, BY_MISTAKE, work.now) for one in found]


def put_back(
    session: Session, opened: Directory, cancelled: Sequence[tuple[AppointmentId, int]]
) -> list[Appointment]:
    """Let all of these stand again, each with its version, in one transaction; all or none.

    Raises SlotTaken when one of the times was given to somebody else, StaleRow, StatusForbids,
    NotFound.
    """
    session.require(Permission.APPOINTMENT_BOOK)
    may = Permission.APPOINTMENT_BOOK
    found = [acting.found(session, opened, *one, may) for one in cancelled]
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        return [cancelling.reinstate_at(session, work, one) for one in found]


def _past(work: Work, member: Member, found: Arrangement, at: int) -> PastBooking:
    visit = found.visits[at]
    request = BookingRequest(
        practitioner=visit.practitioner,
        service=visit.service,
        start=visit.start,
        fold=visit.start.fold,
        longer=member.longer,
        rooms=member.rooms,
        calling=member.calling,
    )
    return PastBooking(at=work.now, patient=member.patient, request=request)


def _in_rooms(house: Clinic, members: Sequence[Member]) -> Clinic:
    """The clinic as far as the rooms reach that all of them asked for."""
    rooms = frozenset[RoomId]().union(*(one.rooms for one in members))
    return replace(house, schedule=choosing.in_rooms(house.schedule, rooms)) if rooms else house


def _wish(house: Clinic, member: Member) -> Wish:
    giving: list[Practitioner] = list(house.giving(member.service))
    if member.practitioners:
        giving = [one for one in giving if one.id in member.practitioners]
    return Wish(service=house.service(member.service), practitioners=giving, longer=member.longer)
