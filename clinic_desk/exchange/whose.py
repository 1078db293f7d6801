"""Whose a line is: by the other program's number, or by names and date of birth."""

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, func, select

from clinic_desk.access import Reads
from clinic_desk.errors import Problem
from clinic_desk.exchange import cells, store
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.records import Field, ImportKind
from clinic_desk.folding import fold
from clinic_desk.ids import PatientId
from clinic_desk.patients.tables import directory
from clinic_desk.patients.validating import parse_date

_d = directory.c
_listed = func.json_each(bindparam("listed")).table_valued("value")
_CALLED = select(_d.id, _d.family_key, _d.given_key, _d.birth_date).join(
    _listed,
    (_d.family_key == func.json_extract(_listed.c.value, "$[0]"))
    & (_d.given_key == func.json_extract(_listed.c.value, "$[1]")),
)
_HERE = select(_d.id).where(_d.id.in_(select(_listed.c.value)))


class Whose:
    """The patients of some lines, asked of the open directory in one go."""

    def __init__(self, reads: Reads, source: str, read: Sequence[Cells], today: date) -> None:
        self._today = today
        numbers = [one.get(Field.PATIENT) for one in read if one.get(Field.PATIENT)]
        known = store.by_outside(reads, ImportKind.PATIENTS, source, numbers)
        ids = json.dumps([patient for _, patient in known.values()])
        here = {row[0] for row in reads.rows(_HERE, listed=ids)}
        self._by_number = {
            number: patient for number, (_, patient) in known.items() if patient in here
        }
        called = {tuple(map(fold, cells.names(one))) for one in read}
        listed = json.dumps(sorted(called), ensure_ascii=False)
        self._by_name: dict[tuple[str, str], list[tuple[PatientId, str]]] = {}
        for whom, family, given, born in reads.rows(_CALLED, listed=listed):
            self._by_name.setdefault((family, given), []).append((PatientId(whom), born or ""))

    def of(self, one: Cells) -> PatientId | None:
        """The patient; None where nobody fits or two do, and the line then says so."""
        number = one.get(Field.PATIENT)
        if number in self._by_number:
            return self._by_number[number]
        family, given = cells.names(one)
        near = self._by_name.get((fold(family), fold(given)), []) if family or given else []
        born = one.get(Field.BIRTH_DATE)
        if born:
            day = parse_date(born, self._today)
            near = [each for each in near if day is not None and each[1] == day.isoformat()]
        if len(near) == 1:
            return near[0][0]
        one.problems[Field.PATIENT] = Problem.UNKNOWN
        return None
