"""``backup.keys`` from a file nobody vouches for: refused, whatever it holds, before any work."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.backup import manifest
from clinic_desk.backup.manifest import Manifest
from clinic_desk.clock import from_microseconds
from clinic_desk.errors import BackupDamaged, NotAllowed, VaultTooNew
from clinic_desk.ids import AccountId
from clinic_desk.vault import canonical

KEY, VAULT_KEY = b"k" * 32, b"v" * 32
VAULT = "ab" * 16
INSIDE = manifest.Inside(entries=9, root=b"r" * 32, note="note", rows={"a": 1, "b": 0})
CONTENT = Manifest(
    id=7,
    vault_id=VAULT,
    invented=False,
    made=from_microseconds(1_772_452_800_000_000),
    database=b"d" * 32,
    keyfile=b"f" * 32,
    openers={AccountId(3): b"x", AccountId(5): b"y"},
    kit=b"z",
    inside=manifest.closed(INSIDE, KEY, 7, VAULT),
)
DATA = manifest.encode(CONTENT, KEY, VAULT_KEY)


def changed(**values):
    """The file with some of its fields replaced, spelled as it should be."""
    return canonical.encode({**json.loads(DATA), **values})


def test_what_was_written_is_read():
    sealed = manifest.parse(DATA)
    assert sealed.content == CONTENT
    assert sealed.opened(KEY, VAULT_KEY) == INSIDE


@pytest.mark.parametrize(
    "values",
    [
        {"format": "other"},
        {"version": 0},
        {"version": True},
        {"id": -1},
        {"id": 2**63},
        {"vault": "AAAA"},
        {"database": None},
        {"inside": ""},
        {"kit": "x"},
        {"kit": {}},
        {"kit": {"sealed": "eA==", "more": 1}},
        {"openers": [{"account": 5, "sealed": "eA=="}, {"account": 3, "sealed": "eA=="}]},
        {"openers": [{"account": 3, "sealed": "eA=="}] * 2},
        {"openers": [{"account": 3, "sealed": "eA=="}] * 257},
        {"openers": [{"account": 3, "sealed": ""}]},
        {"openers": {}},
        {"made": 2**60},
        {"made": 1.5},
        {"more": 1},
        {"seal": "AAAA"},
    ],
    ids=str,
)
def test_other_fields_are_refused(values):
    with pytest.raises(BackupDamaged):
        manifest.parse(changed(**values) if "made" not in values else _spelled(values))


def _spelled(values):
    return (
        json.dumps({**json.loads(DATA), **values}, sort_keys=True, separators=(",", ":")).encode()
        + b"\n"
    )


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]\n", b"[" * 100_000, DATA + b" ", DATA * 2, b"x" * (2**21 + 1)]
)
def test_what_is_no_manifest_is_refused(data):
    with pytest.raises(BackupDamaged):
        manifest.parse(data)


def test_a_newer_one_is_told_apart():
    with pytest.raises(VaultTooNew):
        manifest.parse(changed(version=2))


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_every_byte_counts(place, flip):
    data = bytearray(DATA)
    data[place] ^= flip
    with pytest.raises((BackupDamaged, VaultTooNew)):
        manifest.parse(bytes(data)).opened(KEY, VAULT_KEY)


@pytest.mark.parametrize(("key", "vault_key"), [(b"x" * 32, VAULT_KEY), (KEY, b"x" * 32)])
def test_it_takes_both_keys(key, vault_key):
    with pytest.raises(BackupDamaged):
        manifest.parse(DATA).opened(key, vault_key)


def test_what_is_inside_does_not_show_and_fits_no_other_backup():
    assert b"entries" not in DATA
    other = manifest.encode(
        manifest.Manifest(
            **{name: getattr(CONTENT, name) for name in CONTENT.__slots__} | {"id": 8}
        ),
        KEY,
        VAULT_KEY,
    )
    with pytest.raises(BackupDamaged):
        manifest.parse(other).opened(KEY, VAULT_KEY)


def test_who_is_not_among_the_openers_opens_nothing():
    with pytest.raises(NotAllowed):
        CONTENT.key_for(AccountId(4), b"")
    with pytest.raises(BackupDamaged):
        CONTENT.key_for(AccountId(3), b"p" * 96)
