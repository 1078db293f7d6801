"""Files that prove nothing, and files written to mislead or to crash the reader."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.audit.verify import COLUMNS, Finding, verify_export
from tests.core.audit.a_log import (
    KEY,
    a_checkpoint,
    an_export,
    rows,
    sealed_at,
    verdict_on,
)

VKEY = str(KEY.verifier)


def header(**changed):
    return json.dumps(json.loads(an_export(rows(1))[0]) | changed) + "\n"


def test_no_checkpoint_is_not_whole():
    verdict = verdict_on(an_export(rows(5), []))
    assert (verdict.exit, verdict.finding) == (2, Finding.NO_CHECKPOINT)
    assert verdict.sentence() == ("cannot tell: 5 entries, but no checkpoint that seals them")


def test_no_entries_are_not_whole():
    verdict = verdict_on(an_export([], [(0, a_checkpoint([]))]))
    assert (verdict.exit, verdict.finding) == (2, Finding.NO_ENTRIES)


def test_a_tail_longer_than_the_policy_is_not_whole():
    lines = sealed_at(9, [4])
    assert verdict_on(lines, tail=5).finding is Finding.WHOLE
    verdict = verdict_on(lines, tail=4)
    assert (verdict.exit, verdict.finding) == (2, Finding.TAIL_TOO_LONG)


def test_no_key_is_not_whole():
    lines = an_export(rows(3))
    lines[0] = header(vkey=None, entries=3)
    assert verdict_on(lines).finding is Finding.NO_KEY
    assert verdict_on(lines, key=VKEY).finding is Finding.WHOLE


def test_a_key_that_cannot_be_read_is_said():
    assert verdict_on(an_export(rows(3)), key="nonsense").finding is Finding.KEY_UNREADABLE


@pytest.mark.parametrize("text", ["", "\n", "{}\n", "[]\n", "PK\x03\x04", "null\n", "\ufeff{}\n"])
def test_a_file_that_is_no_export_is_said(text):
    verdict = verdict_on([text])
    assert (verdict.exit, verdict.finding) == (2, Finding.NOT_AN_EXPORT)


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "else"},
        {"version": "1"},
        {"version": True},
        {"version": 0},
        {"origin": "clinic-desk/other"},
        {"columns": list(reversed(COLUMNS))},
        {"scope": "some"},
        {"scope": []},
        {"entries": "1"},
        {"entries": None},
        {"vkey": 7},
    ],
)
def test_a_header_that_is_none_is_said(changed):
    lines = an_export(rows(1))
    assert verdict_on([header(**changed), *lines[1:]]).finding is Finding.NOT_AN_EXPORT


def test_an_export_of_a_newer_program_is_said():
    assert verdict_on([header(version=2)]).finding is Finding.TOO_NEW


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "nonsense",
        "null",
        "7",
        '"text"',
        "[]",
        "{}",
        '{"checkpoint":7}',
        '{"checkpoint":"a","checkpoint":"b"}',
        '{"checkpoint":"a","more":1}',
        json.dumps([1] * len(COLUMNS)),
        json.dumps([None] * len(COLUMNS))[:-1] + ",null]",
        "[" * 100_000,
        '{"a":' * 100_000,
        "9" * 10_000,
        "[NaN]",
        "[1] [2]",
        '["' + "a" * (1024 * 1024) + '"]',
    ],
)
def test_a_line_that_is_nonsense_is_named_and_ends_the_reading(line):
    lines = an_export(rows(3))
    lines[2] = line + "\n"
    verdict = verdict_on(lines)
    assert (verdict.exit, verdict.finding, verdict.line) == (1, Finding.LINE_UNREADABLE, 3)
    assert verdict.sentence() == "broken: line 3 cannot be read"


@pytest.mark.parametrize("text", ["\ud800", "x" * 1000, ""])
def test_strange_text_in_an_entry_is_that_entry_s_fault(text):
    lines = an_export(rows(3))
    entry = json.loads(lines[2])
    entry[COLUMNS.index("role")] = text
    lines[2] = json.dumps(entry) + "\n"
    verdict = verdict_on(lines)
    assert (verdict.exit, verdict.entry) == (1, 2)


def test_bytes_that_are_no_utf_8_are_a_line_that_cannot_be_read():
    lines = an_export(rows(3))
    assert verdict_on([lines[0], "\ud800\n"]).finding is Finding.LINE_UNREADABLE


def test_a_damaged_checkpoint_is_named_by_its_line():
    lines = an_export(rows(3))
    lines[-1] = '{"checkpoint":"nonsense"}\n'
    assert verdict_on(lines).sentence() == "broken: the checkpoint in line 5 is damaged"


def test_line_ends_of_another_system_do_no_harm():
    lines = [line.replace("\n", "\r\n") for line in an_export(rows(3))]
    lines[-1] = lines[-1].rstrip()
    assert verdict_on(lines, key=VKEY).finding is Finding.WHOLE


LINES = an_export(rows(8))
BODY = "".join(LINES[1:]).encode()


@given(place=st.integers(0, len(BODY) - 2), flip=st.integers(1, 255))
def test_whichever_byte_is_changed_the_log_is_no_longer_whole(place, flip):
    damaged = bytearray(BODY)
    damaged[place] ^= flip
    verdict = verify_export(io.BytesIO(LINES[0].encode() + damaged), key=VKEY)
    assert verdict.exit != 0
    assert verdict.sentence()


@given(st.binary(max_size=200))
def test_whatever_follows_the_header_ends_in_a_verdict(data):
    assert verify_export(io.BytesIO(LINES[0].encode() + data)).exit != 0
