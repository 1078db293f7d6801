from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import AmbiguousTime, InvalidInput, NoSuchTime, Problem
from clinic_desk.scheduling import walltime

STOCKHOLM, NEW_YORK = "Europe/Stockholm", "America/New_York"
zones = st.sampled_from(sorted(available_timezones() - {"localtime"}))
days = st.dates(date(2000, 1, 1), date(2060, 12, 31))


def utc(*parts: int) -> int:
    return to_minutes(datetime(*parts, tzinfo=UTC))


def wall(shown: str) -> datetime:
    return datetime.fromisoformat(shown)


def test_a_plain_time_has_one_instant():
    assert walltime.to_utc(wall("2026-06-10 09:30"), STOCKHOLM) == utc(2026, 6, 10, 7, 30)


@pytest.mark.parametrize(
    ("zone", "skipped"),
    [
        (STOCKHOLM, wall("2026-03-29 02:00")),
        (STOCKHOLM, wall("2026-03-29 02:59")),
        (NEW_YORK, wall("2026-03-08 02:30")),
        ("Pacific/Auckland", wall("2026-09-27 02:30")),
        ("Australia/Lord_Howe", wall("2026-10-04 02:15")),
        ("America/Santiago", wall("2026-09-06 00:15")),
    ],
)
@pytest.mark.parametrize("fold", [None, 0, 1])
def test_a_time_that_the_clock_skips_is_refused(zone, skipped, fold):
    with pytest.raises(NoSuchTime) as refused:
        walltime.to_utc(skipped, zone, fold=fold)

    assert refused.value.wall == skipped


@pytest.mark.parametrize(
    ("zone", "doubled", "first", "apart"),
    [
        (STOCKHOLM, wall("2026-10-25 02:30"), utc(2026, 10, 25, 0, 30), 60),
        (NEW_YORK, wall("2026-11-01 01:00"), utc(2026, 11, 1, 5, 0), 60),
        ("Pacific/Auckland", wall("2026-04-05 02:59"), utc(2026, 4, 4, 13, 59), 60),
        ("Australia/Lord_Howe", wall("2026-04-05 01:45"), utc(2026, 4, 4, 14, 45), 30),
    ],
)
def test_a_time_that_the_clock_shows_twice_is_asked_for(zone, doubled, first, apart):
    with pytest.raises(AmbiguousTime):
        walltime.to_utc(doubled, zone)

    assert walltime.to_utc(doubled, zone, fold=0) == first
    assert walltime.to_utc(doubled, zone, fold=1) == first + apart


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        (STOCKHOLM, date(2026, 3, 28), 24 * 60),
        (STOCKHOLM, date(2026, 3, 29), 23 * 60),
        (STOCKHOLM, date(2026, 10, 25), 25 * 60),
        (NEW_YORK, date(2026, 3, 8), 23 * 60),
        (NEW_YORK, date(2026, 11, 1), 25 * 60),
        ("Pacific/Auckland", date(2026, 9, 27), 23 * 60),
        ("Pacific/Auckland", date(2026, 4, 5), 25 * 60),
        ("Australia/Lord_Howe", date(2026, 10, 4), 23 * 60 + 30),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24 * 60 + 30),
        ("America/Santiago", date(2026, 9, 6), 23 * 60),
        ("Pacific/Apia", date(2011, 12, 30), 0),
    ],
)
def test_a_day_is_as_long_as_the_clock_makes_it(zone, day, minutes):
    start, end = walltime.day_bounds(day, zone)

    assert end - start == minutes


@given(zone=zones, day=days)
@example(zone="America/Santiago", day=date(2026, 9, 6))
@example(zone="Africa/Cairo", day=date(2026, 4, 24))
@example(zone="America/Havana", day=date(2026, 11, 1))
@example(zone="America/Nuuk", day=date(2026, 3, 29))
@example(zone="Antarctica/Troll", day=date(2026, 3, 29))
def test_a_day_begins_with_its_date_and_ends_where_the_next_begins(zone, day):
    start, end = walltime.day_bounds(day, zone)

    assert walltime.date_at(start, zone) == day
    assert walltime.date_at(start - 1, zone) == day - timedelta(days=1)
    assert walltime.date_at(end - 1, zone) == day
    assert end == walltime.day_bounds(day + timedelta(days=1), zone)[0]


@given(zone=zones, instant=st.integers(utc(2000, 1, 1), utc(2060, 1, 1)))
def test_an_instant_comes_back_from_the_wall(zone, instant):
    found = walltime.to_wall(instant, zone)

    assert found.tzinfo is None
    assert walltime.to_utc(found, zone, fold=found.fold) == instant


@given(zone=zones, day=days, data=st.data())
def test_the_instant_on_the_grid_is_the_first_one_that_the_clock_shows_so(zone, day, data):
    start, end = walltime.day_bounds(day, zone)
    instant = data.draw(st.integers(start, end - 1))
    step = data.draw(st.sampled_from([5, 15, 30]))
    there = ZoneInfo(zone)

    found = walltime.wall_day_at(instant, zone).next_on_grid(instant, step)

    later = (t for t in range(instant, end) if from_minutes(t).astimezone(there).minute % step == 0)
    assert found == next(later, end)


def test_hours_that_begin_in_a_skipped_hour_begin_where_the_clock_jumps():
    day = walltime.wall_day(date(2026, 3, 29).toordinal(), STOCKHOLM)

    assert day.opens(150) == day.closes(150) == utc(2026, 3, 29, 1, 0)


def test_hours_in_a_doubled_hour_begin_in_the_first_and_end_in_the_second():
    day = walltime.wall_day(date(2026, 10, 25).toordinal(), STOCKHOLM)

    assert day.opens(150) == utc(2026, 10, 25, 0, 30)
    assert day.closes(150) == utc(2026, 10, 25, 1, 30)


@pytest.mark.parametrize("name", ["", "Europe/Atlantis", "../etc/passwd", "Europe", "a\0b"])
def test_a_zone_that_is_none_is_a_problem_of_that_field(name):
    with pytest.raises(InvalidInput) as refused:
        walltime.zone_named(name)

    assert refused.value.problems == {"zone": Problem.NOT_A_ZONE}


@pytest.mark.parametrize(
    "wrong", [datetime(2026, 6, 10, 9, tzinfo=UTC), wall("2026-06-10 09:00:30")]
)
def test_a_wall_time_with_a_zone_or_seconds_is_a_mistake_of_ours(wrong):
    with pytest.raises(ValueError, match="naive"):
        walltime.to_utc(wrong, STOCKHOLM)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 24), (2026, 48)),
        (date(2027, 1, 1), (2026, 53)),
        (date(2024, 12, 30), (2025, 1)),
    ],
)
def test_weeks_are_counted_as_iso_does(day, week):
    assert walltime.week_of(day) == week
