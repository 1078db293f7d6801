"""The places of a group: how many of them are taken."""

from dataclasses import dataclass
from typing import Protocol

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
    size: int | None = None
    """How many it holds, where that is said of itself."""

    def places(self, usual: int) -> Places:
        """``usual``: how many a group of its service holds, unless it is said of itself."""
        return Places(self.taken, usual if self.size is None else self.size, self.held)

    def has_room(self, usual: int) -> bool:
        return self.places(usual).left > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOf:
    """Which group: whose, of what, from when (UTC minutes)."""

    practitioner: PractitionerId
    service: ServiceId
    start_utc: int

    @classmethod
    def by(cls, one: "OfGroup") -> "GroupOf":
        """The group in which a visit is, or a proposal would be."""
        return cls(practitioner=one.practitioner, service=one.service, start_utc=one.start_utc)


class OfGroup(Protocol):
    """Whatever stands at a time: a visit, a group, a proposal."""

    @property
    def practitioner(self) -> PractitionerId: ...

    @property
    def service(self) -> ServiceId: ...

    @property
    def start_utc(self) -> int: ...
