"""A time is held for a caller: others find it taken, its holder books it, the clock frees it."""

from datetime import timedelta

import pytest

from clinic_desk.errors import SlotHeld, SlotTaken
from clinic_desk.scheduling import asking, free, holding, holds, moving
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.records import Proposal, WhyNot
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk

LINDQVISTS = Asked(service=VISIT, start=MORNING, practitioners=(LINDQVIST,))
FIVE = timedelta(minutes=5)


def at_ten(desk: Desk, asked: Asked = LINDQVISTS) -> Proposal:
    return asking.ask(desk.session, asked)[0].proposal


def test_a_held_time_is_refused_to_others_and_not_proposed_to_them(desk: Desk) -> None:
    proposal = at_ten(desk)
    holding.hold(desk.session, proposal)
    desk.sit(Role.RECEPTIONIST)

    with pytest.raises(SlotHeld):
        desk.book()
    with pytest.raises(SlotHeld):
        holding.hold(desk.session, proposal)
    (answer,) = asking.ask(desk.session, LINDQVISTS)
    assert [one.why for one in answer.obstacles] == [WhyNot.HELD]
    search = Search(service=VISIT, practitioners=(LINDQVIST,))
    offered = free.next_free(desk.session, search, limit=200)
    assert proposal.start not in {one.start for one in offered}


def test_whoever_holds_it_is_proposed_it_and_books_it(desk: Desk) -> None:
    holding.hold(desk.session, at_ten(desk))

    assert asking.ask(desk.session, LINDQVISTS)[0].obstacles == ()
    desk.book()

    assert held(desk) == []


def test_what_a_parked_call_holds_is_not_offered_to_the_next_caller(desk: Desk) -> None:
    proposal = at_ten(desk)
    parked = holding.hold(desk.session, proposal, parked=True)

    (answer,) = asking.ask(desk.session, LINDQVISTS)
    assert [one.why for one in answer.obstacles] == [WhyNot.HELD]
    with pytest.raises(SlotHeld):
        desk.book()
    assert held(desk) == [parked]

    holding.hold(desk.session, proposal, instead_of=parked.id)
    assert desk.book().start == MORNING


def test_the_clock_frees_it(desk: Desk) -> None:
    made = holding.hold(desk.session, at_ten(desk))
    assert held(desk) == [made]
    desk.clinic.clock.move(FIVE)
    desk.sit(Role.RECEPTIONIST)

    assert held(desk) == []
    assert desk.book().start == MORNING


def test_one_lets_go_of_ones_own_alone(desk: Desk) -> None:
    made = holding.hold(desk.session, at_ten(desk))
    holding.hold(
        desk.session, at_ten(desk, Asked(service=VISIT, start=MORNING + FIVE)), instead_of=made.id
    )
    (one,) = held(desk)
    desk.sit(Role.RECEPTIONIST)

    holding.let_go(desk.session, one.id)
    holding.let_all_go(desk.session)
    assert held(desk) == [one]


def test_who_leaves_holds_nothing(desk: Desk) -> None:
    holding.hold(desk.session, at_ten(desk))
    holding.hold(desk.session, at_ten(desk, Asked(service=VISIT, start=MORNING + FIVE * 12)))

    holding.let_all_go(desk.session)

    assert held(desk) == []


def test_what_is_booked_cannot_be_held(desk: Desk) -> None:
    proposal = at_ten(desk)
    desk.book()

    with pytest.raises(SlotTaken):
        holding.hold(desk.session, proposal)
    assert held(desk) == []


def test_buffers_are_held_too_and_nothing_is_moved_there(desk: Desk) -> None:
    long = Asked(service=CHECK, start=MORNING, practitioners=(LINDQVIST,))
    holding.hold(desk.session, at_ten(desk, long))
    booked = desk.book(practitioner=HADDAD)
    desk.sit(Role.RECEPTIONIST)

    for minutes in (-25, 50):
        with desk.session.directory("schedule") as opened, pytest.raises(SlotHeld):
            start = MORNING + timedelta(minutes=minutes)
            moving.move(desk.session, opened, booked.id, 1, practitioner=LINDQVIST, start=start)


def held(desk: Desk) -> list[holds.Hold]:
    start = desk.clinic.clock.now()
    return holds.held(desk.session, int(start.timestamp()) // 60 - 1440, 1 << 40)
