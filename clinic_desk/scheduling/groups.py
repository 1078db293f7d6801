"""The groups that stand, as the schedule needs them: when, with whom, how many places are taken.

They are about nobody: who comes is asked of the day, or of a card.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import bindparam, func, select

from clinic_desk.access import Reads, Row, Work
from clinic_desk.ids import EquipmentId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import group_sizes
from clinic_desk.scheduling.places import GroupOf, Places, Standing
from clinic_desk.scheduling.records import Appointment, Clinic, Proposal
from clinic_desk.scheduling.tables import group_place, group_size, occupation

_g, _o, _s = group_place.c, occupation.c, group_size.c
_FACTS = (_g.key, _g.practitioner, _g.start, _g.end, _g.padded_start, _g.padded_end)
_STANDING = (
    select(*_FACTS, func.count(), func.max(_s.capacity))
    .select_from(
        group_place.outerjoin(
            group_size,
            (_s.start == _g.start)
            & (_s.practitioner == _g.practitioner)
            & (_s.service == _g.service),
        )
    )
    .where(
        _g.practitioner.in_(
            select(func.json_each(bindparam("whom")).table_valued("value").c.value)
        ),
        _g.service == bindparam("service"),
        _g.start >= bindparam("low"),
        _g.start < bindparam("high"),
    )
    .group_by(_g.practitioner, _g.start, _g.key)
    .order_by(_g.start, _g.key)
)
NOTHING_HELD: Mapping[int, int] = {}
_RESOURCES = select(_o.resource).where(_o.shared_key == bindparam("key")).group_by(_o.resource)


def standing(
    reads: Reads,
    whom: Iterable[PractitionerId],
    service: ServiceId,
    start: int,
    end: int,
    held: Mapping[int, int] = NOTHING_HELD,
) -> list[Standing]:
    """The groups of a service that begin within a range (UTC minutes), by start; ``held``: how
    many places of each are kept for callers, by key."""
    people = json.dumps(list(map(int, whom)))
    rows = reads.rows(_STANDING, whom=people, service=service, low=start, high=end)
    return [_standing(service, row, held.get(row[0], 0)) for row in rows]


def most_ahead(
    work: Work, house: Clinic, service: ServiceId, now: int, *, usual: bool = False
) -> int:
    """How many come to the largest group of a service that has not begun; ``usual``: of those of
    which it is not said how many they hold."""
    whom = [one.id for one in (*house.practitioners, *house.former)]
    ahead = standing(work, whom, service, now, 1 << 40)
    counted = (one.taken for one in ahead if one.size is None or not usual)
    return max(counted, default=0)


def fitted(work: Work, house: Clinic, placed: Appointment) -> Appointment:
    """A visit as it would be in the group that stands there, or that it begins.

    One of a service that is given to one patient is returned as it is.
    """
    if house.service(placed.service).capacity is None:
        return placed
    at = placed.start_utc
    found = standing(work, [placed.practitioner], placed.service, at, at + 1)
    if not found:
        return replace(placed, group=work.new_id())
    capacity = house.service(placed.service).capacity or 1
    one = _roomiest(found, capacity) or found[0]
    room, devices = _kept(work, house, one)
    return replace(
        placed,
        minutes=one.end_utc - one.start_utc,
        before=one.before,
        after=one.after,
        end_utc=one.end_utc,
        room=room,
        equipment=devices,
        group=one.key,
    )


def at(work: Work, house: Clinic, proposal: Proposal) -> Standing | None:
    """The group that stands at a proposed time, one with a place left before one without."""
    if house.service(proposal.service).capacity is None:
        return None
    at = proposal.start_utc
    return _roomiest(
        standing(work, [proposal.practitioner], proposal.service, at, at + 1),
        house.service(proposal.service).capacity or 1,
    )


def resources(work: Work, key: int) -> list[int]:
    """What a group has: its practitioner, its room and its devices."""
    return [row[0] for row in work.rows(_RESOURCES, key=key)]


def stands(work: Work, placed: Appointment) -> bool:
    """Whether anybody has a place in the group already."""
    return placed.group is not None and work.row(_RESOURCES, key=placed.group) is not None


def is_full(work: Work, house: Clinic, placed: Appointment) -> bool:
    """Whether the group that a visit would be in has no place left."""
    capacity = house.service(placed.service).capacity
    if capacity is None or placed.group is None:
        return False
    at = placed.start_utc
    found = standing(work, [placed.practitioner], placed.service, at, at + 1)
    return any(one.key == placed.group and one.taken >= one.places(capacity).of for one in found)


def sized(reads: Reads, found: Sequence[Proposal]) -> list[Proposal]:
    """Times at which groups can begin, with the places that are said of one that begins then."""
    fresh = [one.start_utc for one in found if one.places is not None and not one.places.taken]
    if not fresh:
        return list(found)
    said = group_sizes.within(reads, min(fresh), max(fresh) + 1)
    return [_sized(one, said.get(GroupOf.by(one))) for one in found]


def _sized(one: Proposal, size: int | None) -> Proposal:
    if size is None or one.places is None or one.places.taken:
        return one
    return replace(one, places=Places(0, size))


def _roomiest(there: Sequence[Standing], capacity: int) -> Standing | None:
    return next((one for one in there if one.has_room(capacity)), there[0] if there else None)


def _kept(
    work: Work, house: Clinic, one: Standing
) -> tuple[RoomId | None, tuple[EquipmentId, ...]]:
    """The room and the devices that a group has."""
    held = [each for each in resources(work, one.key) if each != one.practitioner]
    rooms = {room.id for room in house.rooms}
    room = next((RoomId(each) for each in held if each in rooms), None)
    return room, tuple(EquipmentId(each) for each in held if each != room)


def _standing(service: ServiceId, row: Row, held: int) -> Standing:
    return Standing(
        key=row[0],
        practitioner=PractitionerId(row[1]),
        service=service,
        start_utc=row[2],
        end_utc=row[3],
        before=row[2] - row[4],
        after=row[5] - row[3],
        taken=row[6],
        held=held,
        size=row[7],
    )
