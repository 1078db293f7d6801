"""What the lists of things to do say: headings, lines, and how a call went."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.to_do.records import (
    CallOutcome,
    Urgency,
    WaitingReason,
    Wish,
)
from clinic_desk.scheduling.walltime import date_at, to_wall
from ui.to_do.task_rows import Section
from ui.words.contact import phone_shown
from ui.words.dates import clock_time, in_sentence, relative_day, short_day, short_weekday
from ui.words.people import initials_only, short_name

_MONDAY = date(2024, 1, 1)


def _t(source: object) -> str:
    return QCoreApplication.translate("to-do", str(source))


_SECTIONS = {
    Section.CALLS: QT_TRANSLATE_NOOP("to-do", "Calls to make"),
    Section.WAITING: QT_TRANSLATE_NOOP("to-do", "Waiting list"),
    Section.REBOOK: QT_TRANSLATE_NOOP("to-do", "To rebook"),
    Section.RECALLS: QT_TRANSLATE_NOOP("to-do", "Recalls"),
    Section.LEFT: QT_TRANSLATE_NOOP("to-do", "Left the list"),
}
_HEADINGS = {
    Section.CALLS: (
        QT_TRANSLATE_NOOP("to-do", "Patient"),
        QT_TRANSLATE_NOOP("to-do", "About"),
        QT_TRANSLATE_NOOP("to-do", "Visit or day"),
        QT_TRANSLATE_NOOP("to-do", "So far"),
    ),
    Section.WAITING: (
        QT_TRANSLATE_NOOP("to-do", "Patient"),
        QT_TRANSLATE_NOOP("to-do", "Waits for"),
        QT_TRANSLATE_NOOP("to-do", "When it suits"),
        QT_TRANSLATE_NOOP("to-do", "Urgency and wait"),
    ),
    Section.REBOOK: (
        QT_TRANSLATE_NOOP("to-do", "Patient"),
        QT_TRANSLATE_NOOP("to-do", "Visit"),
        QT_TRANSLATE_NOOP("to-do", "Was booked for"),
        QT_TRANSLATE_NOOP("to-do", "Why"),
    ),
    Section.RECALLS: (
        QT_TRANSLATE_NOOP("to-do", "Patient"),
        QT_TRANSLATE_NOOP("to-do", "Due for"),
        QT_TRANSLATE_NOOP("to-do", "Due"),
        QT_TRANSLATE_NOOP("to-do", "How far"),
    ),
    Section.LEFT: (
        QT_TRANSLATE_NOOP("to-do", "Patient"),
        QT_TRANSLATE_NOOP("to-do", "Waited for"),
        QT_TRANSLATE_NOOP("to-do", "When it suited"),
        QT_TRANSLATE_NOOP("to-do", "How it ended"),
    ),
}
_EMPTY = {
    Section.CALLS: (
        QT_TRANSLATE_NOOP("to-do", "Nobody to call"),
        QT_TRANSLATE_NOOP(
            "to-do",
            "Visits of the next open day, new times, recalls and the waiting list come here "
            "by themselves.",
        ),
    ),
    Section.WAITING: (
        QT_TRANSLATE_NOOP("to-do", "Nobody is waiting"),
        QT_TRANSLATE_NOOP(
            "to-do",
            "Put somebody on the list from their card or while booking: press {keys}.\n"
            "When a time becomes free, the program shows who would take it.",
        ),
    ),
    Section.REBOOK: (
        QT_TRANSLATE_NOOP("to-do", "No visit needs a new time"),
        QT_TRANSLATE_NOOP(
            "to-do",
            "Visits that the clinic cancels and visits that are missed come here by themselves, "
            "and leave when a new time is booked.",
        ),
    ),
    Section.RECALLS: (
        QT_TRANSLATE_NOOP("to-do", "Nobody is due again this month"),
        QT_TRANSLATE_NOOP(
            "to-do",
            "Note on a card when somebody is to come again: press {keys}.",
        ),
    ),
    Section.LEFT: (
        QT_TRANSLATE_NOOP("to-do", "Nobody has left the list in two weeks"),
        QT_TRANSLATE_NOOP("to-do", "Whoever is booked, past or taken off stands here for a while."),
    ),
}
_URGENCY = {
    Urgency.WHEN_POSSIBLE: QT_TRANSLATE_NOOP("to-do", "When possible"),
    Urgency.SOON: QT_TRANSLATE_NOOP("to-do", "Soon"),
    Urgency.URGENT: QT_TRANSLATE_NOOP("to-do", "Urgent"),
}
_REASONS = {
    WaitingReason.EARLIER_TIME: QT_TRANSLATE_NOOP("to-do", "Wants an earlier time"),
    WaitingReason.NO_TIME_FREE: QT_TRANSLATE_NOOP("to-do", "No time was free"),
    WaitingReason.CERTAIN_PRACTITIONER: QT_TRANSLATE_NOOP("to-do", "Wants a certain practitioner"),
    WaitingReason.CERTAIN_TIMES: QT_TRANSLATE_NOOP("to-do", "Can come at certain times only"),
    WaitingReason.REFERRED: QT_TRANSLATE_NOOP("to-do", "Referred to us"),
    WaitingReason.OTHER: QT_TRANSLATE_NOOP("to-do", "Another reason"),
}
_OUTCOMES = {
    CallOutcome.REACHED: QT_TRANSLATE_NOOP("to-do", "Reached"),
    CallOutcome.VOICEMAIL: QT_TRANSLATE_NOOP("to-do", "Voicemail left"),
    CallOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("to-do", "No answer"),
    CallOutcome.CALL_BACK: QT_TRANSLATE_NOOP("to-do", "Call back"),
    CallOutcome.WRONG_NUMBER: QT_TRANSLATE_NOOP("to-do", "Wrong number"),
}


def title() -> str:
    return QCoreApplication.translate("to-do", "To do")


def section_words(section: Section) -> str:
    return _t(_SECTIONS[section])


def heading_words(section: Section) -> tuple[str, ...]:
    return tuple(map(_t, _HEADINGS[section]))


def empty_words(section: Section, keys: str) -> tuple[str, str]:
    """What stands where a list is empty: it teaches how something comes there."""
    head, advice = _EMPTY[section]
    return _t(head), _t(advice).format(keys=keys)


def urgency_words(urgency: Urgency) -> str:
    return _t(_URGENCY[urgency])


def reason_words(reason: WaitingReason) -> str:
    return _t(_REASONS[reason])


def outcome_words(outcome: CallOutcome) -> str:
    return _t(_OUTCOMES[outcome])


def weekdays_words(weekdays: frozenset[int]) -> str:
    """``Mon, Tue, Fri``; empty for every day."""
    if len(weekdays) == 7:
        return ""
    named = (short_weekday(_MONDAY + timedelta(days=one - 1)) for one in sorted(weekdays))
    words = ", ".join(one.rstrip(".") for one in named)
    return words[:1].upper() + words[1:]


def part_words(part: tuple[int, int]) -> str:
    """``08:00 to 12:00``, ``until 12:00``; empty for the whole day."""
    if part == (0, 1440):
        return ""
    times = {name: f"{at // 60 % 24:02}:{at % 60:02}" for name, at in zip("ab", part, strict=True)}
    if part[0] == 0:
        return QCoreApplication.translate("to-do", "before {b}").format(**times)
    if part[1] == 1440:
        return QCoreApplication.translate("to-do", "after {a}").format(**times)
    return QCoreApplication.translate("to-do", "{a} to {b}").format(**times)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What lines are written with: the clinic, today, and where phones are dialled."""

    house: Clinic
    today: date
    now: int
    region: str

    def service(self, which: ServiceId) -> str:
        """What it is for; where visitors see the screen, only that it is a visit."""
        if initials_only():
            return QCoreApplication.translate("to-do", "Visit")
        return next((one.name for one in self.house.services if one.id == which), "")

    def whom(self, which: PractitionerId | None) -> str:
        people = (*self.house.practitioners, *self.house.former)
        return next((short_name(one) for one in people if one.id == which), "")

    def day(self, instant: int) -> str:
        return relative_day(date_at(instant, self.house.zone), self.today)

    def time(self, instant: int) -> str:
        wall = to_wall(instant, self.house.zone)
        return " ".join((relative_day(wall.date(), self.today), clock_time(wall)))

    def phone(self, who: DirectoryEntry, second: str | None = None) -> str:
        """The number as it is dialled, the ``second`` in its place; a protected person's stands on
        the card alone."""
        number = second or who.phone
        return "" if who.protected or not number else phone_shown(number, self.region)


def not_to_ring_words(*, never_told: bool) -> str:
    """Why a number is not to be rung."""
    if never_told:
        return QCoreApplication.translate(
            "to-do", "Not on this number: whoever answers must not know the times"
        )
    return QCoreApplication.translate("to-do", "Does not want to be rung")


def wish_words(wish: Wish, beside: Beside) -> str:
    """``Follow-up visit · Dr Lindqvist``: what somebody waits for, and with whom."""
    whom = ", ".join(filter(None, map(beside.whom, wish.practitioners)))
    return " · ".join(part for part in (beside.service(wish.service), whom) if part)


def suits_words(wish: Wish, today: date) -> str:
    """``Mon, Tue · 08:00 to 12:00 · until Fri 4 Dec``."""
    last = in_sentence(short_day(wish.last, today))
    until = QCoreApplication.translate("to-do", "until {day}").format(day=last)
    later = ""
    if wish.first > today:
        first = in_sentence(short_day(wish.first, today))
        later = QCoreApplication.translate("to-do", "from {day}").format(day=first)
    parts = (weekdays_words(wish.weekdays), part_words(wish.part), later, until)
    return " · ".join(part for part in parts if part)


def waited_words(days: int) -> str:
    if not days:
        return QCoreApplication.translate("to-do", "since today")
    return QCoreApplication.translate("to-do", "%n day(s)", "", days)
