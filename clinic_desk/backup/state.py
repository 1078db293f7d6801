"""When the last verified backup was made, and whether another is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from clinic_desk.access import Permission, Reads, Session, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.storage import settings

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """``made`` (UTC) and ``place`` of the last backup, None if there never was one."""

    made: datetime | None
    place: Path | None
    late_days: int

    def days(self, now: datetime) -> int | None:
        """Whole days since the last one; None if there never was one."""
        return None if self.made is None else max((now - self.made) // _DAY, 0)

    def due(self, now: datetime) -> bool:
        """One a day: whether the present day (UTC) has none yet."""
        return self.made is None or self.made.date() < now.date()

    def late(self, now: datetime) -> bool:
        """Whether somebody is to be told: never done, or not for the days that the clinic set."""
        days = self.days(now)
        return days is None or days >= self.late_days


def state(session: Session) -> BackupState:
    """What the status line, the security page and the doctor say about backups."""
    return _read(session.reading(Permission.BACKUP_MAKE))


def due(session: Session, now: datetime) -> bool:
    """Whether today's backup has not been made yet."""
    return state(session).due(now)


def note_made(work: Work, place: Path) -> None:
    """Remember a backup that was verified just now, and the folder that it lies in."""
    settings.put(work, settings.BACKUP_AT, to_microseconds(work.now))
    settings.put(work, settings.BACKUP_PLACE, str(place.absolute()))


def _read(reads: Reads) -> BackupState:
    at = settings.number(reads, settings.BACKUP_AT)
    place = settings.text(reads, settings.BACKUP_PLACE)
    return BackupState(
        made=from_microseconds(at) if at else None,
        place=Path(place) if place else None,
        late_days=settings.number(reads, settings.BACKUP_LATE_DAYS),
    )
