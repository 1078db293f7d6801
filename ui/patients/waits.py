"""What stands in the lists about an open card: a wait for a time, a recall. No Qt widgets here."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling.to_do.records import Recall, Urgency, WaitingEntry
from ui.patients.card import OpenCard
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import in_sentence, numeric_day, relative_day
from ui.words.people import short_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """One line: ``of`` is the WaitingEntry or the Recall behind it."""

    of: WaitingEntry | Recall
    title: str
    what: str
    state: str
    icon: Icon
    tone: Tone = Tone.INFO


def waits_of(card: OpenCard) -> list[Waits]:
    """The lines of a card: who waits first, then when they are due again."""
    waits = [_waits(one, card) for one in card.lists.waiting]
    return waits + [_due(one, card) for one in card.lists.recalls]


def _waits(one: WaitingEntry, card: OpenCard) -> Waits:
    translate, wish = QCoreApplication.translate, one.wish
    title = translate("patients", "Waits since {day}")
    until = translate("patients", "until {day}").format(day=_day(wish.last, card.today))
    urgent = wish.urgency is Urgency.URGENT
    state = translate("patients", "urgent, {until}").format(until=until) if urgent else until
    return Waits(
        of=one,
        title=title.format(day=_day(one.since.date(), card.today)),
        what=_what(card, wish.service, *wish.practitioners),
        state=state,
        icon=Icon.HOURGLASS,
        tone=Tone.DANGER if urgent else Tone.INFO,
    )


def _due(one: Recall, card: OpenCard) -> Waits:
    translate = QCoreApplication.translate
    over = one.due < card.today
    whom = () if one.practitioner is None else (one.practitioner,)
    return Waits(
        of=one,
        title=translate("patients", "Due again {day}").format(day=_day(one.due, card.today)),
        what=_what(card, one.service, *whom),
        state=translate("patients", "overdue") if over else translate("patients", "recall"),
        icon=Icon.REPEAT,
        tone=Tone.WARN if over else Tone.INFO,
    )


def _what(card: OpenCard, service: ServiceId, *whom: PractitionerId) -> str:
    name = next((one.name for one in card.services if one.id == service), "")
    who = ", ".join(short_name(one) for one in card.practitioners if one.id in whom)
    return " · ".join(part for part in (name, who) if part)


def _day(day: date, today: date) -> str:
    return in_sentence(relative_day(day, today)) if day.year == today.year else numeric_day(day)
