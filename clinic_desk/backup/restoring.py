"""The way back: a backup, proved, as a vault in a new folder, its log with a seam.

The present vault is not touched. On the same computer a name, a password, a code and the
keychain's secret open a backup; on another one the recovery kit does.
"""

import secrets
import shutil
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from sqlalchemy import bindparam, func, insert, select

from clinic_desk.access import Agent, EventDraft, Permission
from clinic_desk.audit import checkpoints, notes, recording
from clinic_desk.audit import store as log_store
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.verify import UNKNOWN, Seam
from clinic_desk.backup import places, proving, removals, trying
from clinic_desk.backup.manifest import Inside, Manifest
from clinic_desk.clock import Clock, to_microseconds
from clinic_desk.errors import (
    BackupDamaged,
    ClinicDeskError,
    InvalidInput,
    KeychainUnavailable,
    NotAllowed,
    Problem,
    VaultDamaged,
    VaultExists,
)
from clinic_desk.ids import AccountId, CareUnitId, DeviceId, RandomBits
from clinic_desk.progress import Progress
from clinic_desk.staff import signing_in
from clinic_desk.staff import store as staff_store
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Account, AccountStatus
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.storage import settings
from clinic_desk.storage.copying import Standing
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.storage.tables import care_unit, device
from clinic_desk.storage.unit_of_work import UnitOfWork
from clinic_desk.vault import keyfile, kit, vault, writing
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.vault import DATABASE_NAME, DEVICE_ID, LOG_KEY, Unlocked

READING, COPYING, RESTORED = "reading-backup", "copying-backup", "vault-restored"
_KIT = "recovery-kit"
_LAST_DEVICE = select(func.coalesce(func.max(device.c.id), 0))
_HAS_DEVICE = select(device.c.id).where(device.c.id == bindparam("wanted"))
_FIRST_UNIT = select(func.min(care_unit.c.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored(Progress):
    """The last step. ``lost`` entries were written after the backup, None where nobody knows.

    ``removed`` accounts had ended since and went again; None where no journal told of them.
    """

    folder: Path
    entries: int
    lost: int | None
    removed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """A backup whose keys are open and whose manifest is vouched for."""

    unlocked: Unlocked
    key: bytes
    content: Manifest
    inside: Inside
    private: bytes
    root_key: bytes | None
    place: Path
    who: Account | None = None
    step: int = 0
    lost: int | None = None
    ended: frozenset[AccountId] | None = None


def restore(
    backup: Path,
    into: Path,
    keychain: Keychain,
    clock: Clock,
    *,
    opening: Credentials | Sequence[str],
    present: Path | None = None,
    kept_in: Callable[[Path], Keychain] | None = None,
    attempts: Attempts | None = None,
    randbits: RandomBits = secrets.randbits,
) -> Generator[Progress, None, None]:
    """Restore a backup into the new folder ``into``; the last step is Restored.

    ``opening`` is what somebody signs in with, or the recovery kit's words. ``present`` is the
    folder of the vault that is replaced, if there still is one: with it, and with newer backups
    beside this one, it is known how many entries are lost. ``kept_in`` gives the keychain of the
    new folder where that is another one. ``attempts`` counts and slows tries (``trying.py``).

    Closed early or failed, nothing is left. Raises BackupMissing, BackupDamaged, SignInFailed,
    NotAllowed (whoever was removed since, too), InvalidInput for words that are no kit's,
    WrongKey for another kit's, KeychainUnavailable where the computer's secret or the log's key
    is gone and the kit is needed, VaultExists, VaultTooNew, PlaceGone, DiskFull, ReadOnly.
    """
    _require_new(into)
    name = opening.name if isinstance(opening, Credentials) else trying.KIT
    with trying.counted(attempts, name), places.faults(backup.absolute().parent):
        opened = _opened(backup, keychain, opening)
        digest = yield from places.hashed(backup / places.DATABASE, READING)
        if digest != opened.content.database:
            raise BackupDamaged("database")
        opened = _admitted(backup, opened, clock, opening)
    opened = _informed(backup, opened, present)
    into = into.absolute()
    growing = into.with_name(f".{into.name}.restoring")
    with places.faults(into.parent):
        into.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(growing, ignore_errors=True)
        growing.mkdir(mode=0o700)
    try:
        with places.faults(into.parent):
            yield from _copied(backup, opened, growing)
            kept = keychain if kept_in is None else kept_in(growing)
            made, removed = _sewn(growing, opened, keychain, clock, randbits)
            Attempts(
                growing, opened.unlocked.device_secret, kept, opened.content.vault_id, clock
            ).begin_anew()
            with secrets_kept(kept, opened.content.vault_id, made):
                _take_place(growing, into)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise
    yield Restored(
        done=1,
        total=1,
        stage=RESTORED,
        folder=into,
        entries=opened.inside.entries,
        lost=opened.lost,
        removed=removed,
    )


def _require_new(into: Path) -> None:
    if vault.vault_exists(into):
        raise VaultExists
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise InvalidInput({"into": Problem.TAKEN})


def _opened(backup: Path, keychain: Keychain, opening: Credentials | Sequence[str]) -> _Opened:
    """The keys and the manifest, without a look at the database."""
    sealed = places.read(backup)
    keys = backup / places.KEYS_FOLDER
    data = writing.read_bounded(keys / keyfile.KEYFILE_NAME, keyfile.MOST_BYTES)
    if data is None or sha256(data).digest() != sealed.content.keyfile:
        raise BackupDamaged("keys")
    try:
        if keyfile.parse(data).content.vault_id != sealed.content.vault_id:
            raise BackupDamaged("keys")  # before anything is tried: tries are counted by it
        unlocked, private, root_key = _keys(keys, keychain, opening)
    except VaultDamaged:
        raise BackupDamaged("keys") from None
    key = sealed.content.key_for(unlocked.account, private)
    inside = sealed.opened(key, unlocked.vault_key)
    return _Opened(
        unlocked=unlocked,
        key=key,
        content=sealed.content,
        inside=inside,
        private=private,
        root_key=root_key,
        place=backup.absolute().parent,
    )


def _keys(
    keys: Path, keychain: Keychain, opening: Credentials | Sequence[str]
) -> tuple[Unlocked, bytes, bytes | None]:
    """The vault's keys, the private key that opens the backup's, and the log's root key."""
    if isinstance(opening, Credentials):
        unlocked = vault.unlock(keys, keychain, opening.name, opening.password)
        return unlocked, unlocked.private_key or b"", None
    unlocked = vault.unlock_with_kit(keys, opening)
    root_key = vault.kit_secret(keys, opening, kit.LOG_ROOT)
    return unlocked, kit.pair_of(opening).private, root_key


def _admitted(
    backup: Path, opened: _Opened, clock: Clock, opening: Credentials | Sequence[str]
) -> _Opened:
    """With the account and its code looked at, where it is not the kit that opens."""
    if not isinstance(opening, Credentials):
        return opened
    with Standing(backup / places.DATABASE, opened.key) as copy:
        who, step = signing_in.proved(copy, opened.unlocked, opening.code, clock.now())
    return replace(opened, who=who, step=step)


def _informed(backup: Path, opened: _Opened, present: Path | None) -> _Opened:
    """With what happened since the backup, as far as other files tell."""
    content = opened.content
    ended = removals.known_since(
        backup, present, opened.unlocked.vault_key, content.vault_id, content.made
    )
    if opened.who is not None and ended is not None and opened.who.id in ended:
        raise NotAllowed(Permission.BACKUP_RESTORE)
    return replace(opened, lost=_lost(backup, opened, present), ended=ended)


def _lost(backup: Path, opened: _Opened, present: Path | None) -> int | None:
    """How many entries were written after the backup, as far as other copies tell."""
    beside = places.found(backup.absolute().parent, opened.content.vault_id)
    newer = [size for one in beside if (size := _size_of(one, opened)) > opened.inside.entries]
    now = None if present is None else _present_size(present, opened)
    known = newer if now is None else [*newer, now]
    return max(0, max(known) - opened.inside.entries) if known else None


def _size_of(one: places.Found, opened: _Opened) -> int:
    """The log's size in a backup of the vault; 0 for one that this person cannot open."""
    try:
        key = one.sealed.content.key_for(opened.unlocked.account, opened.private)
        return one.sealed.opened(key, opened.unlocked.vault_key).entries
    except ClinicDeskError:
        return 0


def _present_size(present: Path, opened: _Opened) -> int | None:
    """The log's size in the vault that is replaced; a damaged one tells nothing."""
    try:
        with Standing(present / DATABASE_NAME, opened.unlocked.vault_key) as standing:
            return log_store.size(standing)
    except ClinicDeskError:
        return None


def _copied(backup: Path, opened: _Opened, growing: Path) -> Generator[Progress, None, None]:
    """Database, under the vault's key again, and key file in their new folder, proved."""
    key, database = opened.unlocked.vault_key, growing / DATABASE_NAME
    with Standing(backup / places.DATABASE, opened.key) as copy:
        yield from copy.copied(database, key, COPYING)
    yield from proving.proved(database, key, opened.inside)
    _, data = vault.keyfile_of(opened.unlocked)
    writing.write_whole(growing / keyfile.KEYFILE_NAME, data)


def _sewn(
    growing: Path,
    opened: _Opened,
    keychain: Keychain,
    clock: Clock,
    randbits: RandomBits,
) -> tuple[Mapping[str, bytes], int | None]:
    """Write the seam into the restored log; the secrets that its computer has to keep, and how
    many accounts went again."""
    unlocked = opened.unlocked
    database = Database(
        growing / DATABASE_NAME,
        unlocked.vault_key,
        recorder=recording.LogRecorder(recording.detail_key(unlocked.vault_key)),
        randbits=randbits,
        committed=lambda _: None,
    )
    try:
        agent = _agent(database, opened, keychain)
        with database.work(agent, clock.now()) as work:
            if work.value(_HAS_DEVICE, wanted=agent.device) is None:
                work.write(insert(device), id=agent.device, name=str(agent.device))
            if opened.who is not None:
                staff_store.take_step(work, opened.who.id, opened.step)
            work.record(_restored_draft(opened))
            gone = _ended_again(work, opened)
            there = removals.active(work)
            removed = None if opened.ended is None else len(gone)
            _remember(work, opened, removed)
            log_key = _sealed(work, opened, keychain)
    finally:
        database.close()
    # The key file was read a little after the database: somebody may have come or gone between.
    vault.shut_out(replace(unlocked, folder=growing), lambda account: account not in there)
    made = {
        vault.DEVICE_SECRET: unlocked.device_secret,
        LOG_KEY: log_key,
        DEVICE_ID: agent.device.to_bytes(8, "big"),
    }
    return made, removed


def _ended_again(work: UnitOfWork, opened: _Opened) -> list[AccountId]:
    """End the accounts that had ended since the backup; the only owner that it knows stays."""
    everyone = {one.id: one for one in staff_store.everyone(work)}
    active = removals.active(work)
    gone = sorted(active & (opened.ended or frozenset()))
    if not any(Role.OWNER in everyone[one].roles for one in active - set(gone)):
        gone = [one for one in gone if Role.OWNER not in everyone[one].roles]
    for account in gone:
        staff_store.set_status(work, account, AccountStatus.ENDED)
        work.record(
            EventDraft(
                kind=EventKind.ACCOUNT_ENDED,
                action=Action.UPDATE,
                entity=("account", account),
                facts={"again": 1},
            )
        )
    return gone


def _remember(work: UnitOfWork, opened: _Opened, removed: int | None) -> None:
    """What whoever manages is told at their next sign-in; and that this backup is a good one."""
    by_kit = int(opened.who is None)
    for which, value in (
        (settings.BACKUP_AT, to_microseconds(opened.content.made)),
        (settings.BACKUP_PLACE, str(opened.place)),
        (settings.RESTORED_AT, to_microseconds(work.now)),
        (settings.RESTORED_FROM, to_microseconds(opened.content.made)),
        (settings.RESTORED_LOST, -1 if opened.lost is None else opened.lost),
        (settings.RESTORED_REMOVED, -1 if removed is None else removed),
        (settings.RESTORED_BY_KIT, by_kit),
        (settings.RESTORED_KIT_OLD, by_kit),
    ):
        settings.put(work, which, value)


def _sealed(work: UnitOfWork, opened: _Opened, keychain: Keychain) -> bytes:
    """Seal the seam: by the log's key if it is here, else by the kit's; what signs from now on."""
    seam = Seam(restored=opened.inside.entries, lost=opened.lost)
    log_key = keychain.get(opened.content.vault_id, LOG_KEY)
    if log_key is not None and checkpoints.signs_now(work, log_key):
        checkpoints.seal_seam(work, log_key, seam)
        return log_key
    if opened.root_key is None:
        raise KeychainUnavailable(LOG_KEY)
    following = notes.new_log_key(settings.text(work, settings.LOG_ORIGIN))
    checkpoints.certify_seam(work, opened.root_key, following, seam)
    return following.secret


def _agent(database: Database, opened: _Opened, keychain: Keychain) -> Agent:
    """Who restores, at which computer: one that the vault has not met is its next one."""
    reads, who = ScopedReads(database, CLOSED), opened.who
    known = keychain.get(opened.content.vault_id, DEVICE_ID)
    here = int.from_bytes(known, "big") if known else reads.value(_LAST_DEVICE) + 1
    return Agent(
        account=None if who is None else who.id,
        role=_KIT if who is None else who.main_role,
        device=DeviceId(here),
        session=None,
        care_unit=CareUnitId(reads.value(_FIRST_UNIT)) if who is None else who.care_unit,
    )


def _restored_draft(opened: _Opened) -> EventDraft:
    return EventDraft(
        kind=EventKind.VAULT_RESTORED,
        action=Action.EXECUTE,
        entity=("backup", opened.content.id),
        facts={
            "entries": opened.inside.entries,
            "lost": UNKNOWN if opened.lost is None else opened.lost,
            "journal": "missing" if opened.ended is None else "read",
            "made": to_microseconds(opened.content.made),
        },
    )


@contextmanager
def secrets_kept(kept: Keychain, vault_id: str, secrets_: Mapping[str, bytes]) -> Iterator[None]:
    """Put the secrets into the keychain; what goes wrong in here leaves it as it was."""
    before = {name: kept.get(vault_id, name) for name in secrets_}
    try:
        for name, secret in secrets_.items():
            if before[name] != secret:
                kept.set(vault_id, name, secret)
        yield
    except BaseException:
        for name, was in before.items():
            if was is None:
                kept.delete(vault_id, name)
            elif was != kept.get(vault_id, name):
                kept.set(vault_id, name, was)
        raise


def _take_place(growing: Path, into: Path) -> None:
    writing.sync_folder(growing)
    if into.exists():
        into.rmdir()  # empty, and looked at before
    growing.rename(into)
    writing.sync_folder(into.parent)
