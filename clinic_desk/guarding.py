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


_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
)
"""Spaces and dashes as they come from other programs, each for the one that stands on a key."""
_RUN = re.compile(r"\d+(?:[ .-]{1,3}\d+)*")
_GROUP = re.compile(r"\d+")
_CARD_BEGINS = re.compile(r"[3-6]|22[2-9]|2[3-6]|27[01]|2720")
"""How the numbers of payment cards begin: no year and few telephones do."""
_FORMS: dict[NumberKind, re.Pattern[str]] = {
    # Ten figures without a sign that begin with a nought are a telephone's.
    NumberKind.SWEDISH: re.compile(
        r"(?<![\d+])(?:(?:18|19|20)\d{6}(?: ?[-+] ?| ?)\d{4}|\d{6} ?[-+] ?\d{4}|[1-9]\d{5} ?\d{4})"
        r"(?!\d)"
    ),
    NumberKind.AMERICAN: re.compile(r"(?<!\d)\d{3}([-. ])\d{2}\1\d{4}(?!\d)"),
    NumberKind.FINNISH: re.compile(r"(?<!\w)\d{6}[-+A-FU-Y]\d{3}[0-9A-Z](?!\w)", re.IGNORECASE),
    NumberKind.DANISH: re.compile(r"(?<!\d)\d{6} ?- ?\d{4}(?!\d)"),
    NumberKind.NORWEGIAN: re.compile(r"(?<![\d+])\d{6} ?\d{5}(?!\d)"),
    NumberKind.BELGIAN: re.compile(r"(?<!\d)\d{2}[. ]\d{2}[. ]\d{2} ?[-. ] ?\d{3}[. ]\d{2}(?!\d)"),
    NumberKind.POLISH: re.compile(r"(?<![\d+])\d{11}(?!\d)"),
    NumberKind.FRENCH: re.compile(
        r"(?<!\d)[12][ .]?\d{2}[ .]?\d{2}[ .]?\d[\dAB][ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?!\d)",
        re.IGNORECASE,
    ),
    NumberKind.ITALIAN: re.compile(
        r"(?<!\w)[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?!\w)", re.IGNORECASE
    ),
    NumberKind.SPANISH: re.compile(r"(?<!\w)[XYZ\d]\d{7}[- ]?[A-Z](?!\w)", re.IGNORECASE),
}
_FIGURE = re.compile(r"\d")
_FEWEST = 5
"""Whoever writes fewer figures writes no such number."""
_GROUP_OF_CARD, _MOST_GROUPS = 4, 5
"""Figures stand on cards in groups of so many at least, but for the last."""


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
    text = text.translate(_PLAIN)
    yield from _cards(text)
    for kind, form in _FORMS.items():
        for match in form.finditer(text):
            if _checks()[kind](match.group()):
                yield Guarded(kind, match.start(), match.end())


def _cards(text: str) -> Iterator[Guarded]:
    """Groups as they stand on cards, whatever figures stand beside them, or all of a run."""
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(text, run.start(), run.end()))
        digits = "".join(one.group() for one in groups)
        if _is_card(digits):
            yield Guarded(NumberKind.CARD, run.start(), run.end())
        for at, first in enumerate(groups):
            digits = ""
            for last in groups[at : at + _MOST_GROUPS]:
                digits += last.group()
                if _is_card(digits):
                    yield Guarded(NumberKind.CARD, first.start(), last.end())
                if len(last.group()) < _GROUP_OF_CARD:
                    break


def _is_card(digits: str) -> bool:
    return (
        13 <= len(digits) <= 19
        and luhn(digits)
        and _CARD_BEGINS.match(str(int(digits))) is not None
    )


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
        NumberKind.DANISH: lambda number: cpr.is_valid(_figures(number)),
        NumberKind.FINNISH: hetu.is_valid,
        NumberKind.AMERICAN: lambda number: ssn.is_valid(_figures(number)),
        NumberKind.BELGIAN: lambda number: nn.is_valid(_figures(number)),
        NumberKind.FRENCH: lambda number: nir.is_valid(number.replace(".", "")),
        NumberKind.ITALIAN: codicefiscale.is_valid,
        NumberKind.POLISH: pesel.is_valid,
        NumberKind.SPANISH: lambda number: dni.is_valid(number) or nie.is_valid(number),
    }


def _is_coordination(signed: str) -> bool:
    """Whether it is the number that Sweden gives to visitors: sixty is added to the day."""
    digits = _figures(signed)[-10:]
    month, day = int(digits[2:4]), int(digits[4:6]) - 60
    return luhn(digits) and 1 <= month <= 12 and 1 <= day <= 31


def _sign_in(number: str) -> str:
    """A Swedish number with the sign before its last four figures, as it is written."""
    digits = _figures(number)
    return f"{digits[:-4]}{'+' if '+' in number else '-'}{digits[-4:]}"


def _figures(number: str) -> str:
    return "".join(filter(str.isdigit, number))
