"""The sentences of the overview."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.at_work import AtWork
from clinic_desk.scheduling.capacity import DayCapacity
from clinic_desk.scheduling.records import Span
from clinic_desk.scheduling.walltime import to_wall
from ui.words.dates import clock_time, in_sentence, number, relative_day, weekday
from ui.words.people import practitioner_name


def headline(due: int) -> str:
    """``3 things to see to``, or that there is nothing."""
    if not due:
        return QCoreApplication.translate("today", "nothing to see to")
    return QCoreApplication.translate("today", "%n thing(s) to see to", "", due)


def backup_words(
    made: datetime | None, days: int | None, late_days: int, now: datetime, zone: tzinfo
) -> str:
    """When the last backup was made, and why that stands out if it does."""
    translate = QCoreApplication.translate
    if made is None or days is None:
        return translate(
            "today", "No backup has been made yet. If this computer breaks, everything is lost."
        )
    if days >= late_days:
        return translate(
            "today",
            "The last backup is %n day(s) old. What was booked since is in no copy.",
            "",
            days,
        )
    at = made.astimezone(zone)
    when = " ".join((relative_day(at.date(), now.astimezone(zone).date()), clock_time(at)))
    return translate("today", "The last backup was made and read back: {when}.").format(when=when)


def verified_words(days: int | None, *, holds: bool) -> str:
    """How long ago the log was found whole."""
    translate = QCoreApplication.translate
    if days is None:
        return translate("today", "Nobody has verified the log yet.")
    if not holds:
        return translate("today", "The log was not found whole when it was last verified.")
    if not days:
        return translate("today", "The log was verified today and found whole.")
    return translate("today", "The log was verified %n day(s) ago and found whole.", "", days)


def outside_words(days: int | None) -> str:
    """How long ago a checkpoint was taken out of the computer."""
    translate = QCoreApplication.translate
    if days is None:
        return translate(
            "today",
            "No checkpoint of the log lies outside this computer, so nobody could show that "
            "the log was rewritten.",
        )
    if not days:
        return translate("today", "A checkpoint of the log was kept outside today.")
    return translate("today", "A checkpoint of the log was kept outside %n day(s) ago.", "", days)


def refused_words(many: int) -> str:
    return QCoreApplication.translate(
        "today",
        "%n sign-in(s) failed in the last seven days: a name, password or code was wrong.",
        "",
        many,
    )


def disturbed_words(many: int) -> str:
    return QCoreApplication.translate(
        "today",
        "The record of failed sign-ins was tampered with %n time(s) in the last seven days.",
        "",
        many,
    )


def not_allowed_words(many: int) -> str:
    return QCoreApplication.translate(
        "today",
        "Somebody asked %n time(s) in the last seven days for more than they may do.",
        "",
        many,
    )


def revealed_words(many: int) -> str:
    return QCoreApplication.translate(
        "today",
        "How a protected person is reached was shown %n time(s) in the last seven days. Read the "
        "reasons.",
        "",
        many,
    )


def ends_words(name: str, day: date, today: date) -> str:
    """An account that ends soon."""
    sentence = QCoreApplication.translate("today", "The account of {name} ends: {day}.")
    return sentence.format(name=name, day=in_sentence(relative_day(day, today)))


def at_work_words(one: AtWork, zone: str) -> tuple[str, str]:
    """``Dr Sara Lindqvist`` and ``08:00 to 17:00 · 12 booked``, or that they are away."""
    translate = QCoreApplication.translate
    name = practitioner_name(one.practitioner)
    booked = translate("today", "%n booked", "visits", one.booked)
    if not one.present:
        away = translate("today", "away all day")
        return name, " · ".join((away, booked)) if one.booked else away
    whole = one.present[0][0], one.present[-1][1]
    return name, " · ".join((_from_to(whole, zone), booked))


def share_of(one: DayCapacity) -> float:
    """How much of a day's working time is taken, 0 to 1."""
    return min(one.taken_minutes / one.open_minutes, 1.0) if one.open_minutes else 0.0


def week_words(week: Sequence[DayCapacity]) -> str:
    """The chart aloud: ``Appointments this week. Monday: 15 booked, 82 % of the time taken``."""
    translate = QCoreApplication.translate
    said = [translate("today", "Appointments this week")]
    for one in week:
        if one.closed and not one.booked:
            continue
        sentence = translate("today", "{day}: {booked}, {share} % of the time taken")
        said.append(
            sentence.format(
                day=weekday(one.date),
                booked=translate("today", "%n booked", "visits", one.booked),
                share=round(100 * share_of(one)),
            )
        )
    return ". ".join(said)


def week_total(week: Sequence[DayCapacity]) -> str:
    """``97 booked, 31 h still free``."""
    booked = sum(one.booked for one in week)
    hours = timedelta(minutes=sum(one.free_minutes for one in week)) // timedelta(hours=1)
    sentence = QCoreApplication.translate("today", "{booked} booked, {hours} h still free")
    return sentence.format(booked=number(booked), hours=number(hours))


def _from_to(span: Span, zone: str) -> str:
    start, end = (clock_time(to_wall(at, zone)) for at in span)
    return QCoreApplication.translate("today", "{start} to {end}").format(start=start, end=end)
