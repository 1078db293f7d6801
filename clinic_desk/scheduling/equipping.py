"""A visit gets its room and its devices: the first that are free, inside the unit of work."""

from collections.abc import Sequence
from dataclasses import replace

from clinic_desk.access import Work
from clinic_desk.errors import SlotTaken
from clinic_desk.scheduling import availability, choosing, groups, store
from clinic_desk.scheduling.records import Appointment, Clinic, Practitioner, Service


def equipped(work: Work, house: Clinic, placed: Appointment) -> Appointment:
    """The visit with what it needs at its time. Its own time must be free already.

    In a group it has what the group has. Where nothing is free it gets what is preferred, and
    the database refuses.
    """
    placed = groups.fitted(work, house, placed)
    if groups.stands(work, placed):
        return placed
    whom, service = house.anybody(placed.practitioner), house.service(placed.service)
    needed = choosing.groups(house.schedule, whom, service)
    if all(len(group.of) == 1 for group in needed):
        chosen: Sequence[int] = [group.of[0] for group in needed]
    else:
        chosen = _chosen(work, house, placed, whom, service)
    room, devices = availability.placed_in(house.schedule, whom, service, chosen)
    return replace(placed, room=room, equipment=devices)


def equipped_again(work: Work, house: Clinic, kept: Appointment) -> Appointment:
    """A visit whose time was free for a while, in the room that it had."""
    found = equipped(work, house, kept)
    return found if groups.stands(work, found) else replace(found, room=kept.room)


def _chosen(
    work: Work, house: Clinic, placed: Appointment, whom: Practitioner, known: Service
) -> list[int]:
    start = placed.start_utc
    # with the length and the buffers that were agreed
    service = replace(known, minutes=placed.minutes, before=placed.before, after=placed.after)
    needed = choosing.resources(house.schedule, [whom], service)
    low, high = start - service.before - 1, placed.end_utc + service.after
    for held in (store.occupied(work, needed, low, high), {}):
        found = choosing.pick(house.schedule, whom, service, start, held)
        if found is not None:
            return found
    raise SlotTaken
