"""From what was typed to what is kept, or what is wrong with each field."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from clinic_desk import guarding
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.patients import dialling, months
from clinic_desk.patients.records import NOT_GIVEN, NewPatient

LONGEST = {"family": 100, "given": 100, "email": 200, "street": 200, "alert": 200}
_FREE = ("family", "given", "street", "alert")
LONGEST_NOTE = 200
_OLDEST_YEARS = 130
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_DIGITS = re.compile(r"\d+")
_NONE_READ: Mapping[str, str] = MappingProxyType({})
_JOINING = "\u200c\u200d"
"""Signs without a shape by which Persian and Indian names are spelt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanPatient:
    """Every field as it will be stored."""

    family: str
    given: str
    birth_date: date | None
    """None where it was asked for and not given."""
    phone: str | None
    email: str | None
    street: str | None
    alert: str | None
    protected: bool


def clean(
    new: NewPatient, *, today: date, region: str, phones: Mapping[str, str] = _NONE_READ
) -> CleanPatient:
    """Check all fields at once. Raises InvalidInput with every problem, by field.

    ``region``: the country (ISO 3166) in which a number without a prefix is dialled.
    ``phones``: numbers that were read before, in full by how they are typed.
    """
    problems: dict[str, Problem] = {}
    texts = {
        name: _text(getattr(new, name), most, name, problems) for name, most in LONGEST.items()
    }
    if not texts["family"] and not texts["given"]:
        problems.setdefault("family", Problem.MISSING)
    birth = _birth_date(new.birth_date, today, problems)
    phone = _phone(new.phone, region, phones, problems)
    if texts["email"] and not _EMAIL.fullmatch(texts["email"]):
        problems["email"] = Problem.NOT_AN_EMAIL
    if not (phone or texts["email"] or texts["street"] or {"phone", "email"} & problems.keys()):
        problems["phone"] = Problem.NEEDS_ONE_WAY_TO_REACH
    for name in _FREE:
        held = guarding.problem(texts[name])
        if held is not None:
            problems[name] = held
    if problems:
        raise InvalidInput(problems)
    return CleanPatient(
        family=texts["family"],
        given=texts["given"],
        birth_date=birth,
        phone=phone,
        email=texts["email"] or None,
        street=texts["street"] or None,
        alert=texts["alert"] or None,
        protected=new.protected,
    )


def wrong_with(field: str, typed: str, *, today: date, region: str) -> Problem | None:
    """What is wrong with one field as it is left: a date of birth, a phone, an e-mail address.

    Nothing of one that is still empty, or of another field.
    """
    problems: dict[str, Problem] = {}
    if typed.strip() and field == "birth_date":
        _birth_date(typed, today, problems)
    elif typed.strip() and field == "phone":
        _phone(typed, region, _NONE_READ, problems)
    elif field == "email" and typed.strip() and not _EMAIL.fullmatch(typed.strip()):
        return Problem.NOT_AN_EMAIL
    return problems.get(field)


def parse_date(typed: str, today: date) -> date | None:
    """A date of birth in the usual forms: 1980-03-12, 19800312, 800312, 12/3 1980, 12.3.80,
    12 mars 1980, March 12, 1980.
    """
    typed = months.in_figures(typed, short_years=True).strip()
    groups: list[str] = _DIGITS.findall(typed)
    if any(len(group) > 8 for group in groups):
        return None
    if len(groups) == 1:
        only = groups[0]
        if len(only) == 8:
            groups = [only[:4], only[4:6], only[6:]]
        elif len(only) == 6:
            groups = [only[:2], only[2:4], only[4:]]
        return _date(groups, today) if len(groups) == 3 else None
    if len(groups) != 3:
        return None
    if len(groups[0]) != 4 and (len(groups[2]) == 4 or "/" in typed or "." in typed):
        groups.reverse()
    return _date(groups, today)


def clean_note(typed: str) -> str | None:
    """A note of at most 200 characters, or None. Raises InvalidInput for ``note``."""
    problems: dict[str, Problem] = {}
    note = _text(typed, LONGEST_NOTE, "note", problems)
    held = guarding.problem(note)
    if held is not None:
        problems["note"] = held
    if problems:
        raise InvalidInput(problems)
    return note or None


def _date(groups: list[str], today: date) -> date | None:
    year, month, day = (int(group) for group in groups)
    if len(groups[0]) <= 2:
        year += today.year // 100 * 100
        if year > today.year or (year == today.year and (month, day) > (today.month, today.day)):
            year -= 100
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _birth_date(typed: str, today: date, problems: dict[str, Problem]) -> date | None:
    if not typed.strip():
        problems["birth_date"] = Problem.MISSING
        return None
    if typed.strip() == NOT_GIVEN:
        return None
    found = parse_date(typed, today)
    if found is None:
        problems["birth_date"] = Problem.NOT_A_DATE
    elif found > today:
        problems["birth_date"] = Problem.IN_THE_FUTURE
    elif today.year - found.year > _OLDEST_YEARS:
        problems["birth_date"] = Problem.TOO_LONG_AGO
    return found


def _phone(
    typed: str, region: str, known: Mapping[str, str], problems: dict[str, Problem]
) -> str | None:
    if not typed.strip():
        return None
    found = known.get(typed) or dialling.in_full(typed, region)
    if isinstance(found, Problem):
        problems["phone"] = found
        return None
    return found


def _text(typed: str, most: int, field: str, problems: dict[str, Problem]) -> str:
    if not typed:
        return ""
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    if len(text) > most:
        problems[field] = Problem.TOO_LONG
    elif not text.isprintable() and any(map(_is_control, text)):  # the first says no quickly
        problems[field] = Problem.FORBIDDEN_CHARACTER
    return text


def _is_control(sign: str) -> bool:
    return sign not in _JOINING and unicodedata.category(sign).startswith("C")
