"""What is half written comes back to its writer, and to nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from clinic_desk.access import Permission
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, Problem, SessionEnded, WrongKey
from clinic_desk.staff import drafts
from clinic_desk.staff.tables import draft
from clinic_desk.storage.sqlite import ConstraintBroken
from tests.builders import Role, a_session

TYPED = "Märta Sjögren, wheelchair".encode()
ROWS = select(draft.c.account, draft.c.sealed)


@pytest.fixture
def rut(clinic):
    return a_session(clinic, Role.RECEPTIONIST)


def kept_rows(session):
    return session.reading(Permission.ACCOUNT_OWN).rows(ROWS)


def test_it_is_there_after_a_restart(clinic, rut):
    drafts.keep(rut, TYPED)
    clinic.restart()
    assert drafts.read(a_session(clinic, Role.RECEPTIONIST)) == TYPED


def test_the_newest_takes_the_place_of_the_one_before(rut):
    drafts.keep(rut, b"Mar")
    drafts.keep(rut, TYPED)
    assert drafts.read(rut) == TYPED
    assert len(kept_rows(rut)) == 1


def test_what_is_dropped_is_gone(rut):
    drafts.keep(rut, TYPED)
    drafts.drop(rut)
    assert drafts.read(rut) is None
    assert kept_rows(rut) == []


def test_somebody_in_between_sees_nothing_of_it_and_keeps_their_own(clinic, rut):
    drafts.keep(rut, TYPED)
    owner = a_session(clinic, Role.OWNER)
    assert drafts.read(owner) is None
    [(_, sealed)] = kept_rows(owner)
    assert TYPED not in bytes(sealed)
    with pytest.raises(WrongKey):
        owner.opened_own(bytes(sealed))
    drafts.keep(owner, b"mine")
    assert drafts.read(a_session(clinic, Role.RECEPTIONIST)) == TYPED


def test_one_that_another_key_closed_is_not_opened(clinic, rut):
    drafts.keep(rut, TYPED)
    stolen = kept_rows(rut)[0][1]
    owner = a_session(clinic, Role.OWNER)
    with owner.work(Permission.ACCOUNT_OWN) as work:
        work.write(drafts._WRITE, account=owner.account, saved=2**50, sealed=stolen)
    assert drafts.read(owner) is None


def test_it_goes_after_a_week_whoever_it_was(clinic, rut):
    drafts.keep(rut, TYPED)
    clinic.clock.move(drafts.KEPT + timedelta(minutes=1))
    again = a_session(clinic, Role.RECEPTIONIST)
    assert drafts.read(again) is None
    owner = a_session(clinic, Role.OWNER)
    drafts.keep(owner, b"mine")
    assert [row[0] for row in kept_rows(owner)] == [owner.account]


def test_it_is_bounded(rut):
    drafts.keep(rut, b"x" * drafts.LONGEST)
    with pytest.raises(InvalidInput) as refused:
        drafts.keep(rut, b"x" * (drafts.LONGEST + 1))
    assert refused.value.problems == {"draft": Problem.TOO_LONG}
    assert drafts.read(rut) == b"x" * drafts.LONGEST
    with pytest.raises(ConstraintBroken), rut.work(Permission.ACCOUNT_OWN) as work:
        work.write(drafts._WRITE, account=rut.account, saved=1, sealed=b"x" * 40_001)


def test_it_ends_with_the_session(rut):
    rut.end("lock-key")
    for act in (lambda: drafts.keep(rut, TYPED), lambda: drafts.read(rut)):
        with pytest.raises(SessionEnded):
            act()


def test_it_leaves_no_entry_in_the_log(rut):
    before = log_length(rut)
    drafts.keep(rut, TYPED)
    assert log_length(rut) == before


def log_length(session):
    counted = select(func.count()).select_from(log_entry)
    return session.log(Permission.LOG_READ).value(counted)
