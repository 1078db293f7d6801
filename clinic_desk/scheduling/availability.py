"""Free time: the next of it, all of it, how much too short it is, and why a time is not free.

Nothing here reads or writes. The visit itself must lie within working hours, end by
closing and begin no earlier than now; buffers may reach outside the hours. A start that
follows at once on an appointment or an opening leaves no hole, so it comes first; after
it come the starts on the grid of the wall clock.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from heapq import merge
from itertools import islice

from clinic_desk.ids import EquipmentId, PractitionerId, RoomId
from clinic_desk.scheduling import choosing, hours, lengths, obstacles, walltime
from clinic_desk.scheduling.occupied import (
    NEVER,
    ByResource,
    Occupancy,
    OccupiedTime,
    fitting,
    holding,
    overlaps,
)
from clinic_desk.scheduling.places import Places
from clinic_desk.scheduling.records import (
    Gap,
    Obstacle,
    Practitioner,
    Proposal,
    Schedule,
    Service,
    Span,
    WhyNot,
)
from clinic_desk.scheduling.resources import What

START_STEP = 5
"""Minutes of the wall clock between two starts that a person may choose."""
PROPOSAL_STEP = 15
"""Minutes of the wall clock between two starts that are proposed."""
EVERY_WEEKDAY = frozenset(range(1, 8))
WHOLE_DAY = (0, walltime.DAY)
_FIRST_DAYS = 7
_ONE_DAY = timedelta(days=1)
_Begin = tuple[int, int, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a caller wants: from ``first`` through ``last``, practitioners in their order.

    ``weekdays`` are ISO numbers; ``part`` is the part of the wall day that the start lies
    in, minutes 0 to 1440, the end excluded. ``agreed``: the visit keeps its length and
    buffers, whoever gives it; else it is ``longer`` than the service by so many minutes.
    ``not_before`` is when each can begin at the earliest.
    """

    service: Service
    practitioners: Sequence[Practitioner]
    first: date
    last: date
    weekdays: frozenset[int] = EVERY_WEEKDAY
    part: tuple[int, int] = WHOLE_DAY
    agreed: bool = False
    longer: int = 0
    not_before: Mapping[PractitionerId, int] = field(default_factory=dict)


def next_free(
    schedule: Schedule,
    wanted: Wanted,
    occupied: Occupancy,
    now: int,
    *,
    limit: int = 10,
    after: Proposal | None = None,
) -> list[Proposal]:
    """The first free times, by time, then by practitioner; ``after`` goes on from there.

    ``occupied`` is asked for a week first and for three times as long each time more is needed.
    """
    if after is None:
        return list(islice(proposals(schedule, wanted, occupied, now), limit))
    wanted = replace(wanted, first=max(wanted.first, after.start.date()))
    order = {practitioner.id: i for i, practitioner in enumerate(wanted.practitioners)}
    seen = after.start_utc, order.get(after.practitioner, -1)
    found = proposals(schedule, wanted, occupied, now)
    return list(islice((p for p in found if (p.start_utc, order[p.practitioner]) > seen), limit))


def proposals(
    schedule: Schedule, wanted: Wanted, occupied: Occupancy, now: int
) -> Iterator[Proposal]:
    """All that ``next_free`` would propose, found only as far as it is asked for."""
    first = max(wanted.first, walltime.date_at(now, schedule.zone))
    days = _FIRST_DAYS
    while first <= wanted.last:
        last = min(first + timedelta(days=days - 1), wanted.last)
        yield from _proposals_within(schedule, wanted, occupied, now, (first, last))
        first, days = last + timedelta(days=1), days * 3


def free_starts(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    now: int,
    days: tuple[date, date],
) -> list[int]:
    """Every start that can be booked: on the grid, and at once after what is before it.

    ``days`` are the first and the last; ``occupied`` must hold what overlaps them, and as
    far beyond as the service and its buffers can reach.
    """
    allowed = [_range_of(schedule, days, now)]
    begins = _begins(schedule, practitioner, service, occupied, days, allowed)
    return list(_starts(begins, schedule.zone, START_STEP))


def why_not(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    occupied: ByResource,
    now: int,
) -> list[Obstacle]:
    """All that stands against a start, the weightiest first; nothing if it can be booked.

    ``occupied`` must hold what overlaps the visit with its buffers. When an appointment
    is moved, leave its own time out: nobody is in their own way.
    """
    end = start + service.minutes
    found = [Obstacle(why=WhyNot.PAST, until_utc=now)] if start < now else []
    found += obstacles.closed(schedule, practitioner, start, end)
    found += map(obstacles.absent, hours.absences_of(schedule, practitioner.id, start, end))
    found += obstacles.blocked(schedule, practitioner, service, start)
    own = occupied.get(practitioner.id)
    seen = set(own.times()) if own else set[OccupiedTime]()
    for time in seen:
        found += obstacles.in_the_way(time, service, start, WhyNot.TAKEN)
    found += choosing.why_none(schedule, practitioner, service, start, occupied, seen)
    return obstacles.by_weight(found)


def gaps(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    now: int,
    day: date,
) -> list[Gap]:
    """The free time of a day from now on, and how much each gap is too short for a service.

    A gap is working time outside every appointment and its buffers, within the day.
    ``lacking`` counts the buffers of the service where a neighbour has to be kept away.
    """
    held = choosing.holding(schedule, practitioner, service, occupied)
    times = [time for one in held for time in one.times()]
    today = _range_of(schedule, (day, day), now)
    present = hours.present_spans(schedule, practitioner.id, day, day)
    found = []
    for start, end in fitting(overlaps(present, [today], 1), held, 1):
        lacking = _lacking(start, end, times, service)
        without = None
        if not lacking:
            first = max([start, *(t.core_end + service.before for t in times if t.end <= start)])
            without = _without(schedule, practitioner, service, occupied, (first, end))
        found.append(Gap(start_utc=start, end_utc=end, lacking=lacking, without=without))
    return found


def free_spans(
    schedule: Schedule,
    practitioner: Practitioner,
    occupied: ByResource,
    now: int,
    days: tuple[date, date],
) -> list[Span]:
    """Working time of the days from now on, outside every appointment and its buffers."""
    present = hours.present_spans(schedule, practitioner.id, *days)
    from_now = overlaps(present, [_range_of(schedule, days, now)], 1)
    return fitting(from_now, holding(occupied, practitioner), 1)


def visits_fitting(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    now: int,
    days: tuple[date, date],
) -> list[int]:
    """The starts of as many visits as fit one after another, each as early as it can be.

    Between two of them lies the longer of the service's buffers, as when they were booked.
    """
    apart = service.minutes + max(service.before, service.after)
    allowed = [_range_of(schedule, days, now)]
    starts: list[int] = []
    for start, end, at_once in _begins(schedule, practitioner, service, occupied, days, allowed):
        day = walltime.wall_day_at(start, schedule.zone)
        at = start if at_once else day.next_on_grid(start, START_STEP)
        if starts:
            at = max(at, starts[-1] + apart)
        starts += range(at, end, apart)
    return starts


def _without(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    gap: Span,
) -> WhyNot | None:
    """What else is missing wherever the service could begin in a gap that is long enough."""
    unblocked = fitting(
        choosing.unblocked(schedule, practitioner, service, [gap]), (), service.minutes
    )
    starts = [(start, end - service.minutes + 1) for start, end in unblocked]
    free = _choosable(schedule, practitioner, service, occupied, starts)
    if free[0]:
        return None
    held = {one: times for one, times in occupied.items() if one != practitioner.id}
    found = [*obstacles.blocked(schedule, practitioner, service, gap[0])]
    found += choosing.why_none(schedule, practitioner, service, gap[0], held, ())
    return found[0].why if found else WhyNot.BLOCKED


def _lacking(start: int, end: int, times: Sequence[OccupiedTime], service: Service) -> int:
    for time in times:
        if time.core_end <= start:
            start = max(start, time.core_end + service.before)
        else:
            end = min(end, time.core_start - service.after)
    return max(0, start + service.minutes - end)


def _range_of(schedule: Schedule, days: tuple[date, date], now: int) -> Span:
    """From the beginning of the first day, or now, to the end of the last."""
    start, _ = walltime.day_bounds(days[0], schedule.zone)
    _, end = walltime.day_bounds(days[1], schedule.zone)
    return max(start, now), end


def allowed(schedule: Schedule, wanted: Wanted, days: tuple[date, date], now: int) -> list[Span]:
    """When a start is wanted at all."""
    within = _range_of(schedule, days, now)
    if wanted.weekdays == EVERY_WEEKDAY and wanted.part == WHOLE_DAY:
        return [within]
    spans = []
    for ordinal in range(days[0].toordinal(), days[1].toordinal() + 1):
        if (ordinal - 1) % 7 + 1 in wanted.weekdays:
            day = walltime.wall_day(ordinal, schedule.zone)
            spans.append((day.opens(wanted.part[0]), day.closes(wanted.part[1])))
    return overlaps(spans, [within], 1)


def _proposals_within(
    schedule: Schedule, wanted: Wanted, occupied: Occupancy, now: int, days: tuple[date, date]
) -> Iterator[Proposal]:
    within = allowed(schedule, wanted, days, now)
    if not within:
        return
    given = [_as_given(schedule, wanted, one) for one in wanted.practitioners]
    before = max((one.before for one in given), default=0)
    reach = max((one.minutes + one.after for one in given), default=0)
    taken = occupied(within[0][0] - before - 1, within[-1][1] + reach)
    rows = (
        _numbered(schedule, wanted, taken, days, within, i, service)
        for i, service in enumerate(given)
    )
    for start, i in merge(*rows):
        yield proposal(schedule, wanted.practitioners[i], given[i], start, taken)


def _as_given(schedule: Schedule, wanted: Wanted, by: Practitioner) -> Service:
    given = wanted.service if wanted.agreed else lengths.given(schedule, wanted.service, by.id)
    return lengths.lengthened(given, wanted.longer)


def _numbered(
    schedule: Schedule,
    wanted: Wanted,
    taken: ByResource,
    days: tuple[date, date],
    allowed: Sequence[Span],
    number: int,
    service: Service,
) -> Iterator[tuple[int, int]]:
    whom = wanted.practitioners[number]
    earliest = wanted.not_before.get(whom.id)
    if earliest is not None:
        allowed = overlaps(allowed, [(earliest, NEVER)], 1)
    if allowed:
        begins = _begins(schedule, whom, service, taken, days, allowed)
        for start in _starts(begins, schedule.zone, PROPOSAL_STEP):
            yield start, number


def _begins(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    days: tuple[date, date],
    allowed: Sequence[Span],
) -> list[_Begin]:
    """From when until when the service can begin, in order, within ``allowed``."""
    # A day more at either end: a visit may cross midnight, an opening may lie before it.
    first, last = days[0] - _ONE_DAY, days[1] + _ONE_DAY
    present = hours.present_spans(schedule, practitioner.id, first, last)
    reach = allowed[-1][1] + service.minutes
    present = [span for span in present if span[1] > allowed[0][0] and span[0] < reach]
    held = choosing.holding(schedule, practitioner, service, occupied)
    present = choosing.unblocked(schedule, practitioner, service, present)
    free = fitting(present, held, service.minutes, before=service.before, after=service.after)
    begins = [(start, end - service.minutes + 1) for start, end in free]
    begins, at_once = _choosable(schedule, practitioner, service, occupied, begins)
    return [(start, end, start in at_once) for start, end in overlaps(begins, allowed, 1)]


def _choosable(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    begins: list[Span],
) -> tuple[list[Span], set[int]]:
    """Where what has to be chosen can be had too, and the starts that leave no hole."""
    at_once = {start for start, _ in begins}
    if not begins:
        return begins, at_once
    within = begins[0][0] - 1, begins[-1][1] + service.minutes
    for found in choosing.begins(schedule, practitioner, service, occupied, within):
        at_once |= {start for start, _ in found}
        begins = overlaps(begins, found, 1)
    return begins, at_once


def _starts(begins: list[_Begin], zone: str, step: int) -> Iterator[int]:
    for start, end, at_once in begins:
        day = walltime.wall_day_at(start, zone)
        # Where only the time of day cuts in, nothing is gained by a crooked minute.
        first = start if at_once else day.next_on_grid(start, START_STEP)
        at = first
        while at < end:
            yield at
            day = day if at + 1 < day.end else walltime.wall_day_at(at + 1, zone)
            at = day.next_on_grid(at + 1, step)


def proposal(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    taken: ByResource,
) -> Proposal:
    """A start that can be booked, with the room and the devices that it would get."""
    room, devices = placed_in(
        schedule,
        practitioner,
        service,
        choosing.pick(schedule, practitioner, service, start, taken) or (),
    )
    return Proposal(
        practitioner=practitioner.id,
        service=service.id,
        room=room,
        equipment=devices,
        start=walltime.to_wall(start, schedule.zone),
        zone=schedule.zone,
        start_utc=start,
        end_utc=start + service.minutes,
        places=None if service.capacity is None else Places(0, service.capacity),
    )


def placed_in(
    schedule: Schedule, practitioner: Practitioner, service: Service, chosen: Sequence[int]
) -> tuple[RoomId | None, tuple[EquipmentId, ...]]:
    """What was picked, as the room and the devices that it is."""
    needed = choosing.groups(schedule, practitioner, service)
    pairs = list(zip(needed, chosen, strict=False))
    room = next((RoomId(one) for group, one in pairs if group.what is What.ROOM), None)
    return room, tuple(EquipmentId(one) for group, one in pairs if group.what is not What.ROOM)
