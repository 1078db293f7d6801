"""When a practitioner is there: weekly hours, less their absences and the clinic's."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.occupied import outside
from clinic_desk.scheduling.records import Absence, AbsenceReason, Schedule, Span
from clinic_desk.scheduling.timetable import Block, BlockReason, Stretches
from clinic_desk.scheduling.walltime import wall_day

_Row = tuple[int, int, int, int, int]
_Dated = tuple[tuple[int, Stretches], ...]
_AWAY_FOR = {
    BlockReason.MEETING: AbsenceReason.MEETING,
    BlockReason.COURSE: AbsenceReason.COURSE,
    BlockReason.LEAVE: AbsenceReason.LEAVE,
}


def open_spans(
    schedule: Schedule, practitioner: PractitionerId, first: date, last: date
) -> Sequence[Span]:
    """Working hours from ``first`` through ``last``, absences not yet taken away.

    Hours that meet are one span, over midnight too. Where the clock is changed they
    begin when it first shows their start and end when it last shows their end.
    """
    rows = tuple(_rows(schedule, practitioner))
    dated = _dated(schedule, practitioner)
    return _open_spans(rows, dated, schedule.zone, first.toordinal(), last.toordinal())


def absences_of(
    schedule: Schedule, practitioner: PractitionerId, start: int, end: int
) -> list[Absence]:
    """Their absences and the clinic's that lie at least partly within, by start.

    What comes back each week, such as a meeting, is among them.
    """
    found = [
        absence
        for absence in schedule.absences
        if absence.practitioner in (None, practitioner)
        and absence.start_utc < end
        and absence.end_utc > start
    ]
    found += _weekly(schedule, practitioner, start, end)
    return sorted(found, key=lambda absence: absence.start_utc)


def everybodys_absences(schedule: Schedule, start: int, end: int) -> list[Absence]:
    """The same of all at once: those of one practitioner name them."""
    found = [one for one in schedule.absences if one.start_utc < end and one.end_utc > start]
    for block in schedule.blocks:
        if block.resource is None and block.service is None:
            found += _absences(schedule, block, start, end)
    return sorted(found, key=lambda absence: absence.start_utc)


def present_spans(
    schedule: Schedule, practitioner: PractitionerId, first: date, last: date
) -> Sequence[Span]:
    """Working hours from ``first`` through ``last`` without the absences."""
    spans = open_spans(schedule, practitioner, first, last)
    if not spans:
        return spans
    away = absences_of(schedule, practitioner, spans[0][0], spans[-1][1])
    if not away:
        return spans
    taken = [absence.start_utc for absence in away], [absence.end_utc for absence in away]
    return outside(spans, [taken], 1)


def other_hours(schedule: Schedule, practitioner: PractitionerId, on: date) -> bool:
    """Whether a day has hours of its own, instead of those of the week."""
    return any(one.practitioner == practitioner and one.day == on for one in schedule.dated)


def closures_of(schedule: Schedule, resource: int, start: int, end: int) -> list[Absence]:
    """When a room or a device is kept free, by start; a block of one service or of one
    practitioner alone closes it for nobody else."""
    found = [
        absence
        for block in schedule.blocks
        if block.resource == resource and block.service is None and block.practitioner is None
        for absence in _absences(schedule, block, start, end)
    ]
    return sorted(found, key=lambda one: one.start_utc)


def open_hours(schedule: Schedule, day: date) -> frozenset[int]:
    """The hours of a day (0 to 23 on the wall) from when the first practitioner works to the last.

    A pause that all make at once, such as lunch, is within them.
    """
    wall = wall_day(day.toordinal(), schedule.zone)
    spans = [
        span
        for practitioner in _ever_there(schedule)
        for span in present_spans(schedule, practitioner, day, day)
    ]
    begins = min((start for start, _ in spans), default=wall.end)
    ends = max((end for _, end in spans), default=wall.start)
    return frozenset(
        hour
        for hour in range(24)
        if begins < wall.closes(hour * 60 + 60) and ends > wall.opens(hour * 60)
    )


def _weekly(
    schedule: Schedule, practitioner: PractitionerId, start: int, end: int
) -> Iterator[Absence]:
    for block in schedule.blocks:
        if block.resource is None and block.service is None and block.concerns(practitioner, None):
            yield from _absences(schedule, block, start, end)


def _absences(schedule: Schedule, block: Block, start: int, end: int) -> Iterator[Absence]:
    for begins, ends in block.spans(schedule.zone, start, end):
        yield Absence(
            id=block.id,
            practitioner=block.practitioner,
            start_utc=begins,
            end_utc=ends,
            reason=_AWAY_FOR.get(block.reason, AbsenceReason.OTHER),
        )


def _ever_there(schedule: Schedule) -> set[PractitionerId]:
    weekly = {row.practitioner for row in schedule.hours}
    return weekly | {one.practitioner for one in schedule.dated}


def _rows(schedule: Schedule, practitioner: PractitionerId) -> Iterator[_Row]:
    for row in schedule.hours:
        if row.practitioner == practitioner:
            until = row.valid_until or date.max
            valid = row.valid_from.toordinal(), until.toordinal()
            yield row.weekday % 7, row.start, row.end, *valid


def _dated(schedule: Schedule, practitioner: PractitionerId) -> _Dated:
    return tuple(
        (one.day.toordinal(), one.stretches)
        for one in schedule.dated
        if one.practitioner == practitioner
    )


# A search asks for the same weeks again and again; the rows are the key, so nothing goes stale.
@lru_cache(maxsize=256)
def _open_spans(
    rows: tuple[_Row, ...], dated: _Dated, zone: str, first: int, last: int
) -> tuple[Span, ...]:
    week: list[list[_Row]] = [[] for _ in range(7)]
    for row in sorted(rows):
        week[row[0]].append(row)
    spans: list[Span] = []
    own = dict(dated)
    for ordinal in range(first, last + 1):
        stretches = own.get(ordinal)
        if stretches is None:
            stretches = tuple(
                (start, end)
                for _, start, end, valid_from, valid_until in week[ordinal % 7]
                if valid_from <= ordinal <= valid_until
            )
        for start, end in stretches:
            day = wall_day(ordinal, zone)
            _join(spans, day.opens(start), day.closes(end))
    return tuple(spans)


def _join(spans: list[Span], start: int, end: int) -> None:
    """Add what follows in time to ``spans``, as one with the last if they meet."""
    if spans and start <= spans[-1][1]:
        spans[-1] = spans[-1][0], max(spans[-1][1], end)
    elif start < end:  # else they lie wholly in a skipped hour
        spans.append((start, end))
