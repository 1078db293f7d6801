"""How a patient's date of birth and phone number are written, whole or half hidden.

Half hidden they still tell two people apart, and say little to whoever looks over a shoulder.
"""

import re
from datetime import date
from functools import lru_cache

import phonenumbers
from PySide6.QtCore import QCoreApplication

from clinic_desk.family.records import MayContact, WhyNotContact
from clinic_desk.patients.records import NOT_GIVEN, DirectoryEntry
from ui.words.dates import numeric_day

_HIDDEN = "•"
_KEPT_AT_THE_END = 2
_FIRST_GROUP = re.compile(r"^\+?\d+[\s-]")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1024)
def phone_shown(stored: str, region: str) -> str:
    """``070-123 45 67``: as one dials it in ``region`` (ISO 3166); else as it was given."""
    try:
        number = phonenumbers.parse(stored, region)
    except phonenumbers.NumberParseException:
        return stored
    own = phonenumbers.country_code_for_region(region) == number.country_code
    wanted = phonenumbers.PhoneNumberFormat
    return str(phonenumbers.format_number(number, wanted.NATIONAL if own else wanted.INTERNATIONAL))


def phone_hidden(stored: str, region: str) -> str:
    """``070-••• •• 67``."""
    shown = phone_shown(stored, region)
    first = _FIRST_GROUP.match(shown)
    begin = first.end() if first else 0
    end = max(len(shown) - _KEPT_AT_THE_END, begin)
    return "".join((shown[:begin], _DIGIT.sub(_HIDDEN, shown[begin:end]), shown[end:]))


def wished_words(reach: MayContact) -> str:
    """How somebody wishes to be rung up, where it is not as usual."""
    translate = QCoreApplication.translate
    if reach.why_not is WhyNotContact.NO_RINGING:
        return translate("words", "Wishes not to be rung up: the card says how to reach them")
    if reach.why_not is WhyNotContact.NEVER_TOLD:
        return translate("words", "Not on this number: whoever answers must not know the times")
    if reach.why_not is WhyNotContact.DECEASED:
        return translate("words", "Has died: nobody is rung up")
    return translate("words", "Do not say that it is a clinic") if reach.neutral_name else ""


def second_phone_mark() -> str:
    """Beside somebody whom their second number found and nothing else."""
    return QCoreApplication.translate("words", "second phone")


def second_phone_words(one: DirectoryEntry, stored: str, region: str) -> str:
    """The same with the number, half hidden."""
    if one.protected:
        return second_phone_mark()
    words = QCoreApplication.translate("words", "second phone {number}")
    return words.format(number=phone_hidden(stored, region))


def birth_example() -> str:
    """How a date of birth is typed, and that none was given."""
    words = QCoreApplication.translate("words", "1980-03-12, or {sign} if not given")
    return words.format(sign=NOT_GIVEN)


def born_shown(born: date | None) -> str:
    """``12/03/1980``; empty where it is not known."""
    return "" if born is None else numeric_day(born)


def born_hidden(born: date | None) -> str:
    """``•• •• 80``; in Swedish the year stands first."""
    if born is None:
        return ""
    return QCoreApplication.translate(
        "contact", "•• •• {year}", "hidden day and month, then the year's last two figures"
    ).format(year=born.strftime("%y"))
