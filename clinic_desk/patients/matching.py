"""Whom many newcomers may be, asked of the register in a few questions for all of them.

The rules are those of one newcomer at the desk (``likeness``). Whoever shares a date of birth, a
telephone number or both names is compared; what else a person's eye would find, it still finds
in the list of probable duplicates.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler
from sqlalchemy import bindparam, func, select

from clinic_desk.access import Reads, Row
from clinic_desk.folding import latin, phone_key
from clinic_desk.ids import PatientId
from clinic_desk.patients import store
from clinic_desk.patients.likeness import Likeness, Person, judge
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.patients.tables import directory
from clinic_desk.patients.validating import CleanPatient

_d = directory.c
_COLUMNS = (*store.ENTRY, _d.given_key, _d.family_key, _d.phone_key)
_listed = func.json_each(bindparam("listed")).table_valued("value")
_BORN = select(*_COLUMNS).where(
    _d.birth_date.is_not(None), _d.birth_date.in_(select(_listed.c.value))
)
_REACHED = select(*_COLUMNS).where(
    _d.phone_key.is_not(None), _d.phone_key.in_(select(_listed.c.value))
)
_CALLED = select(*_COLUMNS).join(
    _listed,
    (_d.family_key == func.json_extract(_listed.c.value, "$[0]"))
    & (_d.given_key == func.json_extract(_listed.c.value, "$[1]")),
)
_UNLIKE = 0.6
"""Below this likeness of given names no rule can hold; it is quicker to see than the rules."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to be compared: as they will be stored, and as they are compared."""

    clean: CleanPatient
    given_key: str
    family_key: str
    person: Person

    @classmethod
    def of(cls, clean: CleanPatient, given_key: str, family_key: str) -> "Newcomer":
        phone = phone_key(clean.phone) or ""
        given = given_key if given_key.isascii() else latin(clean.given)
        family = family_key if family_key.isascii() else latin(clean.family)
        return cls(clean, given_key, family_key, Person(given, family, clean.birth_date, phone))

    def shared(self) -> tuple[object, ...]:
        """Who shares one of these is compared."""
        phone = (self.person.phone,) if self.person.phone else ()
        return (self.clean.birth_date.isoformat(), (self.family_key, self.given_key), *phone)


@dataclass(frozen=True, slots=True)
class Found:
    """Who may be the newcomer: registered, or ``line`` of the same file."""

    person: Person
    same_name: tuple[str, str]
    entry: DirectoryEntry | None = None
    line: int | None = None
    newcomer: Newcomer | None = None

    @property
    def id(self) -> PatientId | None:
        return None if self.entry is None else self.entry.id


class Known:
    """Those whom newcomers are compared with, by what they share."""

    def __init__(self) -> None:
        self._by_key: dict[object, list[Found]] = defaultdict(list)

    def add(self, keys: Iterable[object], found: Found) -> None:
        for key in keys:
            self._by_key[key].append(found)

    def like(self, new: Newcomer) -> Iterable[Found]:
        """Who shares something with a newcomer, each once."""
        seen: set[int] = set()
        for key in new.shared():
            for found in self._by_key.get(key, ()):
                if id(found) not in seen:
                    seen.add(id(found))
                    yield found


def registered(reads: Reads, many: Sequence[Newcomer]) -> Known:
    """Everybody in the open directory who shares something with one of them."""
    known = Known()
    born = {one.clean.birth_date.isoformat() for one in many}
    phones = {one.person.phone for one in many} - {""}
    called = {(one.family_key, one.given_key) for one in many}
    rows: dict[int, Row] = {}
    for query, wanted in ((_BORN, born), (_REACHED, phones), (_CALLED, called)):
        listed = json.dumps(sorted(wanted), ensure_ascii=False)
        rows.update({row[0]: row for row in reads.rows(query, listed=listed)})
    for row in rows.values():
        entry, given, family, phone = store.entry(row[:7]), row[7], row[8], row[9] or ""
        person = Person(
            given if given.isascii() else latin(entry.given),
            family if family.isascii() else latin(entry.family),
            entry.birth_date,
            phone,
        )
        keys = (row[4], (family, given), *((phone,) if phone else ()))
        known.add(keys, Found(person, (family, given), entry=entry))
    return known


def is_same(new: Newcomer, found: Found) -> bool:
    """Whether nothing tells them apart: names, date of birth and telephone number."""
    other = found.person
    return (
        found.same_name == (new.family_key, new.given_key)
        and other.born == new.clean.birth_date
        and bool(other.phone)
        and other.phone == new.person.phone
    )


def likely(new: Newcomer, found: Found) -> frozenset[Likeness]:
    """What makes them probably one; empty where they are not."""
    one, other = new.person, found.person
    near = JaroWinkler.similarity(one.given, other.given)
    if near < _UNLIKE and JaroWinkler.similarity(one.given, other.family) < _UNLIKE:
        return frozenset()
    return judge(one, other)
