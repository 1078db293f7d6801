"""A whole group is taken back and done again as one by whoever comes back from a lock."""

from datetime import timedelta

import pytest

from clinic_desk.clock import to_minutes
from clinic_desk.errors import MoreCome, StaleRow
from clinic_desk.scheduling import gathering, store
from clinic_desk.scheduling.gathering import Target
from clinic_desk.scheduling.places import Places
from tests.core.scheduling.a_group import CANNOT, LATER, act, comes, give_to, group, handles
from tests.core.scheduling.conftest import HADDAD
from tests.ui.shell.a_seat import Seat
from ui.shell.freed import freed_by
from ui.shell.group_acts import GroupActs
from ui.shell.group_desk import whole

THERE = Target(practitioner=HADDAD, start=LATER)


class OfGroup(Seat):
    def __init__(self, clinic, session, shown):
        self.went_to = []

        def make(*ways):
            return GroupActs(*ways, go_to=self.went_to.append, refresh=lambda: None)

        super().__init__(clinic, session, shown, make)
        give_to(self.clinic, "4")
        self.visits = comes(self.clinic, 3)
        self.group = whole(group(self.clinic))

    def look(self):
        """How each of its visits stands."""
        found = [
            self.ask(lambda _, at, which=one.id: store.in_directory(at, which))
            for one in self.visits
        ]
        visits = [(one.practitioner, one.start, one.minutes, one.status) for one in found]
        return visits, group(self.clinic).places.of


@pytest.fixture
def seat(clinic, owner, shown):
    made = OfGroup(clinic, owner, shown)
    yield made
    made.close()


def moved(seat):
    return seat.acts.move(seat.group, THERE)


def resized(seat):
    return seat.acts.resize(seat.group, 45)


def cancelled(seat):
    return seat.acts.cancel(seat.group, CANNOT)


def sized(seat):
    return seat.acts.size(seat.group.of, None, 3)


@pytest.mark.parametrize("act", [moved, resized, cancelled, sized])
def test_each_is_taken_back_and_done_again_after_a_lock(seat, act):
    before = seat.look()
    done = act(seat)
    assert "3" in done.sentence
    assert seat.back_and_forth(done, seat.look, named=False) == before


def test_all_that_was_done_with_one_group_is_taken_back_in_turn(seat):
    before = seat.look()
    seat.undo.did(moved(seat))
    seat.group = whole(group(seat.clinic, LATER, HADDAD))
    seat.undo.did(resized(seat))
    seat.group = whole(group(seat.clinic, LATER, HADDAD))
    seat.undo.did(cancelled(seat))
    stands = seat.look()
    seat.lock()
    for _ in range(3):
        seat.undo.undo()
    assert seat.look() == before
    seat.lock()
    for _ in range(3):
        seat.undo.redo()
    assert seat.faults == []
    assert seat.look() == stands


def test_a_group_goes_back_to_a_time_that_has_begun_since(seat):
    before = seat.look()
    seat.undo.did(moved(seat))
    seat.clinic.clinic.clock.move(timedelta(hours=3))
    assert seat.group.start_utc < to_minutes(seat.session.clock.now())
    seat.lock()
    seat.undo.undo()
    assert seat.faults == []
    assert seat.look() == before


def test_a_group_that_somebody_has_joined_since_stays_where_it_is(seat):
    seat.undo.did(moved(seat))
    seat.lock()
    comes(seat.clinic, start=LATER, practitioner=HADDAD)
    stands = seat.look()
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [StaleRow]
    assert seat.look() == stands


def test_a_group_that_holds_fewer_takes_that_along_through_everything(seat):
    seat.undo.did(sized(seat))
    seat.group = whole(group(seat.clinic))
    before = seat.look()
    seat.undo.did(moved(seat))
    assert group(seat.clinic, LATER, HADDAD).places == Places(3, 3)
    seat.lock()
    seat.undo.undo()
    assert seat.look() == before
    seat.undo.redo()
    seat.group = whole(group(seat.clinic, LATER, HADDAD))
    seat.undo.did(cancelled(seat))
    seat.lock()
    for _ in range(2):
        seat.undo.undo()
    assert seat.faults == []
    assert seat.look() == before


def test_a_group_that_joined_another_is_itself_again_when_that_is_taken_back(seat):
    give_to(seat.clinic, "5")
    others = comes(seat.clinic, 2, LATER, practitioner=HADDAD)
    longer = act(seat.clinic, gathering.resize, handles(others), 55)
    assert {one.minutes for one in longer} == {55}
    seat.undo.did(sized(seat))
    seat.group = whole(group(seat.clinic))
    before = seat.look()
    seat.undo.did(moved(seat))
    stands = group(seat.clinic, LATER, HADDAD)
    assert stands.places == Places(5, 5)
    for _ in range(2):
        seat.lock()
        seat.undo.undo()
        assert (seat.faults, seat.look()) == ([], before)
        left = group(seat.clinic, LATER, HADDAD).attendees
        assert {one.id for one in left} == {one.id for one in others}
        seat.lock()
        seat.undo.redo()
        assert len(group(seat.clinic, LATER, HADDAD).attendees) == 5


def test_more_who_came_meanwhile_keep_their_places(seat):
    seat.undo.did(seat.acts.size(seat.group.of, None, 6))
    comes(seat.clinic, 2)
    seat.lock()
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [MoreCome]
    assert group(seat.clinic).places == Places(5, 6)


def test_more_places_are_a_time_that_became_free_and_fewer_are_none(seat):
    heard = []
    seat.clinic.clinic.desk.listen(heard.extend)

    def freed():
        found = freed_by(seat.session, seat.directory, heard)
        heard.clear()
        return [(one.practitioner, one.start_utc, one.by) for one in found]

    of = seat.group.of
    done = seat.acts.size(of, None, 6)
    assert freed() == [(of.practitioner, of.start_utc, None)]
    done.take_back()
    assert freed() == []
