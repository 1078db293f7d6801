"""Single values are closed, and bound to the place they stand in."""

import hmac
from hashlib import sha256
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.errors import WrongKey
from clinic_desk.vault.fields import FieldKey, derive_key
from clinic_desk.vault.framing import frame

KEY = FieldKey(version=1, purpose="clinical", key=bytes(range(32)))
PLACE: dict[str, Any] = {"table": "patient", "column": "note", "row": 7}


def test_hkdf_gives_the_first_vector_of_rfc_5869() -> None:
    hkdf = HKDF(
        algorithm=SHA256(),
        length=42,
        salt=bytes(range(13)),
        info=bytes.fromhex("f0f1f2f3f4f5f6f7f8f9"),
    )

    assert hkdf.derive(b"\x0b" * 22).hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_aes_gcm_gives_a_known_ciphertext() -> None:
    # test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation"
    closed = AESGCM(bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)).encrypt(
        bytes.fromhex("cafebabefacedbaddecaf888"),
        bytes.fromhex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
        ),
        bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
    )

    assert closed.hex() == (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )


def test_a_key_for_a_purpose_is_hkdf_over_the_framed_purpose(known: dict[str, Any]) -> None:
    stored = known["derived"]
    secret = bytes.fromhex(stored["secret"])

    by_hand = hmac.digest(
        hmac.digest(bytes(32), secret, sha256),
        frame("clinic-desk key", 1, stored["purpose"]) + b"\x01",
        sha256,
    )

    assert derive_key(secret, stored["purpose"]) == by_hand == bytes.fromhex(stored["key"])


def test_an_envelope_written_long_ago_opens(known: dict[str, Any]) -> None:
    stored = known["field"]
    key = FieldKey(
        version=stored["version"], purpose=stored["purpose"], key=bytes.fromhex(stored["key"])
    )

    value = key.decrypt(
        bytes.fromhex(stored["envelope"]),
        table=stored["table"],
        column=stored["column"],
        row=stored["row"],
    )

    assert value.decode() == stored["plaintext"]


@given(st.binary(max_size=200))
def test_a_value_comes_back_and_never_looks_the_same_twice(value: bytes) -> None:
    first, second = KEY.encrypt(value, **PLACE), KEY.encrypt(value, **PLACE)

    assert KEY.decrypt(first, **PLACE) == KEY.decrypt(second, **PLACE) == value
    assert first != second


@pytest.mark.parametrize("other", [{"table": "account"}, {"column": "name"}, {"row": 8}])
def test_a_value_moved_elsewhere_does_not_open(other: dict[str, Any]) -> None:
    envelope = KEY.encrypt(b"value", **PLACE)

    with pytest.raises(WrongKey):
        KEY.decrypt(envelope, **(PLACE | other))


def test_table_and_column_cannot_be_shifted_against_each_other() -> None:
    envelope = KEY.encrypt(b"value", table="ab", column="c", row=1)

    with pytest.raises(WrongKey):
        KEY.decrypt(envelope, table="a", column="bc", row=1)


@pytest.mark.parametrize(
    "other",
    [
        FieldKey(version=2, purpose="clinical", key=KEY.key),
        FieldKey(version=1, purpose="protected", key=KEY.key),
        FieldKey(version=1, purpose="clinical", key=bytes(32)),
    ],
)
def test_another_version_purpose_or_key_does_not_open_it(other: FieldKey) -> None:
    envelope = KEY.encrypt(b"value", **PLACE)

    with pytest.raises(WrongKey):
        other.decrypt(envelope, **PLACE)


def test_an_envelope_relabelled_for_another_version_does_not_open() -> None:
    other = FieldKey(version=2, purpose="clinical", key=KEY.key)
    envelope = bytearray(KEY.encrypt(b"value", **PLACE))
    envelope[4] = 2

    with pytest.raises(WrongKey):
        other.decrypt(bytes(envelope), **PLACE)


@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_flipped_bit_passes(at: int, bit: int) -> None:
    envelope = bytearray(KEY.encrypt(b"a value", **PLACE))
    envelope[at % len(envelope)] ^= 1 << bit

    with pytest.raises(WrongKey):
        KEY.decrypt(bytes(envelope), **PLACE)


@given(st.binary(max_size=40))
def test_what_is_no_envelope_is_refused(data: bytes) -> None:
    with pytest.raises(WrongKey):
        KEY.decrypt(data, **PLACE)


@given(st.lists(st.binary(max_size=6)), st.lists(st.binary(max_size=6)))
def test_framed_parts_are_equal_only_if_the_parts_are(a: list[bytes], b: list[bytes]) -> None:
    assert (frame(*a) == frame(*b)) == (a == b)


def test_a_key_shows_nothing_of_itself() -> None:
    assert repr(KEY) == "FieldKey(version=1, purpose='clinical')"
