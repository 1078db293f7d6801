from dataclasses import fields

import pytest

from clinic_desk.audit.records import (
    AuditEvent,
    canonical_facts,
    hash_of_detail,
    pack_patients,
    unpack_patients,
)
from clinic_desk.audit.verify import COLUMNS, leaf_bytes, leaf_hash
from tests.core.audit.a_log import OPTIONAL, an_event


def test_an_event_has_exactly_the_columns_that_are_hashed_and_the_leaf():
    assert tuple(field.name for field in fields(AuditEvent)) == COLUMNS


def test_the_canonical_bytes_are_those_of_the_format_page():
    event = an_event(2, role="r", kind="k", action="C", salt=b"s" * 16)
    numbers = (2, 1_772_452_800_000_002, 0, 12, 14)
    assert leaf_bytes(event.row()[:-1]) == (
        b"\x01" + b"iittinti" + b"ninnnnnnnnnb"
        + b"".join(number.to_bytes(8, "big") for number in numbers)
        + b"\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x10"
        + b"k" + b"C" + b"r" + b"s" * 16
    )  # fmt: skip


def test_the_leaf_of_a_full_entry_never_changes():
    leaf = "b21200b529a63fd25c621a6e7eb44dac3babdb8fc0fbb4c81f59090cf53acd50"
    assert an_event(1).leaf.hex() == leaf


def test_the_leaf_hash_is_domain_separated():
    assert leaf_hash(b"").hex().startswith("6e340b9cffb37a989ca544e6bb780a2c")


@pytest.mark.parametrize("column", [name for name in OPTIONAL if name != "patients"])
def test_nothing_is_not_the_same_as_empty(column):
    empty = {str: "", bytes: b"", int: 0}[type(getattr(an_event(1), column))]
    assert an_event(1, **{column: None}).leaf != an_event(1, **{column: empty}).leaf


def test_a_text_cannot_lend_a_letter_to_its_neighbour():
    one = an_event(1, seen="ab", purpose="c")
    other = an_event(1, seen="a", purpose="bc")
    assert one.leaf != other.leaf


@pytest.mark.parametrize(
    "wrong",
    [
        {"seq": "1"},
        {"recorded": 1.0},
        {"kind": None},
        {"salt": None},
        {"patient": 2**63},
        {"patients": "text"},
        {"seen": b"bytes"},
        {"facts": "\ud800"},
    ],
)
def test_a_column_refuses_what_it_cannot_hold(wrong):
    with pytest.raises(ValueError):
        an_event(1, **wrong)


def test_codes_of_an_enum_are_stored_as_plain_text_and_numbers():
    row = an_event(1).row()
    assert {type(value) for value in row} == {int, str, bytes}


def test_several_patients_are_packed_sorted_and_once():
    packed = pack_patients([2**62, 5, 5])
    assert packed == (5).to_bytes(8, "big") + (2**62).to_bytes(8, "big")
    assert unpack_patients(packed) == (5, 2**62)


def test_an_event_names_everybody_it_is_about():
    assert an_event(2).pseudonyms() == ()
    assert an_event(2, patient=7).pseudonyms() == (7,)
    assert an_event(2, patients=pack_patients([9, 8])).pseudonyms() == (8, 9)


def test_equal_facts_are_equal_bytes():
    assert canonical_facts({"b": 1, "a": "å"}) == canonical_facts({"a": "å", "b": 1})
    assert canonical_facts({"b": 1, "a": "å"}) == '{"a":"å","b":1}'


def test_a_detail_is_hashed_with_the_salt_of_its_entry():
    assert hash_of_detail(b"a" * 16, b"x") != hash_of_detail(b"b" * 16, b"x")
