"""Where the focus can stand in a day, and where a key takes it. No Qt here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clinic_desk.scheduling.records import DayAppointment
from ui.scheduling.day_model import BlockKind, DayPlan, without

SLOT = 15
"""Minutes between two free places on which the focus stops."""


class Step(StrEnum):
    """What a key asks for."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    HOME = "home"
    END = "end"
    PAGE_UP = "page-up"
    PAGE_DOWN = "page-down"


_PAGE = 120  # minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A place for the focus: an appointment, or free time; ``closed`` if nobody works then."""

    column: int
    start: int
    end: int
    appointment: DayAppointment | None = None
    closed: bool = False


def stops_of(plan: DayPlan, column: int) -> list[Stop]:
    """All places of a column, by time; a day off has one, so that the focus can pass over it."""
    practitioner = plan.columns[column]
    found = [
        Stop(column=column, start=block.start, end=block.end, appointment=block.appointment)
        for block in plan.of_column(column, BlockKind.APPOINTMENT)
    ]
    taken = [(s.start, s.end) for s in found if s.appointment and s.appointment.status.holds_time]
    taken += [(away.start_utc, away.end_utc) for away in practitioner.absences]
    for start, end in without(practitioner.open, taken):
        while start < end:
            following = min(end, start + SLOT - start % SLOT)
            found.append(Stop(column=column, start=start, end=following))
            start = following
    if not found:
        return [Stop(column=column, start=plan.first, end=plan.first + SLOT, closed=True)]
    return sorted(found, key=lambda stop: (stop.start, stop.appointment is None, stop.end))


def stop_at(plan: DayPlan, column: int, minute: int) -> Stop:
    """The place that holds the minute, else the nearest to it."""
    stops = stops_of(plan, column)
    for stop in stops:
        if stop.start <= minute < stop.end:
            return stop
    return min(stops, key=lambda stop: min(abs(stop.start - minute), abs(stop.end - minute)))


def first_ahead(plan: DayPlan, columns: Iterable[int], minute: int) -> Stop | None:
    """The first free time of these columns that is not past."""
    ahead = [
        stop
        for column in columns
        for stop in stops_of(plan, column)
        if not stop.appointment and not stop.closed and stop.start >= minute
    ]
    return min(ahead, key=lambda stop: (stop.start, stop.column), default=None)


def stop_of(plan: DayPlan, appointment: int) -> Stop | None:
    """The place of an appointment, if it is drawn."""
    block = plan.block_of(appointment)
    if block is None:
        return None
    return Stop(
        column=block.column, start=block.start, end=block.end, appointment=block.appointment
    )


def stepped(plan: DayPlan, at: Stop, step: Step, *, minute: int) -> Stop:
    """Where a key leads. ``minute`` is what sideways steps hold on to, so that they lead back."""
    if step in {Step.LEFT, Step.RIGHT}:
        column = at.column + (1 if step is Step.RIGHT else -1)
        within = 0 <= column < len(plan.columns)
        return stop_at(plan, column, minute) if within else at
    stops = stops_of(plan, at.column)
    here = _place(stops, at)
    match step:
        case Step.HOME:
            return stops[0]
        case Step.END:
            return stops[-1]
        case Step.UP | Step.DOWN:
            following = here + (1 if step is Step.DOWN else -1)
            return stops[min(max(following, 0), len(stops) - 1)]
        case Step.PAGE_DOWN:
            later = (stop for stop in stops if stop.start >= at.start + _PAGE)
            return next(later, stops[-1])
        case _:
            earlier = (stop for stop in reversed(stops) if stop.start <= at.start - _PAGE)
            return next(earlier, stops[0])


def kept(plan: DayPlan, at: Stop) -> Stop:
    """The same place after the day has changed: the appointment where it is now, or the time."""
    if at.appointment:
        moved = stop_of(plan, at.appointment.id)
        if moved:
            return moved
    return stop_at(plan, min(at.column, len(plan.columns) - 1), at.start)


def _place(stops: Sequence[Stop], at: Stop) -> int:
    for number, stop in enumerate(stops):
        same = stop.appointment and at.appointment and stop.appointment.id == at.appointment.id
        if same or (not stop.appointment and not at.appointment and stop.start == at.start):
            return number
    return min(range(len(stops)), key=lambda number: abs(stops[number].start - at.start))
