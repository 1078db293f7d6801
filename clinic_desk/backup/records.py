"""What is known of backups, and what making one asks of whoever makes it."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Protocol

from clinic_desk.access import Permission, Reads, Work
from clinic_desk.clock import Clock
from clinic_desk.progress import Progress

_DAY = timedelta(days=1)


class Doors(Protocol):
    """A person's session, or the program's own act: both record what they do."""

    @property
    def clock(self) -> Clock: ...

    def reading(self, permission: Permission) -> Reads: ...

    def work(self, permission: Permission) -> AbstractContextManager[Work]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp(Progress):
    """The last step: where the backup lies, how many bytes it has, how many older ones went."""

    path: Path
    entries: int
    pruned: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """``made`` (UTC) and ``place`` of the last backup, None if there never was one.

    ``daily``: the program makes one by itself, from ``hour`` on of the clinic's own day.
    ``tried`` (UTC) is when a restore was last tried in full.
    """

    made: datetime | None
    place: Path | None
    late_days: int
    daily: bool
    hour: int
    zone: tzinfo
    tried: datetime | None
    tried_late_days: int

    def days(self, now: datetime) -> int | None:
        """Whole days since the last one; None if there never was one."""
        return None if self.made is None else max((now - self.made) // _DAY, 0)

    def due(self, now: datetime) -> bool:
        """One a day: whether the last hour that was planned for one has passed without it.

        So a day on which nobody opened the program is made up for.
        """
        wall = now.astimezone(self.zone)
        planned = datetime.combine(wall.date(), time(self.hour), self.zone)
        if planned > wall:
            planned -= _DAY
        return self.made is None or self.made < planned

    def late(self, now: datetime) -> bool:
        """Whether somebody is to be told: never done, or not for the days that the clinic set."""
        days = self.days(now)
        return days is None or days >= self.late_days

    def try_due(self, now: datetime) -> bool:
        """Whether a restore is to be tried again: once there is a backup, each quarter."""
        if self.made is None:
            return False
        return self.tried is None or now - self.tried > timedelta(days=self.tried_late_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredOnce:
    """The vault was restored ``at`` (UTC) from a backup ``made`` then.

    ``lost`` entries and ``removed`` accounts: None where nobody knows. ``kit_old``: the recovery
    kit that was used has not been replaced.
    """

    at: datetime
    made: datetime
    lost: int | None
    removed: int | None
    by_kit: bool
    kit_old: bool

    @property
    def in_place(self) -> bool:
        """Whether the vault was whole and the kit gave this computer its secret back."""
        return self.at == self.made
