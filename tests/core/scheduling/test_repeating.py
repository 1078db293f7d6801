"""The days of a series, against a walk over every day of the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.scheduling.repeating import FURTHEST, MOST, Every, Rule, days

firsts = st.dates(date(2020, 1, 1), date(2035, 12, 31))
weekdays = st.frozensets(st.integers(1, 7))


def months_between(one: date, other: date) -> int:
    return (other.year - one.year) * 12 + other.month - one.month


def nth_of_month(day: date) -> int:
    return (day.day - 1) // 7 + 1


def is_last_such_weekday(day: date) -> bool:
    return (day + timedelta(days=7)).month != day.month


def belongs(rule: Rule, first: date, day: date) -> bool:
    """Whether a day is one of the series, said of each day alone."""
    if rule.every is Every.DAYS:
        return (day - first).days % rule.n == 0
    if rule.every is Every.WEEKS:
        mondays = [one - timedelta(days=one.weekday()) for one in (first, day)]
        weeks = (mondays[1] - mondays[0]).days // 7
        return weeks % rule.n == 0 and day.isoweekday() in rule.weekdays | {first.isoweekday()}
    if months_between(first, day) % rule.n:
        return False
    if rule.every is Every.MONTHS_WEEKDAY:
        if day.weekday() != first.weekday():
            return False
        if nth_of_month(first) == 5:
            return is_last_such_weekday(day)
        return nth_of_month(day) == nth_of_month(first)
    ends_month = (day + timedelta(days=1)).month != day.month
    return day.day == first.day or (ends_month and day.day < first.day)


def by_every_day(rule: Rule, first: date) -> list[date]:
    last = min(rule.until or date.max, first + FURTHEST)
    calendar = (first + timedelta(days=at) for at in range((last - first).days + 1))
    found = [day for day in calendar if belongs(rule, first, day)]
    return found[: min(rule.times or MOST, MOST)]


@given(
    st.builds(
        Rule,
        every=st.sampled_from(Every),
        n=st.integers(1, 14),
        weekdays=weekdays,
        times=st.none() | st.integers(1, 80),
        until=st.none() | st.dates(date(2020, 1, 1), date(2037, 12, 31)),
    ),
    firsts,
)
def test_the_days_are_those_that_the_rule_says_of_each_day_alone(rule: Rule, first: date):
    assert days(rule, first) == by_every_day(rule, first)


@given(st.sampled_from(Every), st.integers(1, 6), firsts)
def test_they_come_in_order_and_begin_with_the_first(every: Every, n: int, first: date):
    found = days(Rule(every=every, n=n, times=12), first)
    assert found[0] == first
    assert all(one < after for one, after in pairwise(found))


@pytest.mark.parametrize(
    ("rule", "first", "wanted"),
    [
        (Rule(every=Every.MONTHS_WEEKDAY, times=4), "2026-03-10", "04-14 05-12 06-09"),
        (Rule(every=Every.MONTHS_WEEKDAY, times=4), "2026-03-31", "04-28 05-26 06-30"),
        (Rule(every=Every.MONTHS_DAY, times=4), "2026-12-31", "01-31 02-28 03-31"),
        (Rule(every=Every.WEEKS, n=2, times=3), "2026-03-10", "03-24 04-07"),
        (
            Rule(every=Every.WEEKS, weekdays=frozenset({2, 4}), times=4),
            "2026-03-10",
            "03-12 03-17 03-19",
        ),
    ],
)
def test_the_second_tuesday_the_last_and_the_31st_are_what_a_person_means(rule, first, wanted):
    found = days(rule, date.fromisoformat(first))
    assert " ".join(f"{day:%m-%d}" for day in found[1:]) == wanted
