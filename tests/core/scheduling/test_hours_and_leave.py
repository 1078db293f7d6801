"""Hours and leave set, and the clinic's own name and policies: what can be booked follows."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import to_minutes
from clinic_desk.errors import (
    InvalidInput,
    NotFound,
    OutsideHours,
    Problem,
    StaleRow,
    StillInUse,
)
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import (
    availability,
    cancelling,
    clinic,
    day,
    identity,
    leave,
    working,
)
from clinic_desk.scheduling.availability import Wanted
from clinic_desk.scheduling.identity import ClinicIdentity
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason
from clinic_desk.scheduling.weekly import Week
from clinic_desk.staff import policies
from clinic_desk.storage import settings
from tests.core.scheduling.by_minute import Clinic as Model
from tests.core.scheduling.by_minute import Minutes
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT

MONDAY = date(2026, 3, 2)
AFTERNOONS = Week((((780, 1020),),) * 5 + ((),) * 2)


def last_entry(session, kind: EventKind):
    wanted = select(log_entry.c.action, log_entry.c.entity_id, log_entry.c.facts).where(
        log_entry.c.kind == kind
    )
    return session.log(Permission.LOG_READ).rows(wanted.order_by(log_entry.c.seq))[-1]


def cancel(desk, booked):
    why = Cancellation(reason=CancelReason.OTHER, by=CancelledBy.CLINIC, late=False)
    with desk.session.directory("schedule") as opened:
        cancelling.cancel(desk.session, opened, booked.id, booked.version, why)


# hours -------------------------------------------------------------------------------------


def proposals(desk, whom, days=14):
    house = clinic.load(desk.session)
    wanted = Wanted(
        service=house.service(VISIT),
        practitioners=[house.practitioner(whom)],
        first=MONDAY,
        last=MONDAY + timedelta(days=days),
    )
    now = to_minutes(desk.session.clock.now())
    found = availability.next_free(house.schedule, wanted, lambda *_: {}, now, limit=9999)
    model = Model(
        schedule=house.schedule,
        practitioners=(house.practitioner(whom),),
        service=house.service(VISIT),
        times={},
        now=now,
        first=wanted.first,
        last=wanted.last,
    )
    return [one.start_utc for one in found], Minutes(model, house.practitioner(whom)), model


def test_what_is_proposed_after_a_change_of_hours_agrees_minute_by_minute(desk):
    since, until = MONDAY + timedelta(days=2), MONDAY + timedelta(days=8)
    working.set_week(desk.session, LINDQVIST, AFTERNOONS, since, until)
    leave.add(
        desk.session,
        NewAbsence(
            practitioner=LINDQVIST,
            first=MONDAY + timedelta(days=4),
            last=MONDAY + timedelta(days=4),
            starts=14 * 60,
            ends=15 * 60 + 30,
        ),
    )
    leave.add(
        desk.session,
        NewAbsence(
            practitioner=None,
            first=MONDAY + timedelta(days=9),
            last=MONDAY + timedelta(days=10),
        ),
    )

    offered, minutes, model = proposals(desk, LINDQVIST)

    walls = dict(model.instants())
    quarters = {t for t in walls if walls[t] % 15 == 0 and minutes.bookable(t)}
    assert quarters <= set(offered)
    assert all(minutes.bookable(t) for t in offered)
    morning = {t for t in offered if walls[t] < 12 * 60}
    assert {(t - min(walls)) // 1440 for t in morning} == {0, 1, 11, 14}


def test_hours_that_were_set_are_bookable_and_others_are_not(desk):
    working.set_week(desk.session, LINDQVIST, AFTERNOONS, MONDAY)
    with pytest.raises(OutsideHours):
        desk.book()
    assert desk.book(MORNING + timedelta(hours=4)).minutes == 30


def test_booked_visits_outside_new_hours_stay_and_are_counted(desk):
    booked = desk.book()
    desk.book(MORNING + timedelta(hours=4))
    done = working.set_week(desk.session, LINDQVIST, AFTERNOONS, MONDAY)

    assert (done.outside.visits, done.outside.days) == (1, (MONDAY,))
    with desk.session.directory("schedule") as opened:
        shown = day.day(desk.session, opened, MONDAY).columns[0].appointments
    assert booked.id in [one.id for one in shown]
    assert '"visits-outside":1' in last_entry(desk.session, EventKind.HOURS_CONFIGURED)[2]


def test_a_change_of_hours_is_taken_back_unless_they_were_changed_again(desk):
    before = working.weeks(desk.session, LINDQVIST)
    done = working.set_week(desk.session, LINDQVIST, AFTERNOONS, MONDAY)
    again = working.set_week(desk.session, LINDQVIST, Week(), MONDAY)
    with pytest.raises(StaleRow):
        working.put_back(desk.session, done)

    working.put_back(desk.session, again)
    working.put_back(desk.session, done)

    assert working.weeks(desk.session, LINDQVIST) == before


def test_hours_that_lie_over_each_other_or_end_first_stand_at_their_day(desk):
    wrong = Week((((480, 720), (700, 800)), ((720, 480),), (), (), (), (), ()))
    with pytest.raises(InvalidInput) as refused:
        working.set_week(desk.session, LINDQVIST, wrong, MONDAY)
    assert refused.value.problems == {"day-1": Problem.OVERLAPS, "day-2": Problem.ENDS_FIRST}
    with pytest.raises(InvalidInput) as refused:
        working.set_week(desk.session, LINDQVIST, AFTERNOONS, MONDAY, MONDAY - timedelta(days=1))
    assert refused.value.problems == {"until": Problem.ENDS_FIRST}


# leave -------------------------------------------------------------------------------------


def test_leave_keeps_its_days_free_counts_what_is_booked_and_is_taken_back(desk):
    desk.book()
    added = leave.add(
        desk.session,
        NewAbsence(practitioner=LINDQVIST, first=MONDAY, last=MONDAY + timedelta(days=1)),
    )
    assert (added.within.visits, added.within.days) == (1, (MONDAY,))
    assert leave.coming(desk.session) == (added.absence,)
    with pytest.raises(OutsideHours):
        desk.book(MORNING + timedelta(hours=4))

    leave.remove(desk.session, added.absence.id)
    assert leave.coming(desk.session) == ()
    leave.put_back(desk.session, added.absence)
    assert leave.coming(desk.session) == (added.absence,)


def test_on_a_day_on_which_the_clinic_is_closed_nobody_can_be_booked(desk):
    desk.book(practitioner=HADDAD)
    added = leave.add(desk.session, NewAbsence(practitioner=None, first=MONDAY, last=MONDAY))
    assert added.within.visits == 1
    for whom in (LINDQVIST, HADDAD):
        with pytest.raises(OutsideHours):
            desk.book(MORNING + timedelta(hours=4), practitioner=whom)


def test_leave_that_ends_before_it_begins_or_lasts_for_years_is_refused(desk):
    for wrong, field, problem in (
        ({"last": MONDAY - timedelta(days=1)}, "last", Problem.ENDS_FIRST),
        ({"last": MONDAY + timedelta(days=800)}, "last", Problem.TOO_LONG),
        ({"starts": 700, "ends": 600}, "ends", Problem.ENDS_FIRST),
    ):
        new = {"practitioner": LINDQVIST, "first": MONDAY, "last": MONDAY} | wrong
        with pytest.raises(InvalidInput) as refused:
            leave.add(desk.session, NewAbsence(**new))
        assert refused.value.problems == {field: problem}
    with pytest.raises(NotFound):
        leave.add(
            desk.session,
            NewAbsence(practitioner=PractitionerId(99), first=MONDAY, last=MONDAY),
        )


# the clinic, its policies --------------------------------------------------------------------


def test_the_clinic_is_renamed_and_put_back(desk):
    before = identity.read(desk.session)
    new = ClinicIdentity(
        name=" Södra  Kliniken ", zone=before.zone, locale="en_GB", hours=AFTERNOONS
    )
    assert identity.change(desk.session, new) == before
    now = identity.read(desk.session)
    assert (now.name, now.locale, now.hours) == ("Södra Kliniken", "en_GB", AFTERNOONS)
    assert clinic.load(desk.session).name == "Södra Kliniken"
    assert working.usual_week(desk.session) == AFTERNOONS
    assert (
        '"fields":"name locale hours"' in last_entry(desk.session, EventKind.CLINIC_CONFIGURED)[2]
    )

    identity.change(desk.session, before)
    assert identity.read(desk.session) == before


def test_what_is_wrong_with_the_clinic_stands_at_its_field(desk):
    with pytest.raises(InvalidInput) as refused:
        identity.change(
            desk.session,
            ClinicIdentity(name=" ", zone="Europe/Atlantis", locale="Swedish"),
        )
    assert refused.value.problems == {
        "name": Problem.MISSING,
        "zone": Problem.NOT_A_ZONE,
        "locale": Problem.UNKNOWN,
    }


def test_the_zone_stays_while_visits_are_booked_since_their_times_were_agreed(desk):
    booked = desk.book()
    other = ClinicIdentity(name="Norra Kliniken", zone="Europe/Helsinki", locale="sv_SE")
    with pytest.raises(StillInUse) as refused:
        identity.change(desk.session, other)
    assert (refused.value.visits, refused.value.days) == (1, (MONDAY,))

    cancel(desk, booked)
    identity.change(desk.session, other)
    assert clinic.load(desk.session).zone == "Europe/Helsinki"
    assert desk.book(MORNING.replace(hour=11)).start_utc == booked.start_utc


def test_a_policy_has_a_floor_a_ceiling_and_an_entry(desk):
    assert policies.change(desk.session, settings.LOCK_MINUTES.key, " 10 ") == 5
    assert policies.values(desk.session)[settings.LOCK_MINUTES.key] == 10
    facts = last_entry(desk.session, EventKind.POLICY_CHANGED)[2]
    assert facts == '{"from":5,"policy":"lock.minutes","to":10}'
    for typed, problem in (
        ("0", Problem.TOO_SHORT),
        ("31", Problem.TOO_LONG),
        ("soon", Problem.NOT_A_NUMBER),
    ):
        with pytest.raises(InvalidInput) as refused:
            policies.change(desk.session, settings.LOCK_MINUTES.key, typed)
        assert refused.value.problems == {settings.LOCK_MINUTES.key: problem}
    with pytest.raises(InvalidInput):
        policies.change(desk.session, settings.LOG_ORIGIN.key, "1")
    assert policies.values(desk.session)[settings.LOCK_MINUTES.key] == 10
