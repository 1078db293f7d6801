"""What the ways of looking at the schedule are called, and the stretches that they show."""

from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.walltime import monday_of
from ui.scheduling.schedule_views import View
from ui.words.dates import long_day, long_day_with_year, month, short_day, week

_VIEWS = {
    View.DAY: QT_TRANSLATE_NOOP("scheduling", "Day"),
    View.WEEK: QT_TRANSLATE_NOOP("scheduling", "Week"),
    View.MONTH: QT_TRANSLATE_NOOP("scheduling", "Month"),
    View.AGENDA: QT_TRANSLATE_NOOP("scheduling", "List"),
}
_BACK = {
    View.DAY: QT_TRANSLATE_NOOP("scheduling", "One day back"),
    View.WEEK: QT_TRANSLATE_NOOP("scheduling", "One week back"),
    View.MONTH: QT_TRANSLATE_NOOP("scheduling", "One month back"),
    View.AGENDA: QT_TRANSLATE_NOOP("scheduling", "One day back"),
}
_FORWARD = {
    View.DAY: QT_TRANSLATE_NOOP("scheduling", "One day forward"),
    View.WEEK: QT_TRANSLATE_NOOP("scheduling", "One week forward"),
    View.MONTH: QT_TRANSLATE_NOOP("scheduling", "One month forward"),
    View.AGENDA: QT_TRANSLATE_NOOP("scheduling", "One day forward"),
}


def view_words(view: View) -> str:
    return QCoreApplication.translate("scheduling", str(_VIEWS[view]))


def step_words(view: View, *, back: bool) -> str:
    """What the arrow beside the title does."""
    return QCoreApplication.translate("scheduling", str((_BACK if back else _FORWARD)[view]))


def title_words(view: View, on: date, today: date) -> str:
    """``Tuesday 24 November``, ``Week 48 · 23 to 29 Nov``, ``November 2026``."""
    match view:
        case View.DAY | View.AGENDA:
            same = on.year == today.year
            return long_day(on) if same else long_day_with_year(on)
        case View.WEEK:
            return week_title(on, today)
    return month(on)


def short_title_words(view: View, on: date, today: date) -> str:
    """The same where there is little room: ``Tue 24 Nov``, ``Week 48``."""
    match view:
        case View.DAY | View.AGENDA:
            words = short_day(on)
        case View.WEEK:
            words = _capital(week(monday_of(on)))
        case _:
            return month(on)
    return words if on.year == today.year else " ".join((words, str(on.year)))


def week_title(on: date, today: date) -> str:
    """The year stands there where it is another than today's."""
    monday = monday_of(on)
    sunday = monday + timedelta(days=6)
    words = QCoreApplication.translate("scheduling", "{week}: {first} to {last}").format(
        week=week(monday), first=_day_of_month(monday, sunday), last=_day_and_month(sunday)
    )
    words = _capital(words)
    return words if sunday.year == today.year else " ".join((words, str(sunday.year)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _day_of_month(day: date, other: date) -> str:
    return str(day.day) if day.month == other.month else _day_and_month(day)


def _day_and_month(day: date) -> str:
    return short_day(day).partition(" ")[2]
