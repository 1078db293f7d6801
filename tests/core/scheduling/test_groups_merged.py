"""Two cards of one person, a place each in one group: once merged, the group moves as a whole."""

from datetime import timedelta

import pytest

from clinic_desk.errors import InGroupAlready
from clinic_desk.scheduling import families, gathering
from clinic_desk.scheduling.gathering import Target
from clinic_desk.scheduling.places import Places
from tests.builders import a_patient
from tests.core.scheduling.a_group import CANNOT, LATER, act, comes, give_to, group, handles
from tests.core.scheduling.conftest import LINDQVIST, MORNING, Desk
from tests.core.scheduling.test_merging import merge

THERE = Target(practitioner=LINDQVIST, start=LATER)


@pytest.mark.parametrize("kept_first", [True, False])
def test_both_places_go_along_come_back_and_are_cancelled_and_stand_again(
    desk: Desk, *, kept_first: bool
) -> None:
    give_to(desk, "4")
    pair = [a_patient(desk.session), a_patient(desk.session)]
    visits = [desk.book(MORNING, patient=one) for one in pair] + comes(desk)
    kept, gone = pair if kept_first else reversed(pair)
    merge(desk, kept, gone)

    moved = act(desk, gathering.move, handles(group(desk).attendees), THERE)
    assert group(desk, LATER).places == Places(3, 4)
    moved = act(desk, gathering.resize, handles(moved), 40)
    cancelled = act(desk, gathering.cancel, handles(moved), CANNOT)
    act(desk, families.put_back, handles(cancelled))

    assert group(desk, LATER).places == Places(3, 4)
    assert {one.id for one in group(desk, LATER).attendees} == {one.id for one in visits}


def test_a_merged_person_gets_no_further_place(desk: Desk) -> None:
    give_to(desk, "4")
    pair = [a_patient(desk.session), a_patient(desk.session)]
    for one in pair:
        desk.book(MORNING, patient=one)
    desk.clinic.clock.move(timedelta(minutes=1))
    merge(desk, *pair)
    desk.clinic.clock.move(timedelta(minutes=1))

    with pytest.raises(InGroupAlready):
        desk.book(MORNING, patient=pair[0])
