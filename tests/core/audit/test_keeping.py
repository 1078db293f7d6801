"""A checkpoint that was kept outside: remembered, reminded of, and held against the log."""

from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import checkpoints, holding, keeping, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.notes import LogKey, as_note, sign_checkpoint
from clinic_desk.audit.records import KeptCheckpoint, LogFilter
from clinic_desk.audit.verify import Finding, parse_checkpoint
from clinic_desk.errors import NotFound, PlaceGone
from tests.builders import a_patient
from tests.core.audit.conftest import let_all_be_listed

MONTH = timedelta(days=30)


@pytest.fixture
def kept(clinic, owner):
    """A checkpoint that was taken home, after which the log went on."""
    made = checkpoints.make(owner, clinic.desk.log_key())
    patient = a_patient(owner)
    for _ in range(5):
        with owner.opened(patient, PurposeOfUse.PHONE):
            pass
    checkpoints.make(owner, clinic.desk.log_key())
    return made


def newest(session, kind):
    log = queries.open_log(session, LogFilter(kinds=(kind,)))
    return queries.page(session, log, limit=1).entries[0]


def origin_of(note):
    return note.partition("\n")[0]


def test_keeping_is_remembered_and_recorded(owner, kept):
    assert keeping.outside(owner).at is None

    keeping.keep(owner, kept)

    outside = keeping.outside(owner)
    assert (outside.size, outside.at) == (kept.size, owner.clock.now())
    assert newest(owner, EventKind.CHECKPOINT_KEPT).facts == {"entries": kept.size}


def test_a_file_holds_the_very_text_and_counts_as_kept(owner, kept, tmp_path):
    keeping.save(owner, kept, tmp_path / "kept.txt")

    assert (tmp_path / "kept.txt").read_bytes() == kept.note.encode()
    assert keeping.outside(owner).size == kept.size


def test_what_could_not_be_saved_is_not_called_kept(owner, kept, tmp_path):
    with pytest.raises(PlaceGone):
        keeping.save(owner, kept, tmp_path / "a drive that was pulled out" / "kept.txt")

    assert keeping.outside(owner).at is None


def test_only_a_checkpoint_of_the_vault_counts_as_kept(owner, kept):
    with pytest.raises(NotFound):
        keeping.keep(owner, KeptCheckpoint(size=kept.size, made=kept.made, note="else"))

    assert keeping.outside(owner).at is None


def test_a_month_after_the_last_one_somebody_is_reminded(owner, kept):
    begun = keeping.outside(owner)
    assert begun.begun is not None
    assert not begun.late(begun.begun + MONTH)
    assert begun.late(begun.begun + MONTH + timedelta(seconds=1))

    keeping.keep(owner, kept)

    after = keeping.outside(owner)
    assert after.at is not None
    assert not after.late(after.at + MONTH)
    assert after.late(after.at + MONTH + timedelta(seconds=1))


def test_a_log_that_went_on_has_grown_out_of_the_kept_one(owner, kept):
    verdict = holding.hold(owner, kept.note)

    last = checkpoints.latest(owner)
    assert last is not None
    assert (verdict.finding, verdict.kept, verdict.at) == (Finding.WHOLE, kept.size, kept.made)
    assert verdict.sealed == last.size > kept.size
    entry = newest(owner, EventKind.CHECKPOINT_HELD)
    assert entry.facts == {"finding": "whole", "kept": kept.size}


def test_every_checkpoint_that_was_ever_made_fits(clinic, owner, kept):
    for each in checkpoints.kept(owner):
        assert holding.hold(owner, each.note).finding is Finding.WHOLE


def test_lines_that_were_copied_with_other_ends_still_fit(owner, kept):
    pasted = "  \r\n" + kept.note.replace("\n", " \r\n") + "\r\n"

    assert holding.hold(owner, pasted).finding is Finding.WHOLE
    assert as_note(pasted) == kept.note


def test_a_log_that_was_rewritten_with_its_tree_does_not_fit(clinic, owner, kept):
    """What somebody with all keys of today could do, but for the paper in the drawer."""
    key = LogKey(name=origin_of(kept.note), secret=clinic.desk.log_key())
    other = sign_checkpoint(key, size=kept.size, root=bytes(32), at=kept.made)

    verdict = holding.hold(owner, other)

    assert (verdict.finding, verdict.entry, verdict.until) == (Finding.KEPT_DIFFERS, 1, kept.size)
    entry = newest(owner, EventKind.LOG_NOT_PROVED)
    assert entry.facts == {"finding": "kept-differs", "kept": kept.size}


def test_a_log_that_was_cut_is_shorter_than_the_kept_one(clinic, owner, kept):
    key = LogKey(name=origin_of(kept.note), secret=clinic.desk.log_key())
    later = sign_checkpoint(key, size=10**6, root=bytes(32), at=kept.made)

    assert holding.hold(owner, later).finding is Finding.SHRUNKEN


def test_a_false_tree_is_found(owner, kept, tamper):
    let_all_be_listed(owner)
    tamper("UPDATE audit_event SET leaf = zeroblob(32) WHERE seq = 1")
    tamper("UPDATE audit_node SET hash = zeroblob(32)")

    assert holding.hold(owner, kept.note).finding is Finding.KEPT_DIFFERS


@pytest.mark.parametrize("text", ["", "a shopping list", "x\n1\nAAAA\n\nno signature"])
def test_what_is_no_checkpoint_tells_nothing(owner, kept, text):
    assert holding.hold(owner, text).finding is Finding.KEPT_UNREADABLE


def test_a_changed_text_tells_nothing(owner, kept):
    changed = kept.note.replace(f"\n{kept.size}\n", f"\n{kept.size - 1}\n", 1)

    assert holding.hold(owner, changed).finding is Finding.KEPT_UNREADABLE


def test_a_checkpoint_of_another_log_and_of_another_key_are_told_apart(owner, kept):
    root = parse_checkpoint(kept.note.partition("\n\n")[0] + "\n").root
    elsewhere = LogKey(name="clinic-desk/elsewhere", secret=bytes(32))
    stranger = LogKey(name=origin_of(kept.note), secret=bytes(32))

    found = [
        holding.hold(owner, sign_checkpoint(key, size=kept.size, root=root, at=kept.made)).finding
        for key in (elsewhere, stranger)
    ]

    assert found == [Finding.OTHER_LOG, Finding.KEY_UNANNOUNCED]


def test_the_whole_walk_agrees(owner, kept):
    *_, last = verifying.verify(owner, kept=kept.note)

    assert (last.verdict.finding, last.verdict.kept) == (Finding.WHOLE, kept.size)
