"""The next free times, and why a time is not free, asked of the schedule as it is now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from clinic_desk.access import Permission, Session
from clinic_desk.clock import to_minutes
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import (
    availability,
    choosing,
    clinic,
    grouping,
    groups,
    holds,
    lengths,
    walltime,
)
from clinic_desk.scheduling.availability import EVERY_WEEKDAY, WHOLE_DAY, Wanted
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.occupied import ByResource, Occupancy
from clinic_desk.scheduling.places import Places, Standing
from clinic_desk.scheduling.records import (
    Appointment,
    Clinic,
    DayAppointment,
    Gap,
    Obstacle,
    Practitioner,
    Proposal,
    Service,
    WhyNot,
)

HORIZON = timedelta(days=180)
_READ = Permission.SCHEDULE_READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a caller wants. ``practitioners`` empty: anyone who gives the service.

    ``not_before`` is an instant (UTC); ``weekdays`` ISO; ``part`` of the wall day, minutes.
    ``late`` is by how many minutes practitioners run late just now: of today nothing is
    proposed before they are there. ``agreed``: a visit that is booked keeps its length.
    """

    service: ServiceId
    practitioners: tuple[PractitionerId, ...] = ()
    first: date | None = None
    last: date | None = None
    not_before: datetime | None = None
    weekdays: frozenset[int] = EVERY_WEEKDAY
    part: tuple[int, int] = WHOLE_DAY
    rooms: frozenset[RoomId] = frozenset()
    """The rooms that will do; empty: any."""
    longer: int = 0
    """By how many minutes the visit is longer than the service."""
    late: Mapping[PractitionerId, int] = field(default_factory=dict)
    agreed: Appointment | DayAppointment | None = None


def next_free(
    session: Session,
    search: Search,
    *,
    limit: int = 10,
    after: Proposal | None = None,
    taken: Occupancy | None = None,
) -> list[Proposal]:
    """The first free times, by time, then in the clinic's order; ``after`` goes on from there.

    ``taken``: what is occupied, where it is read for several searches at once.
    """
    session.require(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    now = to_minutes(session.clock.now())
    if search.not_before is not None:
        now = max(now, to_minutes(search.not_before))
    first = search.first or walltime.date_at(now, house.zone)
    whom = _whom(house, search)
    wanted = Wanted(
        service=_asked(house, search),
        practitioners=whom,
        first=first,
        last=min(first + HORIZON, search.last or date.max),
        weekdays=search.weekdays,
        part=search.part,
        agreed=search.agreed is not None,
        longer=search.longer,
        not_before=_when_there(session, search.late),
    )
    schedule = choosing.in_rooms(house.schedule, search.rooms)
    needed = choosing.resources(schedule, whom, wanted.service)

    def occupied(start: int, end: int) -> ByResource:
        return holds.taken(session, needed, start, end)

    def standing(start: int, end: int) -> list[Standing]:
        found = groups.standing(
            session.reading(_READ),
            [one.id for one in whom],
            wanted.service.id,
            start,
            end,
            holds.places(session, start, end),
        )
        elsewhere = {one.id for one in whom if search.rooms and one.room not in search.rooms}
        found = [one for one in found if one.practitioner not in elsewhere]
        return [one for one in found if not _own_group(search, one)]

    found = grouping.next_free(
        schedule, wanted, taken or occupied, standing, now, limit=limit, after=after
    )
    return _with_places(session, found, search.agreed)


def why_not(
    session: Session,
    service: ServiceId,
    practitioner: PractitionerId,
    start: datetime,
    *,
    longer: int = 0,
    rooms: frozenset[RoomId] = frozenset(),
    agreed: DayAppointment | None = None,
    house: Clinic | None = None,
) -> list[Obstacle]:
    """All that stands against a start (naive wall time), the weightiest first; ``longer``: of a
    visit that takes so many minutes more; ``rooms``: in one of these; ``agreed``: of one that is
    booked, and that goes away from where it stands now; ``house``: as the clinic would be."""
    session.require(Permission.SCHEDULE_READ)
    house = _in_rooms(house or clinic.load(session), rooms)
    whom = house.practitioner(practitioner)
    given = lengths.given(house.schedule, house.service(service), practitioner)
    asked = _kept(lengths.lengthened(given, longer), agreed)
    begins = walltime.to_utc(start, house.zone, fold=start.fold)
    until = begins + asked.minutes + asked.after
    held = _held(session, house, whom, asked, begins - asked.before - 1, until)
    now = to_minutes(session.clock.now())
    there = _standing(session, whom, asked, begins, begins + 1)
    against = grouping.why_not(house.schedule, whom, asked, begins, held, there, now)
    own = _own(agreed)
    told = (_told(one) for one in against if one.by is None or one.by not in own)
    return list({replace(one, by=None): one for one in told}.values())  # a group is told of once


def starts(
    session: Session,
    service: ServiceId,
    practitioner: PractitionerId,
    first: date,
    last: date,
    *,
    longer: int = 0,
    rooms: frozenset[RoomId] = frozenset(),
) -> list[int]:
    """Every start that can be booked from one day through another (UTC minutes)."""
    session.require(Permission.SCHEDULE_READ)
    house = _in_rooms(clinic.load(session), rooms)
    whom = house.practitioner(practitioner)
    given = lengths.given(house.schedule, house.service(service), practitioner)
    asked = lengths.lengthened(given, longer)
    begins, _ = walltime.day_bounds(first, house.zone)
    _, ends = walltime.day_bounds(last, house.zone)
    until = ends + asked.minutes + asked.after
    held = _held(session, house, whom, asked, begins - asked.before - 1, until)
    now = to_minutes(session.clock.now())
    free = availability.free_starts(house.schedule, whom, asked, held, now, (first, last))
    there = _standing(session, whom, asked, max(begins, now), ends)
    return sorted([*free, *grouping.starts(house.schedule, whom, asked, there, now)])


def gaps(
    session: Session, service: ServiceId, on: date, agreed: DayAppointment | None = None
) -> dict[PractitionerId, list[Gap]]:
    """Each column's free time from now on, and how much too short it is for the service, or for
    a visit of that length that is booked."""
    session.require(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    start, end = walltime.day_bounds(on, house.zone)
    now = to_minutes(session.clock.now())
    found = {}
    for whom in house.giving(service):
        asked = _kept(lengths.given(house.schedule, house.service(service), whom.id), agreed)
        held = _held(session, house, whom, asked, start, end)
        found[whom.id] = availability.gaps(house.schedule, whom, asked, held, now, on)
    return found


def _standing(
    session: Session, whom: Practitioner, asked: Service, start: int, end: int
) -> list[Standing]:
    """The groups of a service with somebody; none where it is given to one patient."""
    if asked.capacity is None:
        return []
    kept = holds.places(session, start, end)
    return groups.standing(session.reading(_READ), [whom.id], asked.id, start, end, kept)


def _own_group(search: Search, one: Standing) -> bool:
    """Whether the visit that is moved is in it now."""
    moved = search.agreed
    here = one.practitioner, one.start_utc
    return moved is not None and (moved.practitioner, moved.start_utc) == here


def _with_places(
    session: Session, found: list[Proposal], agreed: Appointment | DayAppointment | None
) -> list[Proposal]:
    """Where a group can begin: how many it holds. A whole group that goes there takes its own
    places along."""
    if not isinstance(agreed, DayGroup):
        return groups.sized(session.reading(_READ), found)
    along = Places(0, agreed.places.of)
    return [
        one if one.places is None or one.places.taken else replace(one, places=along)
        for one in found
    ]


def in_group(
    session: Session, proposal: Proposal, capacity: int, agreed: DayAppointment | None = None
) -> Proposal:
    """A time as it is in the group that stands then, or in one that begins then; ``agreed``: what
    goes there."""
    session.require(Permission.SCHEDULE_READ)
    whom, at = proposal.practitioner, proposal.start_utc
    kept = holds.places(session, at, at + 1)
    there = groups.standing(session.reading(_READ), [whom], proposal.service, at, at + 1, kept)
    if not there:
        begun = replace(proposal, places=Places(0, capacity))
        return _with_places(session, [begun], agreed)[0]
    one = next((one for one in there if one.has_room(capacity)), there[0])
    return replace(proposal, end_utc=one.end_utc, places=one.places(capacity))


def _in_rooms(house: Clinic, rooms: frozenset[RoomId]) -> Clinic:
    return replace(house, schedule=choosing.in_rooms(house.schedule, rooms))


def _told(obstacle: Obstacle) -> Obstacle:
    """What stands in the way, where that is no appointment but somebody's hold."""
    if obstacle.by is None or obstacle.by > 0:
        return obstacle
    return replace(obstacle, why=WhyNot.HELD, by=None, minutes=None)


def _whom(house: Clinic, search: Search) -> list[Practitioner]:
    giving = house.giving(search.service)
    if not search.practitioners:
        return list(giving)
    return [one for one in giving if one.id in search.practitioners]


def _asked(house: Clinic, search: Search) -> Service:
    return _kept(house.service(search.service), search.agreed)


def _kept(service: Service, agreed: Appointment | DayAppointment | None) -> Service:
    """The service as long as a visit that is booked."""
    if agreed is None:
        return service
    minutes = agreed.end_utc - agreed.start_utc
    return replace(service, minutes=minutes, before=agreed.before, after=agreed.after)


def _own(agreed: DayAppointment | None) -> frozenset[AppointmentId]:
    """The visits that are moved, and so in nobody's way."""
    if isinstance(agreed, DayGroup):
        return frozenset(one.id for one in agreed.attendees)
    return frozenset() if agreed is None else frozenset({agreed.id})


def _when_there(session: Session, late: Mapping[PractitionerId, int]) -> dict[PractitionerId, int]:
    now = to_minutes(session.clock.now())
    return {whom: now + minutes for whom, minutes in late.items() if minutes > 0}


def _held(
    session: Session, house: Clinic, whom: Practitioner, asked: Service, start: int, end: int
) -> ByResource:
    needed = choosing.resources(house.schedule, [whom], asked)
    return holds.taken(session, needed, start, end)
