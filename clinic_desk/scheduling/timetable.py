"""What changes the week: the hours of one date, and time that is kept free by rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import walltime

Stretches = tuple[tuple[int, int], ...]
"""From one minute of the wall day to another, 0 to 1440, in order."""


class BlockReason(StrEnum):
    """Why time is kept free."""

    MEETING = "meeting"
    COURSE = "course"
    LEAVE = "leave"
    REPAIR = "repair"
    RESERVED = "reserved"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedHours:
    """The hours of one date, instead of those of the week; none: nobody is there."""

    practitioner: PractitionerId
    day: date
    stretches: Stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Time kept free of whatever it names: all that it names must be meant.

    Without a ``weekday`` it lasts from the wall time ``starts`` on ``first`` until ``ends``
    on ``last``; with one it comes back each week, from ``starts`` until ``ends`` of that day.
    """

    id: int
    practitioner: PractitionerId | None = None
    resource: int | None = None
    """A room or a piece of equipment."""
    service: ServiceId | None = None
    first: date
    last: date | None
    weekday: int | None = None
    starts: int = 0
    ends: int = walltime.DAY
    reason: BlockReason = BlockReason.OTHER

    def concerns(self, practitioner: PractitionerId, service: ServiceId | None) -> bool:
        """Whether it stands against a visit with somebody for something."""
        return self.practitioner in (None, practitioner) and self.service in (None, service)

    def spans(self, zone: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """When it holds, as far as it overlaps a range (UTC minutes), in order."""
        for found in self._days(zone, start, end):
            if found[0] < found[1] and found[0] < end and found[1] > start:
                yield found

    def _days(self, zone: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        if self.weekday is None:
            last = self.last or self.first
            opens = walltime.wall_day(self.first.toordinal(), zone).opens(self.starts)
            yield opens, walltime.wall_day(last.toordinal(), zone).closes(self.ends)
            return
        begins = max(walltime.date_at(start, zone).toordinal() - 1, self.first.toordinal())
        begins += (self.weekday - 1 - (begins - 1) % 7) % 7
        until = min(walltime.date_at(end, zone), self.last or date.max)
        for ordinal in range(begins, until.toordinal() + 1, 7):
            day = walltime.wall_day(ordinal, zone)
            yield day.opens(self.starts), day.closes(self.ends)
