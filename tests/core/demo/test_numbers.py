"""Every invented number can be typed at the desk, and nobody answers it."""

import phonenumbers

from clinic_desk.demo.numbers import phone
from clinic_desk.patients.validating import clean
from tests.builders import MONDAY, a_new_patient


def test_the_first_callers_have_numbers_that_sweden_keeps_for_fiction():
    numbers = {phone(number) for number in range(495)}

    assert len(numbers) == 495
    assert all(number.startswith("0") for number in numbers)


def test_every_number_is_one_that_can_be_typed():
    for number in range(0, 40_000, 37):
        cleaned = clean(a_new_patient(phone=phone(number)), today=MONDAY.date(), region="SE")
        assert cleaned.phone is not None
        assert phonenumbers.is_possible_number(phonenumbers.parse(cleaned.phone))


def test_numbers_repeat_only_when_the_ranges_are_used_up():
    many = 495 + 17_000 + 5_000

    assert len({phone(number) for number in range(many)}) == many
