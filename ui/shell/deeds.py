"""What was just done, in a sentence for the undo bar."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.walltime import to_wall
from ui.actions.registry import BY_ID
from ui.words.dates import clock_time, duration, relative_day
from ui.words.keys import keys_shown

_BOOK, _SERIES = "scheduling:booking:new", "scheduling:series:show"


def booked(name: str, one: Appointment, today: date) -> str:
    words = QCoreApplication.translate("deeds", "{name} is booked: {when}")
    return words.format(name=name, when=_when(one, today))


def moved(name: str, one: Appointment, today: date) -> str:
    words = QCoreApplication.translate("deeds", "{name} is moved: {when}")
    return words.format(name=name, when=_when(one, today))


def is_there(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name} is there already").format(name=name)


def group_is_there() -> str:
    return QCoreApplication.translate("deeds", "The group is there already")


def at_once(sentence: str, coming: Sequence[Coming]) -> str:
    """``… Another visit at the same time: 10:15``: of the same patient."""
    words = QCoreApplication.translate("deeds", "{done}. Another visit at the same time: {when}")
    times = ", ".join(clock_time(one.start) for one in coming)
    return words.format(done=sentence, when=times)


def cancelled(name: str, one: Appointment, today: date) -> str:
    words = QCoreApplication.translate("deeds", "{name}'s appointment is cancelled: {when}")
    return words.format(name=name, when=_when(one, today))


def resized(name: str, one: Appointment) -> str:
    words = QCoreApplication.translate("deeds", "{name}'s appointment now takes {length}, to {end}")
    length = timedelta(minutes=one.minutes)
    end = clock_time(to_wall(one.end_utc, one.zone))
    return words.format(name=name, length=duration(length), end=end)


def fixed(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name} is kept at its time").format(name=name)


def loosened(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name} can be moved again").format(name=name)


def booking_undone(name: str) -> str:
    return QCoreApplication.translate("deeds", "The booking of {name} is undone").format(name=name)


def move_undone(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name} is back at the old time").format(name=name)


def resizing_undone(name: str) -> str:
    words = QCoreApplication.translate("deeds", "{name}'s appointment is as long as before")
    return words.format(name=name)


def cancelling_undone(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name}'s appointment stands again").format(
        name=name
    )


def goes_on() -> tuple[str, str]:
    """What goes on with a booking that is kept, and its key."""
    return QCoreApplication.translate("deeds", "Go on"), _keys("scheduling:booking:new")


def does_again() -> tuple[str, str]:
    """What does again what was taken back, and its key."""
    return QCoreApplication.translate("deeds", "Do again"), _keys("app:redo")


def lost_with_the_lock() -> str:
    """The first thing that one would take back was done before a lock and was not kept."""
    return QCoreApplication.translate(
        "deeds", "What you did last before the lock can no longer be taken back here"
    )


def goes_further_back() -> tuple[str, str]:
    """What takes back what was done before that, and its key."""
    return QCoreApplication.translate("deeds", "Take back what was before it"), _keys("app:undo")


def asks_who() -> tuple[str, str]:
    """What says who asked for a visit that was moved, and its key."""
    return QCoreApplication.translate("deeds", "Who asked?"), _keys("scheduling:appointment:asked")


def asked(sentence: str, caller: str) -> str:
    words = QCoreApplication.translate("deeds", "{moved}. Asked by: {caller}")
    return words.format(moved=sentence, caller=caller)


def _keys(action: str) -> str:
    return keys_shown(BY_ID[action].shortcut or "")


def _when(one: Appointment, today: date) -> str:
    return " ".join((relative_day(one.start.date(), today), clock_time(one.start)))


def how_a_series_begins() -> str:
    keys = keys_shown(BY_ID[_SERIES].shortcut)
    words = QCoreApplication.translate(
        "deeds", "Choose a patient and the first time, then press {keys} for a series"
    )
    return words.format(keys=keys)


def no_series() -> str:
    """A series was to be changed by a visit that belongs to none."""
    words = QCoreApplication.translate(
        "deeds",
        "This visit belongs to no series. To begin one: {book}, choose the first time, "
        "then {series}",
    )
    book, keys = (keys_shown(BY_ID[one].shortcut) for one in (_BOOK, _SERIES))
    return words.format(book=book, series=keys)
