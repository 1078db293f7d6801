"""Which backups are kept, for any history."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.backup.keeping import DAYS, MONTHS, WEEKS, kept

MORNING = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
times = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
histories = st.lists(times, max_size=60)


@given(histories)
def test_the_newest_is_kept_and_nothing_is_made_up(made):
    keep = kept(made)
    assert keep <= set(made)
    assert max(made, default=None) in keep | {None}


@given(histories)
def test_what_is_kept_is_kept_again(made):
    assert kept(kept(made)) == kept(made)


@given(histories)
def test_no_more_is_kept_than_days_weeks_and_months_and_the_last_day(made):
    last = max(made).date() if made else None
    of_the_last_day = sum(one.date() == last for one in set(made))
    assert len(kept(made)) <= DAYS + WEEKS + MONTHS + of_the_last_day


@given(histories)
def test_each_of_the_last_days_weeks_and_months_has_its_newest(made):
    for most, period in (
        (DAYS, lambda one: one.date()),
        (WEEKS, lambda one: one.isocalendar()[:2]),
        (MONTHS, lambda one: (one.year, one.month)),
    ):
        newest = {}
        for one in sorted(made):
            newest[period(one)] = one
        for one in sorted(newest.values())[-most:]:
            assert one in kept(made)


@given(histories, times)
def test_a_new_one_pushes_out_only_what_is_older(made, new):
    gone = kept(made) - kept([*kept(made), new])
    assert all(one < max([*made, new]) for one in gone)


def test_a_year_of_mornings_leaves_days_weeks_and_months():
    there = set()
    for day in range(366):
        there = kept([*there, MORNING + timedelta(days=day)])
    last = MORNING + timedelta(days=365)
    ages = sorted((last - one).days for one in there)
    assert ages[:DAYS] == list(range(DAYS))
    assert DAYS + WEEKS + MONTHS - 6 <= len(ages) <= DAYS + WEEKS + MONTHS
    assert max(ages) > 300


def test_time_that_passes_removes_none():
    made = [MORNING, MORNING + timedelta(days=1), MORNING + timedelta(days=400)]
    assert kept(made) == set(made)


def test_two_of_the_last_day_are_both_kept():
    made = [MORNING - timedelta(days=1), MORNING, MORNING + timedelta(hours=3)]
    assert kept(made) == set(made)
