"""A visit gets its room and its devices: the first that are free, inside the unit of work."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clinic_desk.access import Work
from clinic_desk.errors import SlotTaken
from clinic_desk.ids import AccountId, RoomId
from clinic_desk.scheduling import availability, choosing, groups, held_times, store
from clinic_desk.scheduling.occupied import ByResource
from clinic_desk.scheduling.records import Appointment, Clinic, Practitioner, Service


def equipped(
    work: Work,
    house: Clinic,
    placed: Appointment,
    whose: AccountId | None = None,
    *,
    rooms: frozenset[RoomId] = frozenset(),
    room: RoomId | None = None,
) -> Appointment:
    """The visit with what it needs at its time. Its own time must be free already.

    ``rooms``: no other will do; ``room`` is preferred where it is free.

    In a group it has what the group has. What is held for a caller is left to them, but for what
    ``whose`` person holds of this very time. Where nothing is free it gets what is preferred,
    and the database refuses.
    """
    placed = groups.fitted(work, house, placed)
    if groups.stands(work, placed):
        return placed
    house = replace(house, schedule=choosing.in_rooms(house.schedule, rooms))
    whom, service = house.anybody(placed.practitioner), house.service(placed.service)
    needed = choosing.groups(house.schedule, whom, service)
    if all(len(group.of) == 1 for group in needed):
        chosen: Sequence[int] = [group.of[0] for group in needed]
    else:
        agreed = replace(service, minutes=placed.minutes, before=placed.before, after=placed.after)
        chosen = chosen_for(work, house, whom, agreed, placed.start_utc, whose, room)
    chosen_room, devices = availability.placed_in(house.schedule, whom, service, chosen)
    return replace(placed, room=chosen_room, equipment=devices)


def equipped_again(
    work: Work, house: Clinic, kept: Appointment, whose: AccountId | None = None
) -> Appointment:
    """A visit whose time was free for a while, in the room that it had."""
    found = equipped(work, house, kept, whose)
    return found if groups.stands(work, found) else replace(found, room=kept.room)


def chosen_for(
    work: Work,
    house: Clinic,
    whom: Practitioner,
    service: Service,
    start: int,
    whose: AccountId | None,
    room: RoomId | None = None,
) -> Sequence[int]:
    """One of each that a visit of this length needs, the first that nobody has; ``room`` before
    any other.

    Raises SlotTaken where the clinic has none of a kind.
    """
    schedules = [house.schedule]
    if room is not None:
        schedules.insert(0, choosing.in_rooms(house.schedule, frozenset({room})))
    for held in _held(work, house, whom, service, start, whose):
        for schedule in schedules:
            found = choosing.pick(schedule, whom, service, start, held)
            if found is not None:
                return found
    raise SlotTaken


def _held(
    work: Work,
    house: Clinic,
    whom: Practitioner,
    service: Service,
    start: int,
    whose: AccountId | None,
) -> Iterator[ByResource]:
    """What stands against a choice, less and less of it: what is held for other callers, what
    colleagues hold, what is booked, nothing."""
    needed = choosing.resources(house.schedule, [whom], service)
    within = start - service.before - 1, start + service.minutes + service.after
    yield held_times.with_holds(work, work.now, needed, within, mine=whose, at=whom.id)
    if whose is not None:
        yield held_times.with_holds(work, work.now, needed, within, mine=whose)
    yield store.occupied(work, needed, *within)
    yield {}
