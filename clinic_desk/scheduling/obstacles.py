"""What stands against a start, one obstacle at a time. Nothing here reads or writes."""

from collections.abc import Iterable, Iterator

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import hours, walltime
from clinic_desk.scheduling.occupied import OccupiedTime
from clinic_desk.scheduling.records import (
    Absence,
    Obstacle,
    Practitioner,
    Schedule,
    Service,
    WhyNot,
)

SHUT = frozenset(
    {WhyNot.PAST, WhyNot.CLOSED, WhyNot.OTHER_HOURS, WhyNot.HOLIDAY, WhyNot.ABSENT}
    | {WhyNot.BLOCKED, WhyNot.CROSSES_CLOSING}
)
"""What stands against a time whatever is booked."""
_WEIGHT = {why: i for i, why in enumerate(WhyNot)}


def by_weight(found: Iterable[Obstacle]) -> list[Obstacle]:
    """The weightiest first."""
    return sorted(found, key=lambda found: (_WEIGHT[found.why], found.until_utc or 0))


def closed(
    schedule: Schedule, practitioner: Practitioner, start: int, end: int
) -> Iterator[Obstacle]:
    """That nobody works then, or not until the end."""
    first = walltime.date_at(start, schedule.zone)
    last = walltime.date_at(end, schedule.zone)
    for opening, closing in hours.open_spans(schedule, practitioner.id, first, last):
        if opening <= start < closing:
            if end > closing:
                over = end - closing
                yield Obstacle(why=WhyNot.CROSSES_CLOSING, minutes=over, until_utc=closing)
            return
    other = hours.other_hours(schedule, practitioner.id, first)
    yield Obstacle(why=WhyNot.OTHER_HOURS if other else WhyNot.CLOSED)


def absent(absence: Absence) -> Obstacle:
    why = WhyNot.HOLIDAY if absence.practitioner is None else WhyNot.ABSENT
    return Obstacle(why=why, absence=absence.reason, until_utc=absence.end_utc)


def blocked(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    resource: int | None = None,
) -> Iterator[Obstacle]:
    """That time is kept free of the service, or of a room or a device."""
    end = start + service.minutes
    for block in schedule.blocks:
        own = resource is None and block.service is None  # those are absences
        if block.resource != resource or own or not block.concerns(practitioner.id, service.id):
            continue
        for _, until in block.spans(schedule.zone, start, end):
            why = WhyNot.BLOCKED
            yield Obstacle(why=why, until_utc=until, resource=resource, block=block.reason)


def in_the_way(
    time: OccupiedTime, service: Service, start: int, taken: WhyNot, resource: int | None = None
) -> Iterator[Obstacle]:
    """That another visit holds the time, begins too early, or comes too near with its buffers."""
    end = start + service.minutes
    earliest = max(time.end, time.core_end + service.before)
    latest = min(time.start, time.core_start - service.after) - service.minutes
    if not latest < start < earliest:
        return
    if time.core_start <= start < time.core_end:
        why, minutes = taken, None
    elif start < time.core_start < end:
        why, minutes = WhyNot.TOO_SHORT, start - latest
    else:
        near = start - latest if end <= time.core_start else earliest - start
        why, minutes = WhyNot.BUFFER, near
    yield Obstacle(
        why=why,
        minutes=minutes,
        by=AppointmentId(time.appointment),
        until_utc=earliest,
        resource=resource,
    )
