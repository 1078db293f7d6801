"""A series before it is booked: each of its days, what stands against it, and the ways round.

Wall time stands over both changes of the clock. A day on which the time cannot be had is
skipped, or takes the nearest free time of that day, or the same time of the next day that has
it; where one is skipped and so many visits are wanted, another is added at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import islice

from clinic_desk.access import Session
from clinic_desk.errors import NoSuchTime
from clinic_desk.ids import PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import clinic, free, repeating, walltime
from clinic_desk.scheduling.records import Clinic, WhyNot
from clinic_desk.scheduling.repeating import MOST, Rule

_NEXT_DAYS = 6


class Way(StrEnum):
    """What is done on one day of a series."""

    AS_PLANNED = "as-planned"
    SAME_DAY = "same-day"
    NEXT_DAY = "next-day"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesWish:
    """``start`` is the first visit, naive wall time. ``ways`` are chosen by the planned day."""

    practitioner: PractitionerId
    service: ServiceId
    start: datetime
    rule: Rule
    ways: Mapping[date, Way] = field(default_factory=dict)
    rooms: frozenset[RoomId] = frozenset()
    """The rooms that will do; empty: any."""
    longer: int = 0
    """By how many minutes each visit is longer than the service, as the patient's needs ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One day of a series: the time that was meant, why it cannot be had, what is done.

    ``offered`` are the ways that are open, each with its start; skipping always is.
    """

    day: date
    why: WhyNot | None
    way: Way
    offered: Mapping[Way, datetime]

    @property
    def start(self) -> datetime | None:
        """When the visit begins, wall time; None where the day is skipped."""
        return self.offered.get(self.way)


def plan(session: Session, wish: SeriesWish) -> tuple[Planned, ...]:
    """The days of a series as they would be booked now. Raises NotFound, NotAllowed."""
    house = clinic.load(session)
    rule, first = wish.rule, wish.start.date()
    most = min(rule.times or MOST, MOST)
    meant = set(islice(repeating.endless(rule, first), 2 * MOST))
    planned: list[Planned] = []
    visits = 0
    for day in repeating.endless(rule, first):  # beyond the count: in the place of what is skipped
        if visits >= most or len(planned) >= 2 * MOST:
            break
        one = _one(session, house, wish, day, meant)
        planned.append(one)
        if one.start is not None:
            meant.add(one.start.date())
        visits += one.start is not None
    return tuple(planned)


def _one(session: Session, house: Clinic, wish: SeriesWish, day: date, meant: set[date]) -> Planned:
    start = datetime.combine(day, wish.start.time())
    why = _against(session, wish, start)
    if why is None:
        offered = {Way.AS_PLANNED: start}
    else:
        offered = _ways_round(session, house, wish, start, meant)
    usual = next((one for one in Way if one in offered), Way.SKIP)
    chosen = wish.ways.get(day, usual)
    if chosen is not Way.SKIP and chosen not in offered:
        chosen = usual
    return Planned(day=day, why=why, way=chosen, offered=offered)


def _against(session: Session, wish: SeriesWish, start: datetime) -> WhyNot | None:
    try:
        found = free.why_not(
            session,
            wish.service,
            wish.practitioner,
            start,
            longer=wish.longer,
            rooms=wish.rooms,
        )
    except NoSuchTime:
        return WhyNot.CLOSED  # the clock skips that time on that day
    return found[0].why if found else None


def _ways_round(
    session: Session, house: Clinic, wish: SeriesWish, start: datetime, meant: set[date]
) -> dict[Way, datetime]:
    found: dict[Way, datetime] = {}
    day = start.date()
    open_then = free.starts(
        session,
        wish.service,
        wish.practitioner,
        day,
        day,
        longer=wish.longer,
        rooms=wish.rooms,
    )
    if open_then:
        found[Way.SAME_DAY] = walltime.to_wall(_nearest(open_then, start, house.zone), house.zone)
    for more in range(1, _NEXT_DAYS + 1):
        then = start + timedelta(days=more)
        if then.date() not in meant and _against(session, wish, then) is None:
            found[Way.NEXT_DAY] = then
            break
    return found


def _nearest(starts: Sequence[int], wanted: datetime, zone: str) -> int:
    """The start that the clock shows nearest to the one wanted, the later of two."""

    def away(at: int) -> tuple[float, int]:
        return abs((walltime.to_wall(at, zone) - wanted).total_seconds()), -at

    return min(starts, key=away)
