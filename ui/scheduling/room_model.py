"""A day as blocks in columns: each column is a room. No Qt and no words here."""

from collections.abc import Iterator
from dataclasses import dataclass

from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.scheduling.by_room import RoomDay
from clinic_desk.scheduling.records import Day, DayAppointment
from ui.scheduling.day_model import (
    Block,
    DayPlan,
    Shown,
    in_painting_order,
    proposal_block,
    range_of,
    taken_blocks,
    wall_hours,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlan(DayPlan):
    """As a DayPlan; a visit that is moved in it stays with its practitioner."""

    rooms: tuple[RoomDay, ...]

    @property
    def columns(self) -> tuple[RoomDay, ...]:
        return self.rooms

    def whose(self, column: int, one: DayAppointment | None = None) -> PractitionerId | None:
        """Whom a visit in a room is with; for a new one, the one whose usual room it is."""
        if one is not None:
            return one.practitioner
        usual = self.rooms[column].usual
        return usual[0].id if len(usual) == 1 else None

    def room_of(self, column: int) -> RoomId | None:
        room = self.rooms[column].room
        return None if room is None else room.id

    def key_of(self, column: int) -> int:
        one = self.rooms[column]
        if one.device is not None:
            return one.device.id
        return one.room.id if one.room else 0


def room_plan_of(day: Day, rooms: tuple[RoomDay, ...], shown: Shown) -> RoomPlan:
    """Lay out the day by its rooms."""
    hours = wall_hours(day)
    first, last = range_of(day, rooms, shown, hours)
    blocks: list[Block] = []
    for number, column in enumerate(rooms):
        blocks += taken_blocks(number, column, shown, (first, last))
        blocks += _proposed(number, column, shown)
    return RoomPlan(
        day=day,
        shown=shown,
        first=first,
        last=last,
        hours=tuple(hour for hour in hours if first <= hour <= last),
        blocks=in_painting_order(blocks),
        rooms=rooms,
    )


def _proposed(number: int, column: RoomDay, shown: Shown) -> Iterator[Block]:
    room = column.room
    for proposed in shown.proposed.all if shown.proposed else ():
        if column.device is not None:
            if column.device.id in proposed.proposal.equipment:
                yield proposal_block(number, proposed, shown)
        elif proposed.proposal.room == (room.id if room else None):
            yield proposal_block(number, proposed, shown)
