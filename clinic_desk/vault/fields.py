"""The second layer: single values under AES-256-GCM, each bound to its place in the database.

An envelope is: format, key version, purpose (behind its length), 96-bit nonce, ciphertext with
tag. Moved to another row, column, table, purpose or key version it does not open.
"""

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from clinic_desk.errors import WrongKey
from clinic_desk.vault.framing import frame

FORMAT = 1
NONCE_BYTES = 12
TAG_BYTES = 16
KEY_BYTES = 32


def derive_key(secret: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose from a 256-bit secret (HKDF-SHA-256, RFC 5869).

    ``secret`` is a key already, such as the vault key; never a password.
    """
    info = frame("clinic-desk key", FORMAT, purpose)
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)


def close_bytes(key: bytes, plaintext: bytes, bound_to: bytes) -> bytes:
    """AES-256-GCM under a fresh random nonce, which comes first."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, bound_to)


def open_bytes(key: bytes, closed: bytes, bound_to: bytes) -> bytes:
    """What close_bytes closed. Raises WrongKey."""
    if len(closed) < NONCE_BYTES + TAG_BYTES:
        raise WrongKey
    try:
        return AESGCM(key).decrypt(closed[:NONCE_BYTES], closed[NONCE_BYTES:], bound_to)
    except InvalidTag:
        raise WrongKey from None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldKey:
    """A key for the values of one purpose. ``version`` grows when the key is changed."""

    version: int
    purpose: str
    key: bytes = field(repr=False)

    def encrypt(self, plaintext: bytes, *, table: str, column: str, row: int) -> bytes:
        """An envelope that opens at this table, column and row alone."""
        head = _head(self.version, self.purpose)
        return head + close_bytes(self.key, plaintext, self._place(table, column, row))

    def decrypt(self, envelope: bytes, *, table: str, column: str, row: int) -> bytes:
        """The value. Raises WrongKey for another key or place, and for altered bytes."""
        head = _head(self.version, self.purpose)
        if not envelope.startswith(head):
            raise WrongKey
        return open_bytes(self.key, envelope[len(head) :], self._place(table, column, row))

    def _place(self, table: str, column: str, row: int) -> bytes:
        kind = "clinic-desk field"
        return frame(kind, FORMAT, table, column, row, self.version, self.purpose)


def _head(version: int, purpose: str) -> bytes:
    name = purpose.encode("ascii")
    return bytes([FORMAT]) + version.to_bytes(4, "big") + bytes([len(name)]) + name
