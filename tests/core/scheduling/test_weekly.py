"""Weeks of work: read as people write them, merged, and laid over each other day by day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.records import WorkingHours
from clinic_desk.scheduling.weekly import Week

WHO = PractitionerId(1)
FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(60)]
HALF_DAY = ((480, 720), (780, 1020))


@pytest.mark.parametrize(
    "typed",
    [
        "8-12, 13-17",
        "8-12 13-17",
        "08:00–12:00; 13.00–17.00",
        "13-17, 8-12",
        "0800-1200 & 1300-1700",
        "8 to 12 and 1pm to 5pm",
        "kl 8-12 och 13 till 17",
        " 8h00 - 12h00 ,13-17 ",
        "8-10, 10-12, 13-17",
    ],
)
def test_hours_are_read_as_people_write_them(typed):
    assert weekly.parse_day(typed) == HALF_DAY


@pytest.mark.parametrize("typed", ["", " ", "-", "–", "closed", "Stängt", "ledig"])
def test_a_day_off_is_said_in_several_ways(typed):
    assert weekly.parse_day(typed) == ()


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("all day", Problem.NOT_HOURS),
        ("8", Problem.NOT_HOURS),
        ("8-12 lunch 13-17", Problem.NOT_HOURS),
        ("8-25", Problem.NOT_HOURS),
        ("8:70-12", Problem.NOT_HOURS),
        ("13pm-14", Problem.NOT_HOURS),
        ("8-12-13", Problem.NOT_HOURS),
        ("17-8", Problem.ENDS_FIRST),
        ("22-6", Problem.ENDS_FIRST),
        ("8-8", Problem.ENDS_FIRST),
        ("8-13, 12-17", Problem.OVERLAPS),
    ],
)
def test_what_is_no_hours_is_said_to_be_none(typed, problem):
    with pytest.raises(InvalidInput) as refused:
        weekly.parse_day(typed)
    assert refused.value.problems == {"hours": problem}


def test_a_day_may_last_until_midnight():
    assert weekly.parse_day("16-24") == ((960, 1440),)


minutes = st.tuples(st.integers(0, 1439), st.integers(1, 1440))
stretches = minutes.filter(lambda one: one[0] < one[1])


@given(st.lists(stretches, max_size=5))
def test_hours_in_order_cover_the_same_minutes_and_never_touch(typed):
    try:
        ordered = weekly.in_order(typed)
    except InvalidInput as error:
        minutes = [minute for start, end in typed for minute in range(start, end)]
        assert error.problems == {"hours": Problem.OVERLAPS}
        assert len(minutes) > len(set(minutes))
        return
    covered = {minute for start, end in typed for minute in range(start, end)}
    assert {minute for start, end in ordered for minute in range(start, end)} == covered
    assert all(one[1] < other[0] for one, other in pairwise(ordered))


days = st.lists(st.integers(0, 47), max_size=4, unique=True).map(
    lambda halves: weekly.in_order((half * 30, half * 30 + 30) for half in halves)
)
weeks = st.lists(days, min_size=7, max_size=7).map(lambda found: Week(tuple(found)))
plans = st.lists(
    st.tuples(weeks, st.integers(0, 40), st.none() | st.integers(0, 30)), min_size=1, max_size=5
)


@settings(max_examples=60)
@given(plans)
def test_a_week_laid_over_others_holds_on_its_days_and_leaves_the_rest(laid):
    rows: tuple[WorkingHours, ...] = ()
    expected = dict.fromkeys(DAYS, ())
    for week, after, length in laid:
        since = FIRST + timedelta(days=after)
        until = None if length is None else since + timedelta(days=length)
        rows = weekly.laid_over(rows, WHO, week, since, until)
        for day in DAYS:
            if since <= day and (until is None or day <= until):
                expected[day] = week.days[day.isoweekday() - 1]

    found = {day: weekly.week_on(rows, day).days[day.isoweekday() - 1] for day in DAYS}

    assert found == expected
    assert all(row.valid_until is None or row.valid_from <= row.valid_until for row in rows)


@settings(max_examples=60)
@given(plans)
def test_the_planned_weeks_say_the_same_as_the_rows(laid):
    rows: tuple[WorkingHours, ...] = ()
    for week, after, length in laid:
        since = FIRST + timedelta(days=after)
        until = None if length is None else since + timedelta(days=length)
        rows = weekly.laid_over(rows, WHO, week, since, until)

    found = weekly.planned(rows)

    for day in DAYS:
        here = [one for one in found if one.since <= day <= (one.until or date.max)]
        assert len(here) <= 1
        shown = here[0].week if here else Week()
        weekday = day.isoweekday() - 1
        assert shown.days[weekday] == weekly.week_on(rows, day).days[weekday]


@given(weeks)
def test_a_week_is_kept_as_text_and_comes_back(week):
    assert weekly.from_text(weekly.to_text(week)) == week
    assert weekly.from_text("") == Week()
