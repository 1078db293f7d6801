"""What the booking and the cancelling panel say."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from clinic_desk.access import PurposeOfUse
from clinic_desk.scheduling.records import Proposal
from clinic_desk.scheduling.walltime import to_wall
from ui.scheduling.booking_records import ChosenPatient, Clinic
from ui.words.contact import born_hidden, born_shown, phone_hidden, phone_shown
from ui.words.dates import clock_time, relative_day, short_day
from ui.words.language import locale
from ui.words.people import short_name

CALLING = {
    PurposeOfUse.PHONE: QT_TRANSLATE_NOOP("scheduling", "The patient calls"),
    PurposeOfUse.DESK: QT_TRANSLATE_NOOP("scheduling", "The patient is here"),
    PurposeOfUse.BOOKING: QT_TRANSLATE_NOOP("scheduling", "Nobody is waiting"),
}
"""The purposes one can have while booking, as somebody at the desk would say them."""


def said(source: object) -> str:
    """One of the sentences above in the language spoken now."""
    return QCoreApplication.translate("scheduling", str(source))


def reach_words(patient: ChosenPatient, region: str, *, whole: bool) -> str:
    """``born 12/03/1980 · 070-123 45 67``; half of it is hidden until asked for."""
    parts = []
    born = (born_shown if whole else born_hidden)(patient.birth_date)
    if born:
        parts.append(QCoreApplication.translate("scheduling", "born {date}").format(date=born))
    if patient.phone:
        parts.append((phone_shown if whole else phone_hidden)(patient.phone, region))
    return " · ".join(parts)


def place_words(proposal: Proposal, clinic: Clinic) -> str:
    """``Dr Lindqvist · Room 1``."""
    who = clinic.practitioner(proposal.practitioner)
    room = clinic.rooms.get(proposal.room, "") if proposal.room else ""
    return " · ".join(part for part in (short_name(who) if who else "", room) if part)


def proposal_words(proposal: Proposal, clinic: Clinic, today: date) -> str:
    """A proposal as it is read aloud: ``11:00, Today, Dr Lindqvist · Room 1``."""
    day = relative_day(proposal.start.date(), today)
    return ", ".join((clock_time(proposal.start), day, place_words(proposal, clinic)))


def book_words(proposal: Proposal | None, today: date | None) -> str:
    """``Book 11:00``; the day is named unless it is today's."""
    if proposal is None:
        return QCoreApplication.translate("scheduling", "Book")
    shown = clock_time(proposal.start)
    if today is not None and proposal.start.date() != today:
        shown = " ".join((short_day(proposal.start.date()), shown))
    return QCoreApplication.translate("scheduling", "Book {time}").format(time=shown)


def not_before_words(minute: int, zone: str, today: date) -> str:
    at = to_wall(minute, zone)
    shown = clock_time(at)
    if at.date() != today:
        shown = " ".join((short_day(at.date()), shown))
    return QCoreApplication.translate("scheduling", "Not before {time}").format(time=shown)


def weekday_words(number: int | None) -> str:
    """``Any day``, or ``Tuesdays``: every day of that name."""
    if number is None:
        return QCoreApplication.translate("scheduling", "Any day")
    name = locale().standaloneDayName(number, QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]
