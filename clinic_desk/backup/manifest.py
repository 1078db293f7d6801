"""``backup.keys``: what a backup holds, and its key, sealed to whoever may restore it.

Canonical JSON, read as a file nobody vouches for. Its seal is made with the backup's key and the
vault's key together, so that nobody can write one who does not hold both. What would tell how
much a clinic does is encrypted.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import BackupDamaged, NotAllowed, VaultDamaged, VaultTooNew, WrongKey
from clinic_desk.ids import AccountId
from clinic_desk.vault import canonical, fields, sealing
from clinic_desk.vault.canonical import Strict, text_of
from clinic_desk.vault.fields import derive_key
from clinic_desk.vault.framing import frame

NAME = "backup.keys"
VERSION = 1
MOST_BYTES = 2 * 1024 * 1024
KEY_PURPOSE = "backup-key"
DAMAGED = "keys"
_FORMAT = "clinic-desk backup"
_HASH_BYTES = 32
_VAULT_ID_BYTES = 16
_MOST_OPENERS = 256
_MOST_TABLES = 1000
_LONGEST_NAME = 200
_LONGEST_SEALED = 4096
_LONGEST_NOTE = 64 * 1024
_HIGHEST = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What shows. ``openers`` maps an account to the key sealed to it, ``kit`` is the same for
    the kit, ``inside`` is encrypted."""

    id: int
    vault_id: str
    invented: bool
    made: datetime
    database: bytes
    """SHA-256 over the database's file."""
    keyfile: bytes
    """SHA-256 over the vault's key file that travels with it."""
    openers: Mapping[AccountId, bytes] = field(repr=False)
    kit: bytes | None = field(repr=False)
    inside: bytes = field(repr=False)

    def key_for(self, account: AccountId | None, private: bytes) -> bytes:
        """The backup's key; the kit opens it where there is no account.

        Raises NotAllowed for an account that may not restore, BackupDamaged.
        """
        sealed = self.kit if account is None else self.openers.get(account)
        if sealed is None:
            raise NotAllowed("backup:backup:restore")
        try:
            return sealing.unseal(private, sealed, KEY_PURPOSE)
        except WrongKey:
            raise BackupDamaged(DAMAGED) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What does not show: how many rows each table has, how many entries the log, its root, and
    its last checkpoint before the backup."""

    entries: int
    root: bytes
    note: str
    rows: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedManifest:
    """As it was read: well formed, its seal not yet looked at."""

    content: Manifest
    seal: bytes = field(repr=False)

    def opened(self, backup_key: bytes, vault_key: bytes) -> Inside:
        """What is inside; all of it is vouched for then.

        Raises BackupDamaged for altered bytes and other keys.
        """
        if not hmac.compare_digest(_seal(_body(self.content), backup_key, vault_key), self.seal):
            raise BackupDamaged(DAMAGED)
        bound_to = _binding(self.content.id, self.content.vault_id)
        try:
            plain = fields.open_bytes(backup_key, self.content.inside, bound_to)
            return _inside(canonical.decode(plain, DAMAGED))
        except (VaultDamaged, WrongKey):
            raise BackupDamaged(DAMAGED) from None


def encode(content: Manifest, backup_key: bytes, vault_key: bytes) -> bytes:
    """The file's bytes, sealed."""
    body = _body(content)
    return canonical.encode({**body, "seal": text_of(_seal(body, backup_key, vault_key))})


def closed(inside: Inside, backup_key: bytes, backup: int, vault_id: str) -> bytes:
    """``Manifest.inside``: encrypted under the backup's key, for this backup alone."""
    values = {
        "entries": inside.entries,
        "note": inside.note,
        "root": text_of(inside.root),
        "rows": [{"rows": rows, "table": name} for name, rows in sorted(inside.rows.items())],
    }
    return fields.close_bytes(backup_key, canonical.encode(values), _binding(backup, vault_id))


def parse(data: bytes) -> SealedManifest:
    """Read a file nobody vouches for: all bounds are checked, no key is used.

    Raises BackupDamaged, or VaultTooNew for a version of a newer program.
    """
    if len(data) > MOST_BYTES:
        raise BackupDamaged(DAMAGED)
    try:
        values = canonical.decode(data, DAMAGED)
        if values.text("format", len(_FORMAT)) != _FORMAT:
            values.damaged()
        version = values.integer("version", 1, 2**31 - 1)
        if version > VERSION:
            raise VaultTooNew(version)
        return SealedManifest(content=_content(values), seal=values.data("seal", _HASH_BYTES))
    except VaultDamaged:
        raise BackupDamaged(DAMAGED) from None


def _body(content: Manifest) -> dict[str, object]:
    return {
        "database": text_of(content.database),
        "format": _FORMAT,
        "id": content.id,
        "inside": text_of(content.inside),
        "invented": content.invented,
        "keyfile": text_of(content.keyfile),
        "kit": None if content.kit is None else {"sealed": text_of(content.kit)},
        "made": to_microseconds(content.made),
        "openers": [
            {"account": account, "sealed": text_of(sealed)}
            for account, sealed in sorted(content.openers.items())
        ],
        "vault": text_of(bytes.fromhex(content.vault_id)),
        "version": VERSION,
    }


def _content(values: Strict) -> Manifest:
    values.only(
        *("database", "format", "id", "inside", "invented", "keyfile", "kit", "made"),
        *("openers", "seal", "vault", "version"),
    )
    openers = [_opener(item) for item in values.items("openers", _MOST_OPENERS)]
    accounts = [account for account, _ in openers]
    if accounts != sorted(set(accounts)):
        values.damaged()
    kit = values.inner_or_none("kit")
    if kit is not None:
        kit.only("sealed")
    return Manifest(
        id=values.integer("id", 0, _HIGHEST),
        vault_id=values.data("vault", _VAULT_ID_BYTES).hex(),
        invented=values.flag("invented"),
        made=from_microseconds(values.integer("made", 0, 2**53)),
        database=values.data("database", _HASH_BYTES),
        keyfile=values.data("keyfile", _HASH_BYTES),
        openers=dict(openers),
        kit=None if kit is None else kit.data("sealed", 1, _LONGEST_SEALED),
        inside=values.data("inside", 1, MOST_BYTES),
    )


def _inside(values: Strict) -> Inside:
    values.only("entries", "note", "root", "rows")
    rows = [_rows(item) for item in values.items("rows", _MOST_TABLES)]
    names = [name for name, _ in rows]
    if names != sorted(set(names)):
        values.damaged()
    return Inside(
        entries=values.integer("entries", 1, _HIGHEST),
        root=values.data("root", _HASH_BYTES),
        note=values.text("note", _LONGEST_NOTE),
        rows=dict(rows),
    )


def _opener(values: Strict) -> tuple[AccountId, bytes]:
    values.only("account", "sealed")
    account = AccountId(values.integer("account", 0, _HIGHEST))
    return account, values.data("sealed", 1, _LONGEST_SEALED)


def _rows(values: Strict) -> tuple[str, int]:
    values.only("rows", "table")
    return values.text("table", _LONGEST_NAME), values.integer("rows", 0, _HIGHEST)


def _binding(backup: int, vault_id: str) -> bytes:
    return frame("clinic-desk backup inside", VERSION, vault_id, backup)


def _seal(body: dict[str, object], backup_key: bytes, vault_key: bytes) -> bytes:
    key = derive_key(backup_key + vault_key, "backup-manifest")
    return hmac.digest(key, frame(_FORMAT, VERSION, canonical.encode(body)), sha256)
