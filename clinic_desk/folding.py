"""Names and numbers as they are compared: without accents, case, hyphens and apostrophes.

A name in another script is also compared as it is written in Latin letters, and every name as it
sounds: what callers say and what is heard at the other end differ in vowels and doubled letters.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from anyascii import anyascii

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_JOINERS = re.compile("['’‘ʼ`´.\u200c\u200d]")  # with the two that join letters unseen
_GAPS = re.compile(r"[\W_]+")
_SPOKEN_VOWEL = "`"
"""How ``anyascii`` writes the letter ayin, which names from Arabic begin with as with a vowel."""
_ONE_SOUND = (
    *(("shch", "s"), ("sjtj", "s"), ("tsch", "k"), ("tch", "k"), ("sch", "s"), ("tj", "k")),
    *(("sh", "s"), ("zh", "s"), ("sj", "s"), ("ch", "k"), ("kh", "k"), ("ph", "f"), ("th", "t")),
    *(("ck", "k"), ("tz", "s"), ("ts", "s"), ("ce", "se"), ("ci", "si"), ("cy", "sy")),
)
_ONE_LETTER = str.maketrans("bcdgqvwz", "pktkkffs")
_UNHEARD = str.maketrans("", "", "aeiouyjh")
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST_SOUND = 2
SOUND = "0"
"""Before a sound in the index of words: no name begins with it."""
LAST = "\U0010ffff"
"""Above every folded text that begins alike: the end of a prefix's range."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``Åsa`` and ``asa``, ``O'Brien`` and ``obrien`` become equal; words part at one space."""
    # Parted first: ligatures and styled letters have capitals and marks of their own inside.
    parted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    joined = _JOINERS.sub("", parted).translate(_LETTERS)
    marked = not joined.isascii()
    plain = "".join(filterfalse(unicodedata.combining, joined)) if marked else joined
    return _GAPS.sub(" ", plain).strip()


@lru_cache(maxsize=4096)
def latin(text: str) -> str:
    """A name folded and in Latin letters: ``Иванов`` is ``ivanov``."""
    folded = fold(text)
    if folded.isascii():
        return folded
    whole = unicodedata.normalize("NFC", text)  # Korean letters are read a syllable at a time
    words = (anyascii(word) for word in whole.split())
    spoken = (word.replace(_SPOKEN_VOWEL, "a", word.startswith(_SPOKEN_VOWEL)) for word in words)
    return fold(" ".join(spoken))


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """How one word in Latin letters sounds, roughly; empty where too little of it is heard.

    ``christoffersson`` and ``kristoferson`` are one, and so are ``mohammed`` and ``mhmd``.
    """
    if not (word.isascii() and word.isalpha()):
        return ""
    for written, heard in _ONE_SOUND:
        word = word.replace(written, heard)
    first = {"y": "j"}.get(word[0], "a" if word[0] in "aeiou" else word[0])
    heard = first + word[1:].translate(_UNHEARD)
    heard = _DOUBLED.sub(r"\1", heard.replace("x", "ks").translate(_ONE_LETTER))
    return heard if len(heard) >= _SHORTEST_SOUND else ""


def part_index(given: str, family: str) -> str:
    """What the index of parts holds of somebody: the names, and how Latin letters write them."""
    names, written = fold(f"{given} {family}"), latin(f"{given} {family}")
    return names if written == names else f"{names} {written}"


def word_index(given: str, family: str) -> str:
    """What the index of words holds of somebody: the same, and how each name sounds."""
    sounds = {sound(word) for word in latin(f"{given} {family}").split()} - {""}
    return " ".join((part_index(given, family), *(SOUND + one for one in sorted(sounds))))


def phone_key(phone: str | None) -> str | None:
    """The digits from the end, so that the last ones typed are a prefix."""
    digits = "".join(sign for sign in phone or "" if sign.isdigit())
    return digits[::-1] or None
