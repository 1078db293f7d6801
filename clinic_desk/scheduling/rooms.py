"""The rooms: added, renamed, retired, taken back."""

import re

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound, Problem, StillInUse
from clinic_desk.ids import RoomId
from clinic_desk.scheduling import ahead, roster, store, timetable_store, validating
from clinic_desk.scheduling.records import Room

_DIGITS = re.compile(r"([0-9]{1,9})")


def in_use(session: Session) -> tuple[Room, ...]:
    """The rooms that somebody can be given, Room 2 before Room 10."""
    reads = session.reading(Permission.SCHEDULE_READ)
    retired = roster.retired_rooms(reads)
    return tuple(sorted((one for one in roster.rooms(reads) if one.id not in retired), key=_order))


def kinds(session: Session) -> dict[RoomId, str]:
    """Of what kind rooms are, as services ask for it."""
    return timetable_store.room_kinds(session.reading(Permission.SCHEDULE_READ))


def set_kind(session: Session, which: RoomId, kind: str) -> str:
    """Say of what kind a room is, of none where it is empty; what it was.

    Raises NotFound, InvalidInput for ``kind``, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        _found(work, which)
        known = timetable_store.room_kinds(work)
        problems: dict[str, Problem] = {}
        typed = validating.name(kind, "kind", problems, needed=False)
        validating.require(problems)
        timetable_store.set_room_kind(work, which, validating.as_known(typed, known.values()))
        _record(work, which, Action.UPDATE)
    return known.get(which, "")


def add(session: Session, name: str) -> Room:
    """Raises InvalidInput for ``name``, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        new = Room(id=RoomId(work.new_id()), name=_named(work, name, None))
        roster.add_room(work, new, session.care_unit)
        _record(work, new.id, Action.CREATE)
    return new


def rename(session: Session, which: RoomId, name: str) -> Room:
    """The room as it was. Raises NotFound, InvalidInput for ``name``, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        before = _found(work, which)
        roster.rename_room(work, Room(id=which, name=_named(work, name, which)))
        _record(work, which, Action.UPDATE)
    return before


def retire(session: Session, which: RoomId) -> None:
    """Give the room to nobody any more; past visits still say where they were.

    Raises StillInUse while somebody works there or visits are booked in it, NotFound.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        _found(work, which)
        house = roster.current(session, work)
        since = ahead.since_today(to_minutes(work.now), house.zone)
        booked = ahead.counted(store.held_since(work, which, since), house.zone)
        there = tuple(one.id for one in house.practitioners if one.room == which)
        if booked.visits or there:
            raise StillInUse("room", which, booked.visits, booked.days, there)
        roster.retire_rooms(work, roster.retired_rooms(work) | {which})
        _record(work, which, Action.DELETE)


def restore(session: Session, which: RoomId) -> None:
    """Use it again. Raises NotFound, InvalidInput where its name is another's now, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        _named(work, _found(work, which).name, which)
        roster.retire_rooms(work, roster.retired_rooms(work) - {which})
        _record(work, which, Action.UPDATE)


def _order(room: Room) -> list[tuple[int, int, str]]:
    """By the words of the name, and by the numbers in it as numbers."""
    parts = _DIGITS.split(room.name.casefold())
    return [(0, int(one), "") if one.isdecimal() else (1, 0, one) for one in parts if one]


def _named(work: Work, typed: str, own: RoomId | None) -> str:
    retired = roster.retired_rooms(work)
    others = [one.name for one in roster.rooms(work) if one.id not in retired and one.id != own]
    problems: dict[str, Problem] = {}
    name = validating.name(typed, "name", problems, others=others)
    validating.require(problems)
    return name


def _found(work: Work, which: RoomId) -> Room:
    found = next((one for one in roster.rooms(work) if one.id == which), None)
    if found is None:
        raise NotFound("room", which)
    return found


def _record(work: Work, which: RoomId, action: Action) -> None:
    roster.configured(work)
    work.record(EventDraft(kind=EventKind.ROOM_CONFIGURED, action=action, entity=("room", which)))
