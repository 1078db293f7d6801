"""A week as blocks in columns: each column is a day of one practitioner.

All are drawn against one clock: a minute of the wall day stands at the same height in every
column, also on the day on which the clock is changed. No Qt and no words here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Absence, Day, Gap, PractitionerDay, Span
from clinic_desk.scheduling.walltime import DAY, WallDay, wall_day
from clinic_desk.scheduling.week import Week
from ui.scheduling.day_model import Block, DayPlan, Shown, blocks_of, in_painting_order

_HOUR = 60
_USUAL = (8 * _HOUR, 17 * _HOUR)
_FRIDAY = 5

Gaps = Mapping[date, Mapping[PractitionerId, Sequence[Gap]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPlan(DayPlan):
    """As a DayPlan, its minutes counted from ``day.start_utc``, where a plain day begins.

    ``real`` are the days as they are; ``walls`` their clocks, one for each column.
    """

    real: tuple[Day, ...]
    walls: tuple[WallDay, ...]

    def instant(self, column: int, minute: int) -> int:
        return self.walls[column].opens(min(minute - self.day.start_utc, DAY - 1))

    def line_of(self, instant: int) -> tuple[int, range] | None:
        there = [n for n, wall in enumerate(self.walls) if wall.start <= instant < wall.end]
        if not there:
            return None
        minute = self.day.start_utc + shown_minute(self.walls[there[0]], instant)
        inside = self.first <= minute <= self.last
        return (minute, range(there[0], there[-1] + 1)) if inside else None

    def bounds_of(self, column: int) -> tuple[int, int, int]:
        wall, base = self.walls[column], self.day.start_utc
        return wall.opens(self.first - base), wall.closes(self.last - base), wall.end

    @property
    def several(self) -> bool:
        """Whether a day has more than one column."""
        return len(set(self.dates)) < len(self.dates)


def shown_minute(wall: WallDay, instant: int) -> int:
    """The minute of the wall day that the clock shows; before and after it, counted on."""
    if instant >= wall.end:
        return DAY + instant - wall.end
    if instant < wall.start or wall.shown is None:
        return instant - wall.start
    return wall.shown[instant - wall.start]


def week_plan_of(week: Week, shown: Shown, gaps: Gaps | None = None) -> WeekPlan:
    """Lay out the week: Monday to Friday, and Saturday and Sunday where there is anything."""
    days = [one for one in week.days if one.date.isoweekday() <= _FRIDAY or _anything(one, shown)]
    walls = [wall_day(one.date.toordinal(), one.zone) for one in days]
    plain = next((wall for wall in walls if wall.shown is None), walls[0])
    first, last = _range(days, walls, shown)
    columns: list[PractitionerDay] = []
    blocks: list[Block] = []
    for one, wall in zip(days, walls, strict=True):
        within = wall.opens(first), wall.closes(last)
        here = _shown_on(one, shown, (gaps or {}).get(one.date, {}))
        for column in one.columns:
            drawn = blocks_of(len(columns), column, here, within)
            blocks += _moved(drawn, wall, plain.start)
            columns.append(_column(column, wall, plain.start))
    base = plain.start
    return WeekPlan(
        day=Day(
            date=week.monday,
            zone=days[0].zone,
            start_utc=base,
            end_utc=base + DAY,
            columns=tuple(columns),
        ),
        shown=shown,
        first=base + first,
        last=base + last,
        hours=tuple(range(base + first, base + last + 1, _HOUR)),
        blocks=in_painting_order(blocks),
        dates=tuple(one.date for one in days for _ in one.columns),
        real=tuple(days),
        walls=tuple(wall for one, wall in zip(days, walls, strict=True) for _ in one.columns),
    )


def _anything(day: Day, shown: Shown) -> bool:
    return any(
        column.open or any(shown.cancelled or one.status.holds_time for one in column.appointments)
        for column in day.columns
    )


def _range(days: Sequence[Day], walls: Sequence[WallDay], shown: Shown) -> Span:
    """From the hour in which the first thing of the week begins to that after the last ends."""
    spans: list[Span] = []
    for one, wall in zip(days, walls, strict=True):
        for column in one.columns:
            spans += [_span(span, wall) for span in column.open]
            spans += [
                _span((each.start_utc, each.end_utc), wall)
                for each in column.appointments
                if shown.cancelled or each.status.holds_time
            ]
    if not spans:
        return _USUAL
    first = max(min(start for start, _ in spans) // _HOUR * _HOUR, 0)
    last = min(-(-max(end for _, end in spans) // _HOUR) * _HOUR, DAY)
    return first, max(last, first + _HOUR)


def _shown_on(day: Day, shown: Shown, gaps: Mapping[PractitionerId, Sequence[Gap]]) -> Shown:
    proposed = shown.proposed
    here = proposed is not None and day.start_utc <= proposed.proposal.start_utc < day.end_utc
    return replace(shown, gaps=gaps, proposed=proposed if here else None)


def _moved(blocks: Iterator[Block], wall: WallDay, base: int) -> Iterator[Block]:
    """The same blocks on the common clock; an appointment keeps its length."""
    for block in blocks:
        start = base + shown_minute(wall, block.start)
        end = start + block.end - block.start
        if block.appointment is None:
            end = base + shown_minute(wall, block.end)
        if start < end:
            yield replace(block, start=start, end=end)


def _column(column: PractitionerDay, wall: WallDay, base: int) -> PractitionerDay:
    def moved(start: int, end: int) -> Span:
        span = _span((max(start, wall.start), min(end, wall.end)), wall)
        return base + span[0], base + span[1]

    return replace(
        column,
        open=tuple(moved(*span) for span in column.open),
        absences=tuple(_away(one, *moved(one.start_utc, one.end_utc)) for one in column.absences),
    )


def _away(absence: Absence, start: int, end: int) -> Absence:
    return replace(absence, start_utc=start, end_utc=end)


def _span(span: Span, wall: WallDay) -> Span:
    return shown_minute(wall, span[0]), shown_minute(wall, span[1])
