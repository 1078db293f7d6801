"""A week laid out: its columns, its clock, and what stands where."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desk.scheduling.records import Absence, AbsenceReason, Day, Gap, PractitionerDay
from clinic_desk.scheduling.walltime import day_bounds, monday_of, to_wall
from clinic_desk.scheduling.week import Week
from tests.ui.scheduling.a_clinic import (
    DATE,
    HADDAD,
    LINDQVIST,
    NEW,
    PRACTITIONERS,
    ROOMS,
    SERVICES,
    ZONE,
    a_proposal,
    an_appointment,
    at,
)
from ui.scheduling.day_model import BlockKind, Proposed, Shown
from ui.scheduling.day_steps import stop_at, stops_of
from ui.scheduling.day_words import absence_words, block_words, stop_words
from ui.scheduling.week_model import week_plan_of

MONDAY = monday_of(DATE)
SHOWN = Shown(services=SERVICES, rooms=ROOMS)
ONE = PRACTITIONERS[:1]


def on(number, day, start, whom=LINDQVIST, service=NEW, **more):
    """An appointment of a day of the week."""
    begins = at(start, day)
    one = an_appointment(number, whom, start, "Siv Rådberg", service, **more)
    return replace(one, start_utc=begins, end_utc=begins + one.end_utc - one.start_utc)


def a_week(appointments=(), absences=(), practitioners=ONE, monday=MONDAY, weekend=()):
    days = []
    for n in range(7):
        day = monday + timedelta(days=n)
        start, end = day_bounds(day, ZONE)
        hours = ((at("8:00", day), at("12:00", day)), (at("13:00", day), at("17:00", day)))
        works = n < 5 or day in weekend
        columns = tuple(
            PractitionerDay(
                practitioner=one,
                open=hours if works else (),
                absences=tuple(
                    a
                    for a in absences
                    if a.practitioner == one.id and a.start_utc < end and a.end_utc > start
                ),
                appointments=tuple(
                    a
                    for a in appointments
                    if a.practitioner == one.id and start <= a.start_utc < end
                ),
            )
            for one in practitioners
        )
        days.append(Day(date=day, zone=ZONE, start_utc=start, end_utc=end, columns=columns))
    return Week(days=tuple(days))


def a_week_plan(*appointments, shown=SHOWN, gaps=None, **more):
    return week_plan_of(a_week(appointments, **more), shown, gaps)


def test_days_of_work_are_columns_and_a_weekend_only_where_there_is_something():
    plain = a_week_plan()
    assert plain.dates == tuple(MONDAY + timedelta(days=n) for n in range(5))
    assert not plain.several

    saturday = MONDAY + timedelta(days=5)
    assert a_week_plan(weekend=(saturday,)).dates[-1] == saturday
    assert a_week_plan(on(1, saturday, "10:00")).dates[-1] == saturday


def test_several_practitioners_stand_side_by_side_in_each_day():
    plan = a_week_plan(practitioners=PRACTITIONERS[:2])
    assert plan.several
    assert len(plan.dates) == 10
    whose = [column.practitioner.id for column in plan.day.columns]
    assert whose == [LINDQVIST, HADDAD] * 5
    assert plan.dates[2] == plan.dates[3] == MONDAY + timedelta(days=1)


def test_the_same_time_of_the_day_stands_at_the_same_height_in_every_column():
    plan = a_week_plan(*(on(n, MONDAY + timedelta(days=n), "10:30") for n in range(5)))
    blocks = [b for b in plan.blocks if b.kind is BlockKind.APPOINTMENT]
    assert [b.column for b in blocks] == [0, 1, 2, 3, 4]
    assert len({(b.start, b.end) for b in blocks}) == 1
    assert to_wall(blocks[0].start, ZONE).strftime("%H:%M") == "10:30"
    assert {b.end - b.start for b in blocks} == {30}


@pytest.mark.parametrize("sunday", [date(2026, 3, 29), date(2026, 10, 25)])
def test_on_the_day_of_the_clock_change_ten_is_ten(sunday):
    monday = monday_of(sunday)
    plan = a_week_plan(on(1, sunday, "10:00"), on(2, monday, "10:00"), monday=monday)
    here, there = plan.block_of(1), plan.block_of(2)
    assert here.start == there.start
    assert plan.instant(here.column, here.start) == at("10:00", sunday)
    assert plan.line_of(at("10:00", sunday)) == (here.start, range(5, 6))


def test_every_free_place_means_the_instant_at_which_it_is_booked():
    plan = a_week_plan(on(1, MONDAY, "10:00"))
    for column, day in enumerate(plan.dates):
        for stop in stops_of(plan, column):
            wall = to_wall(plan.instant(column, stop.start), ZONE)
            assert (wall.date(), wall.hour * 60 + wall.minute) == (
                day,
                stop.start - plan.day.start_utc,
            )


def test_the_time_line_goes_over_todays_columns_alone():
    plan = a_week_plan(practitioners=PRACTITIONERS[:2])
    now = at("9:42")
    minute, columns = plan.line_of(now)
    assert columns == range(2, 4)
    assert plan.instant(2, minute) == now
    assert plan.line_of(now + 30 * 24 * 60) is None
    assert plan.line_of(at("6:00")) is None, "before the first hour that is drawn"


def test_a_proposal_and_its_gaps_stand_on_their_own_day():
    tuesday, wednesday = DATE, DATE + timedelta(days=1)
    gap = Gap(start_utc=at("9:00", wednesday), end_utc=at("9:20", wednesday), lacking=10)
    shown = replace(SHOWN, proposed=Proposed(proposal=a_proposal(LINDQVIST, "11:00"), name="Siv"))
    plan = a_week_plan(shown=shown, gaps={wednesday: {LINDQVIST: (gap,)}})

    proposals = [b for b in plan.blocks if b.kind is BlockKind.PROPOSAL]
    gaps = [b for b in plan.blocks if b.kind is BlockKind.GAP]
    assert [plan.dates[b.column] for b in proposals] == [tuesday]
    assert [plan.dates[b.column] for b in gaps] == [wednesday]


def test_a_leave_of_three_days_says_when_it_ends():
    wednesday, friday = DATE + timedelta(days=1), DATE + timedelta(days=3)
    leave = Absence(
        id=1,
        practitioner=LINDQVIST,
        start_utc=at("13:00"),
        end_utc=at("10:00", friday),
        reason=AbsenceReason.LEAVE,
    )
    plan = a_week_plan(absences=(leave,))
    said = {
        plan.dates[b.column]: absence_words(b.absence, plan, b.column)
        for b in plan.blocks
        if b.kind is BlockKind.ABSENCE
    }
    assert said == {
        DATE: "Leave until Fri 27 Nov",
        wednesday: "Leave all day",
        DATE + timedelta(days=2): "Leave all day",
        friday: "Leave until 10:00",
    }
    at_night = day_bounds(friday, plan.day.zone)[1]
    for end, until in (
        (day_bounds(DATE, plan.day.zone)[1], "Leave until the end of the day"),
        (at_night, "Leave until Fri 27 Nov"),
    ):
        assert absence_words(replace(leave, end_utc=end), plan, 1) == until
    assert stop_at(plan, 2, plan.first).closed
    assert [stop.closed for stop in stops_of(plan, 2)] == [True]


def test_aloud_a_place_says_its_day_and_among_several_whose_it_is():
    one = a_week_plan(on(1, DATE, "10:30"))
    assert block_words(one.block_of(1), one) == (
        "Tuesday 24 November, 10:30 to 11:00, Siv Rådberg, New visit, booked"
    )
    both = a_week_plan(on(1, DATE, "10:30"), practitioners=PRACTITIONERS[:2])
    free = stop_at(both, 3, both.first)
    assert stop_words(free, both) == "Tuesday 24 November, Dr Haddad, 08:00 to 08:15, free"


def test_a_week_in_which_nobody_works_has_no_columns():
    assert a_week_plan(practitioners=()).day.columns == ()
