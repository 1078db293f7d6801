"""Times for several people at once: one after the other, or all at the same time.

Nothing here reads or writes. Each visit is looked for with those before it in place, in the
order in which they are then booked: whoever gives it, its room and its devices are free.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice, permutations

from clinic_desk.scheduling import availability, choosing, lengths, walltime
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


_Placed = tuple[int, Practitioner, Service]
_Found = dict[int, _Placed]
_Starts = Sequence[Sequence[tuple[Practitioner, Service, Sequence[int]]]]


@dataclass(frozen=True, slots=True)
class _Plan:
    schedule: Schedule
    starts: _Starts
    now: int
    how: How
    gap: int


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
) -> list[Arrangement]:
    """The first of all that can be booked: for each first start the one that ends soonest.

    ``occupied`` is asked for a week at a time.
    """
    found = _all(schedule, wishes, occupied, now, days, how, gap)
    return list(islice(found, limit)) if wishes else []


def _all(
    schedule: Schedule,
    wishes: Sequence[Wish],
    occupied: Occupancy,
    now: int,
    days: tuple[date, date],
    how: How,
    gap: int,
) -> Iterator[Arrangement]:
    first = max(days[0], walltime.date_at(now, schedule.zone))
    while first <= days[1]:
        last = min(first + timedelta(days=_DAYS - 1), days[1])
        start, end = _bounds(schedule, first, last)
        taken = occupied(start - _reach(wishes), end + _reach(wishes))
        for more in range((last - first).days + 1):
            on = first + timedelta(days=more)
            starts = [list(_starts_of(schedule, wish, taken, now, on)) for wish in wishes]
            if all(any(each for _, _, each in one) for one in starts):
                yield from _of_day(_Plan(schedule, starts, now, how, gap), taken)
        first = last + timedelta(days=1)


def _bounds(schedule: Schedule, first: date, last: date) -> tuple[int, int]:
    start, _ = walltime.day_bounds(first, schedule.zone)
    _, end = walltime.day_bounds(last, schedule.zone)
    return start, end


def _reach(wishes: Sequence[Wish]) -> int:
    return 1440 + max(
        wish.service.minutes + wish.longer + wish.service.before + wish.service.after
        for wish in wishes
    )


def _starts_of(
    schedule: Schedule, wish: Wish, taken: ByResource, now: int, on: date
) -> Iterator[tuple[Practitioner, Service, Sequence[int]]]:
    for whom in wish.practitioners:
        given = lengths.given(schedule, wish.service, whom.id)
        service = lengths.lengthened(given, wish.longer)
        yield (
            whom,
            service,
            availability.free_starts(schedule, whom, service, taken, now, (on, on)),
        )


def _of_day(plan: _Plan, taken: ByResource) -> Iterator[Arrangement]:
    count = len(plan.starts)
    anyone = range(count)
    orders = list(permutations(anyone)) if count <= _SHUFFLED else [tuple(anyone)]
    if plan.how is How.PARALLEL:
        orders = orders[:1]
    begins = sorted({at for order in orders for at in _firsts(plan, order[0])})
    for begin in begins:
        best: tuple[int, tuple[int, ...], _Found] | None = None
        for order in orders:
            until = None if best is None else best[0]
            found = _place(plan, taken, order, {}, begin, begin, until)
            if found is not None:
                best = max(at + service.minutes for at, _, service in found.values()), order, found
        if best is not None:
            yield _arranged(plan, taken, best[1], best[2])


def _firsts(plan: _Plan, which: int) -> Iterator[int]:
    """The starts at which a proposal may begin: as ``next_free`` proposes them."""
    zone = plan.schedule.zone
    for _, _, starts in plan.starts[which]:
        before = None
        for at in starts:
            minute = walltime.to_wall(at, zone).minute
            if minute % availability.PROPOSAL_STEP == 0 or before != at - availability.START_STEP:
                yield at
            before = at


def _place(
    plan: _Plan,
    taken: ByResource,
    order: tuple[int, ...],
    placed: _Found,
    low: int,
    high: int,
    until: int | None,
) -> _Found | None:
    """Everybody of ``order`` who is not placed yet, from ``low`` on; the earliest end there is.

    ``until``: an end that is known already, and is to be undercut.
    """
    if len(placed) == len(order):
        return placed
    which = order[len(placed)]
    best, end = None, until
    for at, whom, service in _candidates(plan, which, low, high):
        done = at + service.minutes
        if end is not None and done >= end:
            continue
        if availability.why_not(plan.schedule, whom, service, at, taken, plan.now):
            continue
        after = _with(plan, taken, (at, whom, service))
        now_placed = {**placed, which: (at, whom, service)}
        soonest, latest = (low, high) if plan.how is How.PARALLEL else (done, done + plan.gap)
        found = _place(plan, after, order, now_placed, soonest, latest, end)
        if found is not None:
            best = found
            end = max(each + given.minutes for each, _, given in found.values())
    return best


def _candidates(plan: _Plan, which: int, low: int, high: int) -> Iterator[_Placed]:
    for whom, service, starts in plan.starts[which]:
        crooked = {low, low + max(service.before, service.after)} if high > low else {low}
        within = {at for at in starts if low <= at <= high}
        for at in sorted(within | {at for at in crooked if at <= high}):
            yield at, whom, service


def _with(plan: _Plan, taken: ByResource, placed: _Placed) -> ByResource:
    """What is occupied once this visit is booked too."""
    at, whom, service = placed
    end = at + service.minutes
    time = OccupiedTime(at - service.before, end + service.after, at, end, -at)
    chosen = choosing.pick(plan.schedule, whom, service, at, taken) or ()
    held: Mapping[int, object] = dict.fromkeys((whom.id, *chosen))
    before = {one: taken[one].times() if one in taken else () for one in held}
    return {**taken, **{one: in_columns([*times, time]) for one, times in before.items()}}


def _arranged(plan: _Plan, taken: ByResource, order: tuple[int, ...], found: _Found) -> Arrangement:
    visits: dict[int, Proposal] = {}
    for which in order:
        at, whom, service = found[which]
        visits[which] = availability.proposal(plan.schedule, whom, service, at, taken)
        taken = _with(plan, taken, found[which])
    return Arrangement(visits=tuple(visits[one] for one in sorted(visits)), order=order)
