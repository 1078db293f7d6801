"""What a password must be. Strength is zxcvbn's, with the person's and clinic's names known."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import SupportsInt, cast

import zxcvbn_rs_py

from clinic_desk.errors import Problem

SHORTEST = 12
LONGEST = 1024
PASSPHRASE = 20
"""From this length on the character classes are not asked for."""
GOOD = 3
"""The strength from which on a password is taken."""
_OF_ITS_OWN = 8
"""How many signs a password needs beside the names that anybody at the clinic knows."""
_SHORTEST_NAME = 3
_LOOKED_AT = 100  # zxcvbn's time grows with the length; more adds nothing


class Demand(StrEnum):
    """What the policy asks of a new password, in the order of the list that shows it."""

    LENGTH = "length"
    CLASSES = "classes"
    OF_ITS_OWN = "of-its-own"
    STRENGTH = "strength"


class Reason(StrEnum):
    """Why a password is easy to guess."""

    COMMON = "common"
    DATE = "date"
    KEYBOARD = "keyboard"
    NAME = "name"
    REPEATS = "repeats"
    SEQUENCE = "sequence"
    WORD = "word"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A password under way, for whoever is typing it: how strong, what it has, what is weak."""

    strength: int
    """0 to 4."""
    met: frozenset[Demand]
    reason: Reason | None

    @property
    def holds(self) -> bool:
        return self.met == frozenset(Demand)


def _number(warning: zxcvbn_rs_py.Warning) -> int:
    return int(cast("SupportsInt", warning))


_W = zxcvbn_rs_py.Warning  # its members neither hash nor compare, but are numbers
_REASONS = {
    _number(_W.StraightRowsOfKeysAreEasyToGuess): Reason.KEYBOARD,
    _number(_W.ShortKeyboardPatternsAreEasyToGuess): Reason.KEYBOARD,
    _number(_W.RepeatsLikeAaaAreEasyToGuess): Reason.REPEATS,
    _number(_W.RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess): Reason.REPEATS,
    _number(_W.ThisIsATop10Password): Reason.COMMON,
    _number(_W.ThisIsATop100Password): Reason.COMMON,
    _number(_W.ThisIsACommonPassword): Reason.COMMON,
    _number(_W.ThisIsSimilarToACommonlyUsedPassword): Reason.COMMON,
    _number(_W.SequencesLikeAbcAreEasyToGuess): Reason.SEQUENCE,
    _number(_W.RecentYearsAreEasyToGuess): Reason.YEAR,
    _number(_W.AWordByItselfIsEasyToGuess): Reason.WORD,
    _number(_W.DatesAreOftenEasyToGuess): Reason.DATE,
    _number(_W.NamesAndSurnamesByThemselvesAreEasyToGuess): Reason.NAME,
    _number(_W.CommonNamesAndSurnamesAreEasyToGuess): Reason.NAME,
}


def judge(password: str, *, context: Sequence[str] = ()) -> Judgement:
    """What ``problem_of`` will say, in parts. It holds exactly where that says nothing."""
    password = unicodedata.normalize("NFKC", password)
    score, reason = _scored(password, context)
    met = {
        Demand.LENGTH: SHORTEST <= len(password) <= LONGEST,
        Demand.CLASSES: len(password) >= PASSPHRASE or _has_all_classes(password),
        Demand.OF_ITS_OWN: _beside_names(password, context) >= _OF_ITS_OWN,
        Demand.STRENGTH: score >= GOOD,
    }
    return Judgement(
        strength=score, met=frozenset(one for one, is_met in met.items() if is_met), reason=reason
    )


def problem_of(password: str, *, context: Sequence[str] = ()) -> Problem | None:
    """What is wrong with a new password, or None. ``context``: names that it must not be."""
    password = unicodedata.normalize("NFKC", password)
    if len(password) < SHORTEST:
        return Problem.TOO_SHORT
    if len(password) > LONGEST:
        return Problem.TOO_LONG
    if len(password) < PASSPHRASE and not _has_all_classes(password):
        return Problem.LACKS_CLASSES
    if _beside_names(password, context) < _OF_ITS_OWN:
        return Problem.TOO_WEAK
    if strength(password, context=context) < GOOD:
        return Problem.TOO_WEAK
    return None


def strength(password: str, *, context: Sequence[str] = ()) -> int:
    """0 (guessed at once) to 4 (holds), as zxcvbn scores it."""
    return _scored(password, context)[0]


def _scored(password: str, context: Sequence[str]) -> tuple[int, Reason | None]:
    if not password:
        return 0, None
    found = zxcvbn_rs_py.zxcvbn(password[:_LOOKED_AT], _words(context))
    warning = found.feedback.warning if found.feedback else None
    return int(found.score), None if warning is None else _REASONS.get(_number(warning))


def _words(context: Sequence[str]) -> list[str]:
    return [word for name in context for word in name.split()]


def _beside_names(password: str, context: Sequence[str]) -> int:
    rest = password.casefold()
    for word in _words(context):
        if len(word) >= _SHORTEST_NAME:
            rest = rest.replace(word.casefold(), "")
    return len(rest)


def _has_all_classes(password: str) -> bool:
    tests = (str.islower, str.isupper, str.isdigit, lambda sign: not sign.isalnum())
    return all(any(test(sign) for sign in password) for test in tests)
