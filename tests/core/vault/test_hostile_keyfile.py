"""A key file made to harm is refused before any work is done."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from clinic_desk.errors import VaultDamaged
from clinic_desk.vault import canonical, keyfile


def _too_much_memory(body: dict[str, Any]) -> None:
    body["slots"][0]["argon2"]["memory_kib"] = 2**31


def _too_little_memory(body: dict[str, Any]) -> None:
    body["argon2"]["memory_kib"] = 8


def _too_many_passes(body: dict[str, Any]) -> None:
    body["slots"][1]["argon2"]["time"] = 4_000_000


def _truth_as_number(body: dict[str, Any]) -> None:
    body["argon2"]["lanes"] = True


def _fraction(body: dict[str, Any]) -> None:
    body["epoch"] = 7.0


def _number_as_text(body: dict[str, Any]) -> None:
    body["epoch"] = "7"


def _negative_epoch(body: dict[str, Any]) -> None:
    body["epoch"] = -7


def _endless_number(body: dict[str, Any]) -> None:
    body["epoch"] = 10**4000


def _unknown_field(body: dict[str, Any]) -> None:
    body["more"] = 1


def _unknown_field_in_slot(body: dict[str, Any]) -> None:
    body["slots"][0]["role"] = "owner"


def _missing_field(body: dict[str, Any]) -> None:
    del body["slots"][0]["salt"]


def _reordered_slots(body: dict[str, Any]) -> None:
    body["slots"].reverse()


def _same_slot_twice(body: dict[str, Any]) -> None:
    body["slots"].insert(0, body["slots"][0])


def _same_account_twice(body: dict[str, Any]) -> None:
    body["slots"][1]["account"] = body["slots"][0]["account"]


def _same_name_twice(body: dict[str, Any]) -> None:
    body["slots"][1]["lookup"] = body["slots"][0]["lookup"]


def _too_many_slots(body: dict[str, Any]) -> None:
    body["slots"] = [body["slots"][0]] * (keyfile.MOST_SLOTS + 1)


def _slot_is_no_object(body: dict[str, Any]) -> None:
    body["slots"][0] = []


def _same_key_twice(body: dict[str, Any]) -> None:
    body["slots"][0]["keys"] *= 2


def _short_salt(body: dict[str, Any]) -> None:
    body["slots"][0]["salt"] = "AAAA"


def _loose_base64(body: dict[str, Any]) -> None:
    body["slots"][0]["salt"] = "AAAAAAAAAAAAAAAAAAAAAB=="


def _other_format(body: dict[str, Any]) -> None:
    body["format"] = "something else"


def _kit_is_a_list(body: dict[str, Any]) -> None:
    body["kit"] = [1]


HOSTILE = [
    _too_much_memory,
    _too_little_memory,
    _too_many_passes,
    _truth_as_number,
    _fraction,
    _number_as_text,
    _negative_epoch,
    _endless_number,
    _unknown_field,
    _unknown_field_in_slot,
    _missing_field,
    _reordered_slots,
    _same_slot_twice,
    _same_account_twice,
    _same_name_twice,
    _too_many_slots,
    _slot_is_no_object,
    _same_key_twice,
    _short_salt,
    _loose_base64,
    _other_format,
    _kit_is_a_list,
]


@pytest.mark.usefixtures("no_derivation")
@pytest.mark.parametrize("harm", HOSTILE, ids=lambda harm: harm.__name__)
def test_a_hostile_header_is_refused(golden: bytes, harm: Callable[[dict[str, Any]], None]) -> None:
    body = json.loads(golden)
    harm(body)

    with pytest.raises(VaultDamaged):
        keyfile.parse(canonical.encode(body))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 64,
        b"null\n",
        b"[" * 1_000_000,
        b'{"a":' * 1_000_000,
        b'{"epoch":NaN}\n',
        b'{"a":1,"a":1}\n',
        b"\xff\xfe{\x00}\x00",
        b" " * (keyfile.MOST_BYTES + 1),
    ],
    ids=["nothing", "zeros", "null", "lists", "objects", "nan", "twice", "utf-16", "huge"],
)
def test_what_is_no_key_file_is_refused(data: bytes) -> None:
    with pytest.raises(VaultDamaged):
        keyfile.parse(data)


def test_another_spelling_of_the_same_content_is_refused(golden: bytes) -> None:
    for other in (golden + b"\n", golden[:-1], json.dumps(json.loads(golden), indent=1).encode()):
        with pytest.raises(VaultDamaged):
            keyfile.parse(other)
