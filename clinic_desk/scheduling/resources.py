"""What a visit needs besides a practitioner: a room, a device; and what each does otherwise.

A service names kinds. What is of a kind is asked in the order of preference: the
practitioner's own room first, then as the clinic lists them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from clinic_desk.ids import CareUnitId, EquipmentId, PractitionerId, RoomId, ServiceId


class What(StrEnum):
    """What sort of thing a service needs."""

    ROOM = "room"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """One device that only one visit at a time can have."""

    id: EquipmentId
    name: str
    kind: str
    care_unit: CareUnitId
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A service needs one room, or one device, of a kind."""

    service: ServiceId
    what: What
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What a practitioner does otherwise; None is as the service says. All are minutes."""

    service: ServiceId
    practitioner: PractitionerId
    minutes: int | None = None
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One thing of these is needed, the first that is free."""

    what: What
    of: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Resources:
    """All that can be needed, and who needs what."""

    rooms: Mapping[str, Sequence[RoomId]] = field(default_factory=dict)
    """The rooms of each kind, as they are preferred."""
    equipment: Sequence[Equipment] = ()
    needs: Sequence[Need] = ()
    overrides: Sequence[Override] = ()
    only: frozenset[RoomId] = frozenset()
    """The rooms that will do, where somebody asks for some; empty: any."""

    @cached_property
    def _by_service(self) -> dict[ServiceId, list[Need]]:
        found: dict[ServiceId, list[Need]] = {}
        for need in self.needs:
            found.setdefault(need.service, []).append(need)
        return found

    @cached_property
    def _devices(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for one in self.equipment:
            if one.active:
                found[one.kind] = (*found.get(one.kind, ()), one.id)
        return found

    @cached_property
    def _otherwise(self) -> dict[tuple[ServiceId, PractitionerId], Override]:
        return {(one.service, one.practitioner): one for one in self.overrides}

    def override(self, service: ServiceId, practitioner: PractitionerId) -> Override | None:
        return self._otherwise.get((service, practitioner))

    def needs_of(self, service: ServiceId) -> Sequence[Need]:
        return self._by_service.get(service, ())

    def groups(self, service: ServiceId, own_room: RoomId | None) -> list[Group]:
        """What a visit needs with somebody whose room is ``own_room``, the room first."""
        needs = self._by_service.get(service, ())
        room = next((one for one in needs if one.what is What.ROOM), None)
        found: list[Group] = []
        if room is not None:
            found.append(Group(what=What.ROOM, of=_own_first(self.rooms.get(room.kind), own_room)))
        elif own_room is not None:
            found.append(Group(what=What.ROOM, of=(own_room,)))
        found += [
            Group(what=What.EQUIPMENT, of=self._devices.get(need.kind, ()))
            for need in needs
            if need.what is What.EQUIPMENT
        ]
        return _in_one_of(found, self.only) if self.only else found

    def name_of(self, device: int) -> str:
        return next((one.name for one in self.equipment if one.id == device), "")


NOTHING_NEEDED = Resources()


def _in_one_of(needed: Sequence[Group], only: frozenset[RoomId]) -> list[Group]:
    """As what is needed, in these rooms alone; who sits in none of them comes to none."""
    will_do = [
        Group(what=What.ROOM, of=tuple(room for room in one.of if room in only))
        for one in needed
        if one.what is What.ROOM
    ]
    others = (one for one in needed if one.what is not What.ROOM)
    return [*(will_do or [Group(what=What.ROOM, of=())]), *others]


def _own_first(rooms: Iterable[RoomId] | None, own: RoomId | None) -> tuple[int, ...]:
    return tuple(sorted(rooms or (), key=lambda one: one != own))
