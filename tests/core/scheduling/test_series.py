"""Series, through the doors of a real vault: planned, booked, changed and undone as one."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import InvalidInput, OutsideHours, SlotTaken, StaleRow
from clinic_desk.patients import finding
from clinic_desk.scheduling import cancelling, leave, series, series_planning, store
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.records import AppointmentStatus, WhyNot
from clinic_desk.scheduling.repeating import Every, Rule
from clinic_desk.scheduling.series import Place, Series, SeriesRequest
from clinic_desk.scheduling.series_planning import SeriesWish, Way
from tests.builders import a_new_patient, a_patient
from tests.core.scheduling.a_group import handles
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk
from tests.core.scheduling.test_booking import kinds

WEEK = timedelta(days=7)
WEEKLY = Rule(every=Every.WEEKS, times=6)


def wish(rule: Rule = WEEKLY, start: datetime = MORNING, **ways: Way) -> SeriesWish:
    chosen = {date.fromisoformat(day[1:].replace("_", "-")): way for day, way in ways.items()}
    return SeriesWish(practitioner=LINDQVIST, service=VISIT, start=start, rule=rule, ways=chosen)


def close(desk: Desk, day: date) -> None:
    leave.add(desk.session, NewAbsence(practitioner=None, first=day, last=day))


def booked(desk: Desk, wanted: SeriesWish | None = None) -> Series:
    planned = series_planning.plan(desk.session, wanted or wish())
    starts = tuple(one.start for one in planned if one.start is not None)
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts, note="Six")
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        return series.book(desk.session, card, request)


def test_a_new_patient_and_a_series_come_together_or_not_at_all(desk: Desk, schedule: Directory):
    close(desk, (MORNING + WEEK).date())
    whole, closed = (MORNING, MORNING + 2 * WEEK), (MORNING, MORNING + WEEK)
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=closed)
    new = a_new_patient("Ny", "Nora")

    with pytest.raises(OutsideHours):
        series.book_new(desk.session, new, request)
    assert finding.find(desk.session, schedule, "ny nora") == []

    made = series.book_new(desk.session, new, replace(request, starts=whole))

    (patient,) = finding.find(desk.session, schedule, "ny nora")
    assert {one.patient for one in made.visits} == {patient.id}
    found = series.of(desk.session, schedule, made.visits[1].id)
    assert found is not None
    assert found.id == made.id


def test_whose_visits_take_longer_has_a_series_of_long_ones(desk: Desk):
    other = a_patient(desk.session, "Ek", "Bo")
    desk.book(MORNING + WEEK + timedelta(minutes=30), patient=other)
    wanted = replace(wish(Rule(every=Every.WEEKS, times=2)), longer=15)

    _, second = series_planning.plan(desk.session, wanted)
    assert (second.why, second.way) == (WhyNot.TOO_SHORT, Way.SAME_DAY)

    starts = MORNING, second.start
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts, longer=15)
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        made = series.book(desk.session, card, request)
    assert [one.end_utc - one.start_utc for one in made.visits] == [45, 45]


def starts_of(visits) -> list[datetime]:
    return [one.start for one in visits]


def test_six_weeks_are_six_visits_of_one_series(desk: Desk, schedule: Directory):
    made = booked(desk)

    assert starts_of(made.visits) == [MORNING + at * WEEK for at in range(6)]
    found = series.of(desk.session, schedule, made.visits[2].id)
    assert found is not None
    assert [one.id for one in found.visits] == [one.id for one in made.visits]
    assert (found.position(made.visits[2].id), len(found.later(made.visits[2].id))) == (3, 4)
    assert kinds(desk).count(EventKind.APPOINTMENT_BOOKED) == 6
    assert kinds(desk).count(EventKind.SERIES_BOOKED) == 1
    alone = desk.book(MORNING + timedelta(hours=1))
    assert series.of(desk.session, schedule, alone.id) is None


@pytest.mark.parametrize(
    ("first", "hour"),
    [(MORNING, -60), (datetime(2026, 10, 5, 10, 0), 60)],  # noqa: DTZ001 - wall time is naive
)
def test_wall_time_stands_over_both_changes_of_the_clock(desk: Desk, first: datetime, hour: int):
    visits = booked(desk, wish(start=first)).visits
    assert {one.start.time() for one in visits} == {first.time()}
    apart = {after.start_utc - one.start_utc for one, after in pairwise(visits)}
    assert apart == {7 * 1440, 7 * 1440 + hour}


def test_a_closed_day_and_a_taken_time_are_listed_with_the_ways_round(desk: Desk):
    close(desk, date(2026, 3, 9))
    desk.book(MORNING + 2 * WEEK, patient=a_patient(desk.session))
    planned = series_planning.plan(desk.session, wish())

    assert [(one.day.day, one.why, one.way) for one in planned[:4]] == [
        (2, None, Way.AS_PLANNED),
        (9, WhyNot.HOLIDAY, Way.NEXT_DAY),
        (16, WhyNot.TAKEN, Way.SAME_DAY),
        (23, None, Way.AS_PLANNED),
    ]
    assert planned[1].offered == {Way.NEXT_DAY: MORNING + WEEK + timedelta(days=1)}
    near = planned[2].offered[Way.SAME_DAY]
    assert near.date() == (MORNING + 2 * WEEK).date()
    assert near != MORNING + 2 * WEEK


def test_what_is_skipped_is_made_up_for_at_the_end(desk: Desk):
    close(desk, date(2026, 3, 9))
    planned = series_planning.plan(desk.session, wish(_2026_03_09=Way.SKIP))

    assert [one.start is None for one in planned] == [False, True, *[False] * 5]
    until = replace(WEEKLY, times=None, until=date(2026, 3, 31))
    planned = series_planning.plan(desk.session, wish(until, _2026_03_09=Way.SKIP))
    assert len(planned) == 5


def test_every_day_skips_the_weekend_to_no_day_that_is_meant_anyway(desk: Desk):
    planned = series_planning.plan(desk.session, wish(Rule(every=Every.DAYS, times=8)))
    starts = [one.start for one in planned if one.start is not None]
    assert len(starts) == len(set(starts)) == 8
    assert all(start.isoweekday() < 6 for start in starts)


def test_a_series_is_booked_whole_or_not_at_all(desk: Desk, schedule: Directory):
    desk.book(MORNING + WEEK, patient=a_patient(desk.session))
    starts = tuple(MORNING + at * WEEK for at in range(3))
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts)
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        with pytest.raises(SlotTaken):
            series.book(desk.session, card, request)
        with pytest.raises(InvalidInput):
            series.book(desk.session, card, replace(request, starts=()))
    begin, end = 29500000, 29700000
    assert len(store.of_day(schedule, begin, end)) == 1


def test_the_series_is_undone_and_done_again_as_one(desk: Desk, schedule: Directory):
    made = booked(desk)
    gone = series.cancel(desk.session, schedule, handles(made.visits), BY_MISTAKE)
    assert {one.status for one in gone} == {AppointmentStatus.CANCELLED}
    again = series.reinstate(desk.session, schedule, handles(gone))

    assert {one.status for one in again} == {AppointmentStatus.BOOKED}
    found = kinds(desk)
    assert found.count(EventKind.APPOINTMENT_CANCELLED) == 6
    assert found.count(EventKind.APPOINTMENT_REINSTATED) == 6
    assert found.count(EventKind.SERIES_CHANGED) == 2


def test_undoing_meets_a_stranger_in_one_of_its_times_and_changes_nothing(desk, schedule):
    made = booked(desk)
    gone = series.cancel(desk.session, schedule, handles(made.visits), BY_MISTAKE)
    desk.book(MORNING + 3 * WEEK, patient=a_patient(desk.session))
    with pytest.raises(SlotTaken):
        series.reinstate(desk.session, schedule, handles(gone))
    assert store.in_directory(schedule, gone[0].id).status is AppointmentStatus.CANCELLED


def test_this_and_later_move_a_week_into_each_others_times_and_back(desk, schedule):
    made = booked(desk)
    later = made.later(made.visits[2].id)
    places = [Place(visit=one, practitioner=LINDQVIST, start=one.start + WEEK) for one in later]
    moved = series.rearrange(desk.session, schedule, places)
    assert starts_of(moved) == [one.start + WEEK for one in later]

    back = [
        Place(visit=one, practitioner=LINDQVIST, start=before.start)
        for one, before in zip(moved, later, strict=True)
    ]
    assert starts_of(series.rearrange(desk.session, schedule, back)) == starts_of(later)
    with pytest.raises(StaleRow):
        series.rearrange(desk.session, schedule, places)


def test_another_practitioner_takes_all_or_none(desk: Desk, schedule: Directory):
    made = booked(desk)
    to_haddad = [Place(visit=one, practitioner=HADDAD, start=one.start) for one in made.visits]
    moved = series.rearrange(desk.session, schedule, to_haddad)
    assert {one.practitioner for one in moved} == {HADDAD}

    sunday = [
        replace(place, visit=one, start=one.start - timedelta(days=1))
        for place, one in zip(to_haddad, moved, strict=True)
    ][1:]
    with pytest.raises(OutsideHours):
        series.rearrange(desk.session, schedule, sunday)
    assert store.in_directory(schedule, moved[1].id).start == moved[1].start


def test_one_visit_of_a_series_is_cancelled_alone(desk: Desk, schedule: Directory):
    made = booked(desk)
    one = made.visits[1]
    cancelling.cancel(desk.session, schedule, one.id, one.version, BY_MISTAKE)
    found = series.of(desk.session, schedule, made.visits[0].id)
    assert [visit.status.holds_time for visit in found.visits].count(True) == 5
