"""The places of a group: how many of them are taken."""

from dataclasses import dataclass

from clinic_desk.ids import PractitionerId, ServiceId


@dataclass(frozen=True, slots=True)
class Places:
    """``taken`` of so many; more than that where somebody overbooked knowingly. ``held``: so
    many more are kept for callers."""

    taken: int
    of: int
    held: int = 0

    @property
    def left(self) -> int:
        return max(self.of - self.taken - self.held, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A group that stands: who joins it comes when it does. Times are UTC minutes."""

    key: int
    practitioner: PractitionerId
    service: ServiceId
    start_utc: int
    end_utc: int
    before: int
    after: int
    taken: int
    held: int = 0
    """How many places are kept for other callers than the one of now."""

    def has_room(self, capacity: int) -> bool:
        return self.taken + self.held < capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOf:
    """Which group: whose, of what, from when (UTC minutes)."""

    practitioner: PractitionerId
    service: ServiceId
    start_utc: int
