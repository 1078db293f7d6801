"""A walk through what cannot be kept is taken back and done again as one, after a lock too."""

from datetime import timedelta

import pytest

from clinic_desk.errors import SlotTaken
from clinic_desk.scheduling import away, fixing, free, hit, store
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.to_do.records import CallOutcome
from clinic_desk.staff import policies
from clinic_desk.storage import settings
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT
from tests.ui.shell.a_seat import Seat
from ui.shell.hit_acts import HitActs, LetGo, Walked

HOUR = timedelta(hours=1)


class Hits(Seat):
    """Somebody at the desk this morning, and three visits that are to come."""

    def __init__(self, clinic, session, shown):
        super().__init__(clinic, session, shown, lambda *ways: HitActs(*ways, lambda: None))
        self.visits = [self.clinic.book(MORNING + n * HOUR) for n in range(2)]
        self.visits.append(self.clinic.book(MORNING + 4 * HOUR))

    def look(self):
        """How each visit stands, the calls about them and who is away."""
        found = [
            self.ask(lambda _, at, which=one.id: store.in_directory(at, which))
            for one in self.visits
        ]
        made = [one.attempts for one in self.ask(hit.listed)]
        return (
            [(one.practitioner, one.start, one.room, one.status) for one in found],
            sorted(one.outcome for attempts in made for one in attempts),
            [one.practitioner for one in away.held_now(self.session)],
        )

    def hits(self):
        return self.ask(hit.listed)

    def elsewhere(self, at=0):
        """A time with somebody else."""
        search = Search(service=VISIT, practitioners=(HADDAD,))
        return free.next_free(self.session, search, limit=at + 1)[at]

    def walk(self):
        """One is moved, one put off, one not reached, and the day is held."""
        held = away.declare(self.session, LINDQVIST)
        first, second, third = self.hits()
        walk = self.acts.move(Walked(held=held), first, self.elsewhere())
        walk = self.acts.put_off(walk, second)
        return self.acts.call(walk, third, CallOutcome.NO_ANSWER)


@pytest.fixture
def seat(clinic, owner, shown):
    made = Hits(clinic, owner, shown)
    yield made
    made.close()


def test_who_is_ill_today_is_here_again_with_all_that_was_moved_after_a_lock(seat):
    before = seat.look()
    gone = seat.back_and_forth(seat.acts.walked(seat.walk()), seat.look, named=False)
    assert gone == before
    assert seat.look()[1:] == ([CallOutcome.NO_ANSWER], [LINDQVIST])


@pytest.mark.parametrize(("hours", "late"), [("1", False), ("168", True)])
def test_what_is_put_off_is_late_by_the_policy_of_the_clinic(seat, hours, late):
    policies.change(seat.session, settings.CANCEL_LATE_HOURS.key, hours)
    away.declare(seat.session, LINDQVIST)
    walk = seat.acts.put_off(Walked(), seat.hits()[0])
    assert walk.off[0].wanted.late == late


def test_a_walk_that_is_taken_up_after_a_lock_stays_one_act(seat):
    before = seat.look()
    walk = seat.walk()
    seat.undo.did(seat.acts.walked(walk))
    seat.lock()
    [stands] = seat.undo.standing(Walked)
    assert stands == walk
    seat.undo.swallow(stands)
    seat.undo.did(seat.acts.walked(seat.acts.move(stands, seat.hits()[0], seat.elsewhere(1))))
    seat.lock()
    seat.undo.undo()
    assert seat.faults == []
    assert seat.look() == before
    assert seat.undo.newest() is None


def test_who_was_here_after_all_is_held_again_after_a_lock(seat):
    held = away.declare(seat.session, LINDQVIST)
    before = seat.look()
    away.let_go(seat.session, held.id)
    gone = seat.back_and_forth(seat.acts.let_go(LetGo(held=held)), seat.look, named=False)
    assert gone == before


def test_a_visit_that_may_be_moved_keeps_its_time_again_after_a_lock(seat):
    one = seat.visits[0]
    seat.ask(lambda *at: fixing.fix(*at, one.id, one.version))
    away.declare(seat.session, LINDQVIST)

    def look():
        return [one.visit.fixed for one in seat.hits()]

    before = look()
    gone = seat.back_and_forth(seat.acts.loosen(seat.hits()[0].visit), look)
    assert gone == before == [True, False, False]


def test_all_stays_as_it_is_where_one_time_was_given_away(seat):
    walk = seat.walk()
    seat.undo.did(seat.acts.walked(walk))
    seat.lock()
    away.let_go(seat.session, walk.held.id)
    other = a_patient(seat.session, "Åsa", "Berg")
    seat.clinic.book(MORNING + HOUR, patient=other)
    before = seat.look()
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [SlotTaken]
    assert seat.look() == before
