"""A week of work as a person types it: read leniently, put in order, laid over other weeks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import WorkingHours

DAY = 1440
_ONE_DAY = timedelta(days=1)
_TIME = r"(?:kl\.?\s*)?(\d{1,2}[:.h]\d{2}|\d{3,4}|\d{1,2})\s*(am|pm)?"
_STRETCH = re.compile(rf"{_TIME}\s*(?:-+|to|till|until|tills)\s*{_TIME}")
_ONE_TIME = re.compile(_TIME)
_BETWEEN = re.compile(r"(?:[\s,;/&+]|and|och)*")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_NOTHING = frozenset({"", "-", "0", "closed", "off", "none", "stängt", "ledig", "ledigt", "inget"})

Stretch = tuple[int, int]
"""From one minute of the wall day to another, 0 to 1440, the end excluded."""


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday: each day's stretches in order, none touching the next."""

    days: tuple[tuple[Stretch, ...], ...] = ((),) * 7

    def __iter__(self) -> Iterator[tuple[int, Stretch]]:
        """Each stretch with its ISO weekday."""
        for weekday, stretches in enumerate(self.days, start=1):
            for stretch in stretches:
                yield weekday, stretch

    @property
    def minutes(self) -> int:
        return sum(end - start for _, (start, end) in self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A week and the days on which it holds; without an end until something else is planned."""

    week: Week
    since: date
    until: date | None = None


def parse_day(typed: str) -> tuple[Stretch, ...]:
    """One day's hours in the usual forms: 8-12, 13-17; 08.00–12.00 13.00–17.00; 8 to 5pm; closed.

    Raises InvalidInput for ``hours``.
    """
    text = " ".join(typed.translate(_DASHES).lower().split())
    if text in _NOTHING:
        return ()
    found, at = [], 0
    for match in _STRETCH.finditer(text):
        if not _BETWEEN.fullmatch(text, at, match.start()):
            raise InvalidInput({"hours": Problem.NOT_HOURS})
        found.append((_minute(match[1], match[2]), _minute(match[3], match[4])))
        at = match.end()
    if not found or not _BETWEEN.fullmatch(text, at):
        raise InvalidInput({"hours": Problem.NOT_HOURS})
    return in_order(found)


def parse_time(typed: str) -> int:
    """One time of day: 8, 08:30, 8.30, 1pm, 24. Raises InvalidInput for ``hours``."""
    match = _ONE_TIME.fullmatch(" ".join(typed.lower().split()))
    if match is None:
        raise InvalidInput({"hours": Problem.NOT_HOURS})
    return _minute(match[1], match[2])


def in_order(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """By start; what meets is one. Raises InvalidInput for ``hours``."""
    ordered: list[Stretch] = []
    for start, end in sorted(stretches):
        if not 0 <= start < DAY or not 0 < end <= DAY:
            raise InvalidInput({"hours": Problem.NOT_HOURS})
        if end <= start:
            raise InvalidInput({"hours": Problem.ENDS_FIRST})
        if ordered and start < ordered[-1][1]:
            raise InvalidInput({"hours": Problem.OVERLAPS})
        if ordered and start == ordered[-1][1]:
            ordered[-1] = ordered[-1][0], end
        else:
            ordered.append((start, end))
    return tuple(ordered)


def checked(week: Week) -> Week:
    """The same week in order. Raises InvalidInput for ``monday`` … by number, as ``day-1``."""
    problems: dict[str, Problem] = {}
    days: list[tuple[Stretch, ...]] = []
    for weekday, stretches in enumerate(week.days, start=1):
        try:
            days.append(in_order(stretches))
        except InvalidInput as error:
            problems[f"day-{weekday}"] = error.problems["hours"]
    if len(week.days) != 7:
        problems["day-1"] = Problem.NOT_HOURS
    if problems:
        raise InvalidInput(problems)
    return Week(tuple(days))


def laid_over(
    rows: Sequence[WorkingHours],
    whose: PractitionerId,
    week: Week,
    first: date,
    last: date | None = None,
) -> tuple[WorkingHours, ...]:
    """``rows`` with the week in their place from ``first`` through ``last``, or for good."""
    kept = [piece for row in rows for piece in _outside(row, first, last)]
    new = (
        WorkingHours(
            practitioner=whose,
            weekday=weekday,
            start=start,
            end=end,
            valid_from=first,
            valid_until=last,
        )
        for weekday, (start, end) in week
    )
    return (*kept, *(row for row in new if _ever(row)))


def week_on(rows: Iterable[WorkingHours], day: date) -> Week:
    """The week that holds on a day."""
    days: list[list[Stretch]] = [[] for _ in range(7)]
    for row in rows:
        if row.valid_from <= day <= (row.valid_until or date.max):
            days[row.weekday - 1].append((row.start, row.end))
    return Week(tuple(_joined(stretches) for stretches in days))


def planned(rows: Sequence[WorkingHours]) -> tuple[Planned, ...]:
    """The weeks that follow each other, empty ones between others too."""
    turns = sorted(
        {row.valid_from for row in rows}
        | {row.valid_until + _ONE_DAY for row in rows if row.valid_until is not None}
    )
    found: list[Planned] = []
    for at, since in enumerate(turns):
        until = turns[at + 1] - _ONE_DAY if at + 1 < len(turns) else None
        week = week_on(rows, since)
        if found and found[-1].week == week:
            found[-1] = replace(found[-1], until=until)
        else:
            found.append(Planned(week=week, since=since, until=until))
    while found and not found[-1].week.minutes:
        found.pop()
    return tuple(found)


def to_text(week: Week) -> str:
    """A week as a setting keeps it."""
    return ";".join(
        ",".join(f"{start}-{end}" for start, end in stretches) for stretches in week.days
    )


def from_text(text: str) -> Week:
    """What ``to_text`` wrote; an empty week where it is none."""
    days = text.split(";")
    if len(days) != 7:
        return Week()
    return Week(
        tuple(
            tuple((int(a), int(b)) for a, b in (one.split("-") for one in day.split(",") if one))
            for day in days
        )
    )


def _joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _minute(digits: str, half: str | None) -> int:
    plain = re.sub("[:.h]", "", digits)
    hours, minutes = (int(plain[:-2]), int(plain[-2:])) if len(plain) > 2 else (int(plain), 0)
    if half and not 1 <= hours <= 12:
        raise InvalidInput({"hours": Problem.NOT_HOURS})
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    if minutes > 59 or hours * 60 + minutes > DAY:
        raise InvalidInput({"hours": Problem.NOT_HOURS})
    return hours * 60 + minutes


def _outside(row: WorkingHours, first: date, last: date | None) -> Iterator[WorkingHours]:
    """What is left of a row where other hours hold from ``first`` through ``last``."""
    ends = row.valid_until or date.max
    if row.valid_from < first:
        before = replace(row, valid_until=min(ends, first - _ONE_DAY))
        if ends < first:
            before = row
        if _ever(before):
            yield before
    if last is not None and ends > last:
        after = replace(row, valid_from=max(row.valid_from, last + _ONE_DAY))
        if _ever(after):
            yield after


def _ever(row: WorkingHours) -> bool:
    """Whether its weekday comes at all while it holds."""
    if row.valid_until is None:
        return True
    wait = (row.weekday - row.valid_from.isoweekday()) % 7
    return row.valid_from + timedelta(days=wait) <= row.valid_until
