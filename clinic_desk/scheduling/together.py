"""Times for several people at once: one after the other, or all at the same time.

Nothing here reads or writes. Each visit is looked for with those before it in place, in the
order in which they are then booked: whoever gives it, its room and its devices are free.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice, permutations

from clinic_desk.scheduling import availability, choosing, hours, lengths, walltime
from clinic_desk.scheduling.availability import EVERY_WEEKDAY, WHOLE_DAY
from clinic_desk.scheduling.occupied import ByResource, Occupancy, OccupiedTime, in_columns
from clinic_desk.scheduling.records import Practitioner, Proposal, Schedule, Service

MOST = 6
"""So many people are booked together at the most."""
_SHUFFLED = 4
"""So many are tried in every order; more in the order in which they were named."""
_DAYS = 7


class How(StrEnum):
    """How the visits lie to each other."""

    ADJACENT = "adjacent"
    """One after the other, each beginning at most so many minutes after the one before."""
    PARALLEL = "parallel"
    """All at the same time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What one of several people is to be given, by one of these, so many minutes longer."""

    service: Service
    practitioners: Sequence[Practitioner]
    longer: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """One visit for each wish, in the order of the wishes. ``order``: in which they come."""

    visits: tuple[Proposal, ...]
    order: tuple[int, ...]

    @property
    def start(self) -> int:
        return min(visit.start_utc for visit in self.visits)

    @property
    def end(self) -> int:
        return max(visit.end_utc for visit in self.visits)


@dataclass(frozen=True, slots=True)
class _Option:
    """Somebody who could give a service on one day, when, and all that it could hold then."""

    whom: Practitioner
    service: Service
    starts: Sequence[int]
    could_hold: frozenset[int]
    fixed: bool
    """Whether there is nothing to choose."""


@dataclass(frozen=True, slots=True)
class _Placed:
    at: int
    option: _Option

    @property
    def end(self) -> int:
        return self.at + self.option.service.minutes


_Found = dict[int, _Placed]


@dataclass(frozen=True, slots=True)
class _Plan:
    """One day, until ``night``: the options of each wish. ``taken`` is what is occupied before
    all of them."""

    schedule: Schedule
    options: Sequence[Sequence[_Option]]
    taken: ByResource
    now: int
    how: How
    gap: int
    night: int


def arrangements(
    schedule: Schedule,
    wishes: Sequence[Wish],
    occupied: Occupancy,
    now: int,
    days: tuple[date, date],
    *,
    how: How = How.ADJACENT,
    gap: int = 15,
    limit: int = 10,
    weekdays: frozenset[int] = EVERY_WEEKDAY,
    part: tuple[int, int] = WHOLE_DAY,
) -> list[Arrangement]:
    """The first of all that can be booked: for each first start the one that ends soonest.

    ``occupied`` is asked for a week at a time. ``weekdays`` (ISO) and ``part`` of the wall day
    are those of the first visit's start.
    """
    many = {one.id for wish in wishes for one in wish.practitioners}
    if how is How.PARALLEL and len(many) < len(wishes):
        return []
    found = _all(schedule, wishes, occupied, now, days, how, gap, weekdays)
    suit = (one for one in found if _begins_in(one, part))
    return list(islice(suit, limit)) if wishes else []


def _begins_in(one: Arrangement, part: tuple[int, int]) -> bool:
    first = min(one.visits, key=lambda visit: visit.start_utc).start
    return part[0] <= first.hour * 60 + first.minute < part[1]


def _all(
    schedule: Schedule,
    wishes: Sequence[Wish],
    occupied: Occupancy,
    now: int,
    days: tuple[date, date],
    how: How,
    gap: int,
    weekdays: frozenset[int],
) -> Iterator[Arrangement]:
    first = max(days[0], walltime.date_at(now, schedule.zone))
    while first <= days[1]:
        last = min(first + timedelta(days=_DAYS - 1), days[1])
        start, end = _bounds(schedule, first, last)
        taken = occupied(start - _reach(wishes), end + _reach(wishes))
        for more in range((last - first).days + 1):
            on = first + timedelta(days=more)
            if on.isoweekday() not in weekdays:
                continue
            until = min(_last_day(schedule, wishes, on, gap), days[1])
            options = _options(schedule, wishes, taken, now, (on, until))
            if all(any(one.starts for one in each) for each in options):
                night = _bounds(schedule, on, on)[1]
                plan = _Plan(schedule, options, taken, now, how, gap, night)
                yield from _of_day(plan, _orders(wishes, how))
        first = last + timedelta(days=1)


def _orders(wishes: Sequence[Wish], how: How) -> list[tuple[int, ...]]:
    """The orders worth trying: who wants the same stays in the order of being named."""
    anyone = tuple(range(len(wishes)))
    if how is How.PARALLEL or len(wishes) > _SHUFFLED:
        return [anyone]
    alike = [next(i for i in anyone if wishes[i] == wish) for wish in wishes]
    found: dict[tuple[int, ...], tuple[int, ...]] = {}
    for order in permutations(anyone):
        found.setdefault(tuple(alike[one] for one in order), order)
    return list(found.values())


def _bounds(schedule: Schedule, first: date, last: date) -> tuple[int, int]:
    start, _ = walltime.day_bounds(first, schedule.zone)
    _, end = walltime.day_bounds(last, schedule.zone)
    return start, end


def _reach(wishes: Sequence[Wish]) -> int:
    return 2 * walltime.DAY + _longest(wishes)


def _longest(wishes: Sequence[Wish]) -> int:
    return max(
        wish.service.minutes + wish.longer + wish.service.before + wish.service.after
        for wish in wishes
    )


def _last_day(schedule: Schedule, wishes: Sequence[Wish], on: date, gap: int) -> date:
    """The next day, where somebody works so soon after midnight that visits can go on then."""
    _, night = _bounds(schedule, on, on)
    then, soon = on + timedelta(days=1), night + gap + _longest(wishes)
    for whom in {one.id for wish in wishes for one in wish.practitioners}:
        spans = hours.present_spans(schedule, whom, then, then)
        if any(start < soon and end > night for start, end in spans):
            return then
    return on


def _options(
    schedule: Schedule,
    wishes: Sequence[Wish],
    taken: ByResource,
    now: int,
    days: tuple[date, date],
) -> list[list[_Option]]:
    known: dict[tuple[int, int, int], _Option] = {}
    found = []
    for wish in wishes:
        mine = []
        for whom in wish.practitioners:
            given = lengths.given(schedule, wish.service, whom.id)
            service = lengths.lengthened(given, wish.longer)
            key = (whom.id, service.id, service.minutes)
            if key not in known:
                known[key] = _option(schedule, whom, service, taken, now, days)
            mine.append(known[key])
        found.append(mine)
    return found


def _option(
    schedule: Schedule,
    whom: Practitioner,
    service: Service,
    taken: ByResource,
    now: int,
    days: tuple[date, date],
) -> _Option:
    groups = choosing.groups(schedule, whom, service)
    return _Option(
        whom=whom,
        service=service,
        starts=availability.free_starts(schedule, whom, service, taken, now, days),
        could_hold=frozenset((whom.id, *(one for group in groups for one in group.of))),
        fixed=all(len(group.of) == 1 for group in groups),
    )


def _of_day(plan: _Plan, orders: Sequence[tuple[int, ...]]) -> Iterator[Arrangement]:
    begins = sorted({at for order in orders for at in _firsts(plan, order[0])})
    for begin in begins:
        best: tuple[int, tuple[int, ...], _Found] | None = None
        for order in orders:
            until = None if best is None else best[0]
            found = _place(plan, order, {}, begin, begin, until)
            if found is not None:
                best = max(one.end for one in found.values()), order, found
        if best is not None:
            yield _arranged(plan, best[1], best[2])


def _firsts(plan: _Plan, which: int) -> Iterator[int]:
    """The starts at which a proposal may begin: as ``next_free`` proposes them."""
    for option in plan.options[which]:
        before = None
        for at in option.starts[: bisect_left(option.starts, plan.night)]:
            on_grid = walltime.to_wall(at, plan.schedule.zone).minute
            if on_grid % availability.PROPOSAL_STEP == 0 or before != at - availability.START_STEP:
                yield at
            before = at


def _place(
    plan: _Plan, order: tuple[int, ...], placed: _Found, low: int, high: int, until: int | None
) -> _Found | None:
    """Everybody of ``order`` who is not placed yet, from ``low`` on; the earliest end there is.

    ``until``: an end that is known already, and is to be undercut.
    """
    if len(placed) == len(order):
        return placed
    which = order[len(placed)]
    best, end = None, until
    for one in _candidates(plan, which, low, high):
        if (end is not None and one.end >= end) or not _is_free(plan, placed, one):
            continue
        soonest, latest = (low, high) if plan.how is How.PARALLEL else (one.end, one.end + plan.gap)
        found = _place(plan, order, {**placed, which: one}, soonest, latest, end)
        if found is not None:
            best = found
            end = max(each.end for each in found.values())
    return best


def _candidates(plan: _Plan, which: int, low: int, high: int) -> Iterator[_Placed]:
    for option in plan.options[which]:
        first, last = bisect_left(option.starts, low), bisect_right(option.starts, high)
        within = option.starts[first:last]
        service = option.service
        for at in sorted({low, low + max(service.before, service.after)} - set(within)):
            off_grid = walltime.to_wall(at, plan.schedule.zone).minute % availability.START_STEP
            if at <= high and off_grid and _bookable(plan, plan.taken, at, option):
                yield _Placed(at, option)
        for at in within:
            yield _Placed(at, option)


def _is_free(plan: _Plan, placed: _Found, one: _Placed) -> bool:
    """Whether those before leave this visit what it needs."""
    rivals = [
        other
        for other in placed.values()
        if not one.option.could_hold.isdisjoint(other.option.could_hold) and not _apart(one, other)
    ]
    if not rivals:
        return True
    if any(other.option.whom.id == one.option.whom.id for other in rivals):
        return False
    if one.option.fixed and all(other.option.fixed for other in rivals):
        return False
    taken = plan.taken
    for other in placed.values():
        taken = _with(plan, taken, other)
    return _bookable(plan, taken, one.at, one.option)


def _apart(one: _Placed, other: _Placed) -> bool:
    """Whether neither stands in the other's way, whatever they hold: buffers do not add up."""
    first, then = (one, other) if one.at <= other.at else (other, one)
    between = max(first.option.service.after, then.option.service.before)
    return then.at >= first.end + between


def _bookable(plan: _Plan, taken: ByResource, at: int, option: _Option) -> bool:
    return not availability.why_not(plan.schedule, option.whom, option.service, at, taken, plan.now)


def _with(plan: _Plan, taken: ByResource, placed: _Placed) -> ByResource:
    """What is occupied once this visit is booked too."""
    at, whom, service = placed.at, placed.option.whom, placed.option.service
    start, end = at - service.before, placed.end + service.after
    time = OccupiedTime(start, end, at, placed.end, -at)
    chosen = choosing.pick(plan.schedule, whom, service, at, taken) or ()
    before = {
        one: taken[one].times() if one in taken else () for one in dict.fromkeys((whom.id, *chosen))
    }
    return {**taken, **{one: in_columns([*times, time]) for one, times in before.items()}}


def _arranged(plan: _Plan, order: tuple[int, ...], found: _Found) -> Arrangement:
    visits: dict[int, Proposal] = {}
    taken = plan.taken
    for which in order:
        at, option = found[which].at, found[which].option
        visits[which] = availability.proposal(plan.schedule, option.whom, option.service, at, taken)
        taken = _with(plan, taken, found[which])
    return Arrangement(visits=tuple(visits[one] for one in sorted(visits)), order=order)
