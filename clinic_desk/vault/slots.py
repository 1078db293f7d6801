"""One account's place in the key file: what its password opens, and nothing about who it is."""

import hmac
import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from clinic_desk.errors import WrongKey
from clinic_desk.ids import AccountId
from clinic_desk.vault import argon, fields, sealing
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.canonical import Strict, text_of
from clinic_desk.vault.framing import frame

VERSION = 1
VAULT_KEY = "vault-key"
ID_BYTES = 16
LOOKUP_BYTES = 32
_MOST_KEYS = 16
_LONGEST_PURPOSE = 32
_LONGEST_SEALED = 4096
_HIGHEST_ID = 2**63 - 1
_WRAPPED_BYTES = fields.NONCE_BYTES + sealing.PRIVATE_BYTES + fields.TAG_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedKey:
    """A key closed for one public key. ``version`` grows when the key is changed."""

    purpose: str
    version: int
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """``lookup`` finds it by device secret and name; ``wrapped`` is the private key."""

    id: bytes
    account: AccountId
    lookup: bytes = field(repr=False)
    params: Argon2Params
    salt: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)
    public: bytes = field(repr=False)
    keys: tuple[SealedKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which vault on which computer: what every slot is bound to."""

    vault_id: str
    device_secret: bytes = field(repr=False)


def fold_name(name: str) -> str:
    """A sign-in name as it is looked up: NFKC, without case, spaces run together."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def lookup_of(place: Place, name: str) -> bytes:
    """What a slot is found by: HMAC-SHA-256 under the device secret, so no name is in the file."""
    key = fields.derive_key(place.device_secret, "slot-lookup")
    return hmac.digest(key, frame(place.vault_id, fold_name(name)), sha256)


def make_slot(
    place: Place,
    account: AccountId,
    name: str,
    password: str,
    *,
    params: Argon2Params,
    pair: sealing.KeyPair,
    keys: tuple[SealedKey, ...],
) -> Slot:
    """A slot with a fresh id and salt. Raises InvalidInput for a password that is too long."""
    slot_id, salt = os.urandom(ID_BYTES), os.urandom(argon.SALT_BYTES)
    key = _slot_key(place, argon.derive(password, salt, params))
    bound_to = _binding(place.vault_id, account, slot_id, pair.public)
    return Slot(
        id=slot_id,
        account=account,
        lookup=lookup_of(place, name),
        params=params,
        salt=salt,
        wrapped=fields.close_bytes(key, pair.private, bound_to),
        public=pair.public,
        keys=keys,
    )


def open_slot(place: Place, slot: Slot, stretched: bytes) -> bytes:
    """The account's private key, by the 32 bytes its password was stretched to.

    Raises WrongKey, also for a slot that was moved to another account or vault.
    """
    bound_to = _binding(place.vault_id, slot.account, slot.id, slot.public)
    return fields.open_bytes(_slot_key(place, stretched), slot.wrapped, bound_to)


def key_for(keys: Sequence[SealedKey], purpose: str, private: bytes) -> bytes:
    """The newest key of a purpose among the sealed ones. Raises WrongKey if there is none."""
    found = [key for key in keys if key.purpose == purpose]
    if not found:
        raise WrongKey
    return sealing.unseal(private, max(found, key=lambda key: key.version).sealed, purpose)


def sealed_for(public: bytes, purpose: str, key: bytes, version: int = 1) -> SealedKey:
    """``key`` closed for the holder of a public key."""
    return SealedKey(purpose=purpose, version=version, sealed=sealing.seal(public, key, purpose))


def slot_json(slot: Slot) -> dict[str, object]:
    """The slot as it stands in the file."""
    return {
        "account": slot.account,
        "argon2": params_json(slot.params),
        "id": text_of(slot.id),
        "keys": keys_json(slot.keys),
        "lookup": text_of(slot.lookup),
        "public": text_of(slot.public),
        "salt": text_of(slot.salt),
        "wrapped": text_of(slot.wrapped),
    }


def read_slot(values: Strict) -> Slot:
    """A slot from a file nobody vouches for. Raises VaultDamaged."""
    values.only("account", "argon2", "id", "keys", "lookup", "public", "salt", "wrapped")
    return Slot(
        id=values.data("id", ID_BYTES),
        account=AccountId(values.integer("account", 0, _HIGHEST_ID)),
        lookup=values.data("lookup", LOOKUP_BYTES),
        params=read_params(values.inner("argon2")),
        salt=values.data("salt", argon.SALT_BYTES),
        wrapped=values.data("wrapped", _WRAPPED_BYTES),
        public=values.data("public", sealing.PUBLIC_BYTES),
        keys=read_keys(values),
    )


def params_json(params: Argon2Params) -> dict[str, object]:
    return {"lanes": params.lanes, "memory_kib": params.memory_kib, "time": params.time}


def read_params(values: Strict) -> Argon2Params:
    """Argon2 parameters, inside floor and cap before anything is done with them."""
    values.only("lanes", "memory_kib", "time")
    return argon.bounded(
        Argon2Params(
            memory_kib=values.integer("memory_kib", 1, 2**32 - 1),
            time=values.integer("time", 1, 2**32 - 1),
            lanes=values.integer("lanes", 1, 2**24 - 1),
        )
    )


def keys_json(keys: Sequence[SealedKey]) -> list[dict[str, object]]:
    ordered = sorted(keys, key=_key_order)
    return [
        {"purpose": key.purpose, "sealed": text_of(key.sealed), "version": key.version}
        for key in ordered
    ]


def read_keys(values: Strict) -> tuple[SealedKey, ...]:
    """The sealed keys of a slot or kit: no two alike, in their one order."""
    keys = tuple(_read_key(item) for item in values.items("keys", _MOST_KEYS))
    order = [_key_order(key) for key in keys]
    if order != sorted(set(order)):
        values.damaged()
    return keys


def _read_key(values: Strict) -> SealedKey:
    values.only("purpose", "sealed", "version")
    return SealedKey(
        purpose=values.text("purpose", _LONGEST_PURPOSE),
        version=values.integer("version", 1, 2**31 - 1),
        sealed=values.data("sealed", 1, _LONGEST_SEALED),
    )


def _key_order(key: SealedKey) -> tuple[str, int]:
    return key.purpose, key.version


def _slot_key(place: Place, stretched: bytes) -> bytes:
    return fields.derive_key(stretched + place.device_secret, "slot-wrap")


def _binding(vault_id: str, account: AccountId, slot_id: bytes, public: bytes) -> bytes:
    return frame("clinic-desk slot", VERSION, vault_id, account, slot_id, public)
