"""Weeks that are planned, each in a line."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.weekly import Planned, Week
from ui.settings.hours_editor import hours_words
from ui.words.dates import numeric_day, short_weekday

_A_MONDAY = date(2024, 1, 1)


def planned_words(planned: Sequence[Planned], today: date) -> str:
    """What holds now and later; what is over is not told."""
    shown = [one for one in planned if one.until is None or one.until >= today]
    if not shown:
        return QCoreApplication.translate(
            "settings", "No hours are saved yet, so nobody can be booked here."
        )
    return "\n".join(_line(one, today) for one in shown)


def week_words(week: Week) -> str:
    """``Mon–Fri 08:00–12:00, 13:00–17:00; Sat 09:00–12:00``."""
    runs = [
        (list(days), stretches)
        for stretches, days in groupby(range(7), key=lambda day: week.days[day])
    ]
    parts = [" ".join((_days(days), hours_words(hours))) for days, hours in runs if hours]
    return "; ".join(parts) or QCoreApplication.translate("settings", "not at work")


def _line(one: Planned, today: date) -> str:
    translate = QCoreApplication.translate
    hours = week_words(one.week)
    if one.since <= today and one.until is None:
        return translate("settings", "Now: {hours}").format(hours=hours)
    if one.since <= today and one.until is not None:
        words = translate("settings", "Now, until {last}: {hours}")
        return words.format(last=numeric_day(one.until), hours=hours)
    if one.until is None:
        words = translate("settings", "From {first}: {hours}")
        return words.format(first=numeric_day(one.since), hours=hours)
    words = translate("settings", "From {first} until {last}: {hours}")
    return words.format(first=numeric_day(one.since), last=numeric_day(one.until), hours=hours)


def _days(days: Sequence[int]) -> str:
    names = [short_weekday(_A_MONDAY + timedelta(days=day)).rstrip(".") for day in days]
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"
