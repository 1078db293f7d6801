"""Whether the names and numbers of the clinic's own things can be taken."""

import unicodedata
from collections.abc import Iterable

from clinic_desk.errors import InvalidInput, Problem

LONGEST_NAME = 60
LONGEST_SHORT = 12


def name(
    typed: str,
    field: str,
    problems: dict[str, Problem],
    *,
    others: Iterable[str] = (),
    most: int = LONGEST_NAME,
    needed: bool = True,
) -> str:
    """A name as it is kept; what is wrong with it goes into ``problems``."""
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    if needed and not text:
        problems[field] = Problem.MISSING
    elif len(text) > most:
        problems[field] = Problem.TOO_LONG
    elif any(unicodedata.category(sign).startswith("C") for sign in text):
        problems[field] = Problem.FORBIDDEN_CHARACTER
    elif text.casefold() in {other.casefold() for other in others}:
        problems[field] = Problem.TAKEN
    return text


def as_known(text: str, known: Iterable[str]) -> str:
    """As it is written already, where only the size of its letters differs."""
    return next((one for one in known if one.casefold() == text.casefold()), text)


def number(typed: str, field: str, problems: dict[str, Problem], low: int, high: int) -> int:
    """A whole number between two bounds, both included."""
    text = typed.strip()
    if not text:
        problems[field] = Problem.MISSING
    elif not (text.isascii() and text.isdigit()):
        problems[field] = Problem.NOT_A_NUMBER
    elif len(text) > 9 or int(text) > high:
        problems[field] = Problem.TOO_LONG
    elif int(text) < low:
        problems[field] = Problem.TOO_SHORT
    return low if field in problems else int(text)


def require(problems: dict[str, Problem]) -> None:
    """Raises InvalidInput if there is a problem."""
    if problems:
        raise InvalidInput(problems)
