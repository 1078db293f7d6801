"""What cannot be booked on a day, told in a list: who is away, what is closed. About nobody's
visits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clinic_desk.scheduling import hours
from clinic_desk.scheduling.records import (
    Absence,
    Day,
    Practitioner,
    PractitionerDay,
    Room,
    Schedule,
    Span,
)
from clinic_desk.scheduling.resources import Equipment


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """A stretch of a day in which a practitioner is away, or a room or a device is kept free;
    with none of them the whole clinic is closed.

    ``all_day``: nothing is left of the hours of whoever works there.
    """

    absence: Absence
    start_utc: int
    end_utc: int
    all_day: bool
    practitioner: Practitioner | None = None
    place: Room | Equipment | None = None


def unavailable(
    day: Day, places: Sequence[Room | Equipment], schedule: Schedule
) -> tuple[Unavailable, ...]:
    """By start. What does not touch anybody's hours is left out: nobody could book there."""
    spans = [span for column in day.columns for span in column.open]
    found = [*_closed(day, spans)]
    for column in day.columns:
        found += _away(column)
    for place in places:
        kept = hours.closures_of(schedule, place.id, day.start_utc, day.end_utc)
        found += [one for away in kept for one in _within(away, spans, place=place)]
    return tuple(sorted(found, key=lambda one: (one.start_utc, one.end_utc)))


def _closed(day: Day, spans: Sequence[Span]) -> Iterator[Unavailable]:
    closures = {
        away for column in day.columns for away in column.absences if away.practitioner is None
    }
    for away in closures:
        yield from _within(away, spans)


def _away(column: PractitionerDay) -> Iterator[Unavailable]:
    for away in column.absences:
        if away.practitioner is not None:
            yield from _within(away, column.open, practitioner=column.practitioner)


def _within(
    away: Absence,
    spans: Sequence[Span],
    practitioner: Practitioner | None = None,
    place: Room | Equipment | None = None,
) -> Iterator[Unavailable]:
    met = [one for one in spans if one[0] < away.end_utc and one[1] > away.start_utc]
    if not met:
        return
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    yield Unavailable(
        absence=away,
        start_utc=max(away.start_utc, min(start for start, _ in met)),
        end_utc=min(away.end_utc, max(end for _, end in met)),
        all_day=away.start_utc <= first and away.end_utc >= last,
        practitioner=practitioner,
        place=place,
    )
