"""The days of a series: every n days, weeks or months, until a day or so many. Pure.

The first day always belongs to it. A month's weekday is counted from its first (the second
Tuesday), and from its end where the first day is a fifth one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, islice, takewhile

MOST = 60
"""A series has no more visits."""
FURTHEST = timedelta(days=366 * 2)
_WEEK = timedelta(days=7)


class Every(StrEnum):
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS_WEEKDAY = "months-weekday"
    """The same weekday of the month: the second Tuesday."""
    MONTHS_DAY = "months-day"
    """The same day of the month, or the last of a shorter one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``weekdays`` (ISO) count for weeks alone; empty: the first day's. ``times`` or ``until``
    ends it, whichever comes first; with neither it goes on as far as a series may.
    """

    every: Every
    n: int = 1
    weekdays: frozenset[int] = frozenset()
    times: int | None = None
    until: date | None = None


def days(rule: Rule, first: date) -> list[date]:
    """The days in order, the first among them."""
    return list(islice(endless(rule, first), min(rule.times or MOST, MOST)))


def endless(rule: Rule, first: date) -> Iterator[date]:
    """As ``days``, not counted: until ``until``, and never further than a series may reach."""
    last = min(rule.until or date.max, first + FURTHEST)
    return takewhile(lambda day: day <= last, _days(rule, first))


def _days(rule: Rule, first: date) -> Iterator[date]:
    n = max(rule.n, 1)
    match rule.every:
        case Every.DAYS:
            yield from (first + timedelta(days=n * k) for k in count())
        case Every.WEEKS:
            yield from _weeks(first, n, rule.weekdays | {first.isoweekday()})
        case Every.MONTHS_WEEKDAY:
            yield from (_same_weekday(first, n * k) for k in count())
        case Every.MONTHS_DAY:
            yield from (_same_day(first, n * k) for k in count())


def _weeks(first: date, n: int, weekdays: frozenset[int]) -> Iterator[date]:
    monday = first - timedelta(days=first.isoweekday() - 1)
    for k in count():
        for weekday in sorted(weekdays):
            day = monday + n * k * _WEEK + timedelta(days=weekday - 1)
            if day >= first:
                yield day


def _month(of: date, more: int) -> tuple[date, date]:
    """The first and the last day of the month so many on."""
    years, month = divmod(of.month - 1 + more, 12)
    begin = date(of.year + years, month + 1, 1)
    after = date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
    return begin, after - timedelta(days=1)


def _same_weekday(first: date, more: int) -> date:
    begin, end = _month(first, more)
    nth = (first.day - 1) // 7
    if nth == 4:
        return end - timedelta(days=(end.weekday() - first.weekday()) % 7)
    return begin + timedelta(days=(first.weekday() - begin.weekday()) % 7) + nth * _WEEK


def _same_day(first: date, more: int) -> date:
    begin, end = _month(first, more)
    return min(begin + timedelta(days=first.day - 1), end)
