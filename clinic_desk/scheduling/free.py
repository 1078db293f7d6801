"""The next free times, and why a time is not free, asked of the schedule as it is now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clinic_desk.access import Permission, Reads, Session
from clinic_desk.clock import to_minutes
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import availability, clinic, store, walltime
from clinic_desk.scheduling.availability import EVERY_WEEKDAY, WHOLE_DAY, Wanted
from clinic_desk.scheduling.lengths import lengthened
from clinic_desk.scheduling.occupied import ByResource
from clinic_desk.scheduling.records import Clinic, Gap, Obstacle, Practitioner, Proposal

HORIZON = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a caller wants. ``practitioners`` empty: anyone who gives the service.

    ``not_before`` is an instant (UTC); ``weekdays`` ISO; ``part`` of the wall day, minutes.
    """

    service: ServiceId
    practitioners: tuple[PractitionerId, ...] = ()
    first: date | None = None
    not_before: datetime | None = None
    weekdays: frozenset[int] = EVERY_WEEKDAY
    part: tuple[int, int] = WHOLE_DAY
    longer: int = 0
    """By how many minutes the visit is longer than the service."""


def next_free(
    session: Session, search: Search, *, limit: int = 10, after: Proposal | None = None
) -> list[Proposal]:
    """The first free times, by time, then in the clinic's order; ``after`` goes on from there."""
    reads = session.reading(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    now = to_minutes(session.clock.now())
    if search.not_before is not None:
        now = max(now, to_minutes(search.not_before))
    first = search.first or walltime.date_at(now, house.zone)
    whom = _whom(house, search)
    wanted = Wanted(
        service=lengthened(house.service(search.service), search.longer),
        practitioners=whom,
        first=first,
        last=first + HORIZON,
        weekdays=search.weekdays,
        part=search.part,
    )

    def occupied(start: int, end: int) -> ByResource:
        return store.occupied(reads, _resources(whom), start, end)

    return availability.next_free(house.schedule, wanted, occupied, now, limit=limit, after=after)


def why_not(
    session: Session, service: ServiceId, practitioner: PractitionerId, start: datetime
) -> list[Obstacle]:
    """All that stands against a start (naive wall time), the weightiest first."""
    reads = session.reading(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    asked, whom = house.service(service), house.practitioner(practitioner)
    begins = walltime.to_utc(start, house.zone, fold=start.fold)
    held = _held(reads, whom, begins - 1, begins + asked.minutes + asked.after)
    now = to_minutes(session.clock.now())
    return availability.why_not(house.schedule, whom, asked, begins, held, now)


def gaps(session: Session, service: ServiceId, on: date) -> dict[PractitionerId, list[Gap]]:
    """Each column's free time from now on, and how much too short it is for the service."""
    reads = session.reading(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    asked = house.service(service)
    start, end = walltime.day_bounds(on, house.zone)
    now = to_minutes(session.clock.now())
    return {
        whom.id: availability.gaps(
            house.schedule, whom, asked, _held(reads, whom, start, end), now, on
        )
        for whom in house.giving(service)
    }


def _whom(house: Clinic, search: Search) -> list[Practitioner]:
    giving = house.giving(search.service)
    if not search.practitioners:
        return list(giving)
    return [one for one in giving if one.id in search.practitioners]


def _held(reads: Reads, whom: Practitioner, start: int, end: int) -> ByResource:
    return store.occupied(reads, _resources([whom]), start, end)


def _resources(whom: Iterable[Practitioner]) -> list[int]:
    own: list[int] = []
    for one in whom:
        own.append(one.id)
        if one.room is not None:
            own.append(one.room)
    return own
