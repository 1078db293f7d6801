"""Every usual way to write a day is read as that day, in both languages at once."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from ui.words.language import Language
from ui.words.typed_days import date_typed, moment_typed

TODAY = date(2026, 11, 24)
days = st.dates(date(2025, 1, 1), date(2029, 12, 31))
languages = st.sampled_from(list(Language))
LONG = QLocale.FormatType.LongFormat


@given(days, st.sampled_from(["{0:%Y-%m-%d}", "{0:%Y%m%d}", "{0.day}/{0.month}/{0.year}"]))
def test_a_whole_date_is_that_date(day, form):
    assert date_typed(form.format(day), TODAY) == day


@given(days, languages)
def test_a_date_with_the_month_in_words_is_that_date(day, language):
    month = language.locale.monthName(day.month, LONG)
    assert date_typed(f"{day.day} {month} {day.year}", TODAY) == day
    assert date_typed(f"{day.day} {month[:3]} {day.year}", TODAY) == day


@given(st.integers(0, 365), languages)
def test_a_date_without_a_year_is_the_next_such_day(ahead, language):
    day = TODAY + timedelta(days=ahead % 365)
    assert date_typed(f"{day.day}/{day.month}", TODAY) == day
    assert date_typed(f"{day.day} {language.locale.monthName(day.month, LONG)}", TODAY) == day


@given(st.integers(1, 7), languages)
def test_a_weekday_is_the_coming_one_and_next_is_that_of_next_week(weekday, language):
    name = language.locale.standaloneDayName(weekday, LONG)
    for typed in (name, name[:3], name.upper()):
        found = date_typed(typed, TODAY)
        assert found is not None
        assert found.isoweekday() == weekday
        assert 1 <= (found - TODAY).days <= 7
    following = date_typed(f"next {name}", TODAY)
    assert following is not None
    assert following.isocalendar()[:2] == (TODAY + timedelta(weeks=1)).isocalendar()[:2]
    assert following.isoweekday() == weekday


@given(st.integers(1, 99))
def test_so_many_weeks_days_or_months_from_now_are_counted_in_both_languages(many):
    weeks = TODAY + timedelta(weeks=many)
    for typed in (
        f"in {many} w",
        f"om {many} v",
        f"+{many}v",
        f"{many} weeks",
        f"om {many} veckor",
    ):
        assert date_typed(typed, TODAY) == weeks
    for typed in (f"-{many}d", f"{many} days ago", f"för {many} dagar sedan"):
        assert date_typed(typed, TODAY) == TODAY - timedelta(days=many)


@given(st.integers(1, 52))
def test_a_week_is_its_monday_and_a_weekday_in_it_that_day(number):
    monday = date_typed(f"v {number}", TODAY)
    assert monday is not None
    assert (monday.isocalendar().week, monday.isoweekday()) == (number, 1)
    assert monday + timedelta(days=6) >= TODAY
    for typed in (f"tis v{number}", f"w{number} tue", f"tuesday week {number}"):
        assert date_typed(typed, TODAY) == monday + timedelta(days=1)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_date_or_nothing(typed):
    assert isinstance(date_typed(typed, TODAY), date | None)


@pytest.mark.parametrize("typed", ["", "a", "en", "nästa", "next", "in w", "32/1", "0/0", "v 60"])
def test_what_is_no_date_is_none(typed):
    assert date_typed(typed, TODAY) is None


def test_words_for_small_numbers_are_understood():
    assert date_typed("om en vecka", TODAY) == TODAY + timedelta(weeks=1)
    assert date_typed("in two weeks", TODAY) == TODAY + timedelta(weeks=2)
    assert date_typed("nästa månad", TODAY) == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30/11/2026 17:00", datetime(2026, 11, 30, 17)),  # noqa: DTZ001 - wall time is naive
        ("24 dec 8.30", datetime(2026, 12, 24, 8, 30)),  # noqa: DTZ001
        ("in 2 w 16", datetime(2026, 12, 11, 16)),  # noqa: DTZ001
        ("31/1", datetime(2027, 1, 31, 18)),  # noqa: DTZ001 - the usual time
        ("24/12 25:00", None),
        ("whenever", None),
    ],
)
def test_a_moment_is_a_day_with_a_time_or_the_usual_one(typed, meant):
    assert moment_typed(typed, date(2026, 11, 27), time(18)) == meant
