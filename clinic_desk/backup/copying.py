"""A copy of the vault under a key of its own, proved before it counts, whoever asked for it."""

import os
import shutil
from collections.abc import Generator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import Path

from clinic_desk.access import EventDraft, Permission, Reach
from clinic_desk.audit import checkpoints, tree
from clinic_desk.audit import store as log_store
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.backup import keeping, manifest, places, proving, removals, store
from clinic_desk.backup.manifest import Inside, Manifest
from clinic_desk.backup.records import BackedUp, Doors
from clinic_desk.errors import ClinicDeskError, PlaceGone
from clinic_desk.ids import AccountId
from clinic_desk.progress import Progress
from clinic_desk.staff import permissions
from clinic_desk.staff import store as staff_store
from clinic_desk.staff.records import AccountStatus
from clinic_desk.storage import settings
from clinic_desk.storage.copying import Standing
from clinic_desk.vault import fields, keyfile, sealing, vault, writing
from clinic_desk.vault.keyfile import Keyfile
from clinic_desk.vault.vault import DATABASE_NAME, Unlocked

COPYING, READING = "copying-vault", "reading-copy"
MADE = "backup-made"


def made(
    doors: Doors, unlocked: Unlocked, target: Path, log_key: bytes
) -> Generator[Progress, None, None]:
    """Make a backup in the folder ``target``; the last step is BackedUp.

    Raises what ``making.back_up`` raises; a failure is recorded.
    """
    try:
        with places.faults(target):
            yield from _made(doors, unlocked, target, log_key)
    except ClinicDeskError as error:
        with suppress(ClinicDeskError):  # the failure itself goes on to whoever asked
            _note_failed(doors, error)
        raise


def _made(
    doors: Doors, unlocked: Unlocked, target: Path, log_key: bytes
) -> Generator[Progress, None, None]:
    if not places.is_there(target):
        raise PlaceGone
    with doors.work(Permission.BACKUP_MAKE) as work:
        note = checkpoints.seal(work, log_key).note
    growing = places.unfinished(target, unlocked.vault_id)
    if growing.exists():
        shutil.rmtree(growing)
    growing.mkdir(mode=0o700)
    try:
        number, entries = yield from _written(doors, unlocked, growing, note)
        path = _named(doors, growing, target)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise
    with doors.work(Permission.BACKUP_MAKE) as work:
        store.note_made(work, target)
        work.record(_made_draft(number, entries))
    pruned = _pruned(doors, unlocked, target, path)
    yield BackedUp(
        done=1,
        total=1,
        stage=MADE,
        path=path,
        entries=entries,
        pruned=pruned,
        size=places.size(path),
    )


def _written(
    doors: Doors, unlocked: Unlocked, growing: Path, note: str
) -> Generator[Progress, None, tuple[int, int]]:
    """All of the backup, under the name of what is not finished; its number and its entries."""
    key, database = os.urandom(fields.KEY_BYTES), growing / places.DATABASE
    with Standing(unlocked.folder / DATABASE_NAME, unlocked.vault_key) as standing:
        yield from standing.copied(database, key, COPYING)
        inside = _looked_at(standing, note)
    yield from proving.proved(database, key, inside)
    digest = yield from places.hashed(database, READING)
    kept, data = vault.keyfile_of(unlocked)
    openers, kit = _sealed(doors, kept, key)
    number = int.from_bytes(os.urandom(8), "big") >> 1
    content = Manifest(
        id=number,
        vault_id=unlocked.vault_id,
        invented=unlocked.invented,
        made=doors.clock.now(),
        database=digest,
        keyfile=sha256(data).digest(),
        openers=openers,
        kit=kit,
        inside=manifest.closed(inside, key, number, unlocked.vault_id),
    )
    (growing / places.KEYS_FOLDER).mkdir(mode=0o700)
    writing.write_whole(growing / places.KEYS_FOLDER / keyfile.KEYFILE_NAME, data)
    writing.write_whole(growing / manifest.NAME, manifest.encode(content, key, unlocked.vault_key))
    places.synced(database)
    writing.sync_folder(growing)
    _journalled(doors, unlocked, growing.parent)
    return number, inside.entries


def _journalled(doors: Doors, unlocked: Unlocked, target: Path) -> None:
    """Who has been removed, beside the backup: an older one must not bring them back."""
    removals.write(
        removals.beside(target, unlocked.vault_id),
        unlocked.vault_key,
        unlocked.vault_id,
        removals.removed(doors.reading(Permission.BACKUP_MAKE)),
        doors.clock.now(),
    )


def _looked_at(standing: Standing, note: str) -> Inside:
    """What the vault holds at the moment that the copy shows."""
    entries = log_store.size(standing)
    root = tree.root(StoredNodes(standing), entries)
    return Inside(entries=entries, root=root, note=note, rows=standing.counts())


def _sealed(doors: Doors, kept: Keyfile, key: bytes) -> tuple[dict[AccountId, bytes], bytes | None]:
    """The key, sealed to every account that may restore, and to the recovery kit."""
    openers = {}
    for one in staff_store.everyone(doors.reading(Permission.BACKUP_MAKE)):
        slot = kept.slot_of(one.id)
        reach = permissions.reach(one.roles, Permission.BACKUP_RESTORE)
        if slot is not None and one.status is AccountStatus.ACTIVE and reach is Reach.ALL:
            openers[one.id] = sealing.seal(slot.public, key, manifest.KEY_PURPOSE)
    if kept.kit is None:
        return openers, None
    return openers, sealing.seal(kept.kit.public, key, manifest.KEY_PURPOSE)


def _named(doors: Doors, growing: Path, target: Path) -> Path:
    """Give the finished backup its name; a second one in the same minute gets a number."""
    reads = doors.reading(Permission.BACKUP_MAKE)
    wall = doors.clock.now().astimezone(settings.zone(reads))
    path = target / places.name_for(settings.text(reads, settings.CLINIC_NAME), wall)
    numbers, stem = count(2), path.stem
    while path.exists():
        path = path.with_name(f"{stem}_{next(numbers)}{places.SUFFIX}")
    growing.rename(path)
    writing.sync_folder(target)
    return path


def _pruned(doors: Doors, unlocked: Unlocked, target: Path, new: Path) -> int:
    """Remove the backups that no rule keeps, the new one never; how many."""
    zone = settings.zone(doors.reading(Permission.BACKUP_MAKE))

    def wall(made: datetime) -> datetime:
        return made.astimezone(zone)

    places.clear_going(target, unlocked.vault_id)
    there = places.found(target, unlocked.vault_id)
    keep = keeping.kept(wall(one.sealed.content.made) for one in there)
    gone = [one for one in there if one.path != new and wall(one.sealed.content.made) not in keep]
    for one in gone:
        places.remove(one.path)
    return len(gone)


def _made_draft(number: int, entries: int) -> EventDraft:
    return EventDraft(
        kind=EventKind.BACKUP_MADE,
        action=Action.READ,
        entity=("backup", number),
        facts={"entries": entries},
    )


def _note_failed(doors: Doors, error: ClinicDeskError) -> None:
    with doors.work(Permission.BACKUP_MAKE) as work:
        work.record(
            EventDraft(
                kind=EventKind.BACKUP_FAILED,
                action=Action.READ,
                outcome=Outcome.SERIOUS_FAILURE,
                facts={"why": error.code},
            )
        )
