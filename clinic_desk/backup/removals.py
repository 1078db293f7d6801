"""The journal of removed accounts: what an older backup brings back must go again.

It lies beside every backup, and beside the vault itself. It holds random ids and times, encrypted
under a key that follows from the vault's, and only ever grows.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clinic_desk.access import Happened, Permission, Reads
from clinic_desk.audit.events import EventKind
from clinic_desk.backup import places, store
from clinic_desk.backup.records import Doors
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import ClinicDeskError, VaultDamaged, WrongKey
from clinic_desk.ids import AccountId
from clinic_desk.staff import store as staff_store
from clinic_desk.staff.records import AccountStatus
from clinic_desk.vault import canonical, fields, writing
from clinic_desk.vault.canonical import Strict
from clinic_desk.vault.fields import derive_key
from clinic_desk.vault.framing import frame
from clinic_desk.vault.vault import Unlocked

NAME = "removed.journal"
_DAMAGED = "removals"
_FORMAT = "clinic-desk removals"
_VERSION = 1
_MOST_BYTES = 1024 * 1024
_MOST = 10_000
_HIGHEST = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """The accounts that were removed, and when the journal was last written (UTC)."""

    accounts: frozenset[AccountId]
    written: datetime


def beside(target: Path, vault_id: str) -> Path:
    """Where a vault's journal lies in a folder of backups."""
    return target / f"{vault_id[:16]}.{NAME}"


def removed(reads: Reads) -> frozenset[AccountId]:
    """Whose accounts have ended, as the vault knows it now."""
    everyone = staff_store.everyone(reads)
    return frozenset(one.id for one in everyone if one.status is AccountStatus.ENDED)


def active(reads: Reads) -> frozenset[AccountId]:
    """Whose accounts have not ended."""
    everyone = staff_store.everyone(reads)
    return frozenset(one.id for one in everyone if one.status is AccountStatus.ACTIVE)


def write(
    path: Path, vault_key: bytes, vault_id: str, accounts: frozenset[AccountId], now: datetime
) -> None:
    """Add these to the journal there; what it names already stays. Raises DiskFull, ReadOnly."""
    before = read(path, vault_key, vault_id)
    known = accounts | (frozenset() if before is None else before.accounts)
    values = {
        "accounts": sorted(known),
        "format": _FORMAT,
        "version": _VERSION,
        "written": to_microseconds(now),
    }
    closed = fields.close_bytes(
        derive_key(vault_key, "removals"), canonical.encode(values), _binding(vault_id)
    )
    with writing.disk_faults():
        writing.write_whole(path, closed)


def read(path: Path, vault_key: bytes, vault_id: str) -> Journal | None:
    """The journal there; None where there is none that this vault's key opens."""
    try:
        data = writing.read_bounded(path, _MOST_BYTES)
        if data is None or len(data) > _MOST_BYTES:
            return None
        plain = fields.open_bytes(derive_key(vault_key, "removals"), data, _binding(vault_id))
        return _journal(canonical.decode(plain, _DAMAGED))
    except (OSError, VaultDamaged, WrongKey):
        return None


def known_since(
    backup: Path, present: Path | None, vault_key: bytes, vault_id: str, made: datetime
) -> frozenset[AccountId] | None:
    """Who was removed, as far as the journals beside backup and present vault tell.

    None where there is none that was written when the backup was made, or later.
    """
    paths = [beside(backup.absolute().parent, vault_id)]
    if present is not None:
        paths.append(present / NAME)
    found = [one for path in paths if (one := read(path, vault_key, vault_id)) is not None]
    fresh = [one for one in found if one.written >= made]
    if not fresh:
        return None
    return frozenset(account for one in found for account in one.accounts)


def heard(doors: Doors, unlocked: Unlocked, happened: Iterable[Happened]) -> None:
    """Somebody was removed: write it beside the vault, and beside its backups if their place
    is there now. Raises DiskFull, ReadOnly."""
    if all(one.draft.kind != EventKind.ACCOUNT_ENDED for one in happened):
        return
    reads, now = doors.reading(Permission.ACCOUNT_MANAGE), doors.clock.now()
    accounts, key, vault_id = removed(reads), unlocked.vault_key, unlocked.vault_id
    write(unlocked.folder / NAME, key, vault_id, accounts, now)
    place = store.read(reads).place
    if place is None or not places.is_there(place):
        return
    with suppress(ClinicDeskError), places.faults(place):
        # a drive that is full now, or gone: the next backup writes it before it counts
        write(beside(place, vault_id), key, vault_id, accounts, now)


def _journal(values: Strict) -> Journal:
    values.only("accounts", "format", "version", "written")
    if values.text("format", len(_FORMAT)) != _FORMAT:
        values.damaged()
    values.integer("version", _VERSION, _VERSION)
    return Journal(
        accounts=frozenset(_ids(values)),
        written=from_microseconds(values.integer("written", 0, 2**53)),
    )


def _ids(values: Strict) -> list[AccountId]:
    listed = values.values["accounts"]
    if not isinstance(listed, list) or len(listed) > _MOST:
        values.damaged()
    if not all(type(one) is int and 0 <= one <= _HIGHEST for one in listed):
        values.damaged()
    return [AccountId(one) for one in listed]


def _binding(vault_id: str) -> bytes:
    return frame(_FORMAT, _VERSION, vault_id)
