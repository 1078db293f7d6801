"""Whom many newcomers may be, asked of the register in a few questions for all of them.

The rules are those of one newcomer at the desk (``likeness``). Whoever shares a date of birth, the
end of a telephone number, or both names with a date that is one slip away, is compared; what else
a person's eye would find, it still finds in the list of probable duplicates.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select, true

from clinic_desk.access import Query, Reads
from clinic_desk.folding import latin, phone_key
from clinic_desk.ids import PatientId
from clinic_desk.patients import store
from clinic_desk.patients.likeness import (
    ENDS_ALIKE,
    Likeness,
    Person,
    judge,
    may_be,
    named_alike,
    slips,
)
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.patients.tables import directory
from clinic_desk.patients.validating import CleanPatient

_MOST = 1 << 31
_d = directory.c
_COLUMNS = (*store.ENTRY, _d.given_key, _d.family_key, _d.phone_key)
_listed = func.json_each(bindparam("listed")).table_valued("value")
_value = _listed.c.value
# The births' index holds all that the first two ask for.
_BORN = select(_d.id, _d.birth_date, _d.given_key, _d.family_key).where(
    _d.birth_date.is_not(None), _d.birth_date.in_(select(_value))
)
_each = (
    select(
        func.json_extract(_value, "$[0]").label("family_key"),
        func.json_extract(_value, "$[1]").label("given_key"),
        func.json_extract(_value, "$[2]").label("dates"),
    )
    .select_from(_listed)
    .limit(_MOST)
    .subquery("each")
)
"""Taken apart once for each newcomer, and not again for each of their dates."""
_dates = func.json_each(_each.c.dates).table_valued("value").alias("dates")
_slip = (
    select(_each.c.family_key, _each.c.given_key, _dates.c.value.label("birth_date"))
    .select_from(_each.join(_dates, true()))
    .limit(_MOST)
    .subquery("slip")
)
"""The limit keeps SQLite from looking for the names first and for their dates among them."""
_NEARLY_BORN = select(_d.id).join(
    _slip,
    (_d.birth_date == _slip.c.birth_date)
    & (_d.family_key == _slip.c.family_key)
    & (_d.given_key == _slip.c.given_key),
)
_REACHED = select(_d.id, _value, _d.given_key, _d.family_key).select_from(
    _listed.join(directory, (_d.phone_key >= _value) & (_d.phone_key < _value.concat(":")))
)
_WHO = select(*_COLUMNS).where(_d.id.in_(select(_value)))


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

    def add(self, found: Found) -> None:
        for key in _keys(found.person, found.same_name):
            self._by_key[key].append(found)

    def like(self, new: Newcomer) -> Iterator[Found]:
        """Who shares something with a newcomer, each once."""
        seen: set[int] = set()
        for key in _keys(new.person, (new.family_key, new.given_key)):
            for found in self._by_key.get(key, ()):
                if id(found) not in seen:
                    seen.add(id(found))
                    yield found


def _keys(person: Person, names: tuple[str, str]) -> Iterator[object]:
    """What two people who may be one share at least one of: the date of birth, both names with
    its year or with its day (a slip leaves one of them), the end of the telephone number."""
    if person.born is not None:
        born = person.born.isoformat()
        yield born
        yield names, born[:4]
        yield names, born[4:]
    if person.phone:
        yield person.phone[:ENDS_ALIKE]


def registered(reads: Reads, many: Sequence[Newcomer]) -> Known:
    """Everybody in the open directory who may be one of them."""
    known = Known()
    born: dict[str, list[Person]] = defaultdict(list)
    reached: dict[str, list[Person]] = defaultdict(list)
    for one in many:
        if one.person.born is not None:
            born[one.person.born.isoformat()].append(one.person)
        if one.person.phone:
            reached[one.person.phone[:ENDS_ALIKE]].append(one.person)
    wanted = _sharing(reads, _BORN, born) | _sharing(reads, _REACHED, reached)
    wanted.update(row[0] for row in reads.rows(_NEARLY_BORN, listed=_slipped(many)))
    for row in reads.rows(_WHO, listed=_json(sorted(wanted))):
        entry, given, family, phone = store.entry(row[:7]), row[7], row[8], row[9] or ""
        person = Person(
            given if given.isascii() else latin(entry.given),
            family if family.isascii() else latin(entry.family),
            entry.birth_date,
            phone,
        )
        known.add(Found(person, (family, given), entry=entry))
    return known


def _sharing(reads: Reads, query: Query, many: Mapping[str, Sequence[Person]]) -> set[int]:
    """Who shares what they are listed by with one of them, and has a name that may be theirs."""
    return {
        whose
        for whose, shared, given, family in reads.rows(query, listed=_json(sorted(many)))
        if not (given + family).isascii()  # how Latin letters write it is not in the index
        or any(named_alike(person, given, family) for person in many[shared])
    }


def _slipped(many: Sequence[Newcomer]) -> str:
    return _json(
        [
            (one.family_key, one.given_key, slips(one.clean.birth_date))
            for one in many
            if one.clean.birth_date is not None
        ]
    )


def _json(listed: Sequence[object]) -> str:
    return json.dumps(listed, ensure_ascii=False)


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
    return judge(one, other) if may_be(one, other.given, other.family) else frozenset()
