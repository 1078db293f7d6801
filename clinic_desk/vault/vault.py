"""Making a vault, letting people in and out of it, and opening it.

A vault is a folder: the encrypted database and ``vault.keys``. What opens it is a password
together with this computer's device secret, or the recovery kit.
"""

import os
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from clinic_desk.errors import (
    InvalidInput,
    KeychainUnavailable,
    NotFound,
    Problem,
    SignInFailed,
    VaultDamaged,
    VaultExists,
    WrongKey,
)
from clinic_desk.ids import AccountId
from clinic_desk.vault import argon, fields, keyfile, kit, sealing, slots, writing
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.attempts import MIRROR
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.keyfile import KEYFILE_NAME, Keyfile, SealedKeyfile
from clinic_desk.vault.kit import KitSlot, RecoveryKit
from clinic_desk.vault.slots import Place, Slot

DATABASE_NAME = "clinic.db"
DEVICE_SECRET = "device-secret"  # noqa: S105 - its name in the keychain, not the secret
LOG_KEY = "log-key"
DEVICE_ID = "device-id"
_VAULT_ID_BYTES = 16

_writing = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unlocked:
    """An open vault's keys. ``account`` is None where the maker or the recovery kit opened it;
    there is then no private key either. ``epoch`` and ``digest`` tell which key file it was."""

    folder: Path = field(repr=False)
    vault_id: str
    account: AccountId | None
    vault_key: bytes = field(repr=False)
    device_secret: bytes = field(repr=False)
    private_key: bytes | None = field(repr=False)
    public_key: bytes | None = field(repr=False)
    params: Argon2Params
    invented: bool
    epoch: int
    digest: bytes = field(repr=False)

    @property
    def place(self) -> Place:
        return Place(vault_id=self.vault_id, device_secret=self.device_secret)


def vault_exists(folder: Path) -> bool:
    return (folder / KEYFILE_NAME).is_file()


def invented(folder: Path) -> bool:
    """Whether the clinic in it is invented. Raises VaultMissing, VaultDamaged, VaultTooNew."""
    return keyfile.read(folder).content.invented


def vault_id(folder: Path) -> str:
    """Which vault lies in the folder. Raises VaultMissing, VaultDamaged, VaultTooNew."""
    return keyfile.read(folder).content.vault_id


def discard(unlocked: Unlocked, keychain: Keychain) -> None:
    """Take back a vault whose making failed half-way: its files and its secrets."""
    for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", KEYFILE_NAME):
        (unlocked.folder / name).unlink(missing_ok=True)
    keyfile.drop_previous(unlocked.folder)
    forget_secrets(keychain, unlocked.vault_id)


def forget_secrets(keychain: Keychain, vault_id: str) -> None:
    """Take out of the keychain all that a vault which is given up has there."""
    for name in (DEVICE_SECRET, LOG_KEY, DEVICE_ID, MIRROR):
        keychain.delete(vault_id, name)


def new_vault_id() -> str:
    return os.urandom(_VAULT_ID_BYTES).hex()


def create_vault(
    folder: Path,
    keychain: Keychain,
    *,
    params: Argon2Params,
    invented: bool = False,
    vault_id: str | None = None,
) -> Unlocked:
    """Begin an empty vault: its folder, id, vault key and this computer's device secret.

    ``vault_id``: one from ``new_vault_id``, for whoever must know it before anything is made.
    Raises VaultExists, KeychainUnavailable, DiskFull, ReadOnly; nothing is then left behind.
    """
    argon.bounded(params)
    if vault_exists(folder) or (folder / DATABASE_NAME).exists():
        raise VaultExists
    with writing.disk_faults():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = Keyfile(
        vault_id=vault_id or new_vault_id(), epoch=1, invented=invented, params=params
    )
    vault_key, device_secret = os.urandom(fields.KEY_BYTES), os.urandom(fields.KEY_BYTES)
    place = Place(vault_id=content.vault_id, device_secret=device_secret)
    keychain.set(content.vault_id, DEVICE_SECRET, device_secret)
    try:
        keyfile.write(folder, keyfile.encode(content, place, vault_key), keep_previous=False)
    except BaseException:
        keychain.delete(content.vault_id, DEVICE_SECRET)
        raise
    return _opened(folder, keyfile.read(folder), place, vault_key)


def add_account(unlocked: Unlocked, account: AccountId, sign_in_name: str, password: str) -> bytes:
    """Let an account in by a name and a password; the public key to seal things to.

    Raises InvalidInput when account or name has a slot already, or there is no room for more.
    """
    pair = sealing.new_key_pair()

    def added(content: Keyfile) -> Keyfile:
        if content.slot_of(account) is not None:
            raise InvalidInput({"account": Problem.TAKEN})
        _require_free(content, unlocked, account, sign_in_name)
        if len(content.slots) >= keyfile.MOST_SLOTS:
            raise InvalidInput({"accounts": Problem.TOO_LONG})
        return content.with_slot(_new_slot(unlocked, account, sign_in_name, password, pair))

    _rewrite(unlocked, added, keep_previous=True)
    return pair.public


def change_password(
    unlocked: Unlocked, account: AccountId, sign_in_name: str, new_password: str
) -> bytes:
    """Let an account in by this name and password from now on, and by the former no longer.

    Returns the public key to seal things to. The account's own key pair stays if it changes
    them itself; anybody else cannot know that key, so a new pair takes its place and holds the
    vault key alone. Raises NotFound, and InvalidInput for a name that another account has.
    """

    pair = _own_pair(unlocked, account) or sealing.new_key_pair()

    def changed(content: Keyfile) -> Keyfile:
        old = content.slot_of(account)
        if old is None:
            raise NotFound("account", account)
        _require_free(content, unlocked, account, sign_in_name)
        slot = _new_slot(unlocked, account, sign_in_name, new_password, pair)
        return content.with_slot(
            replace(slot, keys=old.keys) if pair.public == old.public else slot
        )

    _rewrite(unlocked, changed, keep_previous=False)
    return pair.public


def remove_account(unlocked: Unlocked, account: AccountId) -> None:
    """Let an account in no longer. Raises NotFound. Changing the vault key is a further step."""

    def removed(content: Keyfile) -> Keyfile:
        if content.slot_of(account) is None:
            raise NotFound("account", account)
        return content.without(account)

    _rewrite(unlocked, removed, keep_previous=False)


def shut_out(unlocked: Unlocked, gone: Callable[[AccountId], bool]) -> None:
    """Let in no longer whoever is gone; nothing happens where nobody of them has a slot."""
    if any(gone(slot.account) for slot in _checked(unlocked).content.slots):
        _rewrite(
            unlocked,
            lambda content: replace(
                content, slots=tuple(slot for slot in content.slots if not gone(slot.account))
            ),
            keep_previous=False,
        )


def make_kit(unlocked: Unlocked, also: Mapping[str, bytes] | None = None) -> RecoveryKit:
    """A new recovery kit; the former one opens nothing from now on.

    ``also`` are further secrets, by their purpose, that lie in the kit and nowhere else.
    """
    recovery, slot = kit.new_kit(unlocked.vault_key, unlocked.device_secret, also or {})
    _rewrite(unlocked, lambda content: replace(content, kit=slot), keep_previous=False)
    return recovery


def put_kit(unlocked: Unlocked, slot: KitSlot) -> None:
    """Put a kit in force that was made before; the former one opens nothing from now on."""
    _rewrite(unlocked, lambda content: replace(content, kit=slot), keep_previous=False)


def unlock(folder: Path, keychain: Keychain, sign_in_name: str, password: str) -> Unlocked:
    """Open the vault with a name and a password.

    Raises SignInFailed, the same and after the same work whichever was wrong; VaultMissing,
    VaultDamaged, VaultTooNew; KeychainUnavailable("missing") where this computer's secret is
    gone, WrongKey where it is another's (both: the recovery kit helps).
    """
    sealed = keyfile.read(folder)
    place = _place_of(keychain, sealed.content.vault_id)
    sealed.check_device(place)
    slot = sealed.content.slot_at(slots.lookup_of(place, sign_in_name))
    private = _private_key(place, slot, password, sealed.content.params)
    if slot is None or private is None:
        raise SignInFailed
    try:
        vault_key = slots.key_for(slot.keys, slots.VAULT_KEY, private)
    except WrongKey:
        raise VaultDamaged(keyfile.DAMAGED) from None
    sealed.check_vault(vault_key)
    unlocked = _opened(folder, sealed, place, vault_key)
    return replace(unlocked, account=slot.account, private_key=private, public_key=slot.public)


def unlock_with_kit(folder: Path, words: Iterable[str]) -> Unlocked:
    """Open the vault with the recovery kit's words, on any computer.

    Raises InvalidInput for words that cannot be a kit's, WrongKey for another kit's,
    VaultMissing, VaultDamaged, VaultTooNew. ``keep_device_secret`` then brings everybody's
    sign-in to this computer.
    """
    pair = kit.pair_of(words)
    sealed = keyfile.read(folder)
    slot = sealed.content.kit
    if slot is None or slot.public != pair.public:
        raise WrongKey
    try:
        vault_key = slots.key_for(slot.keys, slots.VAULT_KEY, pair.private)
        device_secret = slots.key_for(slot.keys, kit.DEVICE_SECRET, pair.private)
        place = Place(vault_id=sealed.content.vault_id, device_secret=device_secret)
        sealed.check_device(place)
    except WrongKey:
        raise VaultDamaged(keyfile.DAMAGED) from None
    sealed.check_vault(vault_key)
    return _opened(folder, sealed, place, vault_key)


def kit_secret(folder: Path, words: Iterable[str], purpose: str) -> bytes | None:
    """A further secret of the kit; None where it carries none of that purpose.

    Raises what ``unlock_with_kit`` raises.
    """
    pair = kit.pair_of(words)
    slot = keyfile.read(folder).content.kit
    if slot is None or slot.public != pair.public:
        raise WrongKey
    if all(key.purpose != purpose for key in slot.keys):
        return None
    return slots.key_for(slot.keys, purpose, pair.private)


def secret_here(folder: Path, keychain: Keychain) -> bytes:
    """This computer's secret, held against the vault. Raises KeychainUnavailable("missing") where
    it is gone, WrongKey where it is another's (both: the recovery kit helps)."""
    sealed = keyfile.read(folder)
    place = _place_of(keychain, sealed.content.vault_id)
    sealed.check_device(place)
    return place.device_secret


def keep_device_secret(unlocked: Unlocked, keychain: Keychain) -> None:
    """Put the device secret into this computer's keychain. Raises KeychainUnavailable."""
    keychain.set(unlocked.vault_id, DEVICE_SECRET, unlocked.device_secret)


def has_account(unlocked: Unlocked, account: AccountId) -> bool:
    """Whether the account has a slot in the key file as it is now."""
    return _checked(unlocked).content.slot_of(account) is not None


def keyfile_of(unlocked: Unlocked) -> tuple[Keyfile, bytes]:
    """The present key file, its seals checked, and its bytes. Raises VaultDamaged."""
    content = _checked(unlocked).content
    return content, keyfile.encode(content, unlocked.place, unlocked.vault_key)


def _checked(unlocked: Unlocked) -> SealedKeyfile:
    sealed = keyfile.read(unlocked.folder)
    if sealed.content.vault_id != unlocked.vault_id:
        raise VaultDamaged(keyfile.DAMAGED)
    sealed.check_device(unlocked.place)
    sealed.check_vault(unlocked.vault_key)
    return sealed


def _rewrite(
    unlocked: Unlocked, change: Callable[[Keyfile], Keyfile], *, keep_previous: bool
) -> None:
    with _writing:
        content = _checked(unlocked).content
        changed = replace(change(content), epoch=content.epoch + 1)
        data = keyfile.encode(changed, unlocked.place, unlocked.vault_key)
        keyfile.write(unlocked.folder, data, keep_previous=keep_previous)


def _new_slot(
    unlocked: Unlocked, account: AccountId, name: str, password: str, pair: sealing.KeyPair
) -> Slot:
    keys = (slots.sealed_for(pair.public, slots.VAULT_KEY, unlocked.vault_key),)
    return slots.make_slot(
        unlocked.place, account, name, password, params=unlocked.params, pair=pair, keys=keys
    )


def _own_pair(unlocked: Unlocked, account: AccountId) -> sealing.KeyPair | None:
    private, public = unlocked.private_key, unlocked.public_key
    if unlocked.account != account or private is None or public is None:
        return None
    return sealing.KeyPair(private=private, public=public)


def _require_free(content: Keyfile, unlocked: Unlocked, account: AccountId, name: str) -> None:
    if not slots.fold_name(name):
        raise InvalidInput({"sign_in_name": Problem.MISSING})
    found = content.slot_at(slots.lookup_of(unlocked.place, name))
    if found is not None and found.account != account:
        raise InvalidInput({"sign_in_name": Problem.TAKEN})


def _private_key(
    place: Place, slot: Slot | None, password: str, params: Argon2Params
) -> bytes | None:
    if len(password) > argon.LONGEST_PASSWORD:
        # nobody has such a password, whoever they are
        return None
    if slot is None:
        # a name that nobody has costs what a wrong password costs
        argon.derive(password, os.urandom(argon.SALT_BYTES), params)
        return None
    try:
        return slots.open_slot(place, slot, argon.derive(password, slot.salt, slot.params))
    except WrongKey:
        return None


def _place_of(keychain: Keychain, vault_id: str) -> Place:
    secret = keychain.get(vault_id, DEVICE_SECRET)
    if secret is None:
        raise KeychainUnavailable("missing")
    return Place(vault_id=vault_id, device_secret=secret)


def _opened(folder: Path, sealed: SealedKeyfile, place: Place, vault_key: bytes) -> Unlocked:
    return Unlocked(
        folder=folder,
        vault_id=place.vault_id,
        account=None,
        vault_key=vault_key,
        device_secret=place.device_secret,
        private_key=None,
        public_key=None,
        params=sealed.content.params,
        invented=sealed.content.invented,
        epoch=sealed.content.epoch,
        digest=sealed.digest,
    )
