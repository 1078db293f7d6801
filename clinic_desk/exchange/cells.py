"""From the cells of a line to what a person at the desk would have typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from clinic_desk.errors import Problem
from clinic_desk.exchange import dating, spreadsheet
from clinic_desk.exchange.judged import Judged
from clinic_desk.exchange.records import Field, Line, Reading, State
from clinic_desk.folding import fold
from clinic_desk.patients.records import NewPatient

_NOTHING = frozenset({"-", "–", "—", "null", "none", "n/a", "#n/a", "nan"})
_YES = frozenset({"1", "yes", "y", "ja", "j", "true", "sant", "x"})
_NO = frozenset({"", "0", "no", "n", "nej", "false", "falskt"})
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "la", "le", "af", "av", "di", "da", "del", "el", "al"}
    | {"bin", "ibn", "ten", "ter", "zu"}
)
_FORMULA = ("=", "@")
_LENGTH = re.compile(r"(?:(\d{1,2})[:.])?(\d{1,3})(?:[:.]00)?\s*(?:min\.?|minutes|minuter|m)?")
LINE = "line"
"""Where a problem stands that is of the whole line."""
LONGEST_OUTSIDE = 100
_LONGEST_VISIT = 720


@dataclass(frozen=True, slots=True)
class Cells:
    """A line by what its columns are read as."""

    number: int
    values: dict[Field, str]
    problems: dict[str, Problem]

    def get(self, field: Field) -> str:
        return self.values.get(field, "")

    def refused(self, before: Mapping[str, int]) -> Judged:
        """Refused for its problems; ``before``: numbers of the other program by their line."""
        twice = self.problems.get(Field.OUTSIDE) is Problem.TAKEN
        return Judged(
            self.number,
            State.REFUSED,
            outside=self.outside,
            problems=self.problems,
            values=self.values,
            earlier=before.get(self.outside or "") if twice else None,
        )

    @property
    def outside(self) -> str | None:
        return self.values.get(Field.OUTSIDE) or None


def read(line: Line, reading: Reading) -> Cells:
    """The line's values, and what is wrong with them as cells."""
    values: dict[Field, str] = {}
    problems: dict[str, Problem] = {}
    mapped = reading.mapped
    for field, cell in zip(mapped, line.cells, strict=False):
        if field is None:
            continue
        text = cell.strip()
        if text.startswith(spreadsheet.PLAIN):
            text = spreadsheet.plain(text)
        if not text or text.casefold() in _NOTHING:
            continue
        if text.startswith(_FORMULA) and reading.is_table:
            problems[field] = Problem.LOOKS_LIKE_FORMULA
        values[field] = dating.plain(text, reading.dates) if field is Field.BIRTH_DATE else text
    if any(cell.strip() for cell in line.cells[len(mapped) :]):
        problems[LINE] = Problem.TOO_MANY_CELLS
    if len(values.get(Field.OUTSIDE, "")) > LONGEST_OUTSIDE:
        problems[Field.OUTSIDE] = Problem.TOO_LONG
    return Cells(line.number, values, problems)


def newcomer(cells: Cells) -> NewPatient:
    """What would be typed to register the patient of a line; ``problems`` may grow."""
    family, given = names(cells)
    protected = fold(cells.get(Field.PROTECTED))
    if protected not in _YES | _NO:
        cells.problems[Field.PROTECTED] = Problem.UNKNOWN
    return NewPatient(
        family=family,
        given=given,
        birth_date=cells.get(Field.BIRTH_DATE),
        phone=cells.get(Field.PHONE),
        email=cells.get(Field.EMAIL),
        street=_address(cells),
        alert=cells.get(Field.ALERT),
        protected=protected in _YES,
    )


def start(cells: Cells, reading: Reading, zone: ZoneInfo) -> datetime | None:
    """When a visit begins, naive as the clock on the clinic's wall shows it."""
    if not cells.get(Field.START):
        return dating.at(cells.get(Field.DATE), cells.get(Field.TIME), reading.dates)
    try:  # an instant of another zone is read as the clock here shows it
        told = datetime.fromisoformat(cells.get(Field.START))
    except ValueError:
        told = None
    if told is not None and told.tzinfo is not None:
        return told.astimezone(zone).replace(tzinfo=None)
    return dating.moment(cells.get(Field.START), reading.dates)


def minutes(cells: Cells) -> int | None:
    """How long a visit is, where the line says it: ``45``, ``45 min``, ``0:45``."""
    found = _LENGTH.fullmatch(cells.get(Field.MINUTES))
    if found is None:
        return None
    told = int(found[1] or 0) * 60 + int(found[2])
    return told if 0 < told <= _LONGEST_VISIT else None


def names(cells: Cells) -> tuple[str, str]:
    """Family and given name, from two columns or from one."""
    family, given = cells.get(Field.FAMILY), cells.get(Field.GIVEN)
    whole = cells.get(Field.NAME)
    return (family, given) if family or given or not whole else parted(whole)


def parted(whole: str) -> tuple[str, str]:
    """``Lind, Alva`` and ``Alva Lind`` are the same; ``von``, ``de`` go with the family name."""
    before, comma, after = whole.partition(",")
    if comma:
        return before.strip(), after.strip()
    words = whole.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[max(at, 0) :]), " ".join(words[: max(at, 0)])


def _address(cells: Cells) -> str:
    town = " ".join(filter(None, (cells.get(Field.POSTCODE), cells.get(Field.CITY))))
    return ", ".join(filter(None, (cells.get(Field.STREET), town)))
