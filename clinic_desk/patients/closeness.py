"""How close a name is to what was typed: misspellings, and names as they were heard."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import JaroWinkler

from clinic_desk.folding import fold, latin, sound

CLOSE = 0.86
_SOUNDS_ALIKE = 0.7
"""Enough for two words that sound the same; a long sound is enough by itself."""
_LONG_SOUND = 4
_LETTERS_TOO_MANY = 2
_HALF_TYPED = 0.98
_SHORTEST = 3
"""Shorter words are right or wrong, and not close."""


def words_of(given: str, family: str) -> list[str]:
    """Somebody's names, folded, and as Latin letters write them."""
    folded, written = fold(f"{given} {family}"), latin(f"{given} {family}")
    return folded.split() if written == folded else [*folded.split(), *written.split()]


def fits(words: Sequence[str], names: Iterable[str]) -> bool:
    """Whether each word typed begins one of the names."""
    names = tuple(names)
    return all(any(name.startswith(word) for name in names) for word in words)


def closeness(words: Sequence[str], names: Sequence[str]) -> float:
    """From 0 to 1 over all the words typed; 0 where one of them is close to no name."""
    scores = [max((_of_one(latin(word), name) for name in names), default=0.0) for word in words]
    if not scores or min(scores) == 0:
        return 0.0
    return sum(scores) / len(scores)


def _of_one(word: str, name: str) -> float:
    if name.startswith(word):
        return 1.0
    if len(word) < _SHORTEST or len(name) < _SHORTEST:
        return 0.0
    begun = name[: len(word) + 1]
    score = max(
        JaroWinkler.similarity(word, name), _HALF_TYPED * JaroWinkler.similarity(word, begun)
    )
    heard = sound(word)
    if heard and heard == sound(name) and (len(heard) >= _LONG_SOUND or score >= _SOUNDS_ALIKE):
        return score
    if len(name) < len(word) - _LETTERS_TOO_MANY:  # Jan is no misspelt Jansson
        return 0.0
    return score if score >= CLOSE else 0.0
