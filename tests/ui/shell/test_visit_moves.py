"""A visit is moved by hand: over another, onto another of the same patient, into another room."""

from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import AppointmentFixed
from clinic_desk.scheduling import booking, day
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.walltime import to_wall
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT
from tests.ui.shell.a_seat import DeskSeat
from ui.shell.visits import VisitDesk

WHY = OverbookReason.CANNOT_WAIT
QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)
ROOM_2 = frozenset({12})


class Moving(DeskSeat):
    def __init__(self, clinic, session, shown):
        def make(session, undo, directory):
            ways = self.window, undo, directory, self.faults.append
            return VisitDesk(session, *ways, refresh=lambda: None, show_written=lambda _one: None)

        super().__init__(clinic, session, shown, make)

    def book(self, start=MORNING, whom=LINDQVIST, *, whose=None, over=None):
        wanted = BookingRequest(practitioner=whom, service=VISIT, start=start, overbook=over)
        who = whose or self.clinic.patient
        with self.session.opened(who, PurposeOfUse.PHONE) as card:
            return booking.book(self.session, card, wanted).id

    def one(self, which):
        (found,) = self.ask(lambda *at: day.some(*at, (which,)))
        return found

    def move(self, which, hours, **how):
        """So many hours on; whether it could be."""
        one = self.one(which)
        return self.acts.move(one, one.practitioner, one.start_utc + 60 * hours, **how)

    def look(self, which):
        one = self.one(which)
        return to_wall(one.start_utc, "Europe/Stockholm"), one.practitioner, one.overbooked


@pytest.fixture
def seat(clinic, owner, shown):
    made = Moving(clinic, owner, shown)
    yield made
    made.close()


@pytest.fixture
def over(seat):
    """Somebody else's visit that stands over the first."""
    seat.book()
    return seat.book(whose=a_patient(seat.session, "Ek", "Per"), over=WHY)


def back_and_forth(seat, which):
    """Where it stood before, with a lock before each; it stands again where it stands."""
    stands = seat.look(which)
    seat.lock()
    seat.undo.undo()
    before = seat.look(which)
    seat.lock()
    seat.undo.redo()
    assert (seat.look(which), seat.faults) == (stands, [])
    return before


def test_what_stood_over_another_goes_back_there_with_its_reason(seat, over):
    assert seat.move(over, 4)
    assert seat.look(over) == (MORNING + 4 * HOUR, LINDQVIST, None)
    assert back_and_forth(seat, over) == (MORNING, LINDQVIST, WHY)


def test_a_visit_is_moved_over_another_where_somebody_says_why(seat):
    seat.book()
    other = seat.book(MORNING - HOUR, whose=a_patient(seat.session, "Ek", "Per"))
    assert not seat.move(other, 1)
    assert "10:00 is not free. Dr Lindqvist: booked until 10:30." in seat.said()
    assert seat.move(other, 1, over=WHY)
    assert seat.look(other) == (MORNING, LINDQVIST, WHY)
    assert back_and_forth(seat, other) == (MORNING - HOUR, LINDQVIST, None)


def test_another_visit_of_the_same_patient_at_that_time_is_said(seat):
    seat.book(MORNING + QUARTER, HADDAD)
    one = seat.book(MORNING - HOUR)
    assert seat.move(one, 1)
    assert seat.said().endswith("Another visit at the same time: 10:15")
    seat.undo.undo()
    seat.acts.resize(seat.one(one), 80)
    assert seat.said().endswith("to 10:20. Another visit at the same time: 10:15")
    seat.acts.resize(seat.one(one), 60)
    assert seat.said().endswith("to 10:00")


def test_what_is_let_go_where_it_stands_is_not_said_to_be_moved(seat):
    one = seat.one(seat.book())
    assert not seat.move(one.id, 0)
    assert seat.said() == "Siv Rådberg is there already"
    assert seat.one(one.id).version == one.version


def test_in_a_room_where_its_practitioner_never_sits_it_is_not_put(seat):
    one = seat.book()
    assert not seat.move(one, 0, rooms=ROOM_2)
    assert seat.said().endswith("Dr Lindqvist: not in that room.")
    assert not seat.move(one, 0, rooms=frozenset({seat.one(one).room}))
    assert seat.said().endswith("is there already")


def test_what_is_kept_at_its_time_stays_until_it_is_let_and_both_are_taken_back(seat):
    one = seat.book()
    seat.acts.fix(seat.one(one))
    assert (seat.said(), seat.one(one).fixed) == ("Siv Rådberg is kept at its time", True)
    assert not seat.move(one, 1)
    assert [type(fault) for fault in seat.faults] == [AppointmentFixed]
    seat.lock()
    seat.undo.undo()
    assert (seat.said(), seat.one(one).fixed) == ("Siv Rådberg can be moved again", False)
    seat.undo.redo()
    assert seat.one(one).fixed
    seat.acts.fix(seat.one(one))
    assert seat.move(one, 1)
