"""Dated hours, blocks, equipment, needs and overrides, in and out of the database."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import bindparam, delete, insert, or_, select, update

from clinic_desk.access import Reads, Work
from clinic_desk.ids import CareUnitId, EquipmentId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling.resources import Equipment, Need, Override, Resources, What
from clinic_desk.scheduling.tables import (
    block,
    dated_hours,
    equipment,
    room_kind,
    service_need,
    service_override,
)
from clinic_desk.scheduling.timetable import Block, BlockReason, DatedHours

_e, _k, _n, _o = equipment.c, room_kind.c, service_need.c, service_override.c
_d, _b = dated_hours.c, block.c
_EQUIPMENT = select(_e.id, _e.name, _e.kind, _e.care_unit, _e.active).order_by(_e.position, _e.id)
_KINDS = select(_k.room, _k.kind)
_NEEDS = select(_n.service, _n.what, _n.kind).order_by(_n.service, _n.what.desc(), _n.kind)
_OVERRIDES = select(_o.service, _o.practitioner, _o.minutes, _o.before, _o.after).order_by(
    _o.service, _o.practitioner
)
_DATED = (
    select(_d.practitioner, _d.day, _d.start, _d.end)
    .where(_d.day >= bindparam("since"))
    .order_by(_d.practitioner, _d.day, _d.start)
)
_BLOCKS = (
    select(
        *(_b.id, _b.practitioner, _b.resource, _b.service, _b.first, _b.last),
        *(_b.weekday, _b.start, _b.end, _b.reason),
    )
    .where(or_(_b.last.is_(None), _b.last >= bindparam("since")))
    .order_by(_b.first, _b.id)
)
_ADD_EQUIPMENT = insert(equipment)
_CHANGE_EQUIPMENT = (
    update(equipment)
    .where(_e.id == bindparam("which"))
    .values(name=bindparam("to_name"), kind=bindparam("to_kind"), active=bindparam("to_active"))
)
_ADD_KIND, _DROP_KIND = insert(room_kind), delete(room_kind).where(_k.room == bindparam("which"))
_ADD_NEED, _ADD_OVERRIDE = insert(service_need), insert(service_override)
_DROP_NEEDS = delete(service_need).where(_n.service == bindparam("whose"))
_DROP_OVERRIDES = delete(service_override).where(_o.service == bindparam("whose"))
_ADD_DATED = insert(dated_hours)
_DROP_DATED = delete(dated_hours).where(
    _d.practitioner == bindparam("whose"), _d.day == bindparam("on")
)
_ADD_BLOCK, _DROP_BLOCK = insert(block), delete(block).where(_b.id == bindparam("which"))


def resources(reads: Reads, rooms: Iterable[RoomId]) -> Resources:
    """All that can be needed; ``rooms`` are those in use, as they are preferred."""
    kinds = room_kinds(reads)
    of_kind: dict[str, list[RoomId]] = {}
    for one in rooms:
        if one in kinds:
            of_kind.setdefault(kinds[one], []).append(one)
    return Resources(
        rooms=of_kind,
        equipment=devices(reads),
        needs=needs(reads),
        overrides=overrides(reads),
    )


def devices(reads: Reads) -> tuple[Equipment, ...]:
    """Every device, also those that are no longer used, as they are preferred."""
    return tuple(
        Equipment(
            id=EquipmentId(row[0]),
            name=row[1],
            kind=row[2],
            care_unit=CareUnitId(row[3]),
            active=bool(row[4]),
        )
        for row in reads.rows(_EQUIPMENT)
    )


def room_kinds(reads: Reads) -> dict[RoomId, str]:
    return {RoomId(row[0]): row[1] for row in reads.rows(_KINDS)}


def needs(reads: Reads) -> tuple[Need, ...]:
    return tuple(
        Need(service=ServiceId(row[0]), what=What(row[1]), kind=row[2])
        for row in reads.rows(_NEEDS)
    )


def overrides(reads: Reads) -> tuple[Override, ...]:
    return tuple(
        Override(
            service=ServiceId(row[0]),
            practitioner=PractitionerId(row[1]),
            minutes=row[2],
            before=row[3],
            after=row[4],
        )
        for row in reads.rows(_OVERRIDES)
    )


def dated(reads: Reads, since: date) -> tuple[DatedHours, ...]:
    """The dates from ``since`` on that have hours of their own."""
    found: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for row in reads.rows(_DATED, since=since.isoformat()):
        stretches = found.setdefault((row[0], row[1]), [])
        if row[3]:
            stretches.append((row[2], row[3]))
    return tuple(
        DatedHours(
            practitioner=PractitionerId(whom),
            day=date.fromisoformat(day),
            stretches=tuple(stretches),
        )
        for (whom, day), stretches in found.items()
    )


def blocks(reads: Reads, since: date) -> tuple[Block, ...]:
    """What is kept free, as far as it is not over by ``since``."""
    return tuple(
        Block(
            id=row[0],
            practitioner=None if row[1] is None else PractitionerId(row[1]),
            resource=row[2],
            service=None if row[3] is None else ServiceId(row[3]),
            first=date.fromisoformat(row[4]),
            last=None if row[5] is None else date.fromisoformat(row[5]),
            weekday=row[6],
            starts=row[7],
            ends=row[8],
            reason=BlockReason(row[9]),
        )
        for row in reads.rows(_BLOCKS, since=since.isoformat())
    )


def add_equipment(work: Work, new: Equipment, position: int) -> None:
    work.write(
        _ADD_EQUIPMENT,
        id=new.id,
        name=new.name,
        kind=new.kind,
        care_unit=new.care_unit,
        active=int(new.active),
        position=position,
    )


def change_equipment(work: Work, to: Equipment) -> None:
    work.write(
        _CHANGE_EQUIPMENT, which=to.id, to_name=to.name, to_kind=to.kind, to_active=int(to.active)
    )


def set_room_kind(work: Work, which: RoomId, kind: str) -> None:
    """Say of what kind a room is; of none where it is empty."""
    work.write(_DROP_KIND, which=which)
    if kind:
        work.write(_ADD_KIND, room=which, kind=kind)


def replace_needs(work: Work, whose: ServiceId, new: Iterable[Need]) -> None:
    work.write(_DROP_NEEDS, whose=whose)
    for one in new:
        work.write(_ADD_NEED, service=whose, what=one.what, kind=one.kind)


def replace_overrides(work: Work, whose: ServiceId, new: Iterable[Override]) -> None:
    work.write(_DROP_OVERRIDES, whose=whose)
    for one in new:
        work.write(
            _ADD_OVERRIDE,
            service=whose,
            practitioner=one.practitioner,
            minutes=one.minutes,
            before=one.before,
            after=one.after,
        )


def set_dated(
    work: Work, whose: PractitionerId, on: date, stretches: Sequence[tuple[int, int]] | None
) -> None:
    """Give a date hours of its own, none at all, or with None those of its week."""
    work.write(_DROP_DATED, whose=whose, on=on.isoformat())
    if stretches is None:
        return
    for start, end in stretches or ((0, 0),):
        work.write(_ADD_DATED, practitioner=whose, day=on.isoformat(), start=start, end=end)


def add_block(work: Work, new: Block) -> None:
    work.write(
        _ADD_BLOCK,
        id=new.id,
        practitioner=new.practitioner,
        resource=new.resource,
        service=new.service,
        first=new.first.isoformat(),
        last=None if new.last is None else new.last.isoformat(),
        weekday=new.weekday,
        start=new.starts,
        end=new.ends,
        reason=new.reason,
    )


def drop_block(work: Work, which: int) -> int:
    return work.write(_DROP_BLOCK, which=which)
