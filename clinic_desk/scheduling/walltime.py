"""The clinic's wall clock and UTC, the two days of the year when the clock is changed included.

Instants are whole minutes since 1970-01-01 UTC. A wall time is a naive datetime whose
``fold`` is 1 in the second pass of a doubled hour (PEP 495). A wall day lasts from its
first instant to the first instant of the next: 23, 24 or 25 hours in most zones.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import AmbiguousTime, InvalidInput, NoSuchTime, Problem

DAY = 1440
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_RULES_FROM, _RULES_DAYS = datetime(2020, 1, 1, 12, tzinfo=UTC), 366 * 18


class Week(NamedTuple):
    """An ISO 8601 week: the first days of January may belong to the year before."""

    year: int
    number: int


@dataclass(frozen=True, slots=True)
class WallDay:
    """One wall day. ``shown`` is None on a plain day of 1440 minutes with one offset.

    Else it holds, for each minute of the day, the minute of the wall day that the clock
    shows then.
    """

    start: int
    end: int
    shown: tuple[int, ...] | None

    def opens(self, minute: int) -> int:
        """The first instant at which the clock shows ``minute`` or later."""
        if self.shown is None:
            return self.start + minute
        late = (i for i, shown in enumerate(self.shown) if shown >= minute)
        return self.start + next(late, len(self.shown))

    def closes(self, minute: int) -> int:
        """The first instant from which the clock never again shows less than ``minute``."""
        if self.shown is None:
            return self.start + minute
        early = (i for i in range(len(self.shown), 0, -1) if self.shown[i - 1] < minute)
        return self.start + next(early, 0)

    def next_on_grid(self, instant: int, step: int) -> int:
        """The first instant from ``instant`` on that the grid has, or the day's end.

        ``step`` is minutes of the wall clock and divides an hour or a day.
        """
        if self.shown is None:
            return instant + (self.start - instant) % step
        later = range(instant - self.start, len(self.shown))
        on_grid = (self.start + i for i in later if self.shown[i] % step == 0)
        return next(on_grid, self.end)


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """The IANA zone of that name. Raises InvalidInput for ``zone``."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput({"zone": Problem.NOT_A_ZONE}) from error


@lru_cache(maxsize=8)
def rules_of(zone: str) -> str:
    """What the computer knows of a zone, in short: the same while its rules are."""
    there = zone_named(zone)
    offsets = bytearray()
    for day in range(_RULES_DAYS):
        offset = (_RULES_FROM + timedelta(days=day)).astimezone(there).utcoffset() or timedelta()
        offsets += int(offset.total_seconds()).to_bytes(4, "big", signed=True)
    return f"{zone} {hashlib.sha256(offsets).hexdigest()[:16]}"


def to_utc(wall: datetime, zone: str, *, fold: int | None = None) -> int:
    """The instant at which the clock of ``zone`` shows ``wall``; ``wall.fold`` is not asked.

    ``fold`` says which pass of a doubled hour is meant and means nothing elsewhere.
    Raises NoSuchTime in a skipped hour, AmbiguousTime in a doubled one without ``fold``.
    """
    if wall.tzinfo is not None or wall.second or wall.microsecond:
        raise ValueError("a wall time is naive and of whole minutes")
    first, second = _passes(wall, zone)
    if first > second:
        raise NoSuchTime(wall)
    if first < second and fold is None:
        raise AmbiguousTime(wall)
    return second if fold else first


def to_wall(instant: int, zone: str) -> datetime:
    """What the clock of ``zone`` shows then: naive, fold set in a second pass."""
    return from_minutes(instant).astimezone(zone_named(zone)).replace(tzinfo=None)


def date_at(instant: int, zone: str) -> date:
    """The date that a calendar on the wall of ``zone`` shows then."""
    return to_wall(instant, zone).date()


def day_bounds(day: date, zone: str) -> tuple[int, int]:
    """The first instant of a wall day and that of the next."""
    found = wall_day(day.toordinal(), zone)
    return found.start, found.end


def week_of(day: date) -> Week:
    """The ISO 8601 week that a date lies in."""
    year, number, _ = day.isocalendar()
    return Week(year, number)


def monday_of(day: date) -> date:
    """The Monday of the ISO week that a date lies in."""
    return day - timedelta(days=day.isoweekday() - 1)


def wall_day_at(instant: int, zone: str) -> WallDay:
    """The wall day that an instant lies in."""
    ordinal = instant // DAY + _EPOCH_ORDINAL
    day = wall_day(ordinal, zone)
    while instant < day.start:
        ordinal -= 1
        day = wall_day(ordinal, zone)
    while instant >= day.end:
        ordinal += 1
        day = wall_day(ordinal, zone)
    return day


@lru_cache(maxsize=4096)
def wall_day(ordinal: int, zone: str) -> WallDay:
    """The wall day of a date, given as its proleptic ordinal because that is quick to count."""
    start, end = _first_instant(ordinal, zone), _first_instant(ordinal + 1, zone)
    midnight = (ordinal - _EPOCH_ORDINAL) * DAY
    ends = (_shown(start, zone), _shown(end - 1, zone))
    if end - start == DAY and ends == (midnight, midnight + DAY - 1):
        return WallDay(start, end, None)
    return WallDay(start, end, tuple(_shown(t, zone) - midnight for t in range(start, end)))


def _first_instant(ordinal: int, zone: str) -> int:
    midnight = datetime.fromordinal(ordinal)
    first, second = _passes(midnight, zone)
    if first <= second:
        return first
    # Midnight is skipped: the day begins where the clock jumps over it.
    wanted = (ordinal - _EPOCH_ORDINAL) * DAY
    return next(t for t in range(second, first + 1) if _shown(t, zone) >= wanted)


def _passes(wall: datetime, zone: str) -> tuple[int, int]:
    """The instants that ``wall`` means before and after a change: out of order if skipped."""
    there = wall.replace(tzinfo=zone_named(zone))
    before, after = there.replace(fold=0), there.replace(fold=1)
    return to_minutes(before.astimezone(UTC)), to_minutes(after.astimezone(UTC))


def _shown(instant: int, zone: str) -> int:
    """What the clock shows, in minutes from 1970-01-01 00:00 on that same clock."""
    offset = from_minutes(instant).astimezone(zone_named(zone)).utcoffset() or timedelta()
    return instant + offset // timedelta(minutes=1)
