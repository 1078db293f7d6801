"""What the list of visits says around its rows."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.records import AbsenceReason
from clinic_desk.scheduling.unavailable import Unavailable
from ui.scheduling.schedule_words import week_title
from ui.words.dates import long_day

_AWAY = {
    AbsenceReason.LEAVE: QT_TRANSLATE_NOOP("scheduling", "Leave"),
    AbsenceReason.AWAY: QT_TRANSLATE_NOOP("scheduling", "Away"),
    AbsenceReason.MEETING: QT_TRANSLATE_NOOP("scheduling", "Meeting"),
    AbsenceReason.COURSE: QT_TRANSLATE_NOOP("scheduling", "Course"),
    AbsenceReason.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "Closed"),
    AbsenceReason.OTHER: QT_TRANSLATE_NOOP("scheduling", "Not bookable"),
}


def column_words() -> tuple[str, ...]:
    """The heads of the table, in the order of its columns."""
    translate = QCoreApplication.translate
    return (
        translate("scheduling", "Time"),
        translate("scheduling", "Patient"),
        translate("scheduling", "Service"),
        translate("scheduling", "Practitioner"),
        translate("scheduling", "Room"),
        translate("scheduling", "Status"),
    )


def list_name(dates: tuple[date, ...], today: date) -> str:
    """What the whole list is called aloud."""
    when = long_day(dates[0]) if len(dates) == 1 else week_title(dates[0], today)
    return QCoreApplication.translate("scheduling", "Visits: {when}").format(when=when)


def closed_words(one: Unavailable) -> str:
    """Why nobody can be booked: ``Leave``, ``Closed: Easter``, ``Room 2 is not bookable``."""
    translate = QCoreApplication.translate
    if one.place is not None:
        return translate("scheduling", "{place} is not bookable").format(place=one.place.name)
    if one.absence.reason is AbsenceReason.HOLIDAY and one.absence.name:
        return translate("scheduling", "Closed: {day}", "a holiday").format(day=one.absence.name)
    return translate("scheduling", str(_AWAY[one.absence.reason]))


def all_day() -> str:
    return QCoreApplication.translate("scheduling", "all day")


def count_words(many: int) -> str:
    """``12 visits``, below the list."""
    return QCoreApplication.translate("scheduling", "%n visit(s)", "", many)


def nothing_words(*, filtered: bool) -> tuple[str, str]:
    """What stands in an empty list, and what to do."""
    translate = QCoreApplication.translate
    if filtered:
        return (
            translate("scheduling", "No such visits"),
            translate("scheduling", "Choose everybody and every status to see the others."),
        )
    return (
        translate("scheduling", "No visits"),
        translate("scheduling", "Choose another day, or press Ctrl N to book somebody."),
    )
