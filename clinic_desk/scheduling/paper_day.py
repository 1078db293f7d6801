"""When a sheet is due on paper, against the hour in which no computer helps.

In the evening the next day's, and, where the clinic wants it, every few hours the rest of the
day's. What was printed last is kept, so that nobody is asked twice and the old one is shredded.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_desk.access import EventDraft, Permission, Reach, Reads, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.scheduling import clinic, hours, walltime
from clinic_desk.scheduling.papers import DETAILS, Detail
from clinic_desk.scheduling.records import Clinic, Span
from clinic_desk.scheduling.to_do.when import next_open_day
from clinic_desk.storage import settings

BEFORE_CLOSING = 30
"""Minutes before the last practitioner stops from which the next day's sheet is offered."""


class Occasion(StrEnum):
    """Why a sheet is due."""

    EVENING = "evening"
    IN_THE_DAY = "in-the-day"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDue:
    """The sheet of ``on`` is due; ``shred``: the day of the one that it takes the place of."""

    on: date
    detail: Detail
    occasion: Occasion
    shred: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Last:
    """The sheet that was printed last, and until when nobody wanted to hear of another."""

    day: date | None
    at: int
    declined: int


def due(session: Session) -> SheetDue | None:
    """The sheet that is due now, if one is: for whoever prints the whole day. Raises NotAllowed."""
    if session.require(Permission.PAPER_PRINT) is not Reach.ALL:
        return None
    reads = session.reading(Permission.PAPER_PRINT)
    detail = settings.number(reads, settings.PAPER_EVENING)
    if not detail:
        return None
    house, now = clinic.load(session), to_minutes(session.clock.now())
    today = walltime.date_at(now, house.zone)
    opened = _open(house, today)
    if opened is None or now < opened[0]:
        return None
    last, evening = _last(reads), opened[1] - BEFORE_CLOSING
    if now >= evening:
        on, since = next_open_day(house, today), evening
        wanted = last.day != on
        occasion = Occasion.EVENING
    else:
        on, occasion = today, Occasion.IN_THE_DAY
        every = settings.number(reads, settings.PAPER_HOURS) * 60
        since = max(opened[0], last.at if last.day == today else 0, last.declined) + every
        wanted = every > 0 and now >= since
    if not wanted or last.declined >= since:
        return None
    shred = last.day if last.day is not None and last.day <= today else None
    return SheetDue(on=on, detail=DETAILS[detail - 1], occasion=occasion, shred=shred)


def decline(session: Session, one: SheetDue) -> None:
    """Print none this time. Raises NotAllowed."""
    _decline(session, one, "no", to_minutes(session.clock.now()))


def offer_again(session: Session, one: SheetDue) -> None:
    """Offer the one again that was declined. Raises NotAllowed."""
    _decline(session, one, "after-all", 0)


def _decline(session: Session, one: SheetDue, answer: str, at: int) -> None:
    with session.work(Permission.PAPER_PRINT) as work:
        settings.put(work, settings.PAPER_DECLINED, at)
        work.record(
            EventDraft(
                kind=EventKind.PAPER_DECLINED,
                action=Action.EXECUTE,
                facts={
                    "answer": answer,
                    "day": one.on.isoformat(),
                    "occasion": one.occasion.value,
                },
            )
        )


def _open(house: Clinic, on: date) -> Span | None:
    """From when the first practitioner is there until the last has gone; None if nobody is."""
    spans = [
        span
        for one in house.practitioners
        for span in hours.present_spans(house.schedule, one.id, on, on)
    ]
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def _last(reads: Reads) -> _Last:
    day = settings.text(reads, settings.PAPER_DAY)
    return _Last(
        day=None if day == settings.PAPER_DAY.default else date.fromisoformat(day),
        at=settings.number(reads, settings.PAPER_AT),
        declined=settings.number(reads, settings.PAPER_DECLINED),
    )
