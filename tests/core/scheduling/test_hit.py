"""What leave, a block, other hours or a holiday hits; moved one by one, put back as one."""

from datetime import date, datetime, time, timedelta

import pytest

from clinic_desk.clock import from_minutes
from clinic_desk.errors import AppointmentFixed, NotAllowed, SlotTaken
from clinic_desk.family import wishing
from clinic_desk.family.records import WhyNotContact, Wishes
from clinic_desk.scheduling import (
    away,
    blocking,
    dating,
    fixing,
    free,
    hit,
    holidaying,
    leave,
    moving,
    rebooking,
    working,
)
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.rebooking import Place
from clinic_desk.scheduling.records import AbsenceReason, WhyNot
from clinic_desk.scheduling.weekly import Week
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT

ON = MORNING.date()


def reasons(desk, opened):
    return [(one.visit.id, one.against.why) for one in hit.listed(desk.session, opened)]


def test_nothing_is_hit_while_all_is_as_agreed(desk, schedule):
    desk.book()

    assert hit.listed(desk.session, schedule) == ()
    assert hit.count(desk.session) == 0


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (
            lambda s: leave.add(s, NewAbsence(practitioner=LINDQVIST, first=ON, last=ON)),
            WhyNot.ABSENT,
        ),
        (lambda s: holidaying.close(s, [holidaying.Holiday(day=ON, name="Day")]), WhyNot.HOLIDAY),
        (lambda s: dating.set_date(s, LINDQVIST, ON, ((480, 600),)), WhyNot.OTHER_HOURS),
        (lambda s: dating.set_date(s, LINDQVIST, ON, ()), WhyNot.OTHER_HOURS),
        (lambda s: working.set_week(s, LINDQVIST, Week(), ON), WhyNot.CLOSED),
        (
            lambda s: blocking.add(
                s, NewBlock(practitioner=LINDQVIST, weekly=True, first=ON, starts=600, ends=660)
            ),
            WhyNot.ABSENT,
        ),
        (lambda s: blocking.add(s, NewBlock(service=VISIT, first=ON)), WhyNot.BLOCKED),
        (lambda s: blocking.add(s, NewBlock(resource=11, first=ON)), WhyNot.BLOCKED),
    ],
    ids=["leave", "holiday", "shorter", "off", "other week", "meeting", "service", "room"],
)
def test_what_hits_a_visit_is_named(desk, schedule, happens, why):
    booked = desk.book()
    desk.book(MORNING.replace(day=3))

    happens(desk.session)

    assert (booked.id, why) in reasons(desk, schedule)
    assert all(one == booked.id or why is WhyNot.CLOSED for one, _ in reasons(desk, schedule))
    assert hit.count(desk.session) == len(reasons(desk, schedule))


def test_what_is_meant_for_something_else_hits_nobody(desk, schedule):
    desk.book()

    blocking.add(desk.session, NewBlock(service=VISIT, practitioner=HADDAD, first=ON))
    blocking.add(desk.session, NewBlock(resource=12, first=ON))
    dating.set_date(desk.session, LINDQVIST, ON, ((600, 630),))

    assert reasons(desk, schedule) == []


def test_a_protected_person_s_visit_is_absent_for_who_may_not_see_it(desk):
    secret = a_patient(desk.session, protected=True)
    desk.book(patient=secret)
    leave.add(desk.session, NewAbsence(practitioner=None, first=ON, last=ON))
    receptionist = desk.sit(Role.RECEPTIONIST)

    with receptionist.directory("schedule") as opened:
        assert hit.listed(receptionist, opened) == ()


def test_visits_that_were_moved_away_are_put_back_as_one_and_moved_again(desk, schedule):
    one, other = desk.book(), desk.book(MORNING.replace(hour=11), patient=a_patient(desk.session))
    leave.add(desk.session, NewAbsence(practitioner=LINDQVIST, first=ON, last=ON))
    moved = []
    for visit in (one, other):
        proposal = free.next_free(
            desk.session,
            Search(service=VISIT, practitioners=(LINDQVIST,), agreed=visit),
            limit=1,
        )[0]
        moved.append(
            moving.move(
                desk.session,
                schedule,
                visit.id,
                visit.version,
                practitioner=proposal.practitioner,
                start=proposal.start,
            )
        )
    assert reasons(desk, schedule) == []

    back = rebooking.put_where(desk.session, schedule, places(moved, (one, other)))
    assert [visit.start for visit in back] == [one.start, other.start]
    assert len(reasons(desk, schedule)) == 2

    again = rebooking.put_where(desk.session, schedule, places(back, moved))
    assert [visit.start for visit in again] == [visit.start for visit in moved]


def test_nothing_is_put_back_where_one_of_the_times_was_given_away(desk, schedule):
    one = desk.book()
    moved = moving.move(
        desk.session,
        schedule,
        one.id,
        one.version,
        practitioner=LINDQVIST,
        start=MORNING.replace(hour=15),
    )
    desk.book(patient=a_patient(desk.session))

    with pytest.raises(SlotTaken):
        rebooking.put_where(desk.session, schedule, places([moved], [one]))


def places(now, then):
    return [
        Place(
            appointment=known.id,
            version=known.version,
            practitioner=was.practitioner,
            room=was.room,
            start=was.start,
        )
        for known, was in zip(now, then, strict=True)
    ]


def test_who_is_suddenly_away_holds_the_rest_of_the_day_and_lets_it_go_again(desk, schedule):
    soon = desk.book(MORNING.replace(hour=14))
    desk.clinic.clock.at = from_minutes(soon.start_utc - 30)
    later = desk.book(MORNING.replace(hour=16), patient=a_patient(desk.session))

    held = away.declare(desk.session, LINDQVIST)

    found = hit.listed(desk.session, schedule, LINDQVIST)
    assert [(one.visit.id, one.on_the_way) for one in found] == [(soon.id, True), (later.id, False)]
    assert held.reason is AbsenceReason.AWAY
    assert away.held_now(desk.session) == (held,)
    away.let_go(desk.session, held.id)
    assert (away.held_now(desk.session), hit.count(desk.session)) == ((), 0)


def test_a_clinician_holds_their_own_time_alone(desk):
    clinician = desk.sit(Role.CLINICIAN)

    with pytest.raises(NotAllowed):
        away.declare(clinician, HADDAD)


def test_a_holiday_of_the_country_is_proposed_by_its_name_and_taken_back_as_one(desk):
    found = {one.day: one for one in holidaying.proposed(desk.session, 2026, "en")}
    assert found[date(2026, 12, 24)].name == "Christmas Eve", "kept by everybody, if not by law"
    christmas = found[date(2026, 12, 25)]
    assert (christmas.name, christmas.taken) == ("Christmas Day", False)

    closed = holidaying.close(desk.session, [christmas])

    again = {one.day: one for one in holidaying.proposed(desk.session, 2026, "en")}
    assert again[christmas.day].taken
    assert [o.why for o in at_noon(desk, christmas.day)] == [WhyNot.HOLIDAY]
    holidaying.open_again(desk.session, closed)
    assert at_noon(desk, christmas.day) == []


def at_noon(desk, on):
    return free.why_not(desk.session, VISIT, LINDQVIST, datetime.combine(on, time(10)))


def test_a_saturday_is_open_for_once_and_closed_again(desk):
    saturday = MORNING.replace(day=7, hour=9, minute=30)
    done = dating.set_date(desk.session, LINDQVIST, saturday.date(), ((540, 720),))

    assert free.why_not(desk.session, VISIT, LINDQVIST, saturday) == []
    assert dating.coming(desk.session, LINDQVIST)[0].stretches == ((540, 720),)
    dating.put_back(desk.session, done)
    assert [o.why for o in free.why_not(desk.session, VISIT, LINDQVIST, saturday)] == [
        WhyNot.CLOSED
    ]


def test_all_that_is_booked_with_somebody_who_leaves_is_walked_through(desk, schedule):
    ahead, other = desk.book(), desk.book(practitioner=HADDAD, patient=a_patient(desk.session))
    assert hit.listed(desk.session, schedule) == ()

    found = hit.listed(desk.session, schedule, LINDQVIST, leaving=True)

    assert [one.visit.id for one in found] == [ahead.id]
    assert other.practitioner == HADDAD


def test_a_visit_that_is_kept_at_its_time_is_put_nowhere_until_it_is_let(desk, schedule):
    one = desk.book()
    fixing.fix(desk.session, schedule, one.id, one.version)
    to = Place(
        appointment=one.id,
        version=one.version,
        practitioner=HADDAD,
        room=None,
        start=MORNING + timedelta(hours=1),
    )
    with pytest.raises(AppointmentFixed):
        rebooking.put_where(desk.session, schedule, [to])
    assert hit.listed(desk.session, schedule, LINDQVIST, leaving=True)[0].visit.fixed
    fixing.loosen(desk.session, schedule, one.id, one.version)
    assert rebooking.put_where(desk.session, schedule, [to])[0].practitioner == HADDAD


def test_how_they_wish_to_be_rung_up_comes_with_the_visit(desk, schedule):
    desk.book()
    leave.add(desk.session, NewAbsence(practitioner=None, first=ON, last=ON))
    wishing.wish(desk.session, schedule, desk.patient, Wishes(neutral_name=True))
    (one,) = hit.listed(desk.session, schedule)
    assert one.reach.neutral_name
    assert not one.unreachable

    wishing.wish(desk.session, schedule, desk.patient, Wishes(ring=False, version=1))
    (one,) = hit.listed(desk.session, schedule)
    assert (one.phone, one.reach.why_not) == (None, WhyNotContact.NO_RINGING)
