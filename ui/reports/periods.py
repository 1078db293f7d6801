"""Which dates a report is about: a week, month, quarter or year, and the ones beside it."""

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.words.dates import month, week


class Span(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.YEAR: 12}


def around(span: Span, day: date) -> tuple[date, date]:
    """The first and last day of the span that holds a day."""
    if span is Span.WEEK:
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    months = _MONTHS[span]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, _months_on(first, months) - timedelta(days=1)


def beside(span: Span, day: date, step: int) -> date:
    """A day of the span before or after."""
    first, last = around(span, day)
    return last + timedelta(days=1) if step > 0 else first - timedelta(days=1)


def span_words(span: Span, day: date) -> str:
    """``Week 48, 2026``, ``November 2026``, ``Quarter 4, 2026``, ``2026``."""
    translate = QCoreApplication.translate
    if span is Span.WEEK:
        words = translate("reports", "{week}, {year}")
        shown = words.format(week=week(day), year=day.isocalendar().year)
        return shown[:1].upper() + shown[1:]
    if span is Span.MONTH:
        return month(day)
    if span is Span.QUARTER:
        words = translate("reports", "Quarter {number}, {year}")
        return words.format(number=(day.month - 1) // 3 + 1, year=day.year)
    return str(day.year)


def _months_on(first: date, months: int) -> date:
    years, at = divmod(first.month - 1 + months, 12)
    return date(first.year + years, at + 1, 1)
