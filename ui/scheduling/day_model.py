"""A day as blocks in columns, in minutes: what is painted, where, and beside what.

No Qt and no words here. Instants are minutes since 1970-01-01 UTC, as in the records.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from clinic_desk.clock import to_minutes
from clinic_desk.ids import PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import not_come
from clinic_desk.scheduling.grouped import grouped, holds, stands
from clinic_desk.scheduling.holds import Hold
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.records import (
    Absence,
    AppointmentStatus,
    Day,
    DayAppointment,
    Gap,
    Practitioner,
    PractitionerDay,
    Proposal,
    Service,
    Span,
)
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.storage import settings
from ui.scheduling.tints import ColourBy, Tint, tint_of, tints_of

_USUAL_HOURS = (8, 17)
_HOUR = 60
_OVER = (AppointmentStatus.DONE, AppointmentStatus.CANCELLED)


class Column(Protocol):
    """What stands in one column, whosever it is."""

    @property
    def open(self) -> tuple[Span, ...]: ...
    @property
    def absences(self) -> tuple[Absence, ...]: ...
    @property
    def appointments(self) -> tuple[DayAppointment, ...]: ...


class BlockKind(StrEnum):
    """What a block is, in the order in which blocks are painted over each other."""

    CLOSED = "closed"
    ABSENCE = "absence"
    BUFFER = "buffer"
    GAP = "gap"
    HELD = "held"
    APPOINTMENT = "appointment"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One rectangle of a column. ``lanes`` blocks share the width, this one is number ``lane``."""

    kind: BlockKind
    column: int
    start: int
    end: int
    lane: int = 0
    lanes: int = 1
    appointment: DayAppointment | None = None
    service: Service | None = None
    due: int | None = None
    """Of a visit that nobody has come to: from when on it is late. None: it never is."""
    absence: Absence | None = None
    lacking: int = 0
    joins: bool = False
    """Of a proposal: the group stands there already, and says what it is."""
    until: int = 0
    """Of a held time: when it is free again by itself."""
    name: str = ""
    tint: Tint = Tint.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """The proposal that is looked at in the booking panel, and for whom (may be empty)."""

    proposal: Proposal
    name: str = ""
    others: tuple["Proposed", ...] = ()
    """What is proposed together with it, for several people."""

    @property
    def all(self) -> "tuple[Proposed, ...]":
        return self, *self.others


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands beside the day: names of things, what is looked for, what is hidden.

    ``gaps`` are the free times of each practitioner as the core found them for the chosen
    service; those long enough are not drawn.
    """

    services: Mapping[ServiceId, Service] = field(default_factory=dict)
    practitioners: Mapping[PractitionerId, Practitioner] = field(default_factory=dict)
    rooms: Mapping[RoomId, str] = field(default_factory=dict)
    gaps: Mapping[PractitionerId, Sequence[Gap]] = field(default_factory=dict)
    held: Sequence[Hold] = ()
    """The times that are held for callers, by whomever at the desk."""
    sizes: Mapping[GroupOf, int] = field(default_factory=dict)
    """How many single groups hold, where that is said of them."""
    proposed: Proposed | None = None
    cancelled: bool = False
    colour_by: ColourBy = ColourBy.SERVICE
    late: Mapping[PractitionerId, int] = field(default_factory=dict)
    """By how many minutes somebody runs late just now."""
    late_from: int = settings.LATE_MINUTES.default
    """From how many minutes on somebody is called late."""
    away: Sequence[Absence] = ()
    """Who is away on the days that are shown: nobody is late for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlan:
    """The day ready to be painted, from ``first`` to ``last``, on whole hours of the wall clock.

    ``hours`` are the instants at which the wall clock shows a whole hour: one less or one
    more on the days on which the clock is changed.
    """

    day: Day
    shown: Shown
    first: int
    last: int
    hours: tuple[int, ...]
    blocks: tuple[Block, ...]
    dates: tuple[date, ...] = ()
    """The day of each column where columns are days; empty if all are the same day."""

    @property
    def columns(self) -> Sequence[Column]:
        return self.day.columns

    def whose(self, column: int, _one: DayAppointment | None = None) -> PractitionerId | None:
        """The practitioner whose time a column is; of a visit in it, if one is given."""
        return self.day.columns[column].practitioner.id

    def room_of(self, _column: int) -> RoomId | None:
        """The room that a column is; None where columns are not rooms."""
        return None

    def key_of(self, column: int) -> int:
        """What a column is, as long as it is the same one."""
        return self.day.columns[column].practitioner.id

    def instant(self, _column: int, minute: int) -> int:
        """When it is on the clock of a column what is drawn at ``minute``."""
        return minute

    def line_of(self, instant: int) -> tuple[int, range] | None:
        """At which minute, and over which columns, the time line is drawn then."""
        if self.first <= instant <= self.last:
            return instant, range(len(self.columns))
        return None

    def bounds_of(self, _column: int) -> tuple[int, int, int]:
        """The instants at which a column begins and ends, and at which its day is over."""
        return self.first, self.last, self.day.end_utc

    def of_column(self, column: int, kind: BlockKind) -> list[Block]:
        """The blocks of one kind in a column, by start and lane."""
        return [b for b in self.blocks if b.column == column and b.kind is kind]

    def block_of(self, appointment: int) -> Block | None:
        """The block of an appointment; None if it is not drawn."""
        for block in self.blocks:
            if block.appointment and holds(block.appointment, appointment):
                return block
        return None


class TextShape(StrEnum):
    """How the words of an appointment stand in its block."""

    BESIDE = "beside"  # time, name and service on one line
    BELOW = "below"  # the service on a second line
    SQUEEZED = "squeezed"  # one line without air above it


def text_shape(height: float, line: float) -> TextShape:
    """Where the words find room in a block of that height; ``line`` is one line's height."""
    if height >= 2 * line + 8:
        return TextShape.BELOW
    return TextShape.BESIDE if height >= line + 12 else TextShape.SQUEEZED


def is_masked(appointment: DayAppointment) -> bool:
    """Whether this person may only know that the time is booked."""
    return appointment.masked


def is_over(appointment: DayAppointment) -> bool:
    """Whether nothing more is expected of it today: it is drawn faintly."""
    return appointment.status in _OVER


def is_untouched(plan: DayPlan) -> bool:
    """Whether somebody works, and nothing at all is booked or proposed."""
    taken = (BlockKind.APPOINTMENT, BlockKind.PROPOSAL)
    works = any(column.open for column in plan.columns)
    return works and not any(block.kind in taken for block in plan.blocks)


def is_late(due: int | None, now: int | None) -> bool:
    """Whether it should have begun and nobody has arrived."""
    return due is not None and now is not None and due <= now


def plan_of(day: Day, shown: Shown) -> DayPlan:
    """Lay out the day."""
    hours = wall_hours(day)
    first, last = range_of(day, day.columns, shown, hours)
    blocks: list[Block] = []
    for number, column in enumerate(day.columns):
        blocks += blocks_of(number, column, shown, (first, last))
    return DayPlan(
        day=day,
        shown=shown,
        first=first,
        last=last,
        hours=tuple(hour for hour in hours if first <= hour <= last),
        blocks=in_painting_order(blocks),
    )


def in_painting_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """What lies below first, then by column and time."""
    order = {kind: i for i, kind in enumerate(BlockKind)}
    return tuple(sorted(blocks, key=lambda b: (order[b.kind], b.column, b.start, b.lane)))


def wall_hours(day: Day) -> list[int]:
    """The instants from the day's beginning through its end that are whole hours on the wall."""
    instants = range(day.start_utc, day.end_utc + 1, 15)
    return [at for at in instants if to_wall(at, day.zone).minute == 0]


def laned(appointments: Iterable[DayAppointment]) -> list[tuple[DayAppointment, int, int]]:
    """Each appointment with its lane and how many lanes share the width there."""
    placed: list[tuple[DayAppointment, int, int]] = []
    group: list[tuple[DayAppointment, int]] = []
    ends: list[int] = []
    for one in sorted(appointments, key=lambda a: (a.start_utc, -a.end_utc, a.id)):
        if group and one.start_utc >= max(ends):
            placed += [(other, lane, len(ends)) for other, lane in group]
            group, ends = [], []
        free = (i for i, end in enumerate(ends) if end <= one.start_utc)
        lane = next(free, len(ends))
        ends[lane : lane + 1] = [one.end_utc]
        group.append((one, lane))
    return placed + [(other, lane, len(ends)) for other, lane in group]


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of ``spans`` when ``taken`` is cut out, in order."""
    left = sorted(spans)
    for start, end in taken:
        left = [
            part
            for a, b in left
            for part in ((a, min(b, start)), (max(a, end), b))
            if part[0] < part[1]
        ]
    return left


def range_of(day: Day, columns: Sequence[Column], shown: Shown, hours: Sequence[int]) -> Span:
    """From the hour in which the first thing begins to the hour after the last ends."""
    times = [time for column in columns for span in column.open for time in span]
    for column in columns:
        for one in column.appointments:
            if shown.cancelled or one.status.holds_time:
                times += [one.start_utc, one.end_utc]
    if not times:
        usual = [hours[min(i, len(hours) - 1)] for i in _USUAL_HOURS]
        return usual[0], usual[1]
    first = max((hour for hour in hours if hour <= min(times)), default=day.start_utc)
    last = min((hour for hour in hours if hour >= max(times)), default=day.end_utc)
    return first, max(last, first + _HOUR)


def blocks_of(number: int, column: PractitionerDay, shown: Shown, within: Span) -> Iterator[Block]:
    """The blocks of one practitioner's column, as far as they lie within a span."""
    yield from taken_blocks(number, column, shown, within)
    for gap in shown.gaps.get(column.practitioner.id, ()):
        if gap.lacking:
            yield Block(
                kind=BlockKind.GAP,
                column=number,
                start=gap.start_utc,
                end=gap.end_utc,
                lacking=gap.lacking,
            )
    for hold in shown.held:
        mine = hold.practitioner == column.practitioner.id and not _is_proposed(hold, shown)
        if mine and _overlaps(hold, within) and not stands(column.appointments, hold):
            yield Block(
                kind=BlockKind.HELD,
                column=number,
                start=hold.start_utc,
                end=hold.end_utc,
                until=to_minutes(hold.until),
            )
    for proposed in shown.proposed.all if shown.proposed else ():
        if proposed.proposal.practitioner == column.practitioner.id:
            yield proposal_block(number, proposed, shown)


def _is_proposed(hold: Hold, shown: Shown) -> bool:
    """Whether it is the time that is looked at: it is drawn already."""
    at = shown.proposed.proposal if shown.proposed else None
    return at is not None and (at.practitioner, at.start_utc) == (hold.practitioner, hold.start_utc)


def _overlaps(hold: Hold, within: Span) -> bool:
    return hold.start_utc < within[1] and hold.end_utc > within[0]


def taken_blocks(number: int, column: Column, shown: Shown, within: Span) -> Iterator[Block]:
    """What is closed, away or booked in a column, as far as it lies within a span."""
    for start, end in without([within], column.open):
        yield Block(kind=BlockKind.CLOSED, column=number, start=start, end=end)
    for absence in column.absences:
        start, end = max(absence.start_utc, within[0]), min(absence.end_utc, within[1])
        if start < end:
            yield Block(
                kind=BlockKind.ABSENCE, column=number, start=start, end=end, absence=absence
            )
    yield from _appointments(number, column, shown, within)


def _appointments(number: int, column: Column, shown: Shown, within: Span) -> Iterator[Block]:
    drawn = [one for one in column.appointments if shown.cancelled or one.status.holds_time]
    people = tints_of(shown.practitioners)
    for one, lane, lanes in laned(grouped(drawn, shown.services, shown.held, shown.sizes)):
        service = shown.services.get(one.service)
        yield Block(
            kind=BlockKind.APPOINTMENT,
            column=number,
            start=one.start_utc,
            end=one.end_utc,
            lane=lane,
            lanes=lanes,
            appointment=one,
            service=service,
            due=not_come.due(one, shown.away, shown.late_from),
            tint=tint_of(one, shown.colour_by, service, people),
        )
        for start, end in (
            (one.start_utc - one.before, one.start_utc),
            (one.end_utc, one.end_utc + one.after),
        ):
            start, end = max(start, within[0]), min(end, within[1])
            if start < end and one.status.holds_time:
                yield Block(kind=BlockKind.BUFFER, column=number, start=start, end=end)


def proposal_block(number: int, proposed: Proposed, shown: Shown) -> Block:
    """What is looked at in the booking panel, in its column."""
    places = proposed.proposal.places
    return Block(
        kind=BlockKind.PROPOSAL,
        column=number,
        start=proposed.proposal.start_utc,
        end=proposed.proposal.end_utc,
        service=shown.services.get(proposed.proposal.service),
        name=proposed.name,
        joins=places is not None and places.taken > 0,
    )
