"""Names and numbers as they are compared: without accents, case, hyphens and apostrophes."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_JOINERS = re.compile("['’‘ʼ`´.\u200c\u200d]")  # with the two that join letters unseen
_GAPS = re.compile(r"[\W_]+")
LAST = "\U0010ffff"
"""Above every folded text that begins alike: the end of a prefix's range."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``Åsa`` and ``asa``, ``O'Brien`` and ``obrien`` become equal; words part at one space."""
    # Parted first: ligatures and styled letters have capitals and marks of their own inside.
    parted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    joined = _JOINERS.sub("", parted).translate(_LETTERS)
    plain = "".join(sign for sign in joined if not unicodedata.combining(sign))
    return _GAPS.sub(" ", plain).strip()


def phone_key(phone: str | None) -> str | None:
    """The digits from the end, so that the last ones typed are a prefix."""
    digits = "".join(sign for sign in phone or "" if sign.isdigit())
    return digits[::-1] or None
