"""From what was typed to what is kept, or what is wrong with each field."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import clean, parse_date, wrong_with
from tests.builders import a_new_patient

TODAY = date(2026, 3, 2)


def problems(**other):
    with pytest.raises(InvalidInput) as refused:
        clean(a_new_patient(**other), today=TODAY, region="SE")
    return refused.value.problems


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1980-03-12", date(1980, 3, 12)),
        ("19800312", date(1980, 3, 12)),
        ("800312", date(1980, 3, 12)),
        ("12/3 1980", date(1980, 3, 12)),
        ("12.3.80", date(1980, 3, 12)),
        ("12 mars 1980", date(1980, 3, 12)),
        ("12 march 80", date(1980, 3, 12)),
        ("March 12, 1980", date(1980, 3, 12)),
        ("3:e maj 61", date(1961, 5, 3)),
        ("31 april 1980", None),
        ("260302", TODAY),
        ("260303", date(1926, 3, 3)),
        ("29.2.2024", date(2024, 2, 29)),
        ("29.2.2023", None),
        ("0000-01-01", None),
        ("12 March", None),
        ("", None),
        ("1/1", None),
        ("9" * 30 + "/1/1", None),
        ("9" * 5000, None),
    ],
)
def test_a_date_is_read_in_the_usual_forms(typed, found):
    assert parse_date(typed, TODAY) == found


@settings(deadline=None)
@given(st.text(max_size=40))
def test_no_text_is_a_fault(text):
    parse_date(text, TODAY)
    try:
        new = NewPatient(family=text, given=text, birth_date=text, phone=text, alert=text)
        clean(new, today=TODAY, region="SE")
    except InvalidInput as refused:
        assert refused.problems


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"family": "", "given": " "}, {"family": Problem.MISSING}),
        ({"family": "x" * 101}, {"family": Problem.TOO_LONG}),
        ({"given": "a\u202eb"}, {"given": Problem.FORBIDDEN_CHARACTER}),
        ({"given": "a\x00b"}, {"given": Problem.FORBIDDEN_CHARACTER}),
        ({"born": ""}, {"birth_date": Problem.MISSING}),
        ({"born": "x"}, {"birth_date": Problem.NOT_A_DATE}),
        ({"born": "2026-03-03"}, {"birth_date": Problem.IN_THE_FUTURE}),
        ({"born": "1890-01-01"}, {"birth_date": Problem.TOO_LONG_AGO}),
        ({"phone": "12"}, {"phone": Problem.NOT_A_PHONE}),
        ({"phone": "call mum"}, {"phone": Problem.NOT_A_PHONE}),
        ({"phone": ""}, {"phone": Problem.NEEDS_ONE_WAY_TO_REACH}),
        ({"phone": "", "email": "x"}, {"email": Problem.NOT_AN_EMAIL}),
        ({"alert": "pays with 4111 1111 1111 1111"}, {"alert": Problem.LOOKS_LIKE_CARD}),
        ({"alert": "pnr 811228-9874"}, {"alert": Problem.LOOKS_LIKE_IDENTITY}),
        ({"family": "Lind 811228-9874"}, {"family": Problem.LOOKS_LIKE_IDENTITY}),
    ],
)
def test_each_field_says_what_is_wrong_with_it(other, expected):
    assert problems(**other) == expected


@pytest.mark.parametrize("other", [{"email": "a@example.org"}, {"street": "Storgatan 1"}])
def test_one_way_to_reach_somebody_does(other):
    assert clean(a_new_patient(phone="", **other), today=TODAY, region="SE").phone is None


def test_names_may_be_spelt_with_signs_that_join_letters():
    assert clean(a_new_patient("علی\u200cرضا"), today=TODAY, region="SE").family == "علی\u200cرضا"


def test_a_foreign_number_is_taken_as_it_is_dialled_from_abroad():
    assert clean(a_new_patient(phone="+358 40 1234567"), today=TODAY, region="SE").phone == (
        "+358401234567"
    )


@pytest.mark.parametrize(
    ("field", "typed", "wrong"),
    [
        ("birth_date", "31/2 1980", Problem.NOT_A_DATE),
        ("birth_date", "2031-01-01", Problem.IN_THE_FUTURE),
        ("birth_date", "1780-01-01", Problem.TOO_LONG_AGO),
        ("birth_date", "12/3 1980", None),
        ("birth_date", " ", None),
        ("phone", "12", Problem.NOT_A_PHONE),
        ("phone", "070-174 06 05", None),
        ("email", "anna@", Problem.NOT_AN_EMAIL),
        ("email", "anna@example.org", None),
        ("given", "12", None),
    ],
)
def test_a_field_says_what_is_wrong_with_it_when_it_is_left(field, typed, wrong):
    found = wrong_with(field, typed, today=TODAY, region="SE")
    assert found == wrong


@pytest.mark.parametrize(
    "typed", ["811228-9874", "8112289874", "19811228-9874", "811228 9874", "536-90-4399"]
)
def test_an_identity_number_is_no_telephone_number(typed):
    assert problems(phone=typed) == {"phone": Problem.LOOKS_LIKE_IDENTITY}
    assert wrong_with("phone", typed, today=TODAY, region="SE") is Problem.LOOKS_LIKE_IDENTITY


def test_a_card_number_is_no_telephone_number():
    assert problems(phone="4111 1111 1111 1111") == {"phone": Problem.LOOKS_LIKE_CARD}


@pytest.mark.parametrize("typed", ["070-123 45 67", "010-203 12 34", "0102031234", "08-123 456 78"])
def test_what_could_be_somebodys_number_is_taken_for_one(typed):
    assert clean(a_new_patient(phone=typed), today=TODAY, region="SE").phone
