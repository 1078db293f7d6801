"""Whatever gives time back says which time it is, for those who wait."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from clinic_desk.scheduling import leave, moving, resizing
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.walltime import to_wall
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk, furnish
from ui.shell.doors import HeldDirectory
from ui.shell.freed import freed_by

ZONE = "Europe/Stockholm"


class Given:
    """A desk at which one visit is booked, and the times that became free since."""

    def __init__(self, clinic, session):
        furnish(session)
        self.desk = Desk(clinic=clinic, session=session, patient=a_patient(session))
        self.visit = self.desk.book()
        self.parent = QObject()
        self.directory = HeldDirectory(session, "freed", raised, self.parent)
        self.heard = []
        clinic.desk.listen(self.heard.extend)

    def change(self, act, *known, **how):
        one = self.visit
        self.directory.ask(
            lambda opened: act(self.desk.session, opened, one.id, one.version, *known, **how)
        )

    def free(self):
        """Whose time, from when until when on the wall, and who gave it back."""
        found = freed_by(self.desk.session, self.directory, self.heard)
        self.heard.clear()
        return [
            (one.practitioner, to_wall(one.start_utc, ZONE), to_wall(one.end_utc, ZONE), one.by)
            for one in found
        ]


def raised(error):
    raise error


@pytest.fixture
def given(clinic, owner, qapp):
    made = Given(clinic, owner)
    yield made
    made.directory.close()


def minutes(many):
    return MORNING + timedelta(minutes=many)


def test_a_visit_that_is_cancelled(given):
    given.desk.unbook(given.visit)
    assert given.free() == [(LINDQVIST, MORNING, minutes(30), given.desk.patient)]


def test_a_visit_that_is_moved_away(given):
    given.change(moving.move, practitioner=HADDAD, start=minutes(60))
    assert given.free() == [(LINDQVIST, MORNING, minutes(30), given.desk.patient)]


@pytest.mark.parametrize(("many", "free"), [(10, True), (45, False)])
def test_a_visit_that_is_made_shorter_and_not_one_that_is_made_longer(given, many, free):
    given.change(resizing.resize, many)
    rest = [(LINDQVIST, minutes(10), minutes(30), given.desk.patient)]
    assert given.free() == (rest if free else [])


def test_leave_that_is_taken_back_and_none_that_is_entered(given):
    day = MORNING.date() + timedelta(days=1)
    session = given.desk.session
    away = leave.add(session, NewAbsence(practitioner=HADDAD, first=day, last=day))
    assert given.free() == [], "what is taken is not free"

    leave.remove(session, away.absence.id)
    ((whom, start, end, by),) = given.free()
    assert (whom, start.date(), end - start, by) == (HADDAD, day, timedelta(days=1), None)
