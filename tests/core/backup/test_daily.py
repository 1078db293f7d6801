"""The day's backup: the program's own act, whoever sits at the desk."""

from datetime import timedelta

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.backup import daily, places, state
from clinic_desk.backup.records import BackedUp
from clinic_desk.errors import InvalidInput, NotAllowed, PlaceGone
from tests.builders import Role, a_session
from tests.core.backup.conftest import back_up


def make(clinic, place):
    doors = clinic.desk.as_program()
    *_, last = daily.back_up(doors, clinic.desk.unlocked, place, clinic.desk.log_key())
    assert isinstance(last, BackedUp)
    return last


def entries(clinic, kind):
    session = a_session(clinic)
    log = queries.open_log(session, LogFilter(kinds=(kind,)))
    return list(queries.page(session, log).entries)


def test_none_is_due_before_a_place_is_known(clinic):
    a_session(clinic, Role.RECEPTIONIST)
    assert daily.place_due(clinic.desk.as_program()) is None


def test_it_is_made_while_a_receptionist_sits_there_and_names_the_program(clinic, tmp_path):
    back_up(clinic, tmp_path / "drive")
    clinic.clock.move(timedelta(days=1))
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        session.require(Permission.BACKUP_MAKE)
    place = daily.place_due(clinic.desk.as_program())
    assert place == tmp_path / "drive"
    made = make(clinic, place)
    assert daily.place_due(clinic.desk.as_program()) is None
    assert places.read(made.path).content.openers.keys() == {
        clinic.people[Role.OWNER].account,
        clinic.people[Role.PRACTICE_MANAGER].account,
    }
    newest = entries(clinic, EventKind.BACKUP_MADE)[0]
    assert (newest.account, newest.role) == (None, "program")


def test_it_is_due_from_the_planned_hour_on_by_the_clinics_own_clock(clinic, tmp_path):
    back_up(clinic, tmp_path / "drive")
    session = a_session(clinic)
    state.plan(session, daily=True, hour=14)
    clinic.clock.move(timedelta(hours=4))  # half past twelve
    assert daily.place_due(clinic.desk.as_program()) is None
    clinic.clock.move(timedelta(hours=2))
    assert daily.place_due(clinic.desk.as_program()) is not None


def test_a_day_that_was_missed_is_made_up_for_before_the_hour(clinic, tmp_path):
    back_up(clinic, tmp_path / "drive")
    clinic.clock.move(timedelta(days=2, hours=-2))
    a_session(clinic, Role.CLINICIAN)
    assert daily.place_due(clinic.desk.as_program()) is not None


def test_none_is_due_where_the_clinic_does_not_want_it(clinic, tmp_path):
    back_up(clinic, tmp_path / "drive")
    state.plan(a_session(clinic), daily=False, hour=12)
    clinic.clock.move(timedelta(days=3))
    assert daily.place_due(clinic.desk.as_program()) is None
    assert state.state(a_session(clinic)).late(clinic.clock.now())


def test_a_drive_that_is_gone_is_recorded_and_leaves_it_due(clinic, tmp_path):
    back_up(clinic, tmp_path / "drive")
    (tmp_path / "drive").rename(tmp_path / "elsewhere")
    clinic.clock.move(timedelta(days=1))
    a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(PlaceGone):
        make(clinic, tmp_path / "drive")
    assert daily.place_due(clinic.desk.as_program()) is not None
    [failed] = entries(clinic, EventKind.BACKUP_FAILED)
    assert failed.facts["why"] == "PlaceGone"


def test_the_plan_is_recorded_and_an_hour_that_no_day_has_is_refused(clinic):
    state.plan(a_session(clinic, Role.PRACTICE_MANAGER), daily=True, hour=7)
    [planned] = entries(clinic, EventKind.BACKUP_PLANNED)
    assert planned.facts == {"daily": 1, "hour": 7}
    with pytest.raises(InvalidInput):
        state.plan(a_session(clinic), daily=True, hour=24)
    assert state.state(a_session(clinic)).hour == 7
