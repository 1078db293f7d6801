"""Free places: in the groups that stand first, then wherever a group can begin.

Nothing here reads or writes. Who joins a group comes when it does, for as long, in its room;
so it is asked only whether the practitioner is there then, and whether a place is left.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import availability, obstacles, walltime
from clinic_desk.scheduling.availability import Wanted
from clinic_desk.scheduling.occupied import ByResource, Occupancy
from clinic_desk.scheduling.places import Standing
from clinic_desk.scheduling.records import (
    Obstacle,
    Practitioner,
    Proposal,
    Schedule,
    Service,
    WhyNot,
)

StandingWithin = Callable[[int, int], Sequence[Standing]]
"""The groups that begin from one instant to another (UTC minutes)."""


def next_free(
    schedule: Schedule,
    wanted: Wanted,
    occupied: Occupancy,
    standing: StandingWithin,
    now: int,
    *,
    limit: int = 10,
    after: Proposal | None = None,
) -> list[Proposal]:
    """As ``availability.next_free``; for a group first the groups with places left, by time."""
    if wanted.service.capacity is None:
        return availability.next_free(schedule, wanted, occupied, now, limit=limit, after=after)
    found: list[Proposal] = []
    if after is None or _joins(after):
        found = joinable(schedule, wanted, standing, now)
        if after is not None:
            found = [one for one in found if _place(wanted, one) > _place(wanted, after)]
        after = None
    found = found[:limit]
    left = limit - len(found)
    if left:
        found += availability.next_free(schedule, wanted, occupied, now, limit=left, after=after)
    return found


def joinable(
    schedule: Schedule, wanted: Wanted, standing: StandingWithin, now: int
) -> list[Proposal]:
    """The groups with a place left that are wanted, by time, then by practitioner."""
    whom = {one.id: one for one in wanted.practitioners}
    allowed = availability.allowed(schedule, wanted, (wanted.first, wanted.last), now)
    if not allowed:
        return []
    found = [
        _joining(schedule, whom[one.practitioner], wanted.service, one)
        for one in standing(allowed[0][0], allowed[-1][1])
        if any(start <= one.start_utc < end for start, end in allowed)
        if one.start_utc >= wanted.not_before.get(one.practitioner, now)
        if one.has_room(wanted.service.capacity or 0)
        if not shut(schedule, whom[one.practitioner], wanted.service, one, now)
    ]
    return sorted(found, key=lambda one: _place(wanted, one))


def why_not(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    occupied: ByResource,
    standing: Sequence[Standing],
    now: int,
) -> list[Obstacle]:
    """As ``availability.why_not``; where a group begins then, what stands against joining it."""
    there = [one for one in standing if one.start_utc == start]
    if service.capacity is None or not there:
        return availability.why_not(schedule, practitioner, service, start, occupied, now)
    one = next((one for one in there if one.has_room(service.capacity or 0)), there[0])
    against = shut(schedule, practitioner, service, one, now)
    if not one.has_room(service.capacity):
        full = one.taken >= one.places(service.capacity).of
        against.append(Obstacle(why=WhyNot.FULL if full else WhyNot.HELD, until_utc=one.end_utc))
    return obstacles.by_weight(against)


def shut(
    schedule: Schedule, practitioner: Practitioner, service: Service, one: Standing, now: int
) -> list[Obstacle]:
    """What stands against anybody's joining: that it has begun, or that nobody is there."""
    as_long = replace(
        service, minutes=one.end_utc - one.start_utc, before=one.before, after=one.after
    )
    against = availability.why_not(schedule, practitioner, as_long, one.start_utc, {}, now)
    return [obstacle for obstacle in against if obstacle.why in obstacles.SHUT]


def starts(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    standing: Sequence[Standing],
    now: int,
) -> list[int]:
    """The starts of the groups that can be joined."""
    return [
        one.start_utc
        for one in standing
        if one.has_room(service.capacity or 0)
        if not shut(schedule, practitioner, service, one, now)
    ]


def _joins(proposal: Proposal) -> bool:
    return proposal.places is not None and proposal.places.taken > 0


def _place(wanted: Wanted, one: Proposal) -> tuple[int, int]:
    order: dict[PractitionerId, int] = {whom.id: at for at, whom in enumerate(wanted.practitioners)}
    return one.start_utc, order.get(one.practitioner, -1)


def _joining(
    schedule: Schedule, practitioner: Practitioner, service: Service, one: Standing
) -> Proposal:
    return Proposal(
        practitioner=practitioner.id,
        service=service.id,
        room=practitioner.room,
        start=walltime.to_wall(one.start_utc, schedule.zone),
        zone=schedule.zone,
        start_utc=one.start_utc,
        end_utc=one.end_utc,
        places=one.places(service.capacity or 0),
    )
