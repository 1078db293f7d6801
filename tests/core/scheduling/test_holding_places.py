"""A place in a group that stands is held for a caller, as any time is; others find one less."""

from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import GroupFull, SlotHeld
from clinic_desk.scheduling import asking, booking, free, gathering, holding, holds
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.places import Places
from clinic_desk.scheduling.records import Proposal, WhyNot
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.a_group import CANNOT, LATER, act, comes, give_to, group, handles
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, Desk

THERE = Asked(service=VISIT, start=MORNING, practitioners=(LINDQVIST,))
FIVE = timedelta(minutes=5)


def at_ten(desk: Desk) -> Proposal:
    return asking.ask(desk.session, THERE)[0].proposal


def whynot(desk: Desk) -> list[WhyNot]:
    (answer,) = asking.ask(desk.session, THERE)
    return [one.why for one in answer.obstacles]


def held(desk: Desk) -> int:
    start = desk.clinic.clock.now()
    return len(holds.held(desk.session, int(start.timestamp()) // 60 - 1440, 1 << 40))


def test_others_find_one_place_less_and_nobody_gets_the_last_that_is_held(desk: Desk) -> None:
    give_to(desk, "3")
    comes(desk)
    holding.hold(desk.session, at_ten(desk))
    assert at_ten(desk).places == Places(1, 3), "whoever holds it may book it"
    desk.sit(Role.RECEPTIONIST)

    assert at_ten(desk).places == Places(1, 3, 1)
    assert group(desk).places == Places(1, 3, 1)
    comes(desk)
    assert whynot(desk) == [WhyNot.HELD]
    with pytest.raises(SlotHeld):
        comes(desk)
    with pytest.raises(SlotHeld):
        holding.hold(desk.session, at_ten(desk))
    offered = free.next_free(desk.session, Search(service=VISIT, practitioners=(LINDQVIST,)))
    assert MORNING not in {one.start for one in offered}


def test_whoever_holds_it_books_it_and_the_hold_is_over(desk: Desk) -> None:
    give_to(desk, "2")
    comes(desk)
    holding.hold(desk.session, at_ten(desk))

    comes(desk)

    assert held(desk) == 0
    assert group(desk).places == Places(2, 2)


def test_what_a_parked_call_holds_is_kept_from_its_holder_too(desk: Desk) -> None:
    give_to(desk, "2")
    comes(desk)
    parked = holding.hold(desk.session, at_ten(desk), parked=True)

    assert whynot(desk) == [WhyNot.HELD]
    with pytest.raises(SlotHeld):
        comes(desk)
    holding.hold(desk.session, at_ten(desk), instead_of=parked.id)
    comes(desk)

    assert group(desk).places == Places(2, 2)


def test_the_clock_frees_a_place(desk: Desk) -> None:
    give_to(desk, "2")
    comes(desk)
    holding.hold(desk.session, at_ten(desk))
    desk.clinic.clock.move(FIVE)
    desk.sit(Role.RECEPTIONIST)

    assert at_ten(desk).places == Places(1, 2)
    comes(desk)


def test_one_more_than_there_is_room_for_does_not_take_a_held_place(desk: Desk) -> None:
    give_to(desk, "2")
    comes(desk)
    holding.hold(desk.session, at_ten(desk), parked=True)

    request = BookingRequest(
        practitioner=LINDQVIST,
        service=VISIT,
        start=MORNING,
        overbook=OverbookReason.CANNOT_WAIT,
    )

    with (
        desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls") as viewing,
        pytest.raises(SlotHeld),
    ):
        booking.book(desk.session, viewing, request)


def test_a_place_that_is_not_there_is_not_held(desk: Desk) -> None:
    give_to(desk, "2")
    comes(desk)
    there = at_ten(desk)
    comes(desk)

    with pytest.raises(GroupFull):
        holding.hold(desk.session, there)


def test_the_time_of_a_group_that_all_have_left_stays_held(desk: Desk) -> None:
    give_to(desk, "2")
    gone = comes(desk)
    holding.hold(desk.session, at_ten(desk))
    act(desk, gathering.cancel, handles(gone), CANNOT)
    desk.sit(Role.RECEPTIONIST)

    with pytest.raises(SlotHeld):
        comes(desk)
    assert held(desk) == 1


def test_two_places_of_one_group_are_held_for_two_callers(desk: Desk) -> None:
    give_to(desk, "3")
    comes(desk)
    holding.hold(desk.session, at_ten(desk), parked=True)
    holding.hold(desk.session, at_ten(desk), parked=True)

    with pytest.raises(SlotHeld):
        holding.hold(desk.session, at_ten(desk))
    assert held(desk) == 2


def test_a_group_that_begins_is_held_as_any_time(desk: Desk) -> None:
    give_to(desk, "3")
    comes(desk)
    new = next(
        one
        for one in free.next_free(desk.session, Search(service=VISIT), limit=200)
        if one.start == LATER
    )
    holding.hold(desk.session, new)
    desk.sit(Role.RECEPTIONIST)

    with pytest.raises(SlotHeld):
        comes(desk, start=LATER, practitioner=new.practitioner)
