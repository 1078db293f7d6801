"""That somebody comes already: said before anything is booked or moved, and asked about."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.clashing import OVER
from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.records import Appointment, Proposal
from ui.scheduling.booking_records import Clinic
from ui.words.dates import clock_time, in_sentence, relative_day
from ui.words.keys import keys_shown
from ui.words.people import short_name


def beside(visits: Iterable[Appointment], proposal: Proposal) -> list[Coming]:
    """Those of a patient's visits, which are known, that stand on the day of a proposal."""
    day = proposal.start.date()
    return [
        Coming(
            patient=one.patient,
            start=one.start,
            at_once=one.start_utc < proposal.end_utc and one.end_utc > proposal.start_utc,
            practitioner=one.practitioner,
        )
        for one in sorted(visits, key=lambda visit: visit.start_utc)
        if one.start.date() == day and one.status not in OVER
    ]


def also_words(coming: Sequence[Coming], clinic: Clinic, today: date) -> str:
    """``Also 14:10 with Dr Lindqvist today.``, a line each; what lies at once says so."""
    return "\n".join(_line(one, clinic, today) for one in coming)


def also_on(visits: Iterable[Appointment], start: datetime, clinic: Clinic, today: date) -> str:
    """The same for a visit of a series, in one line."""
    there = [
        Coming(patient=one.patient, start=one.start, at_once=False, practitioner=one.practitioner)
        for one in sorted(visits, key=lambda visit: visit.start_utc)
        if one.start.date() == start.date() and one.status not in OVER
    ]
    return also_words(there, clinic, today).replace("\n", " ")


def at_once_words(coming: Sequence[Coming]) -> str:
    """Where one is moved to another of the same person: by which key all the same; else empty."""
    if not any(one.at_once for one in coming):
        return ""
    words = QCoreApplication.translate(
        "scheduling",
        "The patient has another visit then. Press {keys} again to move this one there all the "
        "same.",
    )
    return words.format(keys=keys_shown("Ctrl+Return"))


def _line(one: Coming, clinic: Clinic, today: date) -> str:
    who = None if one.practitioner is None else clinic.practitioner(one.practitioner)
    on = in_sentence(relative_day(one.start.date(), today))
    translate = QCoreApplication.translate
    if who is None:
        words = translate("scheduling", "Also {time}, {day}.")
        if one.at_once:
            words = translate("scheduling", "At the same time: {time}, {day}.")
        return words.format(time=clock_time(one.start), day=on)
    words = translate("scheduling", "Also {time} with {practitioner}, {day}.")
    if one.at_once:
        words = translate("scheduling", "At the same time: {time} with {practitioner}, {day}.")
    return words.format(time=clock_time(one.start), practitioner=short_name(who), day=on)
