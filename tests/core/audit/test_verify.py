"""What the verifier says about whole logs, broken logs and keys that change."""

import json
from base64 import b64decode, b64encode

import pytest

from clinic_desk.audit.verify import COLUMNS, Finding, Walk
from tests.core.audit.a_log import (
    KEY,
    LATER_KEY,
    NOON,
    STRANGER,
    a_checkpoint,
    an_event,
    an_export,
    rows,
    sealed_at,
    verdict_on,
)

VKEY = str(KEY.verifier)


# --- whole -------------------------------------------------------------------------------------


def test_a_whole_log_is_whole_and_says_until_when():
    verdict = verdict_on(an_export(rows(9)), key=VKEY)
    assert verdict.exit == 0
    assert verdict.sentence() == (
        "whole: 9 entries, checkpoint of 2026-03-02 12:00 UTC; signed by the key that was given"
    )


def test_without_a_key_the_sentence_says_whose_word_it_is():
    verdict = verdict_on(an_export(rows(9)))
    assert verdict.finding is Finding.WHOLE
    assert not verdict.trusted
    assert verdict.sentence().endswith(f"signed by the key inside the file, so compare it: {VKEY}")


def test_several_checkpoints_are_each_checked_at_their_place():
    verdict = verdict_on(sealed_at(9, [1, 4, 9]), key=VKEY)
    assert (verdict.finding, verdict.sealed) == (Finding.WHOLE, 9)


def test_entries_after_the_checkpoint_are_counted_and_said():
    verdict = verdict_on(sealed_at(9, [4]), key=VKEY)
    assert (verdict.finding, verdict.sealed, verdict.tail) == (Finding.WHOLE, 4, 5)
    assert "the last 5 entries are newer than the checkpoint" in verdict.sentence()


def test_the_program_walks_stored_rows_without_an_export():
    stored = rows(5)
    walk = Walk(VKEY)
    for row in stored:
        walk.entry(row)
    walk.checkpoint(a_checkpoint(stored))
    assert walk.verdict().finding is Finding.WHOLE


# --- broken ------------------------------------------------------------------------------------


def other_value(name, value):
    if name == "seq":
        return 500
    if isinstance(value, int):
        return value + 1
    if name in ("patients", "detail_hash", "salt", "leaf"):
        data = bytearray(b64decode(value))
        data[-1] ^= 1
        return b64encode(data).decode()
    return value + "x"


@pytest.mark.parametrize("name", COLUMNS)
def test_whichever_column_is_changed_the_entry_is_named(name):
    lines = an_export(rows(5))
    entry = json.loads(lines[3])
    place = COLUMNS.index(name)
    entry[place] = other_value(name, entry[place])
    lines[3] = json.dumps(entry) + "\n"
    verdict = verdict_on(lines)
    assert (verdict.exit, verdict.entry, verdict.line) == (1, 3, 4)
    expected = Finding.ENTRY_MISSING if name == "seq" else Finding.ENTRY_CHANGED
    assert verdict.finding is expected


@pytest.mark.parametrize("name", COLUMNS)
def test_whichever_column_is_emptied_the_entry_is_named(name):
    lines = an_export(rows(5))
    entry = json.loads(lines[3])
    entry[COLUMNS.index(name)] = None
    lines[3] = json.dumps(entry) + "\n"
    verdict = verdict_on(lines)
    assert (verdict.exit, verdict.entry) == (1, 3)


@pytest.mark.parametrize("value", [True, 1.0, "1", [], {}])
def test_a_number_cannot_be_passed_off_as_something_that_looks_like_it(value):
    lines = an_export(rows(2))
    entry = json.loads(lines[1])
    entry[COLUMNS.index("account")] = value
    lines[1] = json.dumps(entry) + "\n"
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_MALFORMED, 1)


def test_an_entry_rewritten_with_its_hash_lies_between_two_checkpoints():
    stored = rows(9)
    notes = [(size, a_checkpoint(stored[:size])) for size in (3, 6, 9)]
    stored[4] = an_event(5, account=99).row()
    verdict = verdict_on(an_export(stored, notes))
    assert (verdict.finding, verdict.entry, verdict.until) == (Finding.ROOT_DIFFERS, 4, 6)
    assert verdict.sentence() == (
        "broken: the log was rewritten: the checkpoint does not fit entries 4 to 6"
    )


def test_a_removed_entry_is_named():
    lines = an_export(rows(5))
    del lines[3]
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_MISSING, 3)


def test_the_removed_first_entry_is_named():
    lines = an_export(rows(5))
    del lines[1]
    assert verdict_on(lines).sentence() == "broken: entry 1 is missing"


def test_an_entry_removed_before_its_checkpoint_is_named():
    lines = an_export(rows(5))
    del lines[5]
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_MISSING, 5)


def test_swapped_entries_are_noticed_at_the_first():
    lines = an_export(rows(5))
    lines[2], lines[3] = lines[3], lines[2]
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_MISSING, 2)


def test_a_doubled_entry_is_noticed_where_the_next_should_stand():
    lines = an_export(rows(5))
    lines.insert(3, lines[2])
    verdict = verdict_on(lines)
    assert (verdict.finding, verdict.entry) == (Finding.ENTRY_MISPLACED, 3)


def test_entries_renumbered_over_a_gap_are_noticed():
    stored = rows(5)
    note = a_checkpoint(stored)
    closed_up = [*stored[:2], *(an_event(seq).row() for seq in (3, 4))]
    verdict = verdict_on(an_export(closed_up, [(4, note)]))
    assert verdict.exit == 1


@pytest.mark.parametrize("kept_lines", [1, 2, 4, 5])
def test_a_file_that_ends_early_is_noticed(kept_lines):
    verdict = verdict_on(sealed_at(5, [2])[:kept_lines])
    assert (verdict.exit, verdict.finding) == (1, Finding.SHRUNKEN)
    assert verdict.until == 5


def test_a_file_that_goes_on_is_noticed():
    lines = an_export(rows(3))
    assert verdict_on([*lines, *an_export(rows(4))[4:5]]).finding is Finding.OVERLONG


def test_a_checkpoint_in_the_wrong_place_is_noticed():
    lines = an_export(rows(3))
    lines.insert(3, lines.pop())
    assert verdict_on(lines).finding is Finding.ENTRY_MISSING
    early = sealed_at(5, [2, 5])
    early.insert(5, early.pop(3))
    assert verdict_on(early).finding is Finding.CHECKPOINT_MISPLACED


def test_the_checkpoint_of_another_log_is_noticed():
    stored = rows(3)
    note = a_checkpoint(stored).replace("clinic-desk/invented\n3", "clinic-desk/other\n3")
    assert verdict_on(an_export(stored, [(3, note)])).finding is Finding.SIGNATURE_WRONG


def test_a_changed_checkpoint_is_noticed():
    lines = an_export(rows(3))
    lines[-1] = lines[-1].replace("12:00:00", "13:00:00")
    assert verdict_on(lines).sentence() == (
        "broken: the signature of the checkpoint in line 5 is false"
    )


def test_a_log_sealed_again_by_a_stranger_is_noticed_by_the_key_that_was_kept():
    stored = rows(3)
    forged = an_export(stored, [(3, a_checkpoint(stored, key=STRANGER))], key=STRANGER.verifier)
    assert verdict_on(forged).finding is Finding.WHOLE
    assert verdict_on(forged, key=VKEY).finding is Finding.KEY_OTHER
    forged[0] = an_export(stored)[0]
    assert verdict_on(forged).finding is Finding.KEY_UNANNOUNCED


# --- keys that follow one another --------------------------------------------------------------


def a_log_with_a_new_key(*, announced=True):
    stored = rows(6)
    said = {"next_key": LATER_KEY.verifier} if announced else {}
    return an_export(
        stored,
        [
            (3, a_checkpoint(stored[:3], **said)),
            (6, a_checkpoint(stored, key=LATER_KEY)),
        ],
    )


@pytest.mark.parametrize("key", [KEY, LATER_KEY])
def test_an_announced_key_may_sign_and_either_key_can_be_the_one_that_was_kept(key):
    verdict = verdict_on(a_log_with_a_new_key(), key=str(key.verifier))
    assert verdict.finding is Finding.WHOLE
    assert verdict.key == str(LATER_KEY.verifier)


def test_a_key_that_nobody_announced_may_not_sign():
    verdict = verdict_on(a_log_with_a_new_key(announced=False))
    assert (verdict.finding, verdict.line) == (Finding.KEY_UNANNOUNCED, 9)


def test_the_old_key_may_not_sign_after_it_announced_a_new_one():
    stored = rows(6)
    first = a_checkpoint(stored[:3], next_key=LATER_KEY.verifier)
    verdict = verdict_on(an_export(stored, [(3, first), (6, a_checkpoint(stored))]))
    assert verdict.finding is Finding.KEY_UNANNOUNCED


# --- a checkpoint that was kept ----------------------------------------------------------------


def test_a_log_that_fits_the_kept_checkpoint_says_so():
    verdict = verdict_on(an_export(rows(9)), key=VKEY, kept=a_checkpoint(rows(4)))
    assert (verdict.finding, verdict.kept) == (Finding.WHOLE, 4)
    assert "fits the checkpoint that was kept, of 4 entries" in verdict.sentence()


def test_a_log_cut_back_to_an_older_checkpoint_is_shrunken():
    verdict = verdict_on(an_export(rows(4)), kept=a_checkpoint(rows(9)))
    assert (verdict.finding, verdict.entry, verdict.until) == (Finding.SHRUNKEN, 5, 9)


def test_a_log_rewritten_and_sealed_again_by_its_own_key_does_not_fit():
    stored = rows(9)
    stored[1] = an_event(2, account=99).row()
    verdict = verdict_on(an_export(stored), key=VKEY, kept=a_checkpoint(rows(4)))
    assert verdict.finding is Finding.KEPT_DIFFERS


def test_a_kept_checkpoint_that_cannot_be_read_is_said():
    assert verdict_on(an_export(rows(4)), kept="x").finding is Finding.KEPT_UNREADABLE


# --- sentences ---------------------------------------------------------------------------------


def test_every_finding_has_a_sentence_that_its_facts_fill():
    verdict = verdict_on(an_export(rows(1)))
    for finding in Finding:
        sentence = type(verdict)(finding=finding, entry=1, until=2, line=3, at=NOON).sentence()
        assert sentence.startswith(("whole: ", "part: ", "broken: ", "cannot tell: "))
        assert "None" not in sentence
