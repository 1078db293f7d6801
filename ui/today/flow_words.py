"""What the flow board says: above it, on its cards, aloud, and when a visit has moved on."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.ids import ServiceId
from clinic_desk.scheduling.flow import FlowBoard, FlowCard, FlowCounts, NextFree
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.walltime import to_wall
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import clock_time, minutes_words, relative_day
from ui.words.family import needs_line, needs_words
from ui.words.people import (
    hidden,
    patient_name,
    patient_words,
    practitioner_name,
    short_name,
    shown_whole,
)
from ui.words.visits import status_words

_S = AppointmentStatus

ACTIONS = {
    _S.BOOKED: "today:visit:expect",
    _S.ARRIVED: "today:visit:arrive",
    _S.WITH_PRACTITIONER: "today:visit:begin",
    _S.DONE: "today:visit:finish",
    _S.MISSED: "today:visit:miss",
}
"""The action of the registry that brings a visit into a column."""

_AT_THE_DESK = (_S.BOOKED, _S.ARRIVED)
"""While a visit stands here, the desk must know of a note and of a first visit."""

_HEADINGS = {
    _S.BOOKED: QT_TRANSLATE_NOOP("today", "Expected"),
    _S.ARRIVED: QT_TRANSLATE_NOOP("today", "Arrived"),
    _S.WITH_PRACTITIONER: QT_TRANSLATE_NOOP("today", "With practitioner"),
    _S.DONE: QT_TRANSLATE_NOOP("today", "Done"),
    _S.MISSED: QT_TRANSLATE_NOOP("today", "Missed"),
}
_STEPPED = {
    _S.BOOKED: QT_TRANSLATE_NOOP("today", "{name} is expected again"),
    _S.ARRIVED: QT_TRANSLATE_NOOP("today", "{name} has arrived"),
    _S.WITH_PRACTITIONER: QT_TRANSLATE_NOOP("today", "{name} is with {practitioner}"),
    _S.DONE: QT_TRANSLATE_NOOP("today", "{name} is done"),
    _S.MISSED: QT_TRANSLATE_NOOP("today", "{name} has missed the visit"),
}
_UNDONE = {
    _S.BOOKED: QT_TRANSLATE_NOOP("today", "Undone: {name} is expected again"),
    _S.ARRIVED: QT_TRANSLATE_NOOP("today", "Undone: {name} waits again"),
    _S.WITH_PRACTITIONER: QT_TRANSLATE_NOOP("today", "Undone: {name} is with {practitioner} again"),
    _S.DONE: QT_TRANSLATE_NOOP("today", "Undone: {name} is done after all"),
    _S.MISSED: QT_TRANSLATE_NOOP("today", "Undone: {name} counts as missed again"),
}
_NO_STEP = {
    _S.BOOKED: QT_TRANSLATE_NOOP("today", "{name} is expected. Mark the arrival first."),
    _S.WITH_PRACTITIONER: QT_TRANSLATE_NOOP(
        "today", "{name} is with the practitioner and cannot be marked as missed."
    ),
    _S.DONE: QT_TRANSLATE_NOOP("today", "{name} is done. Take the visit one step back first."),
    _S.MISSED: QT_TRANSLATE_NOOP("today", "{name} is marked as missed. Mark the arrival first."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A word on a card, with its tone and icon."""

    words: str
    tone: Tone
    icon: Icon | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line's worth of a card; ``short`` says the weightier part of it, for a narrow card."""

    words: str
    short: str = ""


def title() -> str:
    return QCoreApplication.translate("today", "Today")


def heading(status: AppointmentStatus) -> str:
    return QCoreApplication.translate("today", str(_HEADINGS[status]))


def short_heading(status: AppointmentStatus) -> str:
    """The same where there is little room."""
    if status is _S.WITH_PRACTITIONER:
        return QCoreApplication.translate("today", "Inside", "with the practitioner")
    return heading(status)


def heading_words(status: AppointmentStatus, count: int) -> str:
    """A column's heading aloud: ``Expected, 8 visits``."""
    visits = QCoreApplication.translate("today", "%n visit(s)", "", count)
    return ", ".join((heading(status), visits))


def key_words(status: AppointmentStatus) -> str:
    """What the key beside a heading does when it is pressed with the mouse."""
    sentence = QCoreApplication.translate("today", "Move the chosen visit to {column}")
    return sentence.format(column=heading(status))


def headline(counts: FlowCounts) -> str:
    """``18 booked · 1 waiting · 1 late · nobody missed yet``."""
    return QCoreApplication.translate("today", "{booked} · {waiting} · {late} · {missed}").format(
        booked=QCoreApplication.translate("today", "%n booked", "visits", counts.booked),
        waiting=_waiting(counts.waiting),
        late=_late(counts.late),
        missed=_missed(counts.missed),
    )


def short_headline(counts: FlowCounts) -> str:
    """``18 booked · 1 waiting``: what there is, where there is no room for what there is not."""
    parts = [QCoreApplication.translate("today", "%n booked", "visits", counts.booked)]
    told = ((counts.waiting, _waiting), (counts.late, _late), (counts.missed, _missed))
    parts += [words(count) for count, words in told if count]
    return " · ".join(parts)


def about_words(card: FlowCard, board: FlowBoard) -> tuple[str, ...]:
    """``Follow-up``, ``Dr Lindqvist``; of a masked visit the practitioner alone."""
    alone = len(board.clinic.practitioners) == 1
    parts = (_service(card, board), "" if alone else _practitioner(card, board))
    return tuple(part for part in parts if part)


def waited_words(minutes: int) -> str:
    """``27 min``."""
    return minutes_words(minutes)


def name_on(card: FlowCard) -> str:
    """The name on a card; the year of birth is a mark of its own until the visit is done."""
    one = card.appointment
    return patient_words(one) if card.status is _S.DONE else patient_name(one)


def time_on(card: FlowCard, board: FlowBoard) -> str:
    return clock_time(to_wall(card.appointment.start_utc, board.clinic.zone))


def marks_of(card: FlowCard, board: FlowBoard, now: int) -> list[Mark]:
    """The marks of a card, the weightiest first; a done visit asks for nothing more."""
    if card.appointment.masked:
        return []
    translate = QCoreApplication.translate
    marks = []
    if card.steps.afterwards:
        words = translate("today", "from paper", "entered afterwards")
        marks.append(Mark(words=words, tone=Tone.INFO, icon=Icon.PEN_LINE))
    if card.status is _S.DONE:
        return marks
    if late := board.late(card, now):
        words = translate("today", "{time} late").format(time=minutes_words(late))
        marks.append(Mark(words=words, tone=Tone.DANGER, icon=Icon.CLOCK_ALERT))
    if card.waits_long(now):
        words = translate("today", "waits long")
        marks.append(Mark(words=words, tone=Tone.WARN, icon=Icon.HOURGLASS))
    if card.appointment.birth_year is not None and not hidden():
        words = translate("today", "b. {year}", "born in").format(year=card.appointment.birth_year)
        marks.append(Mark(words=words, tone=Tone.INFO, icon=Icon.USERS))
    if card.appointment.has_note and card.status in _AT_THE_DESK:
        words = translate("today", "note")
        marks.append(Mark(words=words, tone=Tone.WARN, icon=Icon.STICKY_NOTE))
    if card.first_visit and card.status in _AT_THE_DESK:
        words = translate("today", "first visit")
        marks.append(Mark(words=words, tone=Tone.VIOLET, icon=Icon.SPARKLES))
    needs = card.appointment.needs
    if needs is not None and card.status in _AT_THE_DESK and shown_whole(card.appointment):
        marks += [
            Mark(words=words, tone=Tone.INFO, icon=icon) for icon, words in needs_words(needs)
        ]
    return marks


def card_words(card: FlowCard, board: FlowBoard, now: int) -> str:
    """A card aloud: ``10:00, Yusuf Demir, Follow-up, Dr Lindqvist, expected, 42 minutes late``."""
    parts = [time_on(card, board), patient_words(card.appointment)]
    parts += about_words(card, board)
    if card.appointment.masked:
        return ", ".join(parts)
    translate = QCoreApplication.translate
    expected = card.status is _S.BOOKED
    parts.append(translate("today", "expected") if expected else status_words(card.status))
    if late := board.late(card, now):
        parts.append(translate("today", "%n minute(s) late", "", late))
    waited = card.waited(now)
    if waited is not None and card.status is _S.ARRIVED:
        parts.append(translate("today", "waiting for %n minute(s)", "", waited))
    elif waited is not None:
        parts.append(translate("today", "for %n minute(s)", "with the practitioner", waited))
    if card.waits_long(now):
        parts.append(translate("today", "waits long"))
    if card.appointment.has_note and card.status in _AT_THE_DESK:
        parts.append(translate("today", "has a note"))
    if card.first_visit and card.status in _AT_THE_DESK:
        parts.append(translate("today", "first visit"))
    if card.status in _AT_THE_DESK and shown_whole(card.appointment):
        parts += [one for one in [needs_line(card.appointment.needs)] if one]
    return ", ".join(parts)


def folded_words(status: AppointmentStatus, folded: int) -> str:
    """The line below a column that shows only some of its cards."""
    if not folded:
        return QCoreApplication.translate("today", "Show fewer")
    if status is _S.BOOKED:
        return QCoreApplication.translate("today", "%n more, later today", "", folded)
    return QCoreApplication.translate("today", "%n more", "visits that are done", folded)


def take_in() -> str:
    """What is done with somebody who has come and said who they are."""
    return QCoreApplication.translate("today", "Take in")


def stepped(card: FlowCard, board: FlowBoard, to: AppointmentStatus) -> str:
    """That a visit has moved."""
    return _said(_STEPPED[to], card, board)


def step_undone(card: FlowCard, board: FlowBoard) -> str:
    """That a visit stands again where ``card`` says."""
    return _said(_UNDONE[card.status], card, board)


def no_step(card: FlowCard, to: AppointmentStatus) -> str:
    """Why a key does nothing for this card."""
    if card.appointment.masked:
        return QCoreApplication.translate(
            "today", "Only somebody who may see this person can move the visit."
        )
    there = QCoreApplication.translate("today", "{name} stands in this column already.")
    refused = _NO_STEP.get(card.status)
    if to is not card.status and refused is not None:
        there = QCoreApplication.translate("today", str(refused))
    return there.format(name=patient_words(card.appointment))


def next_free_time(one: NextFree, today: date) -> str:
    """``11:00``, ``Tomorrow 08:00``, or that there is no time."""
    if one.proposal is None:
        return QCoreApplication.translate("today", "no time")
    time = clock_time(one.proposal.start)
    day = one.proposal.start.date()
    return time if day == today else " ".join((relative_day(day, today), time))


def next_free_words(one: NextFree, today: date) -> str:
    """The same aloud: ``Dr Sara Lindqvist, next free: 11:00``."""
    sentence = QCoreApplication.translate("today", "{practitioner}, next free: {time}")
    return sentence.format(
        practitioner=practitioner_name(one.practitioner), time=next_free_time(one, today)
    )


def _said(sentence: object, card: FlowCard, board: FlowBoard) -> str:
    return QCoreApplication.translate("today", str(sentence)).format(
        name=patient_words(card.appointment), practitioner=_practitioner(card, board)
    )


def _service(card: FlowCard, board: FlowBoard) -> str:
    if card.appointment.masked or not shown_whole(card.appointment):
        return ""
    services: dict[ServiceId, str] = {one.id: one.name for one in board.clinic.services}
    return services.get(card.appointment.service, "")


def _practitioner(card: FlowCard, board: FlowBoard) -> str:
    return short_name(board.clinic.practitioner(card.appointment.practitioner))


def _waiting(count: int) -> str:
    if not count:
        return QCoreApplication.translate("today", "nobody waiting")
    return QCoreApplication.translate("today", "%n waiting", "patients", count)


def _late(count: int) -> str:
    if not count:
        return QCoreApplication.translate("today", "nobody late")
    return QCoreApplication.translate("today", "%n late", "patients", count)


def _missed(count: int) -> str:
    if not count:
        return QCoreApplication.translate("today", "nobody missed yet")
    return QCoreApplication.translate("today", "%n missed", "visits", count)
