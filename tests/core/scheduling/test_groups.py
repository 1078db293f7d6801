"""Groups from the settings to the last place: joined, left, moved, cancelled, alone and whole."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import (
    AppointmentFixed,
    ComesAlready,
    GroupFull,
    GroupTogether,
    InGroupAlready,
    InvalidInput,
    NotFound,
    Problem,
    SlotTaken,
    StaleRow,
    StatusForbids,
)
from clinic_desk.ids import RoomId
from clinic_desk.scheduling import (
    asking,
    booking,
    cancelling,
    clinic,
    day,
    families,
    fixing,
    free,
    gathering,
    grouped,
    moving,
    resizing,
    services,
    stepping,
)
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.gathering import Target
from clinic_desk.scheduling.places import Places
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    WhyNot,
)
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.a_group import (
    CANNOT,
    LATER,
    act,
    comes,
    give_to,
    group,
    handles,
    known,
    utc,
)
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk

# settings ----------------------------------------------------------------------------------


def test_a_service_is_given_to_a_group_and_again_to_one(desk: Desk):
    give_to(desk, "8")
    assert clinic.load(desk.session).service(VISIT).capacity == 8
    assert known(desk).capacity == "8"
    give_to(desk, "")
    assert clinic.load(desk.session).service(VISIT).capacity is None


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [("1", Problem.TOO_SHORT), ("51", Problem.TOO_LONG), ("many", Problem.NOT_A_NUMBER)],
)
def test_a_group_has_room_for_two_to_fifty(desk: Desk, typed, wrong):
    with pytest.raises(InvalidInput) as refused:
        give_to(desk, typed)
    assert refused.value.problems == {"capacity": wrong}


def test_there_is_always_room_for_whoever_is_booked_ahead(desk: Desk):
    give_to(desk, "4")
    comes(desk, 3)
    for too_few in ("2", ""):
        with pytest.raises(InvalidInput) as refused:
            give_to(desk, too_few)
        assert refused.value.problems == {"capacity": Problem.MORE_ARE_BOOKED}
    give_to(desk, "3")


def test_what_was_booked_for_one_is_the_beginning_of_a_group_once_there_are_groups(desk: Desk):
    comes(desk)
    give_to(desk, "3")
    comes(desk)
    assert group(desk).places == Places(2, 3)


def test_the_log_says_how_many_have_room(desk: Desk):
    give_to(desk, "5")
    rows = desk.session.log(Permission.LOG_READ).rows(
        select(log_entry.c.facts)
        .where(log_entry.c.kind == EventKind.SERVICES_CONFIGURED)
        .order_by(log_entry.c.seq)
    )
    assert '"capacity":5' in rows[-1][0].replace(" ", "")


# proposals ---------------------------------------------------------------------------------


def test_groups_with_room_come_first_and_then_where_one_can_begin(desk: Desk):
    give_to(desk, "3")
    comes(desk, 2, LATER)
    found = free.next_free(desk.session, Search(service=VISIT), limit=4)
    assert (found[0].start, found[0].places) == (LATER, Places(2, 3))
    assert {one.places for one in found[1:]} == {Places(0, 3)}
    more = free.next_free(desk.session, Search(service=VISIT), limit=3, after=found[0])
    assert more == found[1:]


def test_a_full_group_is_not_proposed_and_says_so(desk: Desk):
    give_to(desk, "2")
    comes(desk, 2)
    found = free.next_free(desk.session, Search(service=VISIT), limit=3)
    assert all(one.places == Places(0, 2) for one in found)
    why = free.why_not(desk.session, VISIT, LINDQVIST, MORNING)
    assert [one.why for one in why] == [WhyNot.FULL]
    assert utc(desk, MORNING) not in free.starts(
        desk.session, VISIT, LINDQVIST, MORNING.date(), MORNING.date()
    )


def test_the_middle_of_a_group_is_taken_and_told_of_once(desk: Desk):
    give_to(desk, "4")
    comes(desk, 3)
    why = free.why_not(desk.session, VISIT, LINDQVIST, MORNING + timedelta(minutes=10))
    assert [one.why for one in why] == [WhyNot.TAKEN]


def test_whoever_joins_comes_as_long_as_the_group_does(desk: Desk):
    give_to(desk, "4")
    comes(desk)
    services.change(desk.session, VISIT, replace(known(desk), minutes="45", after="10"))
    (joined,) = comes(desk)
    assert (joined.minutes, joined.after) == (30, 0)
    found = free.next_free(desk.session, Search(service=VISIT), limit=2)
    assert [one.end_utc - one.start_utc for one in found] == [30, 45]


def test_needs_that_take_longer_make_no_group_longer(desk: Desk):
    give_to(desk, "4")
    (first,) = comes(desk, longer=15)
    assert first.minutes == 30


# places ------------------------------------------------------------------------------------


def test_a_group_takes_as_many_as_it_has_room_for(desk: Desk):
    give_to(desk, "2")
    one, other = comes(desk, 2)
    assert one.group == other.group is not None
    with pytest.raises(GroupFull):
        comes(desk)


def test_nobody_has_two_places_in_one_group(desk: Desk):
    give_to(desk, "4")
    desk.book()
    with pytest.raises(InGroupAlready):
        desk.book()
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls") as viewing:
        asked = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING, alone=True)
        with pytest.raises(InGroupAlready):
            booking.book(desk.session, viewing, asked)
        with pytest.raises(ComesAlready):
            booking.book(desk.session, viewing, replace(asked, start=LATER))


def test_a_group_keeps_other_visits_away(desk: Desk):
    give_to(desk, "4")
    comes(desk)
    with pytest.raises(SlotTaken):
        comes(desk, start=MORNING, service=CHECK)
    with pytest.raises(SlotTaken):
        comes(desk, start=MORNING + timedelta(minutes=15))


def test_one_more_than_fit_comes_knowingly_with_a_reason(desk: Desk):
    give_to(desk, "2")
    comes(desk, 2)
    asked = BookingRequest(
        practitioner=LINDQVIST,
        service=VISIT,
        start=MORNING,
        overbook=OverbookReason.CANNOT_WAIT,
    )
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls") as viewing:
        booking.book(desk.session, viewing, asked)
    seen = group(desk)
    assert seen.places == Places(3, 2)
    assert [one.overbooked for one in seen.attendees if one.patient == desk.patient] == [
        OverbookReason.CANNOT_WAIT
    ]


def test_a_place_that_was_free_is_no_overbooking(desk: Desk):
    give_to(desk, "3")
    comes(desk, 2)
    asked = BookingRequest(
        practitioner=LINDQVIST, service=VISIT, start=MORNING, overbook=OverbookReason.OTHER
    )
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls") as viewing:
        booking.book(desk.session, viewing, asked)
    assert {one.overbooked for one in group(desk).attendees} == {None}


# one of them -------------------------------------------------------------------------------


def test_one_who_cancels_leaves_the_others_and_comes_again_while_there_is_room(desk: Desk):
    give_to(desk, "2")
    one, _ = comes(desk, 2)
    gone = act(desk, cancelling.cancel, one.id, one.version, CANNOT)
    assert group(desk).places == Places(1, 2)
    back = act(desk, cancelling.reinstate, gone.id, gone.version)
    assert group(desk).places == Places(2, 2)
    gone = act(desk, cancelling.cancel, back.id, back.version, CANNOT)
    comes(desk)
    with pytest.raises(GroupFull):
        act(desk, cancelling.reinstate, gone.id, gone.version)


def test_one_moves_out_of_the_group_and_into_another(desk: Desk):
    give_to(desk, "3")
    one, _ = comes(desk, 2)
    comes(desk, 1, LATER)
    moved = act(desk, moving.move, one.id, one.version, practitioner=LINDQVIST, start=LATER)
    assert (group(desk).places.taken, group(desk, LATER).places.taken) == (1, 2)
    alone = LATER + timedelta(hours=3)
    act(desk, moving.move, moved.id, moved.version, practitioner=LINDQVIST, start=alone)
    assert [group(desk, at).places.taken for at in (MORNING, LATER, alone)] == [1, 1, 1]


def test_who_began_a_group_leaves_it_and_the_others_stay(desk: Desk):
    comes_alone = comes(desk)
    give_to(desk, "3")
    comes(desk)
    first = comes_alone[0]
    act(desk, moving.move, first.id, first.version, practitioner=LINDQVIST, start=LATER)
    assert (group(desk).places.taken, group(desk, LATER).places.taken) == (1, 1)
    comes(desk, 2)
    assert group(desk).places == Places(3, 3)


def test_each_has_a_status_of_their_own(desk: Desk):
    give_to(desk, "3")
    one, _ = comes(desk, 2)
    act(desk, stepping.change_status, one.id, one.version, AppointmentStatus.ARRIVED)
    statuses = {each.status for each in group(desk).attendees}
    assert statuses == {AppointmentStatus.ARRIVED, AppointmentStatus.BOOKED}


def test_a_group_begins_and_ends_together(desk: Desk):
    give_to(desk, "3")
    one, other = comes(desk, 2)
    with pytest.raises(GroupTogether):
        act(desk, resizing.resize, one.id, one.version, 45)
    act(desk, cancelling.cancel, other.id, other.version, CANNOT)
    assert act(desk, resizing.resize, one.id, one.version, 45).minutes == 45


# all of them -------------------------------------------------------------------------------


def test_the_whole_group_moves_in_one_act_and_back(desk: Desk):
    give_to(desk, "3")
    comes(desk, 3)
    there = handles(group(desk).attendees)
    moved = act(desk, gathering.move, there, Target(practitioner=HADDAD, start=LATER))
    assert {(one.practitioner, one.start) for one in moved} == {(HADDAD, LATER)}
    assert (group(desk).places.taken, group(desk, LATER, HADDAD).places.taken) == (0, 3)
    act(desk, gathering.move, handles(moved), Target(practitioner=LINDQVIST, start=MORNING))
    assert group(desk).places.taken == 3


def test_a_whole_group_that_does_not_fit_stays_where_it_is(desk: Desk):
    give_to(desk, "3")
    comes(desk, 2)
    comes(desk, 2, LATER)
    there = handles(group(desk).attendees)
    with pytest.raises(GroupFull):
        act(desk, gathering.move, there, Target(practitioner=LINDQVIST, start=LATER))
    assert (group(desk).places.taken, group(desk, LATER).places.taken) == (2, 2)


def test_a_whole_group_goes_into_no_room_in_which_its_practitioner_never_sits(desk: Desk):
    give_to(desk, "3")
    there = handles(comes(desk, 2))
    rooms = (frozenset({RoomId(n)}) for n in (12, 11))
    elsewhere, own = (Target(practitioner=LINDQVIST, start=LATER, rooms=one) for one in rooms)
    with pytest.raises(SlotTaken):
        act(desk, gathering.move, there, elsewhere)
    assert {one.room for one in act(desk, gathering.move, there, own)} == {RoomId(11)}


def test_a_whole_group_over_its_number_moves_too(desk: Desk):
    test_one_more_than_fit_comes_knowingly_with_a_reason(desk)
    there = handles(group(desk).attendees)
    act(desk, gathering.move, there, Target(practitioner=LINDQVIST, start=LATER))
    assert group(desk, LATER).places == Places(3, 2)


def test_whoever_joined_meanwhile_is_not_left_behind(desk: Desk):
    give_to(desk, "3")
    comes(desk, 2)
    there = handles(group(desk).attendees)
    comes(desk)
    with pytest.raises(StaleRow):
        act(desk, gathering.move, there, Target(practitioner=LINDQVIST, start=LATER))
    with pytest.raises(StaleRow):
        act(desk, gathering.cancel, there, CANNOT)


def test_one_who_is_kept_at_their_time_or_has_come_holds_the_whole_group(desk: Desk):
    give_to(desk, "3")
    one, other = comes(desk, 2)
    act(desk, fixing.fix, one.id, one.version)
    there = handles(group(desk).attendees)
    with pytest.raises(AppointmentFixed):
        act(desk, gathering.move, there, Target(practitioner=LINDQVIST, start=LATER))
    act(desk, stepping.change_status, other.id, other.version, AppointmentStatus.ARRIVED)
    there = handles(group(desk).attendees)
    with pytest.raises(StatusForbids):
        act(desk, gathering.move, there, Target(practitioner=LINDQVIST, start=LATER))


def test_the_whole_group_is_cancelled_in_one_act_and_stands_again(desk: Desk):
    give_to(desk, "3")
    comes(desk, 3)
    gone = act(desk, gathering.cancel, handles(group(desk).attendees), CANNOT)
    assert group(desk).attendees == ()
    act(desk, families.put_back, handles(gone))
    assert group(desk).places == Places(3, 3)


def test_a_protected_person_is_a_place_that_is_booked_for_whoever_may_not_see_them(desk: Desk):
    give_to(desk, "3")
    comes(desk)
    desk.book(patient=a_patient(desk.session, protected=True))
    desk.sit(Role.RECEPTIONIST)
    seen = group(desk)
    assert seen.places == Places(2, 3)
    assert [one.masked for one in seen.attendees] == [False, True]
    with pytest.raises(NotFound):
        act(
            desk,
            gathering.move,
            handles(seen.attendees),
            Target(practitioner=LINDQVIST, start=LATER),
        )


def test_a_time_that_is_asked_for_says_how_many_places_are_taken(desk: Desk):
    give_to(desk, "2")
    comes(desk)
    there, free_then = (
        asking.ask(desk.session, Asked(service=VISIT, start=start, practitioners=(LINDQVIST,)))[0]
        for start in (MORNING, LATER)
    )
    assert (there.obstacles, there.proposal.places) == ((), Places(1, 2))
    assert (free_then.obstacles, free_then.proposal.places) == ((), Places(0, 2))


def test_a_group_of_none_but_protected_people_is_masked_as_a_whole(desk: Desk):
    give_to(desk, "3")
    desk.book(patient=a_patient(desk.session, protected=True))
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("schedule") as opened:
        shown = day.day(session, opened, MORNING.date()).columns[0].appointments
    given = {one.id: one for one in clinic.load(session).services}
    assert [one.masked for one in grouped.grouped(shown, given)] == [True]
