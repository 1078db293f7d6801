"""A series is taken back and done again as one by whoever comes back from a lock."""

from datetime import timedelta

import pytest

from clinic_desk.clock import to_minutes
from clinic_desk.errors import StaleRow
from clinic_desk.scheduling import day, moving, series
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason
from clinic_desk.scheduling.series import Place, SeriesRequest
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT
from tests.ui.shell.a_seat import Seat
from ui.shell.series_acts import SeriesActs

WEEK = timedelta(days=7)
ASKED = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)


class OfSeries(Seat):
    def __init__(self, clinic, session, shown):
        def make(*ways):
            return SeriesActs(*ways, refresh=lambda: None)

        super().__init__(clinic, session, shown, make)
        starts = tuple(MORNING + WEEK * many for many in range(4))
        request = SeriesRequest(
            practitioner=LINDQVIST, service=VISIT, starts=starts, note="Rådberg asked for it"
        )
        with self.card() as card:
            self.visits = series.book(session, card, request).visits

    def look(self):
        """How each of its visits stands."""
        found = self.ask(lambda *at: series.of(*at, self.visits[0].id))
        return [(one.id, one.start, one.practitioner, one.status) for one in found.visits]

    def an_hour_later(self):
        """All but the first, with somebody else."""
        return [
            Place(visit=one, practitioner=HADDAD, start=one.start + timedelta(hours=1))
            for one in self.visits[1:]
        ]


@pytest.fixture
def seat(clinic, owner, shown):
    made = OfSeries(clinic, owner, shown)
    yield made
    made.close()


def test_what_was_booked_is_taken_back_and_done_again_after_a_lock(seat):
    gone = seat.back_and_forth(seat.acts.book(seat.visits), seat.look)
    assert not any(status.holds_time for *_, status in gone)


def test_what_was_moved_is_taken_back_and_done_again_after_a_lock(seat):
    before = seat.look()
    _, done = seat.acts.move(seat.an_hour_later())
    assert seat.back_and_forth(done, seat.look) == before


def test_visits_go_back_to_times_that_have_begun_since(seat):
    before = seat.look()
    first = Place(visit=seat.visits[0], practitioner=HADDAD, start=MORNING + timedelta(days=1))
    _, done = seat.acts.move([first, *seat.an_hour_later()])
    seat.undo.did(done)
    seat.clinic.clinic.clock.move(timedelta(hours=3))
    assert seat.visits[0].start_utc < to_minutes(seat.session.clock.now())
    seat.lock()
    seat.undo.undo()
    assert seat.faults == []
    assert seat.look() == before


def test_what_was_cancelled_is_taken_back_and_done_again_after_a_lock(seat):
    before = seat.look()
    done = seat.acts.cancel(seat.visits[1:], ASKED)
    assert seat.back_and_forth(done, seat.look) == before


def test_all_that_was_done_with_one_series_is_taken_back_in_turn(seat):
    seat.undo.did(seat.acts.book(seat.visits))
    moved, done = seat.acts.move(seat.an_hour_later())
    seat.undo.did(done)
    seat.undo.did(seat.acts.cancel(moved, ASKED))
    stands = seat.look()
    seat.lock()
    for _ in range(3):
        seat.undo.undo()
    assert not any(status.holds_time for *_, status in seat.look())
    seat.lock()
    for _ in range(3):
        seat.undo.redo()
    assert seat.faults == []
    assert seat.look() == stands


def test_one_that_a_colleague_moved_meanwhile_refuses_all_of_it(seat):
    seat.undo.did(seat.acts.book(seat.visits))
    seat.lock()
    one, to = seat.visits[2], seat.visits[2].start + timedelta(hours=3)
    seat.ask(lambda *at: moving.move(*at, one.id, one.version, practitioner=HADDAD, start=to))
    stands = seat.look()
    seat.undo.undo()
    assert [type(fault) for fault in seat.faults] == [StaleRow]
    assert seat.look() == stands
    assert len(seat.ask(lambda *at: day.some(*at, [x.id for x in seat.visits]))) == 4


def test_half_a_year_of_visits_is_kept(seat):
    starts = tuple(MORNING + timedelta(hours=3) + WEEK * many for many in range(26))
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts)
    with seat.card() as card:
        seat.visits = series.book(seat.session, card, request).visits
    _, done = seat.acts.move(seat.an_hour_later())
    seat.undo.did(done)
    seat.undo.did(seat.acts.cancel(seat.visits[:1], ASKED))
    assert len(seat.undo.half_done()) < 16 * 1024
    seat.lock()
    seat.undo.undo()
    seat.undo.undo()
    assert seat.faults == []
    assert {start.hour for _, start, *_ in seat.look()} == {MORNING.hour + 3}
