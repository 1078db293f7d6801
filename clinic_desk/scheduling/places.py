"""The places of a group: how many of them are taken."""

from dataclasses import dataclass

from clinic_desk.ids import PractitionerId, ServiceId


@dataclass(frozen=True, slots=True)
class Places:
    """``taken`` of so many; more than that where somebody overbooked knowingly."""

    taken: int
    of: int

    @property
    def left(self) -> int:
        return max(self.of - self.taken, 0)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOf:
    """Which group: whose, of what, from when (UTC minutes)."""

    practitioner: PractitionerId
    service: ServiceId
    start_utc: int
