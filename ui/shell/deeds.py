"""What was just done, in a sentence for the undo bar."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.records import Appointment
from ui.words.dates import clock_time, relative_day


def booked(name: str, one: Appointment, today: date) -> str:
    words = QCoreApplication.translate("deeds", "{name} is booked: {when}")
    return words.format(name=name, when=_when(one, today))


def moved(name: str, one: Appointment, today: date) -> str:
    words = QCoreApplication.translate("deeds", "{name} is moved: {when}")
    return words.format(name=name, when=_when(one, today))


def cancelled(name: str, one: Appointment, today: date) -> str:
    words = QCoreApplication.translate("deeds", "{name}'s appointment is cancelled: {when}")
    return words.format(name=name, when=_when(one, today))


def booking_undone(name: str) -> str:
    return QCoreApplication.translate("deeds", "The booking of {name} is undone").format(name=name)


def move_undone(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name} is back at the old time").format(name=name)


def cancelling_undone(name: str) -> str:
    return QCoreApplication.translate("deeds", "{name}'s appointment stands again").format(
        name=name
    )


def _when(one: Appointment, today: date) -> str:
    return " ".join((relative_day(one.start.date(), today), clock_time(one.start)))
