"""Checkpoints: signed, kept, and only ever with the log's own key."""

from contextlib import suppress

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import checkpoints, queries
from clinic_desk.audit.verify import VerifierKey, open_note, parse_checkpoint
from clinic_desk.errors import LogBroken, WrongKey
from clinic_desk.storage import settings
from tests.core.audit.conftest import let_all_be_listed


def test_a_checkpoint_covers_the_entry_that_says_it_was_made(clinic, owner):
    made = checkpoints.make(owner, clinic.desk.log_key())

    log = queries.open_log(owner)
    assert queries.entry(owner, log, made.size).kind == "audit:checkpoint:made"
    assert log.entry == made.size + 1


def test_it_is_signed_by_the_key_that_the_vault_names(clinic, owner):
    made = checkpoints.make(owner, clinic.desk.log_key())

    reads = owner.reading(Permission.LOG_VERIFY)
    key = VerifierKey.parse(settings.text(reads, settings.LOG_VERIFIER))
    said = parse_checkpoint(open_note(made.note, key))
    assert (said.size, said.at, said.origin) == (made.size, owner.clock.now(), key.name)


def test_all_are_kept_and_the_latest_is_known(clinic, owner):
    of_the_day = checkpoints.latest(owner)

    made = [checkpoints.make(owner, clinic.desk.log_key()) for _ in range(3)]

    assert checkpoints.kept(owner) == [of_the_day, *made]
    assert checkpoints.latest(owner) == made[-1]


def test_another_logs_key_signs_nothing(owner):
    before = checkpoints.kept(owner)

    with pytest.raises(WrongKey):
        checkpoints.make(owner, bytes(32))

    assert checkpoints.kept(owner) == before


def test_a_tree_with_a_hole_is_not_sealed(clinic, owner, tamper):
    let_all_be_listed(owner)
    before = checkpoints.kept(owner)
    tamper("DELETE FROM audit_node")

    with pytest.raises(LogBroken):
        checkpoints.make(owner, clinic.desk.log_key())

    assert checkpoints.kept(owner) == before
    with suppress(LogBroken):  # nor can the leaving be recorded
        clinic.close()
