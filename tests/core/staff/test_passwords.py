"""What a password must be."""

import pytest
import zxcvbn_rs_py

from clinic_desk.errors import Problem
from clinic_desk.staff import passwords


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("", Problem.TOO_SHORT),
        ("aB3$efgh", Problem.TOO_SHORT),
        ("velvet comet 82", Problem.LACKS_CLASSES),
        ("Password123!", Problem.TOO_WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Problem.TOO_WEAK),
        ("Norra-Kliniken1", Problem.TOO_WEAK),
        ("x" * 1025, Problem.TOO_LONG),
        ("copper-Heron 37 lantern", None),
        ("four quiet herons by the canal", None),
        ("sköldpadda-Äventyr 9", None),
    ],
)
def test_a_password_holds_or_says_why_not(password, problem):
    context = ("Rut Ahl", "rut", "Norra Kliniken")
    assert passwords.problem_of(password, context=context) is problem


def test_the_name_of_the_person_makes_a_password_weak():
    password = "Wolfeschlegel9!"
    assert passwords.strength(password) > passwords.strength(password, context=(password,))


def test_length_is_counted_as_the_signs_that_a_person_sees():
    assert passwords.problem_of("e\u0301" * 6) is Problem.TOO_SHORT


def test_a_long_password_is_judged_at_once():
    assert passwords.strength("correct horse " * 70) >= 3


@pytest.mark.parametrize(
    "password",
    [
        "",
        "aB3$efgh",
        "velvet comet 82",
        "Password123!",
        "Norra-Kliniken1",
        "x" * 1025,
        "copper-Heron 37 lantern",
        "four quiet herons by the canal",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
    ],
)
def test_the_meter_ticks_everything_exactly_where_the_password_is_taken(password):
    context = ("Rut Ahl", "rut", "Norra Kliniken")
    judged = passwords.judge(password, context=context)
    assert judged.holds is (passwords.problem_of(password, context=context) is None)


def test_the_meter_says_why_a_password_is_weak():
    assert passwords.judge("password1234").reason is passwords.Reason.COMMON
    assert passwords.judge("zxcvbnm,./asdf").reason is passwords.Reason.KEYBOARD
    assert passwords.judge("copper-Heron 37 lantern").reason is None


def test_every_warning_of_the_meter_has_its_reason():
    warnings = [one for name, one in vars(zxcvbn_rs_py.Warning).items() if name[0].isupper()]
    assert len(warnings) > 10
    assert {passwords._number(one) for one in warnings} == set(passwords._REASONS)
