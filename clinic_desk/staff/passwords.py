"""What a password must be. Strength is zxcvbn's, with the person's and clinic's names known."""

import unicodedata
from collections.abc import Sequence

import zxcvbn_rs_py

from clinic_desk.errors import Problem

SHORTEST = 12
LONGEST = 1024
PASSPHRASE = 20
"""From this length on the character classes are not asked for."""
_GOOD = 3
_OF_ITS_OWN = 8
"""How many signs a password needs beside the names that anybody at the clinic knows."""
_SHORTEST_NAME = 3
_LOOKED_AT = 100  # zxcvbn's time grows with the length; more adds nothing


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
    if strength(password, context=context) < _GOOD:
        return Problem.TOO_WEAK
    return None


def strength(password: str, *, context: Sequence[str] = ()) -> int:
    """0 (guessed at once) to 4 (holds), as zxcvbn scores it."""
    if not password:
        return 0
    words = _words(context)
    return int(zxcvbn_rs_py.zxcvbn(password[:_LOOKED_AT], words).score)


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
