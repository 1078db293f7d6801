"""What else hears of a group: who runs late, reports, a month, a series, who waits for a place."""

from datetime import timedelta

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import from_minutes
from clinic_desk.scheduling import (
    cancelling,
    families,
    flow,
    free,
    late,
    month,
    reporting,
    series,
    series_planning,
    stepping,
)
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.places import Places
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    WhyNot,
)
from clinic_desk.scheduling.repeating import Every, Rule
from clinic_desk.scheduling.series import SeriesRequest
from clinic_desk.scheduling.series_planning import SeriesWish
from clinic_desk.scheduling.together import How
from tests.builders import a_patient
from tests.core.scheduling.a_group import CANNOT, LATER, act, comes, give_to, group
from tests.core.scheduling.conftest import CHECK, LINDQVIST, MORNING, VISIT, Desk


def test_a_group_of_three_takes_its_time_once_when_it_runs_late(desk: Desk):
    give_to(desk, "4")
    one, _, _ = comes(desk, 3)
    after = desk.book(MORNING + timedelta(minutes=35), service=CHECK)
    now = one.start_utc + 10
    desk.clinic.clock.at = from_minutes(now)

    def begins() -> dict[int, int]:
        with desk.session.directory("today") as opened:
            return dict(late.begins(flow.today(desk.session, opened).cards, now))

    assert begins() == {}
    for each in group(desk).attendees[:2]:
        act(desk, stepping.change_status, each.id, each.version, AppointmentStatus.ARRIVED)
    found = begins()
    assert found.pop(after.id) == now + 30
    assert list(found.values()) == [now, now]
    here = next(o for o in group(desk).attendees if o.status is AppointmentStatus.ARRIVED)
    inside = AppointmentStatus.WITH_PRACTITIONER
    act(desk, stepping.change_status, here.id, here.version, inside)
    assert set(begins()) == {after.id}


def test_a_report_counts_the_time_of_a_group_once(desk: Desk):
    give_to(desk, "4")
    comes(desk, 3)
    comes(desk, 1, LATER)
    with desk.session.directory("reports") as opened:
        found = reporting.report(desk.session, opened, MORNING.date(), MORNING.date())
    assert (found.total.booked_minutes, found.total.visits) == (30 + 30, 4)


def test_a_month_counts_the_places_that_are_left(desk: Desk):
    def told():
        on, whom = MORNING.date(), [LINDQVIST]
        return month.capacity(desk.session, on, on, service=VISIT, practitioners=whom)[0]

    give_to(desk, "4")
    before = told()
    comes(desk, 3)
    after = told()
    assert after.visits == before.visits - 3
    assert (after.booked, after.taken_minutes) == (3, 30)


def test_a_series_takes_places_in_groups_that_stand(desk: Desk):
    give_to(desk, "2")
    comes(desk, 1)
    comes(desk, 2, MORNING + timedelta(days=7))
    wish = SeriesWish(
        practitioner=LINDQVIST,
        service=VISIT,
        start=MORNING,
        rule=Rule(every=Every.WEEKS, times=2),
    )
    planned = series_planning.plan(desk.session, wish)
    assert [one.why for one in planned] == [None, WhyNot.FULL]
    starts = tuple(one.start for one in planned if one.start is not None)
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts)
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls") as viewing:
        booked = series.book(desk.session, viewing, request)
    assert len(booked.visits) == 2
    assert group(desk).places == Places(2, 2)


def test_who_waits_for_a_place_takes_the_one_that_became_free(desk: Desk):
    give_to(desk, "2")
    one, _ = comes(desk, 2)
    act(desk, cancelling.cancel, one.id, one.version, CANNOT)
    freed = free.starts(desk.session, VISIT, LINDQVIST, MORNING.date(), MORNING.date())
    assert one.start_utc in freed
    assert one.start_utc not in free.starts(
        desk.session, CHECK, LINDQVIST, MORNING.date(), MORNING.date()
    )


def test_a_family_comes_to_one_group_that_has_room_for_all(desk: Desk):
    give_to(desk, "3")
    comes(desk, 2)
    comes(desk, 1, LATER)
    family = [
        Member(patient=a_patient(desk.session), service=VISIT, practitioners=(LINDQVIST,))
        for _ in range(2)
    ]
    for how in How:
        found = families.find(desk.session, family, how=how)
        assert [one.start for one in found[0].visits] == [LATER, LATER]
        assert {one.places for one in found[1].visits} == {Places(0, 3)}
    act(desk, families.book, family, found[0])
    assert group(desk, LATER).places == Places(3, 3)
