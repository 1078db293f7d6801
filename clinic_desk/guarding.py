"""Numbers that nobody may write into words: of payment cards, and of national registers.

A clinic does not need them to book, and they are what thieves look for. One place knows them;
every field of free words asks it, the core before it writes and the window while one types.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clinic_desk.errors import Problem


class NumberKind(StrEnum):
    """Which kind of number stands in a text."""

    CARD = "card"
    SWEDISH = "swedish"
    NORWEGIAN = "norwegian"
    DANISH = "danish"
    FINNISH = "finnish"
    AMERICAN = "american"
    BELGIAN = "belgian"
    FRENCH = "french"
    ITALIAN = "italian"
    POLISH = "polish"
    SPANISH = "spanish"


@dataclass(frozen=True, slots=True)
class Guarded:
    """A number that may not be kept: which kind, and where it stands in the text."""

    kind: NumberKind
    start: int
    end: int


_CARD = re.compile(r"(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)")
_FORMS: dict[NumberKind, re.Pattern[str]] = {
    # Ten figures without a sign that begin with a nought are a telephone's.
    NumberKind.SWEDISH: re.compile(
        r"(?<![\d+])(?:(?:18|19|20)\d{6}[-+ ]?\d{4}|\d{6}[-+]\d{4}|[1-9]\d{9})(?!\d)"
    ),
    NumberKind.AMERICAN: re.compile(r"(?<!\d)\d{3}([- ])\d{2}\1\d{4}(?!\d)"),
    NumberKind.FINNISH: re.compile(r"(?<!\w)\d{6}[-+A-FU-Y]\d{3}[0-9A-Z](?!\w)", re.IGNORECASE),
    NumberKind.DANISH: re.compile(r"(?<!\d)\d{6}-\d{4}(?!\d)"),
    NumberKind.NORWEGIAN: re.compile(r"(?<![\d+])\d{6} ?\d{5}(?!\d)"),
    NumberKind.BELGIAN: re.compile(r"(?<!\d)\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?!\d)"),
    NumberKind.POLISH: re.compile(r"(?<![\d+])\d{11}(?!\d)"),
    NumberKind.FRENCH: re.compile(
        r"(?<!\d)[12] ?\d{2} ?\d{2} ?\d[\dAB] ?\d{3} ?\d{3} ?\d{2}(?!\d)", re.IGNORECASE
    ),
    NumberKind.ITALIAN: re.compile(
        r"(?<!\w)[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?!\w)", re.IGNORECASE
    ),
    NumberKind.SPANISH: re.compile(r"(?<!\w)[XYZ\d]\d{7}-?[A-Z](?!\w)", re.IGNORECASE),
}
_FIGURE = re.compile(r"\d")
_FEWEST = 5
"""Whoever writes fewer figures writes no such number."""


def find(text: str) -> Guarded | None:
    """The first number in the text that may not be kept."""
    if len(_FIGURE.findall(text)) < _FEWEST:
        return None
    return min(_all(text), key=lambda one: one.start, default=None)


def problem(text: str) -> Problem | None:
    """What is wrong with free words that hold such a number."""
    found = find(text)
    if found is None:
        return None
    return Problem.LOOKS_LIKE_CARD if found.kind is NumberKind.CARD else Problem.LOOKS_LIKE_IDENTITY


def _all(text: str) -> Iterator[Guarded]:
    for match in _CARD.finditer(text):
        if luhn("".join(filter(str.isdigit, match.group()))):
            yield Guarded(NumberKind.CARD, match.start(), match.end())
    for kind, form in _FORMS.items():
        for match in form.finditer(text):
            if _checks()[kind](match.group()):
                yield Guarded(kind, match.start(), match.end())


def luhn(digits: str) -> bool:
    """Whether the last figure is the check of the others (ISO/IEC 7812)."""
    doubled = (int(d) * 2 if at % 2 else int(d) for at, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


@cache
def _checks() -> dict[NumberKind, Callable[[str], bool]]:
    # Late: few texts hold so many figures, and a program that starts needs none of them.
    from stdnum.be import nn
    from stdnum.dk import cpr
    from stdnum.es import dni, nie
    from stdnum.fi import hetu
    from stdnum.fr import nir
    from stdnum.it import codicefiscale
    from stdnum.no import fodselsnummer
    from stdnum.pl import pesel
    from stdnum.se import personnummer
    from stdnum.us import ssn

    def swedish(number: str) -> bool:
        signed = _sign_in(number)
        return bool(personnummer.is_valid(signed)) or _is_coordination(signed)

    return {
        NumberKind.SWEDISH: swedish,
        NumberKind.NORWEGIAN: fodselsnummer.is_valid,
        NumberKind.DANISH: cpr.is_valid,
        NumberKind.FINNISH: hetu.is_valid,
        NumberKind.AMERICAN: ssn.is_valid,
        NumberKind.BELGIAN: nn.is_valid,
        NumberKind.FRENCH: nir.is_valid,
        NumberKind.ITALIAN: codicefiscale.is_valid,
        NumberKind.POLISH: pesel.is_valid,
        NumberKind.SPANISH: lambda number: dni.is_valid(number) or nie.is_valid(number),
    }


def _is_coordination(signed: str) -> bool:
    """Whether it is the number that Sweden gives to visitors: sixty is added to the day."""
    digits = "".join(filter(str.isdigit, signed))[-10:]
    month, day = int(digits[2:4]), int(digits[4:6]) - 60
    return luhn(digits) and 1 <= month <= 12 and 1 <= day <= 31


def _sign_in(number: str) -> str:
    """A Swedish number with the sign before its last four figures, as it is written."""
    digits = "".join(filter(str.isdigit, number))
    return f"{digits[:-4]}{'+' if '+' in number else '-'}{digits[-4:]}"
