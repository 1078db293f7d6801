"""Closing a key so that one account alone opens it, today's and tomorrow's computers apart.

HPKE (RFC 9180) with the hybrid KEM ML-KEM-768 + X25519, HKDF-SHA-256 and AES-256-GCM: whoever
sealed it cannot open it again, and a stolen copy stays closed to a quantum computer.
"""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from clinic_desk.errors import WrongKey
from clinic_desk.vault.fields import derive_key
from clinic_desk.vault.framing import frame

VERSION = 1
_MLKEM_SEED, _MLKEM_PUBLIC, _X25519 = 64, 1184, 32
PRIVATE_BYTES = _MLKEM_SEED + _X25519
PUBLIC_BYTES = _MLKEM_PUBLIC + _X25519

_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
_OVERHEAD = 1 + hpke.KEM.MLKEM768_X25519.enc_length() + 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPair:
    """``private`` is the ML-KEM seed and the X25519 key, ``public`` both public keys."""

    private: bytes = field(repr=False)
    public: bytes = field(repr=False)


def new_key_pair() -> KeyPair:
    """A fresh pair from the computer's source of randomness."""
    return _pair(MLKEM768PrivateKey.generate(), X25519PrivateKey.generate())


def key_pair_from(secret: bytes) -> KeyPair:
    """The pair that belongs to a 256-bit secret: the same every time."""
    seed = derive_key(secret, "key-pair-ml-kem-768-a") + derive_key(secret, "key-pair-ml-kem-768-b")
    curve = derive_key(secret, "key-pair-x25519")
    return _pair(
        MLKEM768PrivateKey.from_seed_bytes(seed), X25519PrivateKey.from_private_bytes(curve)
    )


def public_of(private: bytes) -> bytes:
    """The public half. Raises WrongKey for bytes that are no private key."""
    seed, curve = _halves(private, _MLKEM_SEED, PRIVATE_BYTES)
    return _pair(
        MLKEM768PrivateKey.from_seed_bytes(seed), X25519PrivateKey.from_private_bytes(curve)
    ).public


def seal(public: bytes, plaintext: bytes, purpose: str) -> bytes:
    """Close ``plaintext`` for the holder of the private key, for this purpose alone.

    Raises WrongKey for bytes that are no public key.
    """
    lattice, curve = _halves(public, _MLKEM_PUBLIC, PUBLIC_BYTES)
    try:
        key = hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(lattice), X25519PublicKey.from_public_bytes(curve)
        )
        sealed = _SUITE.encrypt(plaintext, key, _context(purpose))
    except ValueError:
        raise WrongKey from None
    return bytes([VERSION]) + sealed


def unseal(private: bytes, sealed: bytes, purpose: str) -> bytes:
    """Open what was sealed. Raises WrongKey for another key, another purpose, altered bytes."""
    seed, curve = _halves(private, _MLKEM_SEED, PRIVATE_BYTES)
    if len(sealed) < _OVERHEAD or sealed[0] != VERSION:
        raise WrongKey
    key = hpke.MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(seed), X25519PrivateKey.from_private_bytes(curve)
    )
    try:
        return _SUITE.decrypt(sealed[1:], key, _context(purpose))
    except (InvalidTag, ValueError):
        raise WrongKey from None


def _context(purpose: str) -> bytes:
    return frame("clinic-desk seal", VERSION, purpose)


def _halves(key: bytes, first: int, whole: int) -> tuple[bytes, bytes]:
    if len(key) != whole:
        raise WrongKey
    return key[:first], key[first:]


def _pair(lattice: MLKEM768PrivateKey, curve: X25519PrivateKey) -> KeyPair:
    return KeyPair(
        private=lattice.private_bytes_raw() + curve.private_bytes_raw(),
        public=lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw(),
    )
