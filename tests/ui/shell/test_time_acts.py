"""Leave, hours and time kept free are taken back and set again after a lock too."""

from datetime import date

import pytest

from clinic_desk.errors import NotFound
from clinic_desk.scheduling import blocking, dating, leave, working
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.weekly import Week
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, VISIT
from tests.ui.shell.a_seat import DeskSeat
from ui.settings.date_form import TypedDate
from ui.shell.settings import SettingsDesk
from ui.shell.time_acts import BlockActs, DateActs, LeaveActs

TUESDAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)
LEAVE = NewAbsence(practitioner=LINDQVIST, first=TUESDAY, last=TUESDAY)
CLOSED = NewAbsence(practitioner=None, first=TUESDAY, last=FRIDAY)
FREE = NewBlock(practitioner=LINDQVIST, service=VISIT, first=TUESDAY, starts=540, ends=600)
ELSE = NewBlock(resource=11, first=FRIDAY, weekly=True, starts=540, ends=600)
LATE = TypedDate(LINDQVIST, TUESDAY, ((720, 1200),))
MOVED = TypedDate(HADDAD, FRIDAY, ((720, 1200),))


class Settings(DeskSeat):
    def __init__(self, clinic, session, shown):
        def make(session, undo, _directory):
            return SettingsDesk(session, undo.parent(), undo, self.faults.append)

        super().__init__(clinic, session, shown, make)

    def look(self):
        """What is set."""
        return (
            leave.coming(self.session),
            blocking.coming(self.session),
            [dating.coming(self.session, who) for who in (LINDQVIST, HADDAD)],
            [working.weeks(self.session, who) for who in (LINDQVIST, HADDAD)],
        )

    def did(self, act):
        return self.acts._done(act)


@pytest.fixture
def seat(clinic, owner, shown):
    made = Settings(clinic, owner, shown)
    yield made
    made.close()


def of_leave(seat):
    return LeaveActs(seat.session), LEAVE, CLOSED


def of_blocks(seat):
    return BlockActs(seat.session), FREE, ELSE


def of_dates(seat):
    return DateActs(seat.session), LATE, MOVED


EACH = [of_leave, of_blocks, of_dates]


@pytest.mark.parametrize("kind", EACH)
def test_what_was_added_goes_and_is_there_again_after_a_lock(seat, kind):
    acts, new, _ = kind(seat)
    before = seat.look()
    assert seat.back_and_forth(seat.did(acts.add(new)), seat.look, named=False) == before


@pytest.mark.parametrize("kind", EACH)
def test_what_was_changed_is_as_before_and_changed_again_after_a_lock(seat, kind):
    acts, was, now = kind(seat)
    key = acts.add(was).key
    before = seat.look()
    assert seat.back_and_forth(seat.did(acts.change(key, now)), seat.look, named=False) == before


@pytest.mark.parametrize("kind", [of_leave, of_blocks])
def test_what_a_colleague_took_away_is_not_changed_and_nothing_is_added(seat, kind):
    acts, was, now = kind(seat)
    key = acts.add(was).key
    acts.retire(key, "")
    before = seat.look()
    with pytest.raises(NotFound):
        acts.change(key, now)
    assert seat.look() == before


@pytest.mark.parametrize("kind", EACH)
def test_what_was_taken_away_is_there_again_after_a_lock(seat, kind):
    acts, was, _ = kind(seat)
    key = acts.add(was).key
    before = seat.look()
    assert seat.back_and_forth(seat.did(acts.retire(key, "")), seat.look, named=False) == before


def test_the_hours_of_a_week_are_as_before_and_new_again_after_a_lock(seat):
    before = seat.look()
    week = Week(days=(((540, 720),), (), (), (), (), (), ()))
    done = working.set_week(seat.session, HADDAD, week, TUESDAY, None)
    act = seat.acts._of_hours(done)
    assert seat.back_and_forth(seat.did(act), seat.look, named=False) == before


def test_leave_that_a_colleague_took_away_meanwhile_is_not_taken_away_twice(seat):
    act = LeaveActs(seat.session).add(LEAVE)
    seat.undo.did(seat.did(act))
    seat.lock()
    leave.remove(seat.session, act.key)
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [NotFound]
