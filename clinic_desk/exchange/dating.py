"""In which order a file writes its dates, and what shows it."""

import re
from collections.abc import Iterable

from clinic_desk.exchange.records import DateOrder, Dates

_PARTED = re.compile(r"\s*(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})(?:[ T]+.*)?\s*")
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
    """A date with the year first, where its figures stand in the file's order; else as it is."""
    found = _PARTED.fullmatch(text)
    if found is None or len(found[1]) > 2:
        return text
    one, other, year = found[1], found[2], found[3]
    day, month = (one, other) if order is not DateOrder.MONTH else (other, one)
    if order is DateOrder.YEAR and len(found[3]) <= 2:
        return text
    return f"{int(day)}/{int(month)} {year}"


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
