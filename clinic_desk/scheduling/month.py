"""A month at a glance: counts and minutes about nobody, so no directory is opened for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from clinic_desk.access import Permission, Session
from clinic_desk.clock import to_minutes
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import choosing, clinic, group_sizes, grouping, groups, store
from clinic_desk.scheduling.capacity import DayCapacity, days_in_numbers, midnight
from clinic_desk.scheduling.places import GroupOf, Standing
from clinic_desk.scheduling.records import Service
from clinic_desk.scheduling.walltime import monday_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The weeks that hold a month, Monday first; days of its neighbours fill them up."""

    first: date
    service: Service | None
    days: tuple[DayCapacity, ...]

    def holds(self, on: date) -> bool:
        return (on.year, on.month) == (self.first.year, self.first.month)


def month(
    session: Session,
    on: date,
    *,
    service: ServiceId | None = None,
    practitioners: Iterable[PractitionerId] | None = None,
) -> Month:
    """The month of a date; with a service also how many such visits still fit each day."""
    first = on.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - _DAY
    until = monday_of(last) + timedelta(days=6)
    found = capacity(session, monday_of(first), until, service=service, practitioners=practitioners)
    asked = None if service is None else clinic.load(session).service(service)
    return Month(first=first, service=asked, days=found)


def capacity(
    session: Session,
    first: date,
    last: date,
    *,
    service: ServiceId | None = None,
    practitioners: Iterable[PractitionerId] | None = None,
) -> tuple[DayCapacity, ...]:
    """The days from ``first`` through ``last`` in numbers; a clinician's are their own."""
    reads = session.reading(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    asked = None if service is None else house.service(service)
    wanted = None if practitioners is None else set(practitioners)
    giving = house.practitioners if service is None else house.giving(service)
    whom = [one for one in giving if wanted is None or one.id in wanted]
    start, end = midnight(house, first), midnight(house, last + _DAY)
    resources = choosing.resources(house.schedule, whom, asked)
    held = store.occupied(reads, resources, start, end)
    now = to_minutes(session.clock.now())
    there: list[Standing] = []
    sizes: Mapping[GroupOf, int] = group_sizes.NO_SIZES
    if asked is not None and asked.capacity is not None:
        people = {one.id: one for one in whom}
        sizes = group_sizes.within(reads, start, end)
        there = [
            one
            for one in groups.standing(reads, people, asked.id, start, end)
            if not grouping.shut(house.schedule, people[one.practitioner], asked, one, now)
        ]
    return days_in_numbers(house, whom, asked, held, now, (first, last), there, sizes)
