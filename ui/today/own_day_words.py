"""What a clinician's own day says: how it runs, who is next, what is free."""

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.flow import FlowBoard, FlowCard
from clinic_desk.scheduling.own_day import OwnDay
from clinic_desk.scheduling.records import AppointmentStatus, Span
from clinic_desk.scheduling.walltime import to_wall
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.today.flow_words import Mark
from ui.words.dates import clock_time

_S = AppointmentStatus
STEPS = {
    _S.BOOKED: (_S.ARRIVED, _S.WITH_PRACTITIONER, _S.MISSED),
    _S.ARRIVED: (_S.WITH_PRACTITIONER, _S.BOOKED),
    _S.WITH_PRACTITIONER: (_S.DONE, _S.ARRIVED),
}
"""The steps that stand as buttons beside the next patient, the usual one first."""


def headline(day: OwnDay, board: FlowBoard, now: int) -> str:
    """``12 booked · 4 done · 1 waiting``."""
    if not board.cards:
        return ""
    translate = QCoreApplication.translate
    counts = board.counts(now)
    done = sum(card.status is _S.DONE for card in day.visits)
    parts = [
        translate("today", "%n booked", "visits", counts.booked),
        translate("today", "%n done", "visits", done),
    ]
    if counts.waiting:
        parts.append(translate("today", "%n waiting", "patients", counts.waiting))
    return " · ".join(parts)


def running_words(day: OwnDay, board: FlowBoard) -> str:
    """How late the day runs and what that does to who comes next; empty while it is on time."""
    if not day.late:
        return ""
    sentence = QCoreApplication.translate(
        "today",
        "You are running %n minute(s) late. The next visit can begin at about {time}.",
        "",
        day.late,
    )
    return sentence.format(time=_time(min(day.begins.values()), board))


def next_title(card: FlowCard | None) -> str:
    """What the card on top is."""
    if card is None:
        return QCoreApplication.translate("today", "Nobody else is expected today")
    if card.status is _S.WITH_PRACTITIONER:
        return QCoreApplication.translate("today", "With you now")
    return QCoreApplication.translate("today", "Next patient")


def about_time(card: FlowCard, day: OwnDay, board: FlowBoard) -> tuple[Mark, ...]:
    """``about 11:27``: when a visit can begin, where that is later than agreed."""
    begin = day.begins.get(card.appointment.id)
    if begin is None:
        return ()
    words = QCoreApplication.translate("today", "about {time}").format(time=_time(begin, board))
    return (Mark(words=words, tone=Tone.WARN, icon=Icon.HOURGLASS),)


def free_words(span: Span, board: FlowBoard) -> str:
    """``11:00 to 11:45, free``."""
    sentence = QCoreApplication.translate("today", "{start} to {end}, free")
    return sentence.format(start=_time(span[0], board), end=_time(span[1], board))


def step_words(card: FlowCard, to: AppointmentStatus) -> str:
    """The verb on the button that brings the next patient there."""
    translate = QCoreApplication.translate
    if to is _S.WITH_PRACTITIONER:
        return translate("today", "Begin")
    if to is _S.DONE:
        return translate("today", "Finish")
    if to is _S.MISSED:
        return translate("today", "Mark as missed")
    if to is _S.ARRIVED and card.status is _S.BOOKED:
        return translate("today", "Mark as arrived")
    return translate("today", "One step back")


def _time(minute: int, board: FlowBoard) -> str:
    return clock_time(to_wall(minute, board.clinic.zone))
