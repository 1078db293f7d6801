"""Whether two people may be one: names by sound and spelling, dates of birth, phone numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from operator import ne

from rapidfuzz.distance import JaroWinkler

from clinic_desk.folding import latin, phone_key, sound
from clinic_desk.patients.records import DirectoryEntry

SHORTEST_PHONE = 7
ENDS_ALIKE = 9
"""How many last digits of two numbers are compared at most."""
_SAME = 0.92
_ALIKE = 0.86
_SOUNDS_ALIKE = 0.93
_UNLIKE = 0.6
"""Below this likeness of given names no rule can hold; it is quicker to see than the rules."""


class Likeness(StrEnum):
    """What two records have in common."""

    NAME = "name"
    BIRTH = "birth"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as far as likeness asks: names in Latin letters, and the digits from the end."""

    given: str
    family: str
    born: date | None
    phone: str
    second: str = ""


def person(entry: DirectoryEntry, second: str | None = None) -> Person:
    phone, other = phone_key(entry.phone) or "", phone_key(second) or ""
    return Person(latin(entry.given), latin(entry.family), entry.birth_date, phone, other)


def judge(new: Person, known: Person) -> frozenset[Likeness]:
    """What makes them probably one; empty where they are not."""
    birth = new.born is not None and new.born == known.born
    phone = _share_a_phone(new, known)
    given, family = _names_alike(new, known)
    name = min(given, family)
    enough = (
        (name >= _SAME and (birth or new.born is None or phone or _nearly(new.born, known.born)))
        or (birth and name >= _ALIKE)
        or (birth and given >= _SAME and bool(new.given))  # the family name has changed
        or (phone and birth and given >= _ALIKE and bool(new.given))
        or (phone and name >= _ALIKE)
    )
    if not enough:
        return frozenset()
    facts = {Likeness.NAME: name >= _ALIKE, Likeness.BIRTH: birth, Likeness.PHONE: phone}
    return frozenset(fact for fact, holds in facts.items() if holds)


def may_be(one: Person, given: str, family: str) -> bool:
    """Whether somebody of these names is worth being judged."""
    return (
        JaroWinkler.similarity(one.given, given) >= _UNLIKE
        or JaroWinkler.similarity(one.given, family) >= _UNLIKE
    )


def named_alike(one: Person, given: str, family: str) -> bool:
    """Whether somebody of these names is one, if dates of birth and telephone numbers say so."""
    return may_be(one, given, family) and (
        _word(one.given, given) >= _ALIKE or _word(one.given, family) > _SAME
    )


def _names_alike(one: Person, other: Person) -> tuple[float, float]:
    """How alike given and family names are; of two in the other's place, the better reading."""
    straight = _word(one.given, other.given), _word(one.family, other.family)
    if straight == (1.0, 1.0):
        return straight
    crossed = _word(one.given, other.family), _word(one.family, other.given)
    return max(straight, crossed, key=min) if min(crossed) > _SAME else straight


def _word(one: str, other: str) -> float:
    if not one or not other or one == other:
        return float(one == other)
    score = JaroWinkler.similarity(one, other)
    if score >= _SOUNDS_ALIKE:
        return score
    heard = [" ".join(filter(None, map(sound, words.split()))) for words in (one, other)]
    return max(score, _SOUNDS_ALIKE) if heard[0] and heard[0] == heard[1] else score


def _nearly(one: date, other: date | None) -> bool:
    """One figure typed wrong, or day and month in each other's place."""
    if other is None:
        return False
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    wrong = (a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True))
    return sum(wrong) == 1


def slips(born: date) -> list[str]:
    """The days (ISO) that are one slip away: one figure typed wrong, or day and month in each
    other's place. Of years, those in which somebody was born who may live."""
    year, month, day = f"{born.year:04d}", f"{born.month:02d}", f"{born.day:02d}"
    found = [f"{other}-{month}-{day}" for other in _other_years(year)]
    found += [f"{year}-{other}-{day}" for other in _OTHER_MONTHS[month]]
    found += [f"{year}-{month}-{other}" for other in _OTHER_DAYS[day]]
    if day in _OTHER_MONTHS and day != month:
        found.append(f"{year}-{day}-{month}")
    return found


def _one_figure_off(written: Sequence[str]) -> dict[str, list[str]]:
    return {one: [other for other in written if sum(map(ne, one, other)) == 1] for one in written}


@cache
def _other_years(year: str) -> list[str]:
    return [one for one in _YEARS if sum(map(ne, one, year)) == 1]


_YEARS = [f"{year:04d}" for year in range(1850, 2150)]
_OTHER_MONTHS = _one_figure_off([f"{month:02d}" for month in range(1, 13)])
_OTHER_DAYS = _one_figure_off([f"{day:02d}" for day in range(1, 32)])


def _share_a_phone(one: Person, other: Person) -> bool:
    if _same_phone(one.phone, other.phone):
        return True
    if not one.second and not other.second:
        return False
    return (
        _same_phone(one.second, other.phone)
        or _same_phone(one.phone, other.second)
        or _same_phone(one.second, other.second)
    )


def _same_phone(one: str, other: str) -> bool:
    """Whether two numbers end alike; one of them may lack its country or area."""
    same = min(len(one), len(other), ENDS_ALIKE)
    return same >= SHORTEST_PHONE and one[:same] == other[:same]
