"""A name as it is written, from letters typed in haste."""

import re

_ALWAYS = frozenset({"von", "af", "av", "van", "der", "de", "zu"})
"""Small before another word, wherever they stand."""
_WITHIN = frozenset({"la", "le", "du", "del", "dos", "da", "di", "den", "el", "al", "ten", "ter"})
"""Small inside a name; at its beginning they are somebody's name."""
_BEGINS = re.compile(r"(?:^|(?<=[-’']))\w")


PARTICLES = _ALWAYS | _WITHIN


def as_written(typed: str) -> str:
    """``alva von platen`` as ``Alva von Platen``; whatever has a large letter stays as it is."""
    if typed != typed.lower():
        return typed
    words = typed.split(" ")
    return " ".join(_one(word, at, len(words)) for at, word in enumerate(words))


def _one(word: str, at: int, many: int) -> str:
    last = at == many - 1
    if not last and (word in _ALWAYS or (at and word in _WITHIN)):
        return word
    return _BEGINS.sub(lambda found: found[0].upper(), word)
