"""What the booking and the cancelling panel say."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ComesAlready
from clinic_desk.patients.records import Told
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.holds import Hold
from clinic_desk.scheduling.records import DayAppointment, Proposal
from clinic_desk.scheduling.walltime import to_wall
from ui.scheduling.booking_records import ChosenPatient, Clinic, KnownCaller
from ui.words.contact import born_hidden, born_shown, phone_hidden, phone_shown
from ui.words.dates import clock_time, in_sentence, relative_day, short_day
from ui.words.groups import of_words
from ui.words.keys import keys_shown
from ui.words.language import locale
from ui.words.people import short_name

CALLING = {
    (PurposeOfUse.PHONE, Caller.PATIENT): QT_TRANSLATE_NOOP("scheduling", "The patient calls"),
    (PurposeOfUse.PHONE, Caller.GUARDIAN): QT_TRANSLATE_NOOP("scheduling", "A guardian calls"),
    (PurposeOfUse.PHONE, Caller.OTHER): QT_TRANSLATE_NOOP("scheduling", "Somebody else calls"),
    (PurposeOfUse.DESK, Caller.PATIENT): QT_TRANSLATE_NOOP("scheduling", "The patient is here"),
    (PurposeOfUse.DESK, Caller.GUARDIAN): QT_TRANSLATE_NOOP("scheduling", "A guardian is here"),
    (PurposeOfUse.BOOKING, Caller.PATIENT): QT_TRANSLATE_NOOP("scheduling", "Nobody is waiting"),
}
"""Who asks and how, while booking, as somebody at the desk would say it."""


def said(source: object) -> str:
    """One of the sentences above in the language spoken now."""
    return QCoreApplication.translate("scheduling", str(source))


def caller_words(one: KnownCaller) -> str:
    """``Anna Berg, mother: may book``."""
    if one.may_book:
        words = QCoreApplication.translate("scheduling", "{caller}: may book")
    else:
        words = QCoreApplication.translate("scheduling", "{caller}: may not book")
    return words.format(caller=one.words)


def may_not_book_words() -> str:
    """As ``caller_words.book_warning``, where nobody is named: a place in a group."""
    warns = QCoreApplication.translate(
        "scheduling",
        "Whoever is calling may not book for this patient. {keys} books all the same; the log "
        "keeps it.",
    )
    return warns.format(keys=keys_shown("Return"))


def reach_words(
    patient: ChosenPatient, region: str, *, whole: bool, told: frozenset[Told] = frozenset()
) -> str:
    """``born 12/03/1980 · 070-123 45 67``; half is hidden until it was told or asked for."""
    parts = []
    born = (born_shown if whole or Told.BIRTH_DATE in told else born_hidden)(patient.birth_date)
    if born:
        parts.append(QCoreApplication.translate("scheduling", "born {date}").format(date=born))
    if patient.phone:
        seen = whole or Told.PHONE in told
        parts.append((phone_shown if seen else phone_hidden)(patient.phone, region))
    if patient.number is not None and (whole or Told.NUMBER in told):
        number = QCoreApplication.translate("scheduling", "number {number}")
        parts.append(number.format(number=patient.number))
    return " · ".join(parts)


def place_words(proposal: Proposal, clinic: Clinic) -> str:
    """``Dr Lindqvist · Room 1``."""
    who = clinic.practitioner(proposal.practitioner)
    room = clinic.rooms.get(proposal.room, "") if proposal.room else ""
    return " · ".join(part for part in (short_name(who) if who else "", room) if part)


def proposal_words(proposal: Proposal, clinic: Clinic, today: date) -> str:
    """A proposal as it is read aloud: ``11:00, Today, Dr Lindqvist · Room 1``."""
    day = relative_day(proposal.start.date(), today)
    found = (clock_time(proposal.start), day, beside_words(proposal), place_words(proposal, clinic))
    return ", ".join(part for part in found if part)


def beside_words(proposal: Proposal) -> str:
    """What stands beside the day: which pass of a doubled hour, how many places are taken."""
    parts = [places_words(proposal)]
    if proposal.start.fold:
        parts.insert(0, QCoreApplication.translate("scheduling", "after the clock goes back"))
    return " · ".join(part for part in parts if part)


def places_words(proposal: Proposal) -> str:
    """``3 of 8``, ``new group``; nothing where one patient comes."""
    places = proposal.places
    if places is None:
        return ""
    if not places.taken:
        return QCoreApplication.translate("scheduling", "new group")
    return of_words(places)


def book_words(proposal: Proposal | None, today: date | None, *, moving: bool = False) -> str:
    """``Book 11:00``, ``Move to 11:00``; the day is named unless it is today's."""
    if proposal is None:
        return QCoreApplication.translate("scheduling", "Book")
    shown = clock_time(proposal.start)
    if today is not None and proposal.start.date() != today:
        shown = " ".join((short_day(proposal.start.date(), today), shown))
    if moving:
        return QCoreApplication.translate("scheduling", "Move to {time}").format(time=shown)
    return QCoreApplication.translate("scheduling", "Book {time}").format(time=shown)


def now_words(one: DayAppointment, clinic: Clinic, today: date) -> str:
    """``now Tue 24 Nov 10:00 · Dr Lindqvist``."""
    at, who = to_wall(one.start_utc, clinic.zone), clinic.practitioner(one.practitioner)
    when = f"{in_sentence(short_day(at.date(), today))} {clock_time(at)}"
    sentence = QCoreApplication.translate("scheduling", "now {when}").format(when=when)
    return " · ".join(part for part in (sentence, short_name(who) if who else "") if part)


def not_before_words(minute: int, zone: str, today: date) -> str:
    at = to_wall(minute, zone)
    shown = clock_time(at)
    if at.date() != today:
        shown = " ".join((short_day(at.date(), today), shown))
    return QCoreApplication.translate("scheduling", "Not before {time}").format(time=shown)


def weekday_words(number: int | None) -> str:
    """``Any day``, or ``Tuesdays``: every day of that name."""
    if number is None:
        return QCoreApplication.translate("scheduling", "Any day")
    name = locale().standaloneDayName(number, QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]


def held_words(hold: Hold | None, clinic: Clinic) -> str:
    """``held until 10:47``."""
    if hold is None:
        return ""
    sentence = QCoreApplication.translate("scheduling", "held until {until}")
    return sentence.format(until=clock_time(to_wall(to_minutes(hold.until), clinic.zone)))


def comes_words(one: Coming, name: str) -> str:
    """What one of several people has already that day."""
    if one.at_once:
        words = QCoreApplication.translate("scheduling", "{name} has another visit then: {time}")
    else:
        words = QCoreApplication.translate("scheduling", "{name} comes that day already: {time}")
    return words.format(name=name, time=clock_time(one.start))


def all_the_same_words() -> str:
    """Somebody of several has another visit then: by which key they are booked all the same."""
    words = QCoreApplication.translate(
        "scheduling", "Somebody has another visit then. Press {keys} again to book all the same."
    )
    return words.format(keys=keys_shown("Ctrl+Return"))


def coming_words(error: ComesAlready, today: date, *, again: str = "Ctrl+Return") -> str:
    """The patient has another visit then: which, and by which key to book all the same."""
    when = f"{in_sentence(relative_day(error.start.date(), today))} {clock_time(error.start)}"
    sentence = (
        QCoreApplication.translate(
            "scheduling",
            "The patient has another visit then, {when}. Press {keys} again to book this one all "
            "the same.",
        )
        if error.same_time
        else QCoreApplication.translate(
            "scheduling",
            "The patient comes for the same that day already, {when}. Press {keys} again to book "
            "this one all the same.",
        )
    )
    return sentence.format(when=when, keys=keys_shown(again))
