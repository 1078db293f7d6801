"""A typed date becomes a day to show: ``24/11``, ``24 nov``, ``w48``, ``fri``, ``in 6 w``.

English and Swedish are both understood, whichever the windows speak: two people share a desk.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache

from PySide6.QtCore import QLocale

from ui.words.language import Language

_RELATIVE = re.compile(r"(?:in|om|[+])?\s*(-?\s*\d{1,3})\s*([a-zåäö]+)")
_BACK = re.compile(r"(?:för )?(\d{1,3})\s*([a-zåäö]+) (?:ago|sedan)")
_NEXT = re.compile(r"(?:next|nästa)\s+([a-zåäö]+)")
_OF_WEEK = re.compile(
    r"([a-zåäö]{3,})\s+(?:in )?((?:w|v|week|vecka)\s*\d{1,2})|((?:w|v)\s*\d{1,2})\s+([a-zåäö]{3,})"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WEEK = re.compile(r"(?:w|v|week|vecka)\s*(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{2,4}))?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([a-zåäö]{3,})\.?\s*(\d{4})?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_LEAST = 3
"""Letters of a name that tell which it is."""
_DAYS = {"d", "day", "days", "dag", "dagar"}
_WEEKS = {"w", "week", "weeks", "v", "vecka", "veckor"}
_MONTHS = {"m", "mon", "month", "months", "mån", "månad", "månader"}
_COUNTS = {
    **dict.fromkeys(("a", "an", "one", "en", "ett"), 1),
    **dict.fromkeys(("two", "två"), 2),
    **dict.fromkeys(("three", "tre"), 3),
    **dict.fromkeys(("four", "fyra"), 4),
    **dict.fromkeys(("six", "sex"), 6),
}
_NEAR = {"today": 0, "idag": 0, "tomorrow": 1, "imorgon": 1, "yesterday": -1, "igår": -1}


def date_typed(text: str, today: date) -> date | None:
    """The day that is meant, in English or Swedish; None if it is none.

    Without a year the next such day is meant, a weekday is the coming one.
    """
    typed = " ".join(text.casefold().split())
    if typed.replace(" ", "") in _NEAR:
        return today + timedelta(days=_NEAR[typed.replace(" ", "")])
    typed = " ".join(str(_COUNTS.get(word, word)) for word in typed.split())
    readers = (_week, _relative, _back, _next_unit, _of_week, _numbers, _named, _weekday)
    for read in readers:
        found = read(typed, today)
        if found:
            return found
    return None


def is_of_calendar(text: str, today: date) -> bool:
    """Whether it is a day of a month, ``11/12`` or ``11 dec``, and no count of days or weeks."""
    typed = " ".join(text.casefold().split())
    return any(read(typed, today) for read in (_numbers, _named))


def moment_typed(text: str, today: date, usual: time) -> datetime | None:
    """The day and wall-clock time that are meant, ``fri 17`` or ``24/11 8:30``; None if it is none.

    A day alone has the ``usual`` time.
    """
    whole = text.strip()
    day = date_typed(whole, today)
    if day is not None:
        return datetime.combine(day, usual)
    before, _, last = whole.rpartition(" ")
    day, at = date_typed(before, today), _CLOCK.fullmatch(last)
    if day is None or at is None:
        return None
    try:
        return datetime.combine(day, time(int(at[1]), int(at[2] or 0)))
    except ValueError:
        return None


def _week(typed: str, today: date) -> date | None:
    match = _WEEK.fullmatch(typed)
    if match is None:
        return None
    try:
        monday = date.fromisocalendar(today.isocalendar().year, int(match[1]), 1)
        if monday + timedelta(days=6) < today:
            monday = date.fromisocalendar(today.isocalendar().year + 1, int(match[1]), 1)
    except ValueError:
        return None
    return monday


def _relative(typed: str, today: date) -> date | None:
    match = _RELATIVE.fullmatch(typed)
    if match is None:
        return None
    return _counted(today, int(match[1].replace(" ", "")), match[2])


def _back(typed: str, today: date) -> date | None:
    match = _BACK.fullmatch(typed)
    return None if match is None else _counted(today, -int(match[1]), match[2])


def _next_unit(typed: str, today: date) -> date | None:
    """The weekday of next week, or a week or a month from now."""
    match = _NEXT.fullmatch(typed)
    if match is None:
        return None
    number = _weekday_number(match[1])
    if number is None:
        return _counted(today, 1, match[1])
    monday = today + timedelta(days=8 - today.isoweekday())
    return monday + timedelta(days=number - 1)


def _of_week(typed: str, today: date) -> date | None:
    """``tue w48``: a weekday of a week with a number."""
    match = _OF_WEEK.fullmatch(typed)
    if match is None:
        return None
    monday = _week(match[2] or match[3], today)
    number = _weekday_number(match[1] or match[4])
    return monday + timedelta(days=number - 1) if monday and number else None


def _counted(today: date, count: int, unit: str) -> date | None:
    if unit in _DAYS:
        return today + timedelta(days=count)
    if unit in _WEEKS:
        return today + timedelta(weeks=count)
    return _months_on(today, count) if unit in _MONTHS else None


def _months_on(today: date, count: int) -> date:
    years, month = divmod(today.month - 1 + count, 12)
    year = today.year + years
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _numbers(typed: str, today: date) -> date | None:
    whole = _COMPACT.fullmatch(typed)
    if whole is not None:
        return _date(int(whole[1]), int(whole[2]), int(whole[3]))
    match = _NUMBERS.fullmatch(typed)
    if match is None:
        return None
    first, second, third = match[1], int(match[2]), match[3]
    if len(first) == 4:
        return _date(int(first), second, int(third)) if third else None
    if third is None:
        return _next(int(first), second, today)
    year = int(third) if len(third) == 4 else today.year // 100 * 100 + int(third)
    return _date(year, second, int(first))


def _named(typed: str, today: date) -> date | None:
    match = _NAMED.fullmatch(typed)
    if match is None:
        return None
    names = enumerate(_names(QLocale.standaloneMonthName, 12) + _names(QLocale.monthName, 12))
    month = next((n % 12 + 1 for n, name in names if name.startswith(match[2])), None)
    if month is None:
        return None
    return (
        _date(int(match[3]), month, int(match[1]))
        if match[3]
        else _next(int(match[1]), month, today)
    )


def _weekday(typed: str, today: date) -> date | None:
    wanted = _weekday_number(typed)
    if wanted is None:
        return None
    return today + timedelta(days=(wanted - today.isoweekday() - 1) % 7 + 1)


def _weekday_number(typed: str) -> int | None:
    """Monday is 1; three letters suffice, ``tisdagen`` and ``tuesdays`` are understood too."""
    if len(typed) < _LEAST:
        return None
    names = enumerate(_names(QLocale.standaloneDayName, 7))
    fits = (n % 7 + 1 for n, name in names if name.startswith(typed) or typed.startswith(name))
    return next(fits, None)


@cache
def _names(which: Callable[[QLocale, int, QLocale.FormatType], str], many: int) -> list[str]:
    """The names of months or weekdays in every language, one language after the other."""
    form = QLocale.FormatType.LongFormat
    locales = [one.locale for one in Language]
    return [which(each, at, form).casefold() for each in locales for at in range(1, many + 1)]


def _next(day: int, month: int, today: date) -> date | None:
    """The next such day; the 29th of February may be years away."""
    for year in range(today.year, today.year + 9):
        found = _date(year, month, day)
        if found and found >= today:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
