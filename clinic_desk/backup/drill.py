"""Trying a restore: the newest backup, whole, into a sandbox that is taken away again."""

import shutil
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.backup import places, proving, store
from clinic_desk.backup.restoring import COPYING, READING
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import BackupDamaged, BackupMissing, PlaceGone
from clinic_desk.progress import Progress
from clinic_desk.storage import settings
from clinic_desk.storage.copying import Standing
from clinic_desk.vault.vault import DATABASE_NAME, Unlocked

TRIED = "restore-tried"
_SANDBOX = ".trying-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried(Progress):
    """The last step: the backup made at ``made`` (UTC) opens, with so many entries."""

    made: datetime
    entries: int


def try_restore(session: Session, unlocked: Unlocked) -> Generator[Progress, None, None]:
    """Restore the newest backup into a folder of its own, compare rows and root; remove it.

    The last step is Tried. Closed at any point, the sandbox is gone. Raises PlaceGone,
    BackupMissing, BackupDamaged, NotAllowed for whoever that backup does not know as one who
    may restore, DiskFull, ReadOnly.
    """
    session.require(Permission.BACKUP_RESTORE)
    place = store.read(session.reading(Permission.BACKUP_RESTORE)).place
    if place is None or not places.is_there(place):
        raise PlaceGone
    newest = _newest(place, unlocked.vault_id)
    key = newest.sealed.content.key_for(session.account, unlocked.private_key or b"")
    inside = newest.sealed.opened(key, unlocked.vault_key)
    digest = yield from places.hashed(newest.path / places.DATABASE, READING)
    if digest != newest.sealed.content.database:
        raise BackupDamaged("database")
    for left in unlocked.folder.glob(f"{_SANDBOX}*"):  # by a program that died
        shutil.rmtree(left, ignore_errors=True)
    sandbox = Path(tempfile.mkdtemp(prefix=_SANDBOX, dir=unlocked.folder))
    try:
        with places.faults(unlocked.folder), Standing(newest.path / places.DATABASE, key) as copy:
            yield from copy.copied(sandbox / DATABASE_NAME, unlocked.vault_key, COPYING)
        yield from proving.proved(sandbox / DATABASE_NAME, unlocked.vault_key, inside)
    finally:
        shutil.rmtree(sandbox, ignore_errors=True)
    _note(session, newest.sealed.content.id, inside.entries)
    made = newest.sealed.content.made
    yield Tried(done=1, total=1, stage=TRIED, made=made, entries=inside.entries)


def _newest(place: Path, vault_id: str) -> places.Found:
    there = places.found(place, vault_id)
    if not there:
        raise BackupMissing
    return max(there, key=lambda one: one.sealed.content.made)


def _note(session: Session, number: int, entries: int) -> None:
    with session.work(Permission.BACKUP_RESTORE) as work:
        settings.put(work, settings.BACKUP_TRIED_AT, to_microseconds(work.now))
        work.record(
            EventDraft(
                kind=EventKind.BACKUP_TRIED,
                action=Action.READ,
                entity=("backup", number),
                facts={"entries": entries},
            )
        )
