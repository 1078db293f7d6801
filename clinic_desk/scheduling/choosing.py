"""Which room and which devices a visit gets: the first that are free, as they are preferred.

Nothing here reads or writes.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from clinic_desk.ids import RoomId
from clinic_desk.scheduling import obstacles
from clinic_desk.scheduling.occupied import (
    ByResource,
    Occupied,
    OccupiedTime,
    fitting,
    outside,
)
from clinic_desk.scheduling.records import (
    Obstacle,
    Practitioner,
    Schedule,
    Service,
    Span,
    WhyNot,
)
from clinic_desk.scheduling.resources import Group, What

_TAKEN = {What.ROOM: WhyNot.ROOM_TAKEN, What.EQUIPMENT: WhyNot.EQUIPMENT_TAKEN}


def groups(schedule: Schedule, practitioner: Practitioner, service: Service) -> list[Group]:
    """What a visit needs besides the practitioner."""
    return schedule.resources.groups(service.id, practitioner.room)


def in_rooms(schedule: Schedule, rooms: frozenset[RoomId]) -> Schedule:
    """The schedule of somebody who wants one of these rooms; of none, as it is."""
    if not rooms:
        return schedule
    return replace(schedule, resources=replace(schedule.resources, only=rooms))


def resources(
    schedule: Schedule, whom: Iterable[Practitioner], service: Service | None
) -> list[int]:
    """Everybody and everything that a visit could hold: whose occupied time has to be known."""
    found: dict[int, None] = {}
    for one in whom:
        found[one.id] = None
        if one.room is not None:
            found[one.room] = None
        for group in groups(schedule, one, service) if service else ():
            found |= dict.fromkeys(group.of)
    return list(found)


def holding(
    schedule: Schedule, practitioner: Practitioner, service: Service, occupied: ByResource
) -> list[Occupied]:
    """What keeps a practitioner from a visit, as far as there is nothing to choose."""
    own = occupied.get(practitioner.id)
    needed = [g.of[0] for g in groups(schedule, practitioner, service) if _fixed(schedule, g)]
    # A room of one's own tells nothing new.
    others = [times for one in needed if (times := occupied.get(one)) not in (None, own)]
    return [times for times in (own, *others) if times is not None]


def begins(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    within: Span,
) -> list[list[Span]]:
    """From when until when the service can begin within a range, for all that has to be chosen."""
    return [
        _joined(
            (start, end - service.minutes + 1)
            for one in group.of
            for start, end in _free(schedule, practitioner, service, occupied, one, within)
        )
        for group in groups(schedule, practitioner, service)
        if not _fixed(schedule, group)
    ]


def unblocked(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    present: Sequence[Span],
    resource: int | None = None,
) -> Sequence[Span]:
    """``present`` without what is kept free of the service, or of a room or a device."""
    if not present:
        return present
    low, high = present[0][0], present[-1][1]
    spans = [
        span
        for block in schedule.blocks
        if block.resource == resource and (resource is not None or block.service is not None)
        if block.concerns(practitioner.id, service.id)
        for span in block.spans(schedule.zone, low, high)
    ]
    if not spans:
        return present
    return outside(present, [([start for start, _ in spans], [end for _, end in spans])], 1)


def pick(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    occupied: ByResource,
) -> list[int] | None:
    """One of each group that is free then, by preference; None where one is missing."""
    found: list[int] = []
    for group in groups(schedule, practitioner, service):
        free = (
            one
            for one in group.of
            if not _against(schedule, practitioner, service, start, occupied, group, one, ())
        )
        chosen = next(free, None)
        if chosen is None:
            return None
        found.append(chosen)
    return found


def picked(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    starts: Sequence[int],
    occupied: ByResource,
) -> dict[int, list[int]]:
    """The starts by what each visit gets; the visits follow one another."""
    found: dict[int, list[int]] = {}
    needed = groups(schedule, practitioner, service)
    if all(len(group.of) == 1 for group in needed):
        return {group.of[0]: list(starts) for group in needed} if starts else {}
    for start in starts:
        for one in pick(schedule, practitioner, service, start, occupied) or ():
            found.setdefault(one, []).append(start)
    return found


def why_none(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    occupied: ByResource,
    seen: Collection[OccupiedTime],
) -> list[Obstacle]:
    """Why nothing of a group is free: what stands against the one that is free the soonest.

    ``seen`` has been told of already.
    """
    found: list[Obstacle] = []
    for group in groups(schedule, practitioner, service):
        against = [
            _against(schedule, practitioner, service, start, occupied, group, one, seen)
            for one in group.of
        ]
        if not group.of:
            found.append(Obstacle(why=_TAKEN[group.what]))
        elif all(against):
            found += min(against, key=_until)
    return found


def _fixed(schedule: Schedule, group: Group) -> bool:
    """Whether there is only one that can be had, at any time but when it is occupied."""
    return len(group.of) == 1 and all(one.resource != group.of[0] for one in schedule.blocks)


def _free(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    occupied: ByResource,
    resource: int,
    within: Span,
) -> Sequence[Span]:
    present = unblocked(schedule, practitioner, service, [within], resource)
    held = occupied.get(resource)
    times = [] if held is None else [held]
    before, after = service.before, service.after
    return fitting(present, times, service.minutes, before=before, after=after)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _against(
    schedule: Schedule,
    practitioner: Practitioner,
    service: Service,
    start: int,
    occupied: ByResource,
    group: Group,
    one: int,
    seen: Collection[OccupiedTime],
) -> list[Obstacle]:
    found = list(obstacles.blocked(schedule, practitioner, service, start, one))
    held = occupied.get(one)
    low, high = start - service.before, start + service.minutes + service.after
    for time in held.times() if held else ():
        if time.start < high and time.end > low and time not in seen:
            found += obstacles.in_the_way(time, service, start, _TAKEN[group.what], one)
    return found


def _until(against: Iterable[Obstacle]) -> int:
    return max(one.until_utc or 0 for one in against)
