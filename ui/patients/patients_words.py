"""What the patients room says."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from clinic_desk.family.records import Wishes
from clinic_desk.family.second import SecondContact
from clinic_desk.patients.likeness import Likeness
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.history import History
from clinic_desk.scheduling.records import AppointmentStatus
from ui.patients.card import OpenCard
from ui.words.contact import phone_shown
from ui.words.dates import numeric_day
from ui.words.family import wishes_words
from ui.words.people import short_name
from ui.words.plurals import patients

_MOST_DATES = 4


def title() -> str:
    return QCoreApplication.translate("patients", "Patients")


def column_words() -> tuple[str, ...]:
    """The heads of the table's columns, in order."""
    return (
        QCoreApplication.translate("patients", "Name"),
        QCoreApplication.translate("patients", "Born"),
        QCoreApplication.translate("patients", "Phone"),
        QCoreApplication.translate("patients", "Number"),
        "",
    )


def protected_words() -> str:
    return QCoreApplication.translate("patients", "Protected")


def found_words(count: int, *, all_of_them: bool, close: bool = False) -> str:
    """``5 patients``; ``The first 50 patients``, where more may fit; or how close they are."""
    if close:
        return QCoreApplication.translate(
            "patients", "Nobody fits that. Close to what was typed: {patients}"
        ).format(patients=patients(count))
    if all_of_them:
        return patients(count)
    return QCoreApplication.translate("patients", "The first {patients}").format(
        patients=patients(count)
    )


def namesake_mark(one: DirectoryEntry) -> str:
    """``namesake, born 1961``: beside people of one name in a list."""
    year = one.birth_date.year if one.birth_date else ""
    return QCoreApplication.translate("patients", "namesake, born {year}").format(year=year)


def pairs_words(count: int) -> str:
    """``3 pairs that may be one person``."""
    return QCoreApplication.translate(
        "patients", "%n pair(s) of cards that may be one person’s", "", count
    )


def why_words(why: Collection[Likeness]) -> str:
    """What two records have in common."""
    told = {
        Likeness.NAME: QCoreApplication.translate("patients", "name alike"),
        Likeness.BIRTH: QCoreApplication.translate("patients", "same date of birth"),
        Likeness.PHONE: QCoreApplication.translate("patients", "same phone"),
    }
    return " · ".join(words for likeness, words in told.items() if likeness in why)


def nobody_words() -> str:
    return QCoreApplication.translate("patients", "Nobody fits that")


def visits_kept(history: History) -> str:
    """``3 visits, none missed, 1 cancelled``; empty before the first."""
    done = history.count(AppointmentStatus.DONE)
    missed = history.count(AppointmentStatus.MISSED)
    cancelled = history.count(AppointmentStatus.CANCELLED)
    parts = []
    if done or missed:
        parts.append(QCoreApplication.translate("patients", "%n visit(s)", "", done + missed))
        none = QCoreApplication.translate("patients", "none missed")
        counted = QCoreApplication.translate("patients", "%n missed", "", missed)
        parts.append(counted if missed else none)
    if cancelled:
        parts.append(QCoreApplication.translate("patients", "%n cancelled", "", cancelled))
    return ", ".join(parts)


def missed_words(history: History) -> str:
    """``Missed: 03/02/2026, 12/11/2025``: facts with dates, the latest first; empty if none."""
    shown = missed_days(history)
    if not shown:
        return ""
    return QCoreApplication.translate("patients", "Missed: {dates}").format(dates=shown)


def missed_days(history: History, most: int = _MOST_DATES) -> str:
    """``03/02/2026, 12/11/2025, …``; empty if none."""
    missed = [one for one in history.past if one.status is AppointmentStatus.MISSED]
    days = [numeric_day(one.start.date()) for one in missed[:most]]
    return ", ".join([*days, *(["…"] if len(missed) > most else [])])


def another_today(card: OpenCard) -> str:
    """``Today with Omar Haddad``, where that is not whom the patient usually meets."""
    usual = card.history.usual_practitioner
    today = next(
        (
            one
            for one in card.history.coming
            if one.start.date() == card.today and one.status.holds_time
        ),
        None,
    )
    if usual is None or today is None or today.practitioner == usual:
        return ""
    whom = next((short_name(one) for one in card.practitioners if one.id == today.practitioner), "")
    return QCoreApplication.translate("patients", "today with {practitioner}").format(
        practitioner=whom
    )


def second_words(one: SecondContact, region: str) -> str:
    """``070-999 88 77 · text only``: the second number, and how it may be used."""
    if one.phone is None:
        return ""
    wished = Wishes(
        ring=one.ring, voicemail=one.voicemail, text=one.text, neutral_name=one.neutral_name
    )
    return " · ".join((phone_shown(one.phone, region), *wishes_words(wished)))
