"""What somebody did can be taken back after a lock: by them, and on that day."""

from datetime import date

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.staff import last_acts
from clinic_desk.staff.tables import last_acts as kept
from tests.builders import Role, a_session

TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)
ACTS = b'[["Booked", 4711]]'
ROWS = select(kept.c.account, kept.c.sealed)


@pytest.fixture
def rut(clinic):
    return a_session(clinic, Role.RECEPTIONIST)


def rows(session):
    return session.reading(Permission.ACCOUNT_OWN).rows(ROWS)


def test_they_are_there_after_a_restart(clinic, rut):
    last_acts.keep(rut, TODAY, b"before")
    last_acts.keep(rut, TODAY, ACTS)
    clinic.restart()
    assert last_acts.read(a_session(clinic, Role.RECEPTIONIST), TODAY) == ACTS


def test_the_next_day_nothing_is_left_whoever_comes_first(clinic, rut):
    last_acts.keep(rut, TODAY, ACTS)
    owner = a_session(clinic, Role.OWNER)
    assert last_acts.read(owner, TOMORROW) is None
    assert rows(owner) == []


def test_writing_removes_what_others_did_on_another_day(clinic, rut):
    last_acts.keep(rut, TODAY, ACTS)
    owner = a_session(clinic, Role.OWNER)
    last_acts.keep(owner, TOMORROW, b"mine")
    assert [whose for whose, _ in rows(owner)] == [owner.account]


def test_nobody_else_reads_them(clinic, rut):
    last_acts.keep(rut, TODAY, ACTS)
    owner = a_session(clinic, Role.OWNER)
    assert last_acts.read(owner, TODAY) is None
    [(_, sealed)] = rows(owner)
    assert ACTS not in bytes(sealed)


def test_more_than_there_is_room_for_is_refused(rut):
    with pytest.raises(InvalidInput) as refused:
        last_acts.keep(rut, TODAY, b"x" * (last_acts.LONGEST + 1))
    assert refused.value.problems == {"acts": Problem.TOO_LONG}
    assert last_acts.read(rut, TODAY) is None
