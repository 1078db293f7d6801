"""How full days are: counts and minutes of practitioners, about nobody's visit in particular.

Nothing here reads or writes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from clinic_desk.scheduling import availability, choosing, hours, lengths, walltime
from clinic_desk.scheduling.group_sizes import NO_SIZES
from clinic_desk.scheduling.occupied import (
    NEVER,
    ByResource,
    Occupied,
    OccupiedTime,
    in_columns,
    overlaps,
)
from clinic_desk.scheduling.places import GroupOf, Standing
from clinic_desk.scheduling.records import (
    AbsenceReason,
    Clinic,
    Practitioner,
    Service,
    Span,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCapacity:
    """One wall day in numbers, of the practitioners that were asked for.

    ``open_minutes`` is working time without absences; of it ``taken_minutes`` are held by
    visits and their buffers. ``free_minutes`` are from now on. ``visits``: how many of the
    chosen service can still be booked one after another; of a group, how many places. ``away``
    is why nobody is there on a day on which somebody would work.
    """

    date: date
    booked: int = 0
    open_minutes: int = 0
    taken_minutes: int = 0
    free_minutes: int = 0
    visits: int | None = None
    away: AbsenceReason | None = None

    @property
    def closed(self) -> bool:
        """Whether nobody works that day."""
        return not self.open_minutes


def days_in_numbers(
    house: Clinic,
    whom: Sequence[Practitioner],
    service: Service | None,
    held: ByResource,
    now: int,
    days: tuple[date, date],
    standing: Sequence[Standing] = (),
    sizes: Mapping[GroupOf, int] = NO_SIZES,
) -> tuple[DayCapacity, ...]:
    """The days from the first through the last; ``now`` in UTC minutes.

    ``held`` must hold what overlaps them, of practitioners and rooms; ``standing`` are the groups
    of the service that can be joined, ``sizes`` how many single groups hold.
    """
    first, last = days
    dates = [first + n * _DAY for n in range((last - first).days + 1)]
    counted = _Counted([*(midnight(house, on) for on in dates), midnight(house, last + _DAY)])
    for who in whom:
        counted.count(house, who, held, now, days)
    visits = (
        None if service is None else counted.visits(house, whom, service, held, now, days, sizes)
    )
    if visits is not None:
        counted.places(visits, service, standing, now)
    return tuple(
        DayCapacity(
            date=on,
            booked=counted.booked[n],
            open_minutes=counted.open[n],
            taken_minutes=counted.open[n] - counted.unheld[n],
            free_minutes=counted.free[n],
            visits=None if visits is None else visits[n],
            away=None if counted.open[n] else _why_away(house, whom, on),
        )
        for n, on in enumerate(dates)
    )


class _Counted:
    """Numbers by day, between midnights."""

    def __init__(self, midnights: list[int]) -> None:
        self._midnights = midnights
        days = len(midnights) - 1
        self.booked, self.open, self.unheld, self.free = ([0] * days for _ in range(4))

    def count(
        self, house: Clinic, who: Practitioner, held: ByResource, now: int, days: tuple[date, date]
    ) -> None:
        own = held.get(who.id)
        for start in own.core_starts if own else ():
            self._add(self.booked, start, 1)
        self._spread(self.open, hours.present_spans(house.schedule, who.id, *days))
        unheld = availability.free_spans(house.schedule, who, held, -NEVER, days)
        self._spread(self.unheld, unheld)
        self._spread(self.free, overlaps(unheld, [(now, NEVER)], 1))

    def visits(
        self,
        house: Clinic,
        whom: Sequence[Practitioner],
        service: Service,
        held: ByResource,
        now: int,
        days: tuple[date, date],
        sizes: Mapping[GroupOf, int],
    ) -> list[int]:
        """One practitioner after another, so that two do not count a room that they share."""
        found, taken = [0] * len(self.booked), dict(held)
        for who in whom:
            own = lengths.given(house.schedule, service, who.id)
            starts = availability.visits_fitting(house.schedule, who, own, taken, now, days)
            for start in starts:
                of = GroupOf(practitioner=who.id, service=own.id, start_utc=start)
                self._add(found, start, sizes.get(of, own.capacity or 1))
            for one, held_from in choosing.picked(house.schedule, who, own, starts, taken).items():
                taken[one] = _with(taken.get(one), own, held_from)
        return found

    def places(
        self, into: list[int], service: Service | None, standing: Sequence[Standing], now: int
    ) -> None:
        """Those that are left in groups that stand."""
        for one in standing:
            if one.start_utc >= now and service is not None:
                self._add(into, one.start_utc, one.places(service.capacity or 0).left)

    def _add(self, into: list[int], at: int, what: int) -> None:
        day = bisect_right(self._midnights, at) - 1
        if 0 <= day < len(into):
            into[day] += what

    def _spread(self, into: list[int], spans: Iterable[Span]) -> None:
        for span in spans:
            for start, end in self._parted(span):
                self._add(into, start, end - start)

    def _parted(self, span: Span) -> Iterator[Span]:
        """A span in pieces of one day each."""
        start, end = span
        while start < end:
            day = bisect_right(self._midnights, start)
            until = min(end, self._midnights[day]) if day < len(self._midnights) else end
            yield start, until
            start = until


def _with(held: Occupied | None, service: Service, starts: Sequence[int]) -> Occupied:
    times = [] if held is None else list(held.times())
    for start in starts:
        end = start + service.minutes
        times.append(OccupiedTime(start - service.before, end + service.after, start, end, 0))
    return in_columns(times)


def _why_away(house: Clinic, whom: Sequence[Practitioner], on: date) -> AbsenceReason | None:
    """The clinic's reason before a practitioner's; None if nobody would work anyhow."""
    start, end = walltime.day_bounds(on, house.zone)
    found = [
        absence
        for who in whom
        if hours.open_spans(house.schedule, who.id, on, on)
        for absence in hours.absences_of(house.schedule, who.id, start, end)
    ]
    found.sort(key=lambda absence: absence.practitioner is not None)
    return found[0].reason if found else None


def midnight(house: Clinic, on: date) -> int:
    return walltime.day_bounds(on, house.zone)[0]
