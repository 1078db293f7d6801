"""In which order a file writes its dates, and what shows it."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from clinic_desk.exchange.records import DateOrder, Dates

_PARTED = re.compile(r"\s*(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})(?:[ T]+(.*?))?\s*")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*([apAP])?")
_MONTHS = 12


def order_of(dates: Iterable[tuple[int, str]]) -> Dates:
    """The order that all dates allow, ``sure`` where one shows it and none speaks against it.

    ``dates``: the number of the line, and what stands there.
    """
    shows: dict[DateOrder, tuple[str, int]] = {}
    either: tuple[str, int] | None = None
    for line, text in dates:
        order = _only(text)
        if order is not None:
            shows.setdefault(order, (text.strip(), line))
        elif either is None and _PARTED.fullmatch(text):
            either = text.strip(), line
    return _weighed(shows, either)


def plain(text: str, order: DateOrder) -> str:
    """A date without its time, its figures put so that they are read in one way; else as it is."""
    found = _PARTED.fullmatch(text)
    if found is None:
        return text
    one, other, last = found[1], found[2], found[3]
    if len(one) > 2:
        return f"{one}-{other}-{last}" if len(last) <= 2 else text
    if order is DateOrder.YEAR and len(last) <= 2:
        return f"{one}-{other}-{last}"
    day, month = (other, one) if order is DateOrder.MONTH else (one, other)
    return f"{int(day)}/{int(month)} {last}"


def moment(text: str, order: DateOrder) -> datetime | None:
    """A date with its time, naive as the clock on the wall shows it."""
    found = _PARTED.fullmatch(text)
    day, at = (None, None) if found is None else (_day(text, order), _clock(found[4] or ""))
    return None if day is None or at is None else datetime.combine(day, at)


def at(day: str, clock: str, order: DateOrder) -> datetime | None:
    """A date and a time that stand in two columns."""
    return moment(f"{day} {clock}", order)


def day(text: str, order: DateOrder) -> date | None:
    """A day that need not have passed."""
    return _day(text, order)


def _day(text: str, order: DateOrder) -> date | None:
    figures = [int(one) for one in re.findall(r"\d+", plain(text, order))[:3]]
    if len(figures) != 3:
        return None
    if "/" in plain(text, order):
        figures.reverse()
    year, month, number = figures
    try:
        return date(year + 2000 if year < 100 else year, month, number)
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    found = _CLOCK.match(text)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _only(text: str) -> DateOrder | None:
    """The one order in which a date can be read; None where there are two or it is no date."""
    found = _PARTED.fullmatch(text)
    if found is None:
        return None
    if len(found[1]) > 2:
        return DateOrder.YEAR
    one, other = int(found[1]), int(found[2])
    if one > _MONTHS >= other:
        return DateOrder.DAY
    return DateOrder.MONTH if other > _MONTHS >= one else None


def _weighed(shows: dict[DateOrder, tuple[str, int]], either: tuple[str, int] | None) -> Dates:
    day, month = shows.get(DateOrder.DAY), shows.get(DateOrder.MONTH)
    order = DateOrder.MONTH if month is not None and day is None else DateOrder.DAY
    if day is None and month is None and either is None:
        order = DateOrder.YEAR
    shown = shows.get(order)
    against = month if day is not None else None
    return Dates(
        order=order,
        sure=order is DateOrder.YEAR or (day is None) != (month is None),
        either=either[0] if either else "",
        either_line=either[1] if either else None,
        shown=shown[0] if shown else "",
        line=shown[1] if shown else None,
        against=against[0] if against else "",
        against_line=against[1] if against else None,
    )
