"""Whose a line is: by the other program's number, or by names and date of birth."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select

from clinic_desk.access import Reads
from clinic_desk.errors import Problem
from clinic_desk.exchange import cells, store
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.faults import Fault, Reason
from clinic_desk.exchange.records import Columns, Field, ImportKind, Line, Reading
from clinic_desk.family.tables import deceased
from clinic_desk.folding import fold
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import NOT_GIVEN
from clinic_desk.patients.tables import confusable, directory
from clinic_desk.patients.validating import parse_date

_d = directory.c
_listed = func.json_each(bindparam("listed")).table_valued("value")
_CALLED = select(_d.id, _d.family_key, _d.given_key, _d.birth_date).join(
    _listed,
    (_d.family_key == func.json_extract(_listed.c.value, "$[0]"))
    & (_d.given_key == func.json_extract(_listed.c.value, "$[1]")),
)
_HERE = select(_d.id, _d.family_key, _d.given_key, _d.birth_date).where(
    _d.id.in_(select(_listed.c.value))
)

_MARKED = select(confusable.c.one, confusable.c.other)
"""Those who are taken for each other: few."""
_DIED = select(deceased.c.patient)
_NAMED = (Field.PATIENT, Field.NAME, Field.FAMILY, Field.GIVEN)


@dataclass(frozen=True, slots=True)
class Card:
    """What a line that has somebody's number is held against; names folded.

    ``linked``: they were here before that number came, so that a person may have said who it is
    although the file wrote the name or the date of birth in another way.
    """

    names: frozenset[str]
    born: str
    linked: bool


_MERGED = Card(frozenset(), "", linked=True)


def cards(reads: Reads, source: str, known: Mapping[str, tuple[int, PatientId]]) -> dict[str, Card]:
    """By number, of those who stand in the open directory. Where a card was merged nothing is
    held against the other: they are one, as somebody has seen."""
    ids = [patient for _, patient in known.values()]
    rows = {row[0]: row for row in reads.rows(_HERE, listed=json.dumps(ids))}
    linked = store.linked(reads, ImportKind.PATIENTS, source, known)
    found = {}
    for number, (was, patient) in known.items():
        if patient in rows:
            _, family, given, born = rows[patient]
            names = frozenset(f"{family} {given}".split())
            own = Card(names, born or "", number in linked)
            found[number] = own if was == patient else _MERGED
    return found


def agree(one: Cells, card: Card, today: date) -> bool:
    """Whether what a line says of somebody is what the card says; else it says what is wrong.

    A name may be shorter or longer than on the card, and in any order, but not another one.
    """
    told = frozenset(fold(" ".join(cells.names(one))).split())
    other_name = bool(told and card.names and not (told <= card.names or card.names <= told))
    born = _birth(one)
    day = parse_date(born, today) if born else None
    other_day = bool(born and card.born and (day is None or day.isoformat() != card.born))
    if card.linked and not (other_name and other_day):
        return not one.problems
    if other_name:
        named = (Field.NAME, Field.FAMILY, Field.GIVEN)
        field = next((each for each in named if one.get(each)), Field.NAME)
        one.problems[field] = Problem.DOES_NOT_MATCH
    if other_day:
        wrong = Problem.NOT_A_DATE if day is None else Problem.DOES_NOT_MATCH
        one.problems[Field.BIRTH_DATE] = wrong
    return not one.problems


class Whose:
    """The patients of some lines, asked of the open directory in one go."""

    def __init__(self, reads: Reads, reading: Reading, read: Sequence[Cells], today: date) -> None:
        self._today, self._columns = today, reading.mapped
        source = reading.source
        numbers = [one.get(Field.PATIENT) for one in read if one.get(Field.PATIENT)]
        known = store.by_outside(reads, ImportKind.PATIENTS, source, numbers)
        self._cards = cards(reads, source, known)
        self._by_number = {number: known[number][1] for number in self._cards}
        self._taken_for_another = {whom for pair in reads.rows(_MARKED) for whom in pair}
        self._died = {row[0] for row in reads.rows(_DIED)}
        called = {tuple(map(fold, cells.names(one))) for one in read}
        listed = json.dumps(sorted(called), ensure_ascii=False)
        self._by_name: dict[tuple[str, str], list[tuple[PatientId, str]]] = {}
        for whom, family, given, born in reads.rows(_CALLED, listed=listed):
            self._by_name.setdefault((family, given), []).append((PatientId(whom), born or ""))

    def of(self, one: Cells) -> PatientId | None:
        """The patient; None where nobody fits or two do, or who fits has died, and the line then
        says so.

        A number leads to nobody whose name or date of birth is another one, and a name alone to
        nobody who is taken for somebody else.
        """
        found = self._found(one)
        if found in self._died:
            one.problems[field_of(one.values, self._columns)] = Fault.DIED
            return None
        return found

    def _found(self, one: Cells) -> PatientId | None:
        number = one.get(Field.PATIENT)
        if number in self._by_number:
            held = self._cards[number]
            return self._by_number[number] if agree(one, held, self._today) else None
        family, given = cells.names(one)
        near = self._by_name.get((fold(family), fold(given)), []) if family or given else []
        field, wrong = field_of(one.values, self._columns), self._wrong(one, near)
        if wrong is None:
            return self._born(one, near)[0][0]
        if wrong in (Fault.OTHER_BIRTH, Fault.OWED, Problem.NOT_A_DATE):
            field = Field.BIRTH_DATE
        one.problems[field] = wrong
        return None

    def _wrong(self, one: Cells, near: list[tuple[PatientId, str]]) -> Reason | None:
        """Why those of a name are not the one of the line."""
        born, fits = _birth(one), self._born(one, near)
        if not any(one.get(field) for field in _NAMED):
            return Problem.MISSING
        if born and parse_date(born, self._today) is None:
            return Problem.NOT_A_DATE
        if not fits:
            return Fault.OTHER_BIRTH if near and not one.get(Field.PATIENT) else Problem.UNKNOWN
        if len(fits) > 1:
            return Fault.SEVERAL
        return Fault.OWED if not born and fits[0][0] in self._taken_for_another else None

    def _born(self, one: Cells, near: list[tuple[PatientId, str]]) -> list[tuple[PatientId, str]]:
        born = _birth(one)
        day = parse_date(born, self._today) if born else None
        return [each for each in near if not born or (day and each[1] == day.isoformat())]


def taken_apart(
    reads: Reads, reading: Reading, lines: Sequence[Line], kind: ImportKind, today: date
) -> tuple[list[Cells], dict[str, tuple[int, PatientId]], Whose]:
    """The cells of some lines, those of their numbers that came in before, and whose they are."""
    read = [cells.read(line, reading) for line in lines]
    numbers = [one.outside for one in read if one.outside]
    known = store.by_outside(reads, kind, reading.source, numbers)
    return read, known, Whose(reads, reading, read, today)


def _birth(one: Cells) -> str:
    """The date of birth of a line; empty where it says that none was given."""
    born = one.get(Field.BIRTH_DATE)
    return "" if born == NOT_GIVEN else born


def field_of(values: Mapping[Field, str], columns: Columns = ()) -> Field:
    """Where a line says whose it is, or else the file."""
    told = (field for field in _NAMED if values.get(field))
    return next(told, next((field for field in _NAMED if field in columns), Field.PATIENT))
