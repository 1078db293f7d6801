"""``vault.keys``: the file beside the database that says who can open it, and nothing more.

Canonical JSON, so that the same content has one spelling, under two seals. The vault's seal is
made with the vault key and is checked right after unlocking. The device's seal covers all bytes
and the vault's seal too; it is checked before a password is touched.
"""

import hmac
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from clinic_desk.errors import VaultDamaged, VaultMissing, VaultTooNew, WrongKey
from clinic_desk.ids import AccountId
from clinic_desk.vault import canonical, kit, slots, writing
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.canonical import Strict, text_of
from clinic_desk.vault.fields import derive_key
from clinic_desk.vault.framing import frame
from clinic_desk.vault.kit import KitSlot
from clinic_desk.vault.slots import Place, Slot

KEYFILE_NAME = "vault.keys"
VERSION = 1
MOST_BYTES = 4 * 1024 * 1024
MOST_SLOTS = 256
DAMAGED = "key-file"
_FORMAT = "clinic-desk vault.keys"
_VAULT_ID_BYTES = 16
_MAC_BYTES = 32
_HIGHEST_EPOCH = 2**53 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyfile:
    """What the file says. ``epoch`` grows with every write, ``params`` are for new slots."""

    vault_id: str
    epoch: int
    invented: bool
    params: Argon2Params
    slots: tuple[Slot, ...] = ()
    kit: KitSlot | None = None

    def slot_of(self, account: AccountId) -> Slot | None:
        return next((slot for slot in self.slots if slot.account == account), None)

    def slot_at(self, lookup: bytes) -> Slot | None:
        return next((slot for slot in self.slots if slot.lookup == lookup), None)

    def without(self, account: AccountId) -> "Keyfile":
        return replace(self, slots=tuple(slot for slot in self.slots if slot.account != account))

    def with_slot(self, slot: Slot) -> "Keyfile":
        # the order of random ids tells nothing about who came first
        ordered = sorted((*self.without(slot.account).slots, slot), key=lambda each: each.id)
        return replace(self, slots=tuple(ordered))


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedKeyfile:
    """A file as it was read: well formed, its seals not yet looked at."""

    content: Keyfile
    device_check: bytes = field(repr=False)
    device_seal: bytes = field(repr=False)
    vault_seal: bytes = field(repr=False)
    digest: bytes

    def check_device(self, place: Place) -> None:
        """Raises WrongKey for another computer's secret, VaultDamaged for altered bytes."""
        check = _device_check(place)
        if not hmac.compare_digest(check, self.device_check):
            raise WrongKey
        seal = _device_seal(place, _body(self.content, check), self.vault_seal)
        if not hmac.compare_digest(seal, self.device_seal):
            raise VaultDamaged(DAMAGED)

    def check_vault(self, vault_key: bytes) -> None:
        """Raises VaultDamaged unless the holder of the vault key wrote every byte."""
        seal = _vault_seal(vault_key, _body(self.content, self.device_check))
        if not hmac.compare_digest(seal, self.vault_seal):
            raise VaultDamaged(DAMAGED)


def encode(content: Keyfile, place: Place, vault_key: bytes) -> bytes:
    """The file's bytes, sealed."""
    body = _body(content, _device_check(place))
    vault_seal = _vault_seal(vault_key, body)
    device_seal = _device_seal(place, body, vault_seal)
    seals = {"device": text_of(device_seal), "vault": text_of(vault_seal)}
    return canonical.encode({**body, "seals": seals})


def parse(data: bytes) -> SealedKeyfile:
    """Read a file nobody vouches for: all bounds are checked, no key is used.

    Raises VaultDamaged, or VaultTooNew for a version of a newer program.
    """
    if len(data) > MOST_BYTES:
        raise VaultDamaged(DAMAGED)
    values = canonical.decode(data, DAMAGED)
    if values.text("format", len(_FORMAT)) != _FORMAT:
        values.damaged()
    version = values.integer("version", 1, 2**31 - 1)
    if version > VERSION:
        raise VaultTooNew(version)
    device, seals = values.inner("device"), values.inner("seals")
    device.only("check")
    seals.only("device", "vault")
    return SealedKeyfile(
        content=_content(values),
        device_check=device.data("check", _MAC_BYTES),
        device_seal=seals.data("device", _MAC_BYTES),
        vault_seal=seals.data("vault", _MAC_BYTES),
        digest=sha256(data).digest(),
    )


def read(folder: Path) -> SealedKeyfile:
    """Raises VaultMissing where there is no key file, VaultDamaged, VaultTooNew."""
    data = writing.read_bounded(folder / KEYFILE_NAME, MOST_BYTES)
    if data is None:
        raise VaultMissing
    return parse(data)


def write(folder: Path, data: bytes, *, keep_previous: bool) -> None:
    """Put a new key file in place; the old one stands until the new one is durable.

    The two before it are kept, unless the new one takes an access away: then an old file would
    still give it. Raises DiskFull or ReadOnly; the old file then stands.
    """
    path = folder / KEYFILE_NAME
    with writing.disk_faults():
        beside = writing.write_beside(path, data)
        if keep_previous:
            _keep(path)
        beside.replace(path)
        writing.sync_folder(folder)
    if not keep_previous:
        drop_previous(folder)


def drop_previous(folder: Path) -> None:
    """Remove the kept files, so that nothing taken away can be put back with them."""
    with writing.disk_faults():
        for path in previous(folder):
            path.unlink(missing_ok=True)
        writing.sync_folder(folder)


def previous(folder: Path) -> tuple[Path, Path]:
    """Where the last file and the one before it are kept."""
    return folder / f"{KEYFILE_NAME}.1", folder / f"{KEYFILE_NAME}.2"


def _keep(path: Path) -> None:
    if not path.is_file():
        return
    last, before = previous(path.parent)
    if last.is_file():
        last.replace(before)
    # copied, not renamed: the present file never leaves its name
    writing.write_beside(last, path.read_bytes()).replace(last)


def _body(content: Keyfile, device_check: bytes) -> dict[str, object]:
    return {
        "argon2": slots.params_json(content.params),
        "device": {"check": text_of(device_check)},
        "epoch": content.epoch,
        "format": _FORMAT,
        "invented": content.invented,
        "kit": kit.kit_json(content.kit),
        "slots": [slots.slot_json(slot) for slot in content.slots],
        "vault": text_of(bytes.fromhex(content.vault_id)),
        "version": VERSION,
    }


def _content(values: Strict) -> Keyfile:
    values.only(
        *("argon2", "device", "epoch", "format", "invented"),
        *("kit", "seals", "slots", "vault", "version"),
    )
    found = tuple(slots.read_slot(item) for item in values.items("slots", MOST_SLOTS))
    ids = [slot.id for slot in found]
    in_order = ids == sorted(set(ids))
    if not in_order or _twice([slot.account for slot in found]):
        values.damaged()
    if _twice([slot.lookup for slot in found]):
        values.damaged()
    return Keyfile(
        vault_id=values.data("vault", _VAULT_ID_BYTES).hex(),
        epoch=values.integer("epoch", 1, _HIGHEST_EPOCH),
        invented=values.flag("invented"),
        params=slots.read_params(values.inner("argon2")),
        slots=found,
        kit=kit.read_kit(values.inner_or_none("kit")),
    )


def _twice(values: list[AccountId] | list[bytes]) -> bool:
    return len(set(values)) != len(values)


def _device_check(place: Place) -> bytes:
    key = derive_key(place.device_secret, "device-check")
    return hmac.digest(key, frame(_FORMAT, VERSION, place.vault_id), sha256)


def _device_seal(place: Place, body: dict[str, object], vault_seal: bytes) -> bytes:
    key = derive_key(place.device_secret, "key-file-device")
    return hmac.digest(key, frame(_FORMAT, VERSION, canonical.encode(body), vault_seal), sha256)


def _vault_seal(vault_key: bytes, body: dict[str, object]) -> bytes:
    key = derive_key(vault_key, "key-file-vault")
    return hmac.digest(key, frame(_FORMAT, VERSION, canonical.encode(body)), sha256)
