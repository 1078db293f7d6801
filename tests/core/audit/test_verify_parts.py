"""Chosen entries of a log, each with its proof."""

import json

import pytest

from clinic_desk.audit.verify import Finding
from tests.core.audit.a_log import (
    KEY,
    STRANGER,
    a_checkpoint,
    a_part,
    an_event,
    an_export,
    rows,
    verdict_on,
)

VKEY = str(KEY.verifier)


def test_a_part_proves_its_entries_and_promises_no_more():
    verdict = verdict_on(a_part(rows(9), [2, 3, 8]), key=VKEY)
    assert (verdict.exit, verdict.finding, verdict.entries) == (0, Finding.PART, 3)
    assert verdict.sentence() == (
        "part: 3 entries, all of them from a log of 9, checkpoint of 2026-03-02 12:00 UTC; "
        "whether others were left out cannot be seen from a part; "
        "signed by the key that was given"
    )


def test_a_changed_entry_of_a_part_is_named():
    lines = a_part(rows(9), [2, 3, 8])
    lines[3] = lines[3].replace("booking", "billing")
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_CHANGED, 3)


def test_an_invented_entry_has_no_proof():
    lines = a_part(rows(9), [2, 3, 8])
    entry = json.loads(lines[3])
    forged = json.loads(an_export([an_event(3, account=99).row()], [])[1])
    lines[3] = json.dumps([*forged, entry[-1]]) + "\n"
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_UNPROVED, 3)


@pytest.mark.parametrize("proof", [None, 7, "AAAA", [7], ["!"], [None], [[]], {}])
def test_a_proof_that_is_none_is_refused(proof):
    lines = a_part(rows(9), [2])
    lines[2] = json.dumps([*json.loads(lines[2])[:-1], proof]) + "\n"
    assert verdict_on(lines).exit == 1


def test_a_part_may_not_show_an_entry_twice_or_backwards():
    lines = a_part(rows(9), [2, 2])
    assert verdict_on(lines).finding is Finding.ENTRY_MISPLACED
    assert verdict_on(a_part(rows(9), [3, 2])).finding is Finding.ENTRY_MISPLACED


def test_a_part_with_fewer_or_more_entries_than_it_names_is_noticed():
    lines = a_part(rows(9), [2, 3, 8])
    assert verdict_on(lines[:-1]).finding is Finding.PART_SHORTENED
    assert verdict_on([*lines, *a_part(rows(9), [9])[2:]]).finding is Finding.OVERLONG


def test_a_part_without_its_checkpoint_proves_nothing():
    lines = a_part(rows(9), [2])
    assert verdict_on([lines[0], *lines[2:]]).finding is Finding.NO_CHECKPOINT


def test_a_part_without_entries_proves_nothing():
    assert verdict_on(a_part(rows(9), [])).finding is Finding.NO_ENTRIES


def test_a_part_under_another_key_is_noticed():
    verdict = verdict_on(a_part(rows(9), [2]), key=str(STRANGER.verifier))
    assert verdict.finding is Finding.KEY_OTHER


def test_a_part_is_held_against_the_kept_checkpoint_of_the_same_size():
    lines = a_part(rows(9), [2])
    assert verdict_on(lines, kept=a_checkpoint(rows(9))).kept == 9
    assert verdict_on(lines, kept=a_checkpoint(rows(8))).finding is Finding.KEPT_ELSEWHERE
    other = [*rows(8), an_event(9, account=99).row()]
    assert verdict_on(lines, kept=a_checkpoint(other)).finding is Finding.KEPT_DIFFERS
