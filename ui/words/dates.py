"""Dates and times as the clinic's language writes them (en-GB or sv-SE), 24 hours.

What comes in is wall-clock time: a zone has been applied before.
"""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.words.language import Language, locale, spoken

_A_DAY = date(2024, 1, 1)
_FAR, _SOON = 180, 42
"""Days: so far off a day has its year; so near ahead it has none, even over the new year."""


def clock_time(at: datetime | time) -> str:
    """``08:05``."""
    return f"{at.hour:02}:{at.minute:02}"


def clock_seconds(at: datetime | time) -> str:
    """``08:05:31``, for the log."""
    return f"{at.hour:02}:{at.minute:02}:{at.second:02}"


def long_day(day: date) -> str:
    """``Tuesday 24 November``; Swedish ``tisdag 24 november``, capital first: it stands alone."""
    return _capital(locale().toString(_qdate(day), "dddd d MMMM"))


def long_day_with_year(day: date) -> str:
    """``Tuesday 24 November 2026``."""
    return _capital(locale().toString(_qdate(day), "dddd d MMMM yyyy"))


def short_day(day: date, today: date | None = None) -> str:
    """``Tue 24 Nov``; Swedish ``tis 24 nov``. With its year where that is not this year's."""
    shown = _capital(locale().toString(_qdate(day), "ddd d MMM").rstrip("."))
    return shown if today is None or day.year == today.year else f"{shown} {day.year}"


def month(day: date) -> str:
    """``November 2026``."""
    return _capital(locale().toString(_qdate(day), "MMMM yyyy"))


def weekday(day: date) -> str:
    """``Tuesday``; ``tisdag`` in Swedish, as within a sentence."""
    return locale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def short_weekday(day: date) -> str:
    return locale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def numeric_day(day: date) -> str:
    """``24/11/2026``; Swedish ``2026-11-24``."""
    return day.isoformat() if spoken() is Language.SWEDISH else f"{day:%d/%m/%Y}"


def week(day: date) -> str:
    """``week 48``, by ISO 8601."""
    return QCoreApplication.translate("words", "week {number}").format(
        number=day.isocalendar().week
    )


def day_and_week(day: date) -> str:
    """``Tue 24 Nov · week 48``."""
    return f"{short_day(day)} · {week(day)}"


def relative_day(day: date, today: date) -> str:
    """``Today``, ``Tomorrow``, ``Yesterday``, else the short day; with its year where far off."""
    near = {
        0: QCoreApplication.translate("words", "Today"),
        1: QCoreApplication.translate("words", "Tomorrow"),
        -1: QCoreApplication.translate("words", "Yesterday"),
    }
    ahead = (day - today).days
    far = abs(ahead) > _FAR or (day.year != today.year and not -_SOON <= ahead <= _SOON)
    return near.get(ahead) or (f"{short_day(day)} {day.year}" if far else short_day(day))


def in_sentence(words: str) -> str:
    """A day as it stands within a sentence: ``today 14:30``; English keeps ``Tue``."""
    near = tuple(relative_day(_A_DAY + timedelta(days=by), _A_DAY) for by in (-1, 0, 1))
    small = spoken() is Language.SWEDISH or words.startswith(near)
    return words[:1].lower() + words[1:] if small else words


def duration(length: timedelta) -> str:
    """``30 min``, ``1 h``, ``1 h 15 min``."""
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    if not hours:
        return QCoreApplication.translate("words", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return QCoreApplication.translate("words", "{hours} h").format(hours=hours)
    sentence = QCoreApplication.translate("words", "{hours} h {minutes} min")
    return sentence.format(hours=hours, minutes=minutes)


def minutes_words(minutes: int) -> str:
    """``27 min``, ``2 h 5 min``."""
    return duration(timedelta(minutes=minutes))


def number(value: int) -> str:
    """``1,204`` or ``1 204``."""
    return locale().toString(value)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
