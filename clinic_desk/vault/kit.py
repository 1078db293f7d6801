"""The recovery kit: 24 words on paper that open the vault where everything else is lost.

The words are 256 random bits with a checksum (BIP-39). They make a key pair; its public half
stands in the key file, so that a changed vault key can be sealed to the kit without the words.
"""

import os
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from mnemonic import Mnemonic

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.vault import sealing, slots
from clinic_desk.vault.canonical import Strict, text_of
from clinic_desk.vault.slots import SealedKey, sealed_for

WORDS = 24
DEVICE_SECRET = "device-secret"  # noqa: S105 - the purpose's name, not the secret
LOG_ROOT = "log-root"
"""The purpose of the key that certifies a seam in the log; it lies in the kit alone."""
_ENTROPY_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryKit:
    """To be shown once, printed and kept in a safe; the program keeps no copy of the words."""

    words: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KitSlot:
    """The kit's place in the key file: vault key and device secret, sealed to its public key."""

    id: bytes
    public: bytes = field(repr=False)
    keys: tuple[SealedKey, ...]


def new_kit(
    vault_key: bytes, device_secret: bytes, also: Mapping[str, bytes]
) -> tuple[RecoveryKit, KitSlot]:
    """Fresh words, and the slot that they open; ``also`` are further secrets by purpose."""
    entropy = os.urandom(_ENTROPY_BYTES)
    public = sealing.key_pair_from(entropy).public
    slot = KitSlot(
        id=os.urandom(slots.ID_BYTES),
        public=public,
        keys=(
            sealed_for(public, DEVICE_SECRET, device_secret),
            sealed_for(public, slots.VAULT_KEY, vault_key),
            *(sealed_for(public, purpose, secret) for purpose, secret in also.items()),
        ),
    )
    return RecoveryKit(words=tuple(_words().to_mnemonic(entropy).split())), slot


def pair_of(words: Iterable[str]) -> sealing.KeyPair:
    """The kit's key pair.

    Raises InvalidInput: a word that is on no list, too few or many, or a checksum that tells
    of a word misread or out of place.
    """
    typed = [word.strip().lower() for word in words]
    if len(typed) != WORDS:
        short = len(typed) < WORDS
        raise InvalidInput({"words": Problem.TOO_SHORT if short else Problem.TOO_LONG})
    if not set(typed) <= set(_words().wordlist):
        raise InvalidInput({"words": Problem.UNKNOWN})
    try:
        entropy = bytes(_words().to_entropy(typed))
    except ValueError:
        raise InvalidInput({"words": Problem.DOES_NOT_MATCH}) from None
    return sealing.key_pair_from(entropy)


def asked_back() -> tuple[int, int]:
    """Which two words (from 0) whoever wrote a kit down is asked for, in their order."""
    first, second = sorted(secrets.SystemRandom().sample(range(WORDS), 2))
    return first, second


def wordlist() -> tuple[str, ...]:
    """Every word that a kit can have, in their order."""
    return tuple(_words().wordlist)


def kit_json(kit: KitSlot | None) -> dict[str, object] | None:
    """The kit's slot as it stands in the file."""
    if kit is None:
        return None
    keys = slots.keys_json(kit.keys)
    return {"id": text_of(kit.id), "keys": keys, "public": text_of(kit.public)}


def read_kit(values: Strict | None) -> KitSlot | None:
    """The kit's slot from a file nobody vouches for. Raises VaultDamaged."""
    if values is None:
        return None
    values.only("id", "keys", "public")
    return KitSlot(
        id=values.data("id", slots.ID_BYTES),
        public=values.data("public", sealing.PUBLIC_BYTES),
        keys=slots.read_keys(values),
    )


@cache
def _words() -> Mnemonic:
    return Mnemonic("english")
