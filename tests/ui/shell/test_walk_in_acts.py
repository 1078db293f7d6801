"""Whoever came without an appointment is taken back and entered again, after a lock too."""

from datetime import timedelta

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import StaleRow
from clinic_desk.scheduling import store, walk_ins
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.true_times import TrueTimes
from clinic_desk.scheduling.walk_ins import WalkIn
from tests.core.scheduling.conftest import LINDQVIST, VISIT
from tests.ui.shell.a_seat import Seat
from ui.shell.walk_in_acts import WalkInActs


def entered(seat):
    """Somebody who came two hours ago and has left."""
    seat.clinic.clinic.clock.move(timedelta(hours=3))
    now = to_minutes(seat.session.clock.now())
    times = TrueTimes(arrived=now - 120, begun=now - 110, done=now - 80)
    one = WalkIn(practitioner=LINDQVIST, service=VISIT, times=times)
    with seat.session.opened(seat.clinic.patient, PurposeOfUse.BOOKING) as card:
        return walk_ins.enter(seat.session, card, one), times


def test_it_is_taken_back_and_entered_again_after_a_lock(clinic, owner, shown):
    seat = Seat(clinic, owner, shown, WalkInActs)
    visit, times = entered(seat)

    def look():
        return seat.ask(lambda _, at: store.in_directory(at, visit.id)).status

    gone = seat.back_and_forth(seat.acts.enter(visit, times), look)
    assert (gone, look()) == (AppointmentStatus.CANCELLED, AppointmentStatus.DONE)
    seat.close()


def test_what_a_colleague_took_back_and_entered_again_is_theirs(clinic, owner, shown):
    seat = Seat(clinic, owner, shown, WalkInActs)
    visit, times = entered(seat)
    seat.undo.did(seat.acts.enter(visit, times))
    seat.lock()
    gone = seat.ask(lambda *at: walk_ins.take_back(*at, visit.id, visit.version))
    seat.ask(lambda *at: walk_ins.enter_again(*at, visit.id, gone.version, times))
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [StaleRow]
    seat.close()
