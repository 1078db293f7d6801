"""Where the vault remembers its last backup and the plan for the next."""

from datetime import datetime
from pathlib import Path

from clinic_desk.access import Reads, Work
from clinic_desk.backup.records import BackupState, RestoredOnce
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.storage import settings


def note_made(work: Work, place: Path) -> None:
    """Remember a backup that was verified just now, and the folder that it lies in."""
    settings.put(work, settings.BACKUP_AT, to_microseconds(work.now))
    settings.put(work, settings.BACKUP_PLACE, str(place.absolute()))


def read(reads: Reads) -> BackupState:
    """The same for the program's own acts, which nobody asks for."""
    place = settings.text(reads, settings.BACKUP_PLACE)
    return BackupState(
        made=_at(reads, settings.BACKUP_AT),
        place=Path(place) if place else None,
        late_days=settings.number(reads, settings.BACKUP_LATE_DAYS),
        daily=bool(settings.number(reads, settings.BACKUP_DAILY)),
        hour=settings.number(reads, settings.BACKUP_HOUR),
        zone=settings.zone(reads),
        tried=_at(reads, settings.BACKUP_TRIED_AT),
        tried_late_days=settings.number(reads, settings.BACKUP_TRIED_LATE_DAYS),
    )


def restored(reads: Reads) -> RestoredOnce | None:
    """The last restore of this vault, None if there never was one."""
    at, made = _at(reads, settings.RESTORED_AT), _at(reads, settings.RESTORED_FROM)
    if at is None or made is None:
        return None
    lost = settings.number(reads, settings.RESTORED_LOST)
    removed = settings.number(reads, settings.RESTORED_REMOVED)
    return RestoredOnce(
        at=at,
        made=made,
        lost=lost if lost >= 0 else None,
        removed=removed if removed >= 0 else None,
        by_kit=bool(settings.number(reads, settings.RESTORED_BY_KIT)),
        kit_old=bool(settings.number(reads, settings.RESTORED_KIT_OLD)),
    )


def _at(reads: Reads, which: settings.NumberSetting) -> datetime | None:
    at = settings.number(reads, which)
    return from_microseconds(at) if at else None
