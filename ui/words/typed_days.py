"""A typed date becomes a day to show: ``24/11``, ``24 nov``, ``w48``, ``fri``, ``in 6 w``."""

import re
from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QLocale

from ui.words.language import locale

_RELATIVE = re.compile(r"(?:in|om|[+])?\s*(-?\d{1,3})\s*([a-zåäö]+)")
_WEEK = re.compile(r"(?:w|v|week|vecka)\s*(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{2,4}))?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([a-zåäö]{3,})\.?\s*(\d{4})?")
_DAYS = {"d", "day", "days", "dag", "dagar"}
_WEEKS = {"w", "week", "weeks", "v", "vecka", "veckor"}
_MONTHS = {"m", "mon", "month", "months", "mån", "månad", "månader"}
_NEAR = {"today": 0, "idag": 0, "tomorrow": 1, "imorgon": 1, "yesterday": -1, "igår": -1}


def date_typed(text: str, today: date) -> date | None:
    """The day that is meant, in English or Swedish; None if it is none.

    Without a year the next such day is meant, a weekday is the coming one.
    """
    typed = " ".join(text.casefold().split())
    if typed.replace(" ", "") in _NEAR:
        return today + timedelta(days=_NEAR[typed.replace(" ", "")])
    for read in (_week, _relative, _numbers, _named, _weekday):
        found = read(typed, today)
        if found:
            return found
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
    count, unit = int(match[1]), match[2]
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
    names = enumerate(_month_names(), start=1)
    month = next((n for n, name in names if name.startswith(match[2])), None)
    if month is None:
        return None
    return (
        _date(int(match[3]), month, int(match[1]))
        if match[3]
        else _next(int(match[1]), month, today)
    )


def _weekday(typed: str, today: date) -> date | None:
    if len(typed) < 3:
        return None
    names = enumerate(_weekday_names(), start=1)
    wanted = next((n for n, name in names if name.startswith(typed)), None)
    if wanted is None:
        return None
    return today + timedelta(days=(wanted - today.isoweekday() - 1) % 7 + 1)


def _month_names() -> list[str]:
    form = QLocale.FormatType.LongFormat
    return [locale().monthName(number, form).casefold() for number in range(1, 13)]


def _weekday_names() -> list[str]:
    form = QLocale.FormatType.LongFormat
    return [locale().dayName(number, form).casefold() for number in range(1, 8)]


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
