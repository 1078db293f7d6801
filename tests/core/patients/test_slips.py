"""Dates of birth that are one slip away are those that the rules for two people call near."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from clinic_desk.patients.likeness import Likeness, Person, judge, slips

BORN = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def may_be_one(one: date, other: date) -> bool:
    known, new = (Person("alva", "lind", born, "") for born in (one, other))
    return Likeness.NAME in judge(new, known)


@given(BORN, st.sampled_from((0, 1, 2, 3, 5, 6, 8, 9)), st.sampled_from("0123456789"))
def test_whoever_is_near_is_asked_for(born, place, figure):
    written = born.isoformat()
    typed = written[:place] + figure + written[place + 1 :]
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        assume(False)
    assume(1850 <= day.year < 2150)
    assert day == born or typed in slips(born)


@given(BORN, BORN)
def test_nobody_else_is_asked_for(one, other):
    assert may_be_one(one, other) == (other == one or other.isoformat() in slips(one))


@given(BORN, st.data())
def test_every_slip_that_is_a_day_is_near(born, data):
    slip = data.draw(st.sampled_from(slips(born)))
    try:
        day = date.fromisoformat(slip)
    except ValueError:
        return  # the thirty-first of a shorter month: nobody was born on it
    assert day != born
    assert may_be_one(born, day)
    assert born.isoformat() in slips(day)
