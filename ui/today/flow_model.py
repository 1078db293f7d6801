"""The board as columns of cards, what is folded away, and where the arrow keys lead. No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.flow import COLUMNS, FlowBoard, FlowCard
from clinic_desk.scheduling.records import AppointmentStatus

LEAST = 5
"""As many cards of a column are never folded away; where there is room it is more."""
AHEAD = 180
"""Minutes: who is expected later than that is folded away."""

_EXPECTED, _DONE, _MISSED = (
    AppointmentStatus.BOOKED,
    AppointmentStatus.DONE,
    AppointmentStatus.MISSED,
)
LANES = (
    (_EXPECTED, _MISSED),
    (AppointmentStatus.ARRIVED,),
    (AppointmentStatus.WITH_PRACTITIONER,),
    (_DONE,),
)
"""Which columns stand below each other, from left to right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The cards that are shown of ``count``; ``folds``: whether some are or can be folded."""

    status: AppointmentStatus
    count: int
    cards: tuple[FlowCard, ...]
    folds: bool = False

    @property
    def folded(self) -> int:
        return self.count - len(self.cards)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where one can stand: on a card, or on the line below a column that tells of more."""

    status: AppointmentStatus
    card: AppointmentId | None


class Step(StrEnum):
    """Where one goes from a stop."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FIRST = "first"
    LAST = "last"


Lanes = Sequence[Sequence[Stop]]


def columns_of(
    board: FlowBoard,
    now: int,
    unfolded: frozenset[AppointmentStatus] = frozenset(),
    keep: AppointmentId | None = None,
    least: int = LEAST,
    *,
    beside: bool = False,
) -> tuple[Column, ...]:
    """The five columns; a column that would fold ``keep`` away is not folded.

    ``least`` cards of a column have room without scrolling, so as many are shown; twice as many
    are expected where they stand ``beside`` each other.
    """
    least = max(least, LEAST)
    room = {_EXPECTED: 2 * least} if beside else {}
    return tuple(
        _column(board, status, now, unfolded, keep, room.get(status, least)) for status in COLUMNS
    )


def tracks_of(columns: Sequence[Column], *, beside: bool = False) -> list[list[Column]]:
    """From left to right which columns stand below each other; ``beside``: the expected in two."""
    by_status = {one.status: one for one in columns}
    tracks = [[by_status[one] for one in lane if one in by_status] for lane in LANES]
    expected = by_status.get(_EXPECTED)
    if beside and expected is not None:
        half = max(-(-len(expected.cards) // 2), LEAST)
        first = replace(expected, cards=expected.cards[:half], folds=False)
        second = replace(expected, cards=expected.cards[half:])
        tracks[:1] = [[first, *tracks[0][1:]], [second]]
    return tracks


def lanes_of(columns: Sequence[Column], *, beside: bool = False) -> list[list[Stop]]:
    """The stops from left to right, each lane from above."""
    return [
        [stop for column in track for stop in _stops(column)]
        for track in tracks_of(columns, beside=beside)
    ]


def place_of(lanes: Lanes, stop: Stop | None) -> tuple[int, int] | None:
    """Lane and number of a stop; a card is known wherever it went."""
    if stop is None:
        return None
    for number, lane in enumerate(lanes):
        for at, one in enumerate(lane):
            if one == stop or (stop.card is not None and one.card == stop.card):
                return number, at
    return None


def first_stop(lanes: Lanes) -> Stop | None:
    return next((stop for lane in lanes for stop in lane), None)


def near(lanes: Lanes, place: tuple[int, int]) -> Stop | None:
    """The stop at a place, or the nearest there is now that something left it."""
    number, at = place
    number = min(number, len(lanes) - 1)
    if lanes[number]:
        return lanes[number][min(at, len(lanes[number]) - 1)]
    return first_stop(lanes)


def left_behind(
    before: Sequence[Column], now: Sequence[Column], moved: AppointmentId
) -> AppointmentId | None:
    """Who stands now where a card stood before it went to another column, if anybody does."""
    was, went_to = _with_card(before, moved), _with_card(now, moved)
    if was is None or went_to is None or was.status is went_to.status:
        return None
    at = [one.appointment.id for one in was.cards].index(moved)
    left = next(one.cards for one in now if one.status is was.status)
    return left[min(at, len(left) - 1)].appointment.id if left else None


def _with_card(columns: Sequence[Column], wanted: AppointmentId) -> Column | None:
    return next(
        (one for one in columns if any(card.appointment.id == wanted for card in one.cards)), None
    )


def step_from(
    lanes: Lanes, stop: Stop | None, step: Step, left: AppointmentId | None = None
) -> Stop | None:
    """Where a step leads; None where it leads nowhere.

    ``left``: who stands where the card that one stands on came from; the way back leads there,
    so that the next in order is next by key.
    """
    place = place_of(lanes, stop)
    if place is None:
        return first_stop(lanes)
    number, at = place
    if step in (Step.LEFT, Step.RIGHT):
        beside = lanes[number + 1 :] if step is Step.RIGHT else lanes[:number][::-1]
        back = next((one for lane in beside for one in lane if one.card == left), None)
        if left is not None and back is not None:
            return back
        lane = next((one for one in beside if one), None)
        return lane[min(at, len(lane) - 1)] if lane else None
    lane = lanes[number]
    wanted = {Step.UP: at - 1, Step.DOWN: at + 1, Step.FIRST: 0, Step.LAST: len(lane) - 1}[step]
    return lane[wanted] if 0 <= wanted < len(lane) and wanted != at else None


def _column(
    board: FlowBoard,
    status: AppointmentStatus,
    now: int,
    unfolded: frozenset[AppointmentStatus],
    keep: AppointmentId | None,
    least: int,
) -> Column:
    cards = board.column(status, now)
    near_ones = _near_ones(cards, status, now, least)
    hidden = cards[near_ones:]
    show_all = status in unfolded or any(one.appointment.id == keep for one in hidden)
    return Column(
        status=status,
        count=len(cards),
        cards=cards if show_all else cards[:near_ones],
        folds=bool(hidden),
    )


def _near_ones(cards: Sequence[FlowCard], status: AppointmentStatus, now: int, least: int) -> int:
    """How many cards of a column matter now."""
    if status is _EXPECTED:
        soon = sum(one.appointment.start_utc <= now + AHEAD for one in cards)
    elif status is _DONE:
        soon = 0
    else:
        return len(cards)
    return min(len(cards), max(soon, least))


def _stops(column: Column) -> list[Stop]:
    stops = [Stop(status=column.status, card=one.appointment.id) for one in column.cards]
    return stops + [Stop(status=column.status, card=None)] * column.folds
