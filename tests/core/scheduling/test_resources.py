"""A room of a kind and a device: chosen when a visit is booked, and held by nobody else then."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import InvalidInput, OutsideHours, Problem, SlotTaken, StillInUse
from clinic_desk.scheduling import (
    asking,
    blocking,
    cancelling,
    clinic,
    equipment,
    free,
    holding,
    moving,
    rooms,
    series,
    series_planning,
    services,
)
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.records import (
    Cancellation,
    CancelledBy,
    CancelReason,
    WhyNot,
)
from clinic_desk.scheduling.repeating import Every, Rule
from clinic_desk.scheduling.series import SeriesRequest
from clinic_desk.scheduling.series_planning import SeriesWish
from clinic_desk.scheduling.services import NewService, OwnTimes
from clinic_desk.scheduling.timetable import BlockReason
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk

BY_CLINIC = Cancellation(reason=CancelReason.OTHER, by=CancelledBy.CLINIC, late=False)


@pytest.fixture
def scan(desk: Desk):
    """A service that both give, in one of two labs, with the one scanner there is."""
    session = desk.session
    labs = []
    for name in ("Lab A", "Lab B"):
        labs.append(rooms.add(session, name).id)
        desk.clinic.clock.move(timedelta(milliseconds=1))  # rooms are preferred in their order
    for lab in labs:
        rooms.set_kind(session, lab, "Lab")
    scanner = equipment.add(session, NewEquipment(name="Scanner 1", kind="Scanner")).id
    new = services.add(
        session,
        NewService(
            name="Scan",
            minutes="30",
            given_by=frozenset({LINDQVIST, HADDAD}),
            room_kind="Lab",
            equipment=frozenset({"Scanner"}),
        ),
    )
    return new.id, labs, scanner


def first_of(desk, service, whom):
    return free.next_free(desk.session, Search(service=service, practitioners=(whom,)), limit=1)[0]


def test_a_proposal_says_the_first_room_and_device_and_the_booking_has_them(desk, scan):
    service, labs, scanner = scan
    proposal = first_of(desk, service, LINDQVIST)

    booked = desk.book(proposal.start, service=service)

    assert (proposal.room, proposal.equipment) == (labs[0], (scanner,))
    assert (booked.room, booked.equipment) == (labs[0], (scanner,))


def test_one_device_is_never_in_two_rooms_at_once(desk, scan):
    service, _, scanner = scan
    desk.book(MORNING, service=service)

    with pytest.raises(SlotTaken):
        desk.book(MORNING, service=service, practitioner=HADDAD, patient=a_patient(desk.session))

    reasons = free.why_not(desk.session, service, HADDAD, MORNING)
    assert [(one.why, one.resource) for one in reasons] == [(WhyNot.EQUIPMENT_TAKEN, scanner)]


def test_with_a_second_device_the_second_visit_goes_to_the_second_room(desk, scan):
    service, labs, _ = scan
    other = equipment.add(desk.session, NewEquipment(name="Scanner 2", kind="scanner")).id
    desk.book(MORNING, service=service)

    booked = desk.book(
        MORNING, service=service, practitioner=HADDAD, patient=a_patient(desk.session)
    )

    assert (booked.room, booked.equipment) == (labs[1], (other,))


def test_who_asks_for_a_room_gets_that_room_or_hears_why_not(desk, scan):
    service, labs, _ = scan
    other = frozenset({labs[1]})
    search = Search(service=service, practitioners=(HADDAD,), rooms=other)

    found = free.next_free(desk.session, search, limit=3)
    booked = desk.book(MORNING, service=service, rooms=other)

    assert {one.room for one in found} == {booked.room} == other
    reasons = free.why_not(desk.session, service, HADDAD, MORNING, rooms=other)
    assert WhyNot.EQUIPMENT_TAKEN in {one.why for one in reasons}
    with pytest.raises(SlotTaken):
        desk.book(MORNING, service=service, practitioner=HADDAD, rooms=other)


def test_who_sits_elsewhere_comes_to_no_room_that_the_service_does_not_ask_for(desk, scan):
    _, labs, _ = scan
    search = Search(service=VISIT, rooms=frozenset(labs))

    assert free.next_free(desk.session, search, limit=3) == []
    answers = asking.ask(
        desk.session, asking.Asked(service=VISIT, start=MORNING, rooms=frozenset(labs))
    )
    assert {one.obstacles[0].why for one in answers} == {WhyNot.ROOM_TAKEN}


def test_what_is_held_and_what_is_moved_back_keeps_the_room_that_was_asked_for(
    desk, scan, schedule
):
    service, labs, _ = scan
    search = Search(service=service, practitioners=(LINDQVIST,), rooms=frozenset({labs[1]}))
    proposal = free.next_free(desk.session, search, limit=1)[0]
    holding.hold(desk.session, proposal)
    booked = desk.book(proposal.start, service=service, rooms=search.rooms)
    later = booked.start.replace(hour=booked.start.hour + 1)
    to = {"practitioner": LINDQVIST, "start": later}

    moved = moving.move(desk.session, schedule, booked.id, 1, **to)
    back = moving.move(
        desk.session,
        schedule,
        booked.id,
        moved.version,
        practitioner=LINDQVIST,
        start=booked.start,
        room=booked.room,
    )

    assert (moved.room, back.room) == (labs[0], labs[1])


def test_a_series_in_a_room_goes_round_the_day_on_which_it_is_taken(desk, scan):
    service, labs, _ = scan
    other = frozenset({labs[1]})
    weekly = Rule(every=Every.WEEKS, times=2)
    wish = SeriesWish(practitioner=HADDAD, service=service, start=MORNING, rule=weekly, rooms=other)
    rooms.set_kind(desk.session, labs[0], "")
    desk.book(MORNING + timedelta(days=7), service=service, patient=a_patient(desk.session))
    rooms.set_kind(desk.session, labs[0], "Lab")

    first, second = series_planning.plan(desk.session, wish)
    request = SeriesRequest(
        practitioner=HADDAD, service=service, starts=(first.start, second.start), rooms=other
    )
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        made = series.book(desk.session, card, request)

    assert (first.why, second.why) == (None, WhyNot.ROOM_TAKEN)
    assert second.start != MORNING + timedelta(days=7)
    assert {one.room for one in made.visits} == other


def test_a_visit_that_moves_a_little_is_not_in_its_own_way(desk, scan, schedule):
    service, labs, scanner = scan
    booked = desk.book(MORNING, service=service)

    moved = moving.move(
        desk.session,
        schedule,
        booked.id,
        booked.version,
        practitioner=LINDQVIST,
        start=MORNING.replace(minute=10),
    )

    assert (moved.room, moved.equipment) == (labs[0], (scanner,))


def test_a_cancelled_visit_lets_the_device_go_and_takes_it_again_when_it_is_free(
    desk, scan, schedule
):
    service, _, _ = scan
    booked = desk.book(MORNING, service=service)
    gone = cancelling.cancel(desk.session, schedule, booked.id, booked.version, BY_CLINIC)
    other = desk.book(
        MORNING, service=service, practitioner=HADDAD, patient=a_patient(desk.session)
    )

    with pytest.raises(SlotTaken):
        cancelling.reinstate(desk.session, schedule, gone.id, gone.version)
    cancelling.cancel(desk.session, schedule, other.id, other.version, BY_CLINIC)
    cancelling.reinstate(desk.session, schedule, gone.id, gone.version)

    with pytest.raises(SlotTaken):
        cancelling.reinstate(desk.session, schedule, other.id, other.version + 1)


def test_a_room_under_repair_gives_way_to_the_next_one_and_then_to_a_reason(desk, scan):
    service, labs, _ = scan
    for lab, expected in zip(labs, ([], [WhyNot.BLOCKED]), strict=True):
        blocking.add(
            desk.session,
            NewBlock(resource=lab, first=MORNING.date(), reason=BlockReason.REPAIR),
        )
        found = [one.why for one in free.why_not(desk.session, service, LINDQVIST, MORNING)]
        assert found == expected

    with pytest.raises(OutsideHours):
        desk.book(MORNING, service=service)


def test_a_block_for_one_service_leaves_the_others_bookable(desk):
    blocking.add(desk.session, NewBlock(service=VISIT, weekly=True, first=MORNING.date()))

    a_week_on = MORNING.replace(day=9)
    assert [o.why for o in free.why_not(desk.session, VISIT, HADDAD, a_week_on)] == [WhyNot.BLOCKED]
    assert free.why_not(desk.session, VISIT, HADDAD, a_week_on.replace(day=10)) == []


def test_a_practitioner_has_minutes_and_buffers_of_their_own(desk):
    known = NewService(
        name="New visit",
        minutes="30",
        given_by=frozenset({LINDQVIST, HADDAD}),
        own=(OwnTimes(practitioner=HADDAD, minutes="50", after="10"),),
    )
    before = services.change(desk.session, VISIT, known)

    lindqvist = desk.book(MORNING)
    haddad = desk.book(MORNING, practitioner=HADDAD, patient=a_patient(desk.session))

    assert (lindqvist.minutes, lindqvist.after) == (30, 0)
    assert (haddad.minutes, haddad.after) == (50, 10)
    assert first_of(desk, VISIT, HADDAD).end_utc - first_of(desk, VISIT, HADDAD).start_utc == 50
    assert services.change(desk.session, VISIT, before) == replace(known, short="New visit")


def test_a_device_in_use_is_not_retired_and_a_kind_that_nobody_has_is_not_asked_for(desk, scan):
    service, _, scanner = scan
    desk.book(MORNING, service=service)

    with pytest.raises(StillInUse):
        equipment.retire(desk.session, scanner)
    with pytest.raises(InvalidInput) as refused:
        services.add(desk.session, NewService(name="X", equipment=frozenset({"Laser"})))
    with pytest.raises(InvalidInput) as wrong:
        services.add(
            desk.session,
            NewService(
                name="X",
                given_by=frozenset({HADDAD}),
                own=(OwnTimes(practitioner=HADDAD, minutes="3"),),
            ),
        )

    assert refused.value.problems == {"equipment": Problem.UNKNOWN}
    assert wrong.value.problems == {"own": Problem.TOO_SHORT}
    assert all(one.name != "X" for one in clinic.load(desk.session).services)
