"""What a day of the month says: how much is booked, what is free, why it is closed."""

from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.capacity import DayCapacity
from clinic_desk.scheduling.month import Month
from clinic_desk.scheduling.records import AbsenceReason
from ui.words.dates import duration, long_day
from ui.words.dates import month as month_name

_AWAY = {
    AbsenceReason.LEAVE: QT_TRANSLATE_NOOP("scheduling", "On leave"),
    AbsenceReason.AWAY: QT_TRANSLATE_NOOP("scheduling", "Away"),
    AbsenceReason.MEETING: QT_TRANSLATE_NOOP("scheduling", "Meeting"),
    AbsenceReason.COURSE: QT_TRANSLATE_NOOP("scheduling", "Course"),
    AbsenceReason.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "Closed"),
    AbsenceReason.OTHER: QT_TRANSLATE_NOOP("scheduling", "Not bookable"),
}


def month_title(shown: Month) -> str:
    """What the whole month is called aloud."""
    words = QCoreApplication.translate("scheduling", "Free capacity in {month}")
    return words.format(month=month_name(shown.first))


def booked_count(one: DayCapacity) -> str:
    """``12 booked``; nothing for a closed day without visits."""
    if not one.booked:
        return "" if one.closed else QCoreApplication.translate("scheduling", "nobody booked")
    return QCoreApplication.translate("scheduling", "%n booked", "visits", one.booked)


def free_words(one: DayCapacity, today: date, *, group: bool = False) -> str:
    """``5 h 30 min free``, ``9 free times``, ``9 places``, ``full``; of a day that is over nothing.

    ``group``: what is counted are the places in groups.
    """
    if one.date < today or one.closed:
        return ""
    if one.visits is None:
        if not one.free_minutes:
            return _none_left(one, today)
        free = QCoreApplication.translate("scheduling", "{time} free")
        return free.format(time=duration(timedelta(minutes=one.free_minutes)))
    if not one.visits:
        return _none_left(one, today)
    if group:
        return QCoreApplication.translate("scheduling", "%n place(s)", "of groups", one.visits)
    return QCoreApplication.translate("scheduling", "%n free time(s)", "", one.visits)


def short_free_words(one: DayCapacity, today: date) -> str:
    """``5 h 30 min``, ``9 free``: the same where a day is narrow."""
    if one.date < today or one.closed:
        return ""
    if one.visits:
        return QCoreApplication.translate("scheduling", "%n free", "times or places", one.visits)
    if one.visits is None and one.free_minutes:
        return duration(timedelta(minutes=one.free_minutes))
    return QCoreApplication.translate("scheduling", "full")


def counts_places(shown: Month | None) -> bool:
    """Whether its numbers are places in groups."""
    service = None if shown is None else shown.service
    return service is not None and service.capacity is not None


def closed_words(one: DayCapacity) -> str:
    """Why nobody works on a day of work; nothing on a usual day off."""
    return (
        "" if one.away is None else QCoreApplication.translate("scheduling", str(_AWAY[one.away]))
    )


def day_words(one: DayCapacity, shown: Month, today: date) -> str:
    """A day aloud: ``Tuesday 24 November, today, 12 booked, 5 h 30 min free``."""
    parts = [long_day(one.date)]
    if one.date == today:
        parts.append(QCoreApplication.translate("scheduling", "today"))
    if one.closed:
        nobody = QCoreApplication.translate("scheduling", "nobody works")
        parts.append(closed_words(one) or nobody)
    free = free_words(one, today, group=counts_places(shown))
    parts += [part for part in (booked_count(one), free) if part]
    if shown.service is not None and one.visits:
        parts.append(shown.service.name)
    return ", ".join(parts)


def hint_words(shown: Month | None) -> str:
    """The line under the month, which says what its numbers are."""
    if shown is None or shown.service is None:
        return QCoreApplication.translate(
            "scheduling",
            "The bar shows how much of the working hours is taken. Enter opens the day.",
        )
    if shown.service.capacity is not None:
        places = QCoreApplication.translate(
            "scheduling",
            "Places: in groups of {service} that stand, and in those that still fit. "
            "Enter opens the day.",
        )
        return places.format(service=shown.service.name)
    sentence = QCoreApplication.translate(
        "scheduling",
        "Free times: how many visits for {service} still fit one after another. "
        "Enter opens the day.",
    )
    return sentence.format(service=shown.service.name)


def _none_left(one: DayCapacity, today: date) -> str:
    if one.date == today:
        return QCoreApplication.translate("scheduling", "nothing left today")
    return QCoreApplication.translate("scheduling", "full")
