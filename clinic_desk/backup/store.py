"""Where the vault remembers its last backup and the plan for the next."""

from pathlib import Path

from clinic_desk.access import Reads, Work
from clinic_desk.backup.records import BackupState
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.storage import settings


def note_made(work: Work, place: Path) -> None:
    """Remember a backup that was verified just now, and the folder that it lies in."""
    settings.put(work, settings.BACKUP_AT, to_microseconds(work.now))
    settings.put(work, settings.BACKUP_PLACE, str(place.absolute()))


def read(reads: Reads) -> BackupState:
    """The same for the program's own acts, which nobody asks for."""
    at = settings.number(reads, settings.BACKUP_AT)
    place = settings.text(reads, settings.BACKUP_PLACE)
    return BackupState(
        made=from_microseconds(at) if at else None,
        place=Path(place) if place else None,
        late_days=settings.number(reads, settings.BACKUP_LATE_DAYS),
        daily=bool(settings.number(reads, settings.BACKUP_DAILY)),
        hour=settings.number(reads, settings.BACKUP_HOUR),
        zone=settings.zone(reads),
    )
