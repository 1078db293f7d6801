"""One of a group who is moved into another is had back as they were, after a lock too."""

import pytest

from clinic_desk.errors import GroupFull, StaleRow
from clinic_desk.scheduling import cancelling, gathering, store
from clinic_desk.scheduling.calling import NOT_SAID
from tests.core.scheduling.a_group import CANNOT, LATER, act, comes, give_to, group, handles, utc
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING
from tests.ui.shell.a_seat import Seat
from ui.shell.visit_acts import Moved, Spot, VisitActs


class Between(Seat):
    """Two groups, and somebody of the first."""

    def __init__(self, clinic, session, shown):
        def make(*ways):
            return VisitActs(*ways, go_to=lambda _one: None, refresh=lambda: None)

        super().__init__(clinic, session, shown, make)
        give_to(self.clinic, "3")
        (self.one,) = comes(self.clinic)
        self.others = comes(self.clinic, 2, LATER, practitioner=HADDAD)

    def move(self):
        one = self.look()
        was = Spot.of(one)
        there = Spot(practitioner=HADDAD, start=utc(self.clinic, LATER), room=None)
        moved = self.acts.put(one, there, NOT_SAID)
        self.undo.did(self.acts.moved(Moved(visit=moved, was=was, calling=NOT_SAID, named=False)))

    def look(self):
        return self.ask(lambda _, at: store.in_directory(at, self.one.id))

    def stands(self):
        one = self.look()
        return one.practitioner, one.start, one.minutes, one.before, one.after, one.room


@pytest.fixture
def seat(clinic, owner, shown):
    made = Between(clinic, owner, shown)
    yield made
    made.close()


def there(seat):
    return group(seat.clinic, LATER, HADDAD)


def back_and_forth(seat):
    before = seat.stands()
    seat.move()
    moved = seat.stands()
    assert moved != before
    for _ in range(2):
        seat.lock()
        seat.undo.undo()
        assert (seat.faults, seat.stands()) == ([], before)
        assert {one.id for one in there(seat).attendees} == {one.id for one in seat.others}
        seat.lock()
        seat.undo.redo()
        assert (seat.faults, seat.stands()) == ([], moved)


def test_alone_in_the_first(seat):
    back_and_forth(seat)


def test_with_others_left_in_the_first(seat):
    comes(seat.clinic, 2)
    back_and_forth(seat)


def test_into_a_longer_one(seat):
    act(seat.clinic, gathering.resize, handles(seat.others), 50)
    back_and_forth(seat)


def test_though_others_have_joined_and_left_meanwhile(seat):
    seat.move()
    seat.lock()
    (joined,) = comes(seat.clinic)
    act(seat.clinic, cancelling.cancel, *handles(seat.others)[0], CANNOT)
    comes(seat.clinic, 1, LATER, practitioner=HADDAD)
    seat.undo.undo()
    assert seat.faults == []
    assert seat.stands()[:2] == (LINDQVIST, MORNING)
    assert {one.id for one in group(seat.clinic).attendees} == {seat.one.id, joined.id}


def test_where_a_colleague_changed_their_visit_with_the_whole_group_that_stands(seat):
    seat.move()
    seat.lock()
    act(seat.clinic, gathering.resize, handles(there(seat).attendees), 55)
    stands = seat.stands()
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [StaleRow]
    assert seat.stands() == stands


def test_where_the_first_is_full_by_now_it_is_said_and_they_stay(seat):
    seat.move()
    moved = seat.stands()
    seat.lock()
    comes(seat.clinic, 3)
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [GroupFull]
    assert seat.stands() == moved
