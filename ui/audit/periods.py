"""Stretches of days that the log is filtered by: wall days of the clinic."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from clinic_desk.audit.records import LogFilter
from clinic_desk.clock import from_minutes
from clinic_desk.scheduling.walltime import day_bounds, wall_day
from ui.words.dates import month, relative_day, short_day, week


class PeriodKind(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SPAN = "span"
    HOUR = "hour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From the first day to the last, both included; or one hour that the clock shows."""

    kind: PeriodKind
    first: date
    last: date
    hour: int = 0

    def words(self, today: date) -> str:
        """``Today``, ``Week 48``, ``November 2026``, ``Tue 3 Nov – Mon 9 Nov``."""
        match self.kind:
            case PeriodKind.DAY:
                return relative_day(self.first, today)
            case PeriodKind.WEEK:
                shown = week(self.first)
                return shown[:1].upper() + shown[1:]
            case PeriodKind.MONTH:
                return month(self.first)
            case PeriodKind.HOUR:
                return " ".join((relative_day(self.first, today), hour_words(self.hour)))
            case PeriodKind.SPAN:
                words = QCoreApplication.translate("audit", "{first} – {last}", "two days")
                return words.format(first=short_day(self.first), last=short_day(self.last))

    def narrow(self, wanted: LogFilter, zone: str) -> LogFilter:
        """The filter within these days, or this hour."""
        if self.kind is PeriodKind.HOUR:
            wall = wall_day(self.first.toordinal(), zone)
            begins, ends = wall.opens(self.hour * 60), wall.closes(self.hour * 60 + 60)
            return replace(wanted, since=from_minutes(begins), until=from_minutes(ends))
        begin, _ = day_bounds(self.first, zone)
        _, end = day_bounds(self.last, zone)
        return replace(wanted, since=from_minutes(begin), until=from_minutes(end))


def day(on: date) -> Period:
    return Period(kind=PeriodKind.DAY, first=on, last=on)


def one_hour(on: date, hour: int) -> Period:
    return Period(kind=PeriodKind.HOUR, first=on, last=on, hour=hour)


def hour_words(hour: int) -> str:
    """``08–09``."""
    return f"{hour:02}\N{EN DASH}{hour + 1:02}"


def week_with(on: date) -> Period:
    """The ISO week, Monday to Sunday."""
    monday = on - timedelta(days=on.weekday())
    return Period(kind=PeriodKind.WEEK, first=monday, last=monday + timedelta(days=6))


def month_with(on: date) -> Period:
    last = monthrange(on.year, on.month)[1]
    return Period(kind=PeriodKind.MONTH, first=on.replace(day=1), last=on.replace(day=last))


def span(first: date, last: date) -> Period:
    """From one day to another; a single day is that day."""
    if first == last:
        return day(first)
    return Period(kind=PeriodKind.SPAN, first=min(first, last), last=max(first, last))
