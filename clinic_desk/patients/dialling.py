"""Telephone numbers as they are typed, and as they are kept."""

import re

import phonenumbers

from clinic_desk import guarding
from clinic_desk.errors import Problem

_LIKE_IDENTITY = re.compile(
    r"\s*(?:(?:\d\d)?\d\d[01]\d[0-36-9]\d ?[-+\u2013]? ?\d{4}|\d{3}[-. ]\d\d[-. ]\d{4})\s*"
)
"""How Swedish, Danish and American identity numbers are written; few telephone numbers are."""


def in_full(typed: str, region: str) -> str | Problem:
    """The number in full (ITU-T E.164), or what is wrong with what cannot be one.

    ``region``: the country (ISO 3166) in which a number without a prefix is dialled. A national
    identity number is no telephone number, unless somebody could have that as theirs.
    """
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return _not_a_phone(typed)
    if not phonenumbers.is_possible_number(number):
        return _not_a_phone(typed)
    if _LIKE_IDENTITY.fullmatch(typed) and not phonenumbers.is_valid_number(number):
        held = guarding.problem(typed)
        if held is not None:
            return held
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _not_a_phone(typed: str) -> Problem:
    return guarding.problem(typed) or Problem.NOT_A_PHONE
