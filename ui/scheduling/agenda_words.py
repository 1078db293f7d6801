"""What the list of visits says around its rows."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.scheduling.schedule_words import week_title
from ui.words.dates import long_day


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
