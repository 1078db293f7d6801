"""Why a time is not free, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.asking import Answer
from clinic_desk.scheduling.records import AbsenceReason, Obstacle, WhyNot
from clinic_desk.scheduling.walltime import to_wall
from ui.scheduling.booking_records import Clinic
from ui.words.dates import clock_time, in_sentence, short_day
from ui.words.people import short_name

_WHY = {
    WhyNot.PAST: QT_TRANSLATE_NOOP("scheduling", "that time has passed"),
    WhyNot.CLOSED: QT_TRANSLATE_NOOP("scheduling", "does not work then"),
    WhyNot.TOO_SOON: QT_TRANSLATE_NOOP("scheduling", "not there before {until}"),
    WhyNot.OTHER_HOURS: QT_TRANSLATE_NOOP("scheduling", "has other hours that day"),
    WhyNot.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "the clinic is closed that day"),
    WhyNot.ABSENT: QT_TRANSLATE_NOOP("scheduling", "away until {until}"),
    WhyNot.BLOCKED: QT_TRANSLATE_NOOP("scheduling", "the time is kept free until {until}"),
    WhyNot.FULL: QT_TRANSLATE_NOOP("scheduling", "the group is full"),
    WhyNot.TAKEN: QT_TRANSLATE_NOOP("scheduling", "booked until {until}"),
    WhyNot.ROOM_TAKEN: QT_TRANSLATE_NOOP("scheduling", "the room is taken until {until}"),
    WhyNot.EQUIPMENT_TAKEN: QT_TRANSLATE_NOOP("scheduling", "what it needs is taken until {until}"),
    WhyNot.HELD: QT_TRANSLATE_NOOP("scheduling", "held for another caller"),
    WhyNot.CROSSES_CLOSING: QT_TRANSLATE_NOOP("scheduling", "would end {minutes} min too late"),
    WhyNot.TOO_SHORT: QT_TRANSLATE_NOOP("scheduling", "too short by {minutes} min"),
    WhyNot.BUFFER: QT_TRANSLATE_NOOP("scheduling", "{minutes} min too near another visit"),
}
_ABSENT = {
    AbsenceReason.LEAVE: QT_TRANSLATE_NOOP("scheduling", "on leave until {until}"),
    AbsenceReason.AWAY: QT_TRANSLATE_NOOP("scheduling", "away until {until}"),
    AbsenceReason.MEETING: QT_TRANSLATE_NOOP("scheduling", "in a meeting until {until}"),
    AbsenceReason.COURSE: QT_TRANSLATE_NOOP("scheduling", "on a course until {until}"),
    AbsenceReason.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "the clinic is closed until {until}"),
    AbsenceReason.OTHER: QT_TRANSLATE_NOOP("scheduling", "not bookable until {until}"),
}
_MOST = 3
"""As many practitioners are told of; the rest are counted."""


def why_words(obstacle: Obstacle, answer: Answer) -> str:
    """``too short by 5 min``."""
    source: object = _WHY[obstacle.why]
    if obstacle.why is WhyNot.ABSENT:
        source = _ABSENT[obstacle.absence or AbsenceReason.OTHER]
    elif obstacle.why is WhyNot.ROOM_TAKEN and obstacle.until_utc is None:
        return QCoreApplication.translate("scheduling", "not in that room")
    sentence = QCoreApplication.translate("scheduling", str(source))
    return sentence.format(minutes=obstacle.minutes, until=_until(obstacle, answer))


def answer_words(answers: Sequence[Answer], clinic: Clinic, today: date | None = None) -> str:
    """``Tue 24 Nov 10:00 is not free. Dr Lindqvist: too short by 5 min. …``"""
    if not answers:
        return QCoreApplication.translate("scheduling", "Nobody here gives that service.")
    start = answers[0].proposal.start
    when = f"{short_day(start.date(), today)} {clock_time(start)}"
    sentence = QCoreApplication.translate("scheduling", "{when} is not free.")
    parts = [sentence.format(when=when)]
    for answer in answers[:_MOST]:
        who = clinic.practitioner(answer.proposal.practitioner)
        why = why_words(answer.obstacles[0], answer)
        parts.append(f"{short_name(who)}: {why}." if who else f"{why}.")
    rest = len(answers) - _MOST
    if rest > 0:
        parts.append(QCoreApplication.translate("scheduling", "And %n other(s).", "", rest))
    return " ".join(parts)


def free_words(answer: Answer, clinic: Clinic, today: date) -> str:
    """``Tue 24 Nov 10:00 is free with Dr Lindqvist.``"""
    start = answer.proposal.start
    who = clinic.practitioner(answer.proposal.practitioner)
    sentence = QCoreApplication.translate("scheduling", "{when} is free with {who}.")
    when = f"{short_day(start.date(), today)} {clock_time(start)}"
    return sentence.format(when=when, who=short_name(who) if who else "")


def _until(obstacle: Obstacle, answer: Answer) -> str:
    if obstacle.until_utc is None:
        return ""
    until = to_wall(obstacle.until_utc, answer.proposal.zone)
    same_day = until.date() == answer.proposal.start.date()
    return clock_time(until) if same_day else in_sentence(short_day(until.date()))
