"""A restored log: exactly such a seam is accepted, and nothing that looks like one."""

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.notes import LogKey, sign_note
from clinic_desk.audit.verify import RESTORED, Finding, Seam
from tests.core.audit.a_log import (
    KEY,
    LATER_KEY,
    STRANGER,
    a_checkpoint,
    an_event,
    an_export,
    rows,
    verdict_on,
)

VKEY = str(KEY.verifier)
ROOT = LogKey(name=KEY.name, secret=b"r" * 32)
SEAM = Seam(restored=4, lost=3)


def a_restored_log(count=9, told_at=5):
    """Rows of which the fifth says that the log was restored."""
    stored = rows(count)
    stored[told_at - 1] = an_event(told_at, kind=EventKind.VAULT_RESTORED).row()
    return stored


def sealed(stored, seam=SEAM, key=KEY, at=6, announced=ROOT, **said):
    """A checkpoint over four entries, the seam's over six, one over all."""
    root = {} if announced is None else {"root_key": announced.verifier}
    last = LATER_KEY if "next_key" in said else KEY
    return an_export(
        stored,
        [
            (4, a_checkpoint(stored[:4], **root)),
            (at, a_checkpoint(stored[:at], key=key, seam=seam, **said)),
            (len(stored), a_checkpoint(stored, key=last)),
        ],
    )


def test_the_kind_is_the_one_that_the_program_writes():
    assert RESTORED == EventKind.VAULT_RESTORED


def test_a_seam_by_the_log_key_is_whole_and_said():
    verdict = verdict_on(sealed(a_restored_log()), key=VKEY)
    assert verdict.finding is Finding.WHOLE
    assert verdict.seams == (Seam(restored=4, lost=3, at=verdict.at),)
    assert verdict.sentence() == (
        "whole: 9 entries, checkpoint of 2026-03-02 12:00 UTC; "
        "seam on 2026-03-02 12:00 UTC: restored, 3 entries lost; signed by the key that was given"
    )


def test_a_loss_that_nobody_knows_is_said_so():
    verdict = verdict_on(sealed(a_restored_log(), Seam(restored=4, lost=None)))
    assert "restored, nobody knows how many entries lost" in verdict.sentence()


def test_a_seam_by_the_announced_root_leads_to_the_next_key():
    lines = sealed(a_restored_log(), key=ROOT, next_key=LATER_KEY.verifier)
    verdict = verdict_on(lines, key=VKEY)
    assert (verdict.finding, verdict.trusted) == (Finding.WHOLE, True)
    assert verdict.key == str(LATER_KEY.verifier)


@pytest.mark.parametrize(
    ("how", "finding"),
    [
        ({"key": ROOT, "announced": None}, Finding.KEY_UNANNOUNCED),
        ({"key": STRANGER}, Finding.KEY_UNANNOUNCED),
        ({"key": LATER_KEY}, Finding.KEY_UNANNOUNCED),
        ({"key": ROOT}, Finding.SEAM_FALSE),  # names nobody who signs on
        ({"key": ROOT, "seam": None, "next_key": LATER_KEY.verifier}, Finding.SEAM_FALSE),
        ({"seam": Seam(restored=3, lost=0)}, Finding.SEAM_FALSE),  # cuts what was sealed
        ({"seam": Seam(restored=5, lost=0)}, Finding.SEAM_FALSE),  # told of before the cut
        ({"seam": Seam(restored=99, lost=0)}, Finding.SEAM_FALSE),
    ],
    ids=str,
)
def test_every_other_break_is_refused(how, finding):
    verdict = verdict_on(sealed(a_restored_log(), **how), key=VKEY)
    assert (verdict.exit, verdict.finding) == (1, finding)


def test_a_seam_without_its_entry_is_refused():
    assert verdict_on(sealed(rows(9))).finding is Finding.SEAM_FALSE
    assert verdict_on(sealed(a_restored_log(told_at=8))).finding is Finding.SEAM_FALSE
    assert verdict_on(sealed(a_restored_log(told_at=3))).finding is Finding.SEAM_FALSE


def test_the_root_signs_nothing_but_a_seam():
    stored = rows(9)
    notes = [
        (4, a_checkpoint(stored[:4], root_key=ROOT.verifier)),
        (9, a_checkpoint(stored, key=ROOT)),
    ]
    assert verdict_on(an_export(stored, notes)).finding is Finding.SEAM_FALSE


def test_after_a_seam_by_the_root_the_old_key_signs_no_more():
    stored = a_restored_log()
    notes = [
        (4, a_checkpoint(stored[:4], root_key=ROOT.verifier)),
        (6, a_checkpoint(stored[:6], key=ROOT, seam=SEAM, next_key=LATER_KEY.verifier)),
        (9, a_checkpoint(stored)),
    ]
    assert verdict_on(an_export(stored, notes)).finding is Finding.KEY_UNANNOUNCED


@pytest.mark.parametrize("line", ["4", "4 -1", "-4 3", "04 3", "4  3", "4 three", "4 3 2", ""])
def test_a_seam_has_one_spelling(line):
    stored = a_restored_log()
    text = a_checkpoint(stored[:6]).partition("\n\n")[0]
    note = sign_note(KEY, f"{text}\nseam {line}\n")
    notes = [(4, a_checkpoint(stored[:4])), (6, note), (9, a_checkpoint(stored))]
    assert verdict_on(an_export(stored, notes)).finding is Finding.CHECKPOINT_MALFORMED


# --- a checkpoint that was kept ----------------------------------------------------------------


def a_kept(size):
    """Of the log as it was before it was restored."""
    lost = [an_event(seq, account=77).row() for seq in range(5, size + 1)]
    return a_checkpoint([*rows(4), *lost])


@pytest.mark.parametrize("size", [5, 6, 7])
def test_one_that_covers_lost_entries_can_no_longer_be_compared(size):
    verdict = verdict_on(sealed(a_restored_log()), kept=a_kept(size))
    assert (verdict.exit, verdict.finding) == (2, Finding.KEPT_LOST)


def test_neither_can_one_that_reaches_beyond_the_restored_log():
    stored = a_restored_log(6)
    notes = [(4, a_checkpoint(stored[:4])), (6, a_checkpoint(stored, seam=SEAM))]
    verdict = verdict_on(an_export(stored, notes), kept=a_kept(7))
    assert (verdict.exit, verdict.finding) == (2, Finding.KEPT_LOST)


def test_one_from_before_the_seam_must_fit():
    assert verdict_on(sealed(a_restored_log()), kept=a_kept(4)).kept == 4
    other = a_checkpoint([an_event(seq, account=77).row() for seq in range(1, 4)])
    assert verdict_on(sealed(a_restored_log()), kept=other).finding is Finding.KEPT_DIFFERS


def test_one_beyond_what_the_seam_says_was_lost_is_a_break():
    assert verdict_on(sealed(a_restored_log()), kept=a_kept(8)).finding is Finding.KEPT_DIFFERS
    stored = a_restored_log(6)
    notes = [(4, a_checkpoint(stored[:4])), (6, a_checkpoint(stored, seam=SEAM))]
    assert verdict_on(an_export(stored, notes), kept=a_kept(8)).finding is Finding.SHRUNKEN
