"""When a practitioner is there: weekly hours, less their absences and the clinic's."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Absence, Schedule, Span
from clinic_desk.scheduling.walltime import wall_day

_Row = tuple[int, int, int, int, int]


def open_spans(
    schedule: Schedule, practitioner: PractitionerId, first: date, last: date
) -> Sequence[Span]:
    """Working hours from ``first`` through ``last``, absences not yet taken away.

    Hours that meet are one span, over midnight too. Where the clock is changed they
    begin when it first shows their start and end when it last shows their end.
    """
    rows = tuple(_rows(schedule, practitioner))
    return _open_spans(rows, schedule.zone, first.toordinal(), last.toordinal())


def absences_of(
    schedule: Schedule, practitioner: PractitionerId, start: int, end: int
) -> list[Absence]:
    """Their absences and the clinic's that lie at least partly within, by start."""
    return sorted(
        (
            absence
            for absence in schedule.absences
            if absence.practitioner in (None, practitioner)
            and absence.start_utc < end
            and absence.end_utc > start
        ),
        key=lambda absence: absence.start_utc,
    )


def present_spans(
    schedule: Schedule, practitioner: PractitionerId, first: date, last: date
) -> Sequence[Span]:
    """Working hours from ``first`` through ``last`` without the absences."""
    spans = open_spans(schedule, practitioner, first, last)
    if not spans:
        return spans
    for absence in absences_of(schedule, practitioner, spans[0][0], spans[-1][1]):
        spans = list(_without(spans, absence.start_utc, absence.end_utc))
    return spans


def open_hours(schedule: Schedule, day: date) -> frozenset[int]:
    """The hours of a day (0 to 23 on the wall) from when the first practitioner works to the last.

    A pause that all make at once, such as lunch, is within them.
    """
    wall = wall_day(day.toordinal(), schedule.zone)
    spans = [
        span
        for practitioner in {row.practitioner for row in schedule.hours}
        for span in present_spans(schedule, practitioner, day, day)
    ]
    begins = min((start for start, _ in spans), default=wall.end)
    ends = max((end for _, end in spans), default=wall.start)
    return frozenset(
        hour
        for hour in range(24)
        if begins < wall.closes(hour * 60 + 60) and ends > wall.opens(hour * 60)
    )


def _rows(schedule: Schedule, practitioner: PractitionerId) -> Iterator[_Row]:
    for row in schedule.hours:
        if row.practitioner == practitioner:
            until = row.valid_until or date.max
            valid = row.valid_from.toordinal(), until.toordinal()
            yield row.weekday % 7, row.start, row.end, *valid


# A search asks for the same weeks again and again; the rows are the key, so nothing goes stale.
@lru_cache(maxsize=256)
def _open_spans(rows: tuple[_Row, ...], zone: str, first: int, last: int) -> tuple[Span, ...]:
    week: list[list[_Row]] = [[] for _ in range(7)]
    for row in sorted(rows):
        week[row[0]].append(row)
    spans: list[Span] = []
    for ordinal in range(first, last + 1):
        for _, start, end, valid_from, valid_until in week[ordinal % 7]:
            if valid_from <= ordinal <= valid_until:
                day = wall_day(ordinal, zone)
                _join(spans, day.opens(start), day.closes(end))
    return tuple(spans)


def _join(spans: list[Span], start: int, end: int) -> None:
    """Add what follows in time to ``spans``, as one with the last if they meet."""
    if spans and start <= spans[-1][1]:
        spans[-1] = spans[-1][0], max(spans[-1][1], end)
    elif start < end:  # else they lie wholly in a skipped hour
        spans.append((start, end))


def _without(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    for span in spans:
        if span[0] < min(start, span[1]):
            yield span[0], min(start, span[1])
        if max(end, span[0]) < span[1]:
            yield max(end, span[0]), span[1]
