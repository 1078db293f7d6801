"""What is taken, in columns, and the stretches between that a service would fit into.

Two appointments are in each other's way if one's own time overlaps the other's time with
its buffers, either way round: neighbouring buffers may lie over each other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clinic_desk.scheduling.records import Practitioner, Span

NEVER = 1 << 40
"""Further than any schedule reaches, either way, in minutes."""


class OccupiedTime(NamedTuple):
    """One resource held by one appointment, with buffers and without; UTC minutes."""

    start: int
    end: int
    core_start: int
    core_end: int
    appointment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupied:
    """All that holds one resource within some range, by start, one column a sequence.

    Columns, because one aggregated query gives them ten times quicker than rows.
    ``starts`` and ``ends`` include buffers. ``appointments`` may be left out where nobody
    asks what is in the way.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    core_starts: Sequence[int]
    core_ends: Sequence[int]
    appointments: Sequence[int] = ()

    def times(self) -> Iterable[OccupiedTime]:
        appointments = self.appointments or (0,) * len(self.starts)
        columns = (self.starts, self.ends, self.core_starts, self.core_ends, appointments)
        return map(OccupiedTime._make, zip(*columns, strict=True))


ByResource = Mapping[int, Occupied]
"""By the id of a practitioner or a room; what is missing is free."""

Occupancy = Callable[[int, int], ByResource]
"""What overlaps from one instant to another (UTC minutes), each resource by start."""


def in_columns(times: Iterable[OccupiedTime]) -> Occupied:
    """The same as columns, put in order."""
    columns = list(zip(*sorted(times), strict=True)) or [()] * 5
    return Occupied(
        starts=columns[0],
        ends=columns[1],
        core_starts=columns[2],
        core_ends=columns[3],
        appointments=columns[4],
    )


def holding(occupied: ByResource, practitioner: Practitioner) -> list[Occupied]:
    """What keeps a practitioner from a visit: their own time and that of their room."""
    own = occupied.get(practitioner.id)
    room = None if practitioner.room is None else occupied.get(practitioner.room)
    if room == own:
        room = None  # a room of one's own tells nothing new
    return [times for times in (own, room) if times is not None]


def fitting(
    present: Sequence[Span],
    held: Sequence[Occupied],
    minutes: int,
    *,
    before: int = 0,
    after: int = 0,
) -> list[Span]:
    """The stretches of ``present`` outside what is held that so many minutes fit into.

    ``before`` and ``after`` are the buffers of what is to be placed.
    """
    padded = [(times.starts, times.ends) for times in held]
    free = outside(present, padded, minutes)
    if not free or not (before or after):
        return free
    cores = [
        ([start - after for start in times.core_starts], [end + before for end in times.core_ends])
        for times in held
    ]
    return outside(free, cores, minutes)


def outside(
    present: Sequence[Span], taken: Sequence[tuple[Sequence[int], Sequence[int]]], minutes: int
) -> list[Span]:
    """What is left of ``present`` in pieces of at least so many minutes.

    When closed time counts as taken too, what is left lies between the n-th end and the
    start that comes after n others, each column in its own order, overlaps or not.
    """
    starts: list[int] = [-NEVER]
    ends: list[int] = []
    for opening, closing in present:
        starts.append(closing)
        ends.append(opening)
    for taken_from, taken_until in taken:
        starts += taken_from
        ends += taken_until
    starts.sort()
    ends.sort()
    pairs = zip(ends, starts[1:], strict=True)
    return [(start, end) for start, end in pairs if end - start >= minutes]


def overlaps(spans: Sequence[Span], others: Sequence[Span], at_least: int) -> list[Span]:
    """Where two ordered rows of spans overlap for at least so many minutes."""
    found: list[Span] = []
    i = j = 0
    while i < len(spans) and j < len(others):
        (start, end), (other_start, other_end) = spans[i], others[j]
        if end < other_end:
            i += 1
        else:
            j += 1
            end = other_end
        if other_start > start:
            start = other_start
        if end - start >= at_least:
            found.append((start, end))
    return found
