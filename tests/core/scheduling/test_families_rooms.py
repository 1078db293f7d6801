"""Several people in one call, in a room that was asked for."""

from dataclasses import replace

from clinic_desk.scheduling import clinic, families
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.together import How
from tests.builders import a_patient
from tests.core.scheduling.a_group import act
from tests.core.scheduling.conftest import VISIT, Desk


def test_they_are_proposed_and_booked_in_the_room_that_was_asked_for(desk: Desk) -> None:
    house = clinic.load(desk.session)
    anywhere = [Member(patient=a_patient(desk.session), service=VISIT) for _ in range(2)]
    rooms = {one.room for one in house.giving(VISIT) if one.room is not None}
    for room in rooms:
        there = [replace(one, rooms=frozenset({room})) for one in anywhere]
        for how in How:
            found = families.find(desk.session, there, how=how, limit=2)
            assert {visit.room for one in found for visit in one.visits} <= {room}
    first = families.find(desk.session, there, how=How.ADJACENT)[0]

    booked = act(desk, families.book, there, first)

    assert {one.room for one in booked} == {room}
