"""A practitioner's own day: who is next, what is free, how late it runs and what that does.

Computed from a board that was read, for any ``now``. Instants are minutes since 1970 UTC.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import hours, late
from clinic_desk.scheduling.flow import FlowBoard, FlowCard
from clinic_desk.scheduling.records import AppointmentStatus, Span

_S = AppointmentStatus
SHORTEST = 5
"""Minutes of free time that are worth a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """The visits that are left and over, by start; ``free`` lies between them, from now on.

    ``next`` is who is with the practitioner, else who is to be called in or expected next.
    ``late`` is by how many minutes the next visit will begin late if all goes on as it does;
    ``begins`` is when each coming visit can begin then, where that is later than agreed.
    """

    visits: tuple[FlowCard, ...]
    free: tuple[Span, ...]
    next: FlowCard | None = None
    late: int = 0
    begins: Mapping[AppointmentId, int] = field(default_factory=dict)


def own_day(board: FlowBoard, now: int) -> OwnDay:
    """The day of the board's one practitioner."""
    visits = sorted(board.cards, key=lambda card: card.appointment.start_utc)
    there = late.at_work(visits, board.away, now)
    return OwnDay(
        visits=tuple(visits),
        free=tuple(_free(board, visits, now)),
        next=_next(visits, now),
        late=late.minutes_late(there, now),
        begins=late.begins(there, now),
    )


def _next(visits: Sequence[FlowCard], now: int) -> FlowCard | None:
    inside = [card for card in visits if card.status is _S.WITH_PRACTITIONER]
    come = [card for card in visits if card.status is _S.ARRIVED]
    missing = [card for card in visits if card.status is _S.BOOKED]
    expected = [card for card in missing if card.appointment.end_utc > now]
    found = inside or come or expected or missing
    return found[0] if found else None


def _free(board: FlowBoard, visits: Sequence[FlowCard], now: int) -> Iterator[Span]:
    """Working time from now on between the visits and their buffers."""
    taken = sorted(
        (card.appointment.start_utc - card.appointment.before, _until(card, now))
        for card in visits
        if card.status is not _S.MISSED
    )
    from_now = now + -now % SHORTEST
    for whom in board.clinic.practitioners:
        for start, end in hours.present_spans(
            board.clinic.schedule, whom.id, board.date, board.date
        ):
            at = max(start, from_now)
            for begin, over in taken:
                if over > at and begin < end:
                    if begin - at >= SHORTEST:
                        yield at, begin
                    at = max(at, over)
            if end - at >= SHORTEST:
                yield at, end


def _until(card: FlowCard, now: int) -> int:
    """When its time is over: at once if it is done, not before now while it lasts."""
    end = card.appointment.end_utc + card.appointment.after
    if card.status is _S.DONE:
        return min(end, card.since)
    return max(end, now) if card.status is _S.WITH_PRACTITIONER else end
