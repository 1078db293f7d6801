"""Proving the vault's own log: whole, since last time, and what it says when it is not."""

from contextlib import suppress

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import checkpoints, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter, Verified
from clinic_desk.audit.verify import COLUMNS, Finding
from clinic_desk.errors import LogBroken
from clinic_desk.progress import Progress
from tests.builders import a_patient
from tests.core.audit.conftest import let_all_be_listed

OTHER = {
    "seq": "1000000",
    "recorded": "recorded + 1",
    "action": "'D'",
    "outcome": "4",
    "patients": "x'0000000000000007'",
    "facts": "'{}'",
    "salt": "zeroblob(16)",
    "leaf": "zeroblob(32)",
    "detail_hash": "zeroblob(32)",
}
TEXTS = {"kind", "role", "entity_kind", "seen", "purpose"}


def verified(session, **how) -> Verified:
    *_, last = verifying.verify(session, **how)
    assert isinstance(last, Verified)
    return last


@pytest.fixture(params=["recent", "listed"])
def sealed(request, clinic, owner):
    """An owner at a log with words in it and a checkpoint over all of it."""
    patient = a_patient(owner)
    for _ in range(5):
        with owner.opened(patient, PurposeOfUse.PHONE, reason="called"):
            pass
    if request.param == "listed":
        let_all_be_listed(owner)
    checkpoints.make(owner, clinic.desk.log_key())
    return owner


LISTED = pytest.mark.parametrize("sealed", ["listed"], indirect=True)


def seq_of(session, kind: EventKind) -> int:
    log = queries.open_log(session, LogFilter(kinds=(kind,)))
    return queries.page(session, log).entries[-1].seq


def test_a_log_without_a_checkpoint_is_not_said_to_be_whole(owner, tamper):
    tamper("DELETE FROM audit_checkpoint")

    last = verified(owner)

    assert last.verdict.finding is Finding.NO_CHECKPOINT
    assert verifying.checked(owner) is None
    assert seq_of(owner, EventKind.LOG_NOT_PROVED) == last.verdict.entries + 1


def test_a_whole_log_is_whole_and_that_is_remembered_and_recorded(sealed):
    last = verified(sealed)

    assert (last.verdict.finding, last.verdict.tail, last.begun) == (Finding.WHOLE, 0, 0)
    checked = verifying.checked(sealed)
    assert (checked.size, checked.at) == (last.verdict.entries, sealed.clock.now())
    entry = queries.page(sealed, queries.open_log(sealed)).entries[1]
    assert entry.kind == EventKind.LOG_VERIFIED
    assert entry.facts == {"finding": "whole", "from": 0, "entries": last.verdict.entries}


def test_the_next_time_begins_at_the_last_checkpoint(clinic, sealed):
    size = checkpoints.latest(sealed).size
    verified(sealed)
    checkpoints.make(sealed, clinic.desk.log_key())

    last = verified(sealed)

    assert (last.verdict.finding, last.begun) == (Finding.WHOLE, size)
    assert last.total == last.verdict.entries - size


def test_all_of_it_is_read_again_when_asked(sealed):
    verified(sealed)

    assert verified(sealed, whole=True).begun == 0


def test_a_checkpoint_kept_elsewhere_is_held_against_all_of_it(sealed):
    kept = checkpoints.latest(sealed)
    verified(sealed)

    last = verified(sealed, kept=kept.note)

    assert (last.verdict.finding, last.verdict.kept, last.begun) == (Finding.WHOLE, kept.size, 0)


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_changed_column_is_found_at_its_entry(sealed, tamper, column):
    seq = seq_of(sealed, EventKind.RECORD_OPENED)
    other = OTHER.get(column, "'other'" if column in TEXTS else f"coalesce({column}, 0) + 1")
    tamper(f"UPDATE audit_event SET {column} = {other} WHERE seq = {seq}")

    last = verified(sealed)

    assert (last.verdict.finding, last.verdict.entry) == (Finding.ENTRY_CHANGED, seq)
    assert verifying.checked(sealed) is None


def cut(tamper, last: int) -> None:
    """Take away all entries behind ``last``, as somebody would who knows how they hang together."""
    tamper(f"DELETE FROM audit_event WHERE seq > {last}")
    for table in ("audit_subject", "audit_detail"):
        tamper(f"DELETE FROM {table} WHERE seq > {last}", least=0)
    tamper(f"DELETE FROM audit_node WHERE ((position + 1) << level) > {last}", least=0)


def test_an_entry_that_was_taken_out_is_named(sealed, tamper):
    tamper("DELETE FROM audit_event WHERE seq = 5")

    last = verified(sealed)

    assert (last.verdict.finding, last.verdict.entry) == (Finding.ENTRY_MISSING, 5)


def test_a_log_that_was_cut_behind_its_checkpoint_is_found(sealed, tamper):
    cut(tamper, 9)

    last = verified(sealed)

    assert (last.verdict.finding, last.verdict.entry) == (Finding.ENTRY_MISSING, 10)


def test_a_log_that_was_cut_with_its_checkpoint_is_shorter_than_it_was(clinic, owner, tamper):
    patient = a_patient(owner)
    first = checkpoints.make(owner, clinic.desk.log_key())
    with owner.opened(patient, PurposeOfUse.PHONE, reason="called"):
        pass
    checkpoints.make(owner, clinic.desk.log_key())
    was = verified(owner).verdict.entries
    cut(tamper, first.size)
    tamper(f"DELETE FROM audit_checkpoint WHERE size > {first.size}")

    last = verified(owner)

    assert last.verdict.finding is Finding.SHRUNKEN
    assert (last.verdict.entry, last.verdict.until) == (first.size + 1, was)


@LISTED
def test_a_log_that_was_roughly_cut_takes_no_entry_and_the_verdict_is_still_told(
    clinic, sealed, tamper
):
    tamper("DELETE FROM audit_event WHERE seq > 9")

    last = verified(sealed)

    assert (last.verdict.finding, last.verdict.entry) == (Finding.ENTRY_MISSING, 10)
    with pytest.raises(LogBroken):
        queries.open_log(sealed)
    with pytest.raises(LogBroken):
        clinic.close()


def test_words_that_were_changed_are_found(sealed, tamper):
    seq = seq_of(sealed, EventKind.RECORD_OPENED)
    tamper(f"UPDATE audit_detail SET sealed = zeroblob(60) WHERE seq = {seq}")

    last = verified(sealed)

    assert (last.verdict.finding, last.verdict.entry) == (Finding.ENTRY_CHANGED, seq)


def test_words_that_were_removed_are_found(sealed, tamper):
    seq = seq_of(sealed, EventKind.RECORD_OPENED)
    tamper(f"DELETE FROM audit_detail WHERE seq = {seq}")

    assert verified(sealed).verdict.entry == seq


@LISTED
def test_a_forged_edge_of_the_tree_does_not_pass(sealed, tamper):
    verified(sealed)
    tamper("UPDATE audit_node SET hash = zeroblob(32)")

    last = verified(sealed)

    assert last.verdict.finding is Finding.ROOT_DIFFERS


@LISTED
def test_a_tree_that_lost_its_nodes_is_walked_from_the_start(clinic, sealed, tamper):
    verified(sealed)
    tamper("DELETE FROM audit_node")

    last = next(step for step in verifying.verify(sealed) if isinstance(step, Progress))

    assert last.done > checkpoints.latest(sealed).size
    with suppress(LogBroken):  # the leaving cannot be recorded
        clinic.close()


def test_stopped_before_its_end_it_has_changed_nothing(sealed):
    log = queries.open_log(sealed)
    running = verifying.verify(sealed)
    next(running)

    running.close()

    assert verifying.checked(sealed) is None
    assert queries.open_log(sealed).entry == log.entry + 1


def test_looks_that_were_taken_out_of_the_list_by_patient_are_noticed(sealed, tamper):
    patient = a_patient(sealed)
    with sealed.opened(patient, PurposeOfUse.PHONE, reason="calls"):
        pass
    let_all_be_listed(sealed)
    assert verified(sealed, whole=True).verdict.exit == 0

    tamper("DELETE FROM audit_subject WHERE seq = (SELECT max(seq) FROM audit_subject)")

    assert verified(sealed, whole=True).verdict.finding is Finding.INDEX_DIFFERS


def test_looks_under_a_number_that_hashes_alike_are_noticed(sealed, tamper):
    patient = a_patient(sealed)
    with sealed.opened(patient, PurposeOfUse.PHONE, reason="calls"):
        pass
    let_all_be_listed(sealed)
    # Python's own hash takes numbers modulo this one: what looks the same is another patient
    alike = 2**61 - 1
    turns = f"CASE pseudonym / {alike} WHEN 1 THEN 2 ELSE 1 END"
    tamper(f"UPDATE audit_subject SET pseudonym = pseudonym % {alike} + {alike} * {turns}")

    assert verified(sealed, whole=True).verdict.finding is Finding.INDEX_DIFFERS
