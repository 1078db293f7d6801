"""What is sealed to an account opens with its private key alone."""

from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.errors import WrongKey
from clinic_desk.vault import sealing

PAIR = sealing.key_pair_from(b"s" * 32)
SEALED = sealing.seal(PAIR.public, b"a key", "vault-key")


def test_a_key_sealed_long_ago_opens(known: dict[str, Any]) -> None:
    stored = known["seal"]

    opened = sealing.unseal(
        bytes.fromhex(stored["private"]), bytes.fromhex(stored["sealed"]), stored["purpose"]
    )

    assert opened.hex() == stored["plaintext"]


def test_a_secret_gives_the_same_pair_for_ever(known: dict[str, Any]) -> None:
    stored = known["seal"]

    pair = sealing.key_pair_from(bytes.fromhex(stored["secret"]))

    assert pair.private.hex() == stored["private"]
    assert sha256(pair.public).hexdigest() == stored["public_sha256"]
    assert sealing.public_of(pair.private) == pair.public


def test_a_fresh_pair_opens_what_is_sealed_to_it_and_no_other_does() -> None:
    pair = sealing.new_key_pair()

    sealed = sealing.seal(pair.public, b"a key", "vault-key")

    assert sealing.unseal(pair.private, sealed, "vault-key") == b"a key"
    with pytest.raises(WrongKey):
        sealing.unseal(PAIR.private, sealed, "vault-key")


def test_a_key_sealed_for_one_purpose_does_not_serve_another() -> None:
    with pytest.raises(WrongKey):
        sealing.unseal(PAIR.private, SEALED, "recovery")


def test_sealing_twice_never_looks_the_same() -> None:
    assert sealing.seal(PAIR.public, b"a key", "vault-key") != SEALED


@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_flipped_bit_passes(at: int, bit: int) -> None:
    altered = bytearray(SEALED)
    altered[at % len(altered)] ^= 1 << bit

    with pytest.raises(WrongKey):
        sealing.unseal(PAIR.private, bytes(altered), "vault-key")


@given(st.binary(max_size=64))
def test_what_was_never_sealed_is_refused(data: bytes) -> None:
    with pytest.raises(WrongKey):
        sealing.unseal(PAIR.private, b"\x01" + data, "vault-key")


@pytest.mark.parametrize("key", [b"", b"short", bytes(sealing.PUBLIC_BYTES - 1)])
def test_what_is_no_key_is_refused(key: bytes) -> None:
    with pytest.raises(WrongKey):
        sealing.seal(key, b"a key", "vault-key")
    with pytest.raises(WrongKey):
        sealing.unseal(key, SEALED, "vault-key")
    with pytest.raises(WrongKey):
        sealing.public_of(key)


def test_a_public_key_of_bytes_that_are_no_key_is_refused() -> None:
    with pytest.raises(WrongKey):
        sealing.seal(b"\xff" * sealing.PUBLIC_BYTES, b"a key", "vault-key")


def test_a_pair_shows_nothing_of_itself() -> None:
    assert repr(PAIR) == "KeyPair()"
