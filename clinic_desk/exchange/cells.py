"""From the cells of a line to what a person at the desk would have typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from clinic_desk import guarding
from clinic_desk.errors import Problem
from clinic_desk.exchange import dating, spreadsheet
from clinic_desk.exchange.faults import Fault, Reason
from clinic_desk.exchange.judged import Judged
from clinic_desk.exchange.naming import Naming
from clinic_desk.exchange.records import Field, Line, Reading, State
from clinic_desk.folding import fold
from clinic_desk.guarding import NumberKind
from clinic_desk.patients.records import NOT_GIVEN, NewPatient

_NOTHING = frozenset({"-", "–", "—", "null", "none", "n/a", "#n/a", "nan"})
_YES = frozenset({"1", "yes", "y", "ja", "j", "true", "sant", "x"})
_NO = frozenset({"", "0", "no", "n", "nej", "false", "falskt"})
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "la", "le", "af", "av", "di", "da", "del", "el", "al"}
    | {"bin", "ibn", "ten", "ter", "zu"}
)
_FORMULA = ("=", "@")
_ERRORS = frozenset(
    {"#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
    | {"#GETTING_DATA", "#REFERENS!", "#VÄRDEFEL!", "#DIVISION/0!", "#NAMN?", "#OGILTIGT!"}
)
"""What a spreadsheet shows where it could not work out a cell."""
_LENGTH = re.compile(r"(?:(\d{1,2})[:.])?(\d{1,3})(?:[:.]00)?\s*(?:min\.?|minutes|minuter|m)?")
LINE = "line"
"""Where a problem stands that is of the whole line."""
LONGEST_OUTSIDE = 100
_SHORTEST_GUARDED = 9
_LONGEST_VISIT = 720


@dataclass(frozen=True, slots=True)
class Cells:
    """A line by what its columns are read as."""

    number: int
    values: dict[Field, str]
    problems: dict[str, Reason]

    def get(self, field: Field) -> str:
        return self.values.get(field, "")

    def refused(self, before: Mapping[str, int], earlier: int | None = None) -> Judged:
        """Refused for its problems; ``before``: numbers of the other program by their line,
        ``earlier``: the line that has its time."""
        twice = self.problems.get(Field.OUTSIDE) is Problem.TAKEN
        return Judged(
            self.number,
            State.REFUSED,
            outside=self.outside,
            problems=self.problems,
            values=self.values,
            earlier=before.get(self.outside or "") if twice else earlier,
        )

    @property
    def outside(self) -> str | None:
        return self.values.get(Field.OUTSIDE) or None


def read(line: Line, reading: Reading) -> Cells:
    """The line's values, and what is wrong with them as cells."""
    values: dict[Field, str] = {}
    problems: dict[str, Reason] = {}
    mapped = reading.mapped
    for field, cell in zip(mapped, line.cells, strict=False):
        if field is None:
            continue
        text = cell.strip()
        if text.startswith(spreadsheet.PLAIN):
            text = spreadsheet.plain(text)
        said = field is Field.BIRTH_DATE and text == NOT_GIVEN and not reading.is_table
        if not text or (text.casefold() in _NOTHING and not said):
            continue
        if text.startswith(_FORMULA) and reading.is_table:
            problems[field] = Problem.LOOKS_LIKE_FORMULA
        elif text.startswith("#") and text.upper() in _ERRORS:
            problems[field] = Fault.SHEET_ERROR
        values[field] = dating.plain(text, reading.dates) if field is Field.BIRTH_DATE else text
    if len(line.cells) > len(mapped) and any(cell.strip() for cell in line.cells[len(mapped) :]):
        problems[LINE] = Problem.TOO_MANY_CELLS
    if wrong := _wrong_number(values.get(Field.OUTSIDE, "")):
        problems[Field.OUTSIDE] = wrong
    return Cells(line.number, values, problems)


def _wrong_number(outside: str) -> Problem | None:
    """What is wrong with another program's number: it is kept, so it may be that of no register.

    Figures alone are that in Sweden only: elsewhere every tenth number would look like one.
    """
    if len(outside) > LONGEST_OUTSIDE:
        return Problem.TOO_LONG
    if not outside.isprintable():
        return Problem.FORBIDDEN_CHARACTER
    if len(outside) < _SHORTEST_GUARDED:
        return None
    found = guarding.find(outside)
    if found is None or (found.start, found.end) != (0, len(outside)):
        return None
    told = found.kind is NumberKind.SWEDISH or not outside.isdecimal()
    return Problem.LOOKS_LIKE_IDENTITY if told and found.kind is not NumberKind.CARD else None


def newcomer(cells: Cells) -> NewPatient:
    """What would be typed to register the patient of a line; ``problems`` may grow."""
    family, given = names(cells)
    protected = fold(cells.get(Field.PROTECTED))
    if protected not in _YES | _NO:
        cells.problems[Field.PROTECTED] = Fault.NEITHER
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
    told = instant(cells)
    if told is None:
        return dating.moment(cells.get(Field.START), reading.dates)
    try:  # an instant of another zone is read as the clock here shows it
        return told.astimezone(zone).replace(second=0, microsecond=0, tzinfo=None)
    except OverflowError:
        return None


def instant(cells: Cells) -> datetime | None:
    """The start as one instant, where the line says how far its clock is from UTC."""
    try:
        told = datetime.fromisoformat(cells.get(Field.START))
    except ValueError:
        return None
    return None if told.tzinfo is None else told


def without_start(cells: Cells, reading: Reading) -> tuple[Field, Reason]:
    """What is wrong where no start could be read, and in which column."""
    whole, day, clock = (cells.get(one) for one in (Field.START, Field.DATE, Field.TIME))
    if whole:
        is_day = instant(cells) is None and dating.day(whole, reading.dates) is not None
        return Field.START, Fault.NO_CLOCK if is_day else Problem.NOT_A_DATE
    if not day:
        return (Field.DATE if clock else Field.START), Problem.MISSING
    if dating.day(day, reading.dates) is None:
        return Field.DATE, Problem.NOT_A_DATE
    return Field.TIME, Fault.NO_CLOCK if clock else Problem.MISSING


def minutes(cells: Cells) -> int | None:
    """How long a visit is, where the line says it: ``45``, ``45 min``, ``0:45``."""
    told = _minutes(cells)
    return told if told is not None and 0 < told <= _LONGEST_VISIT else None


def without_minutes(cells: Cells) -> Reason:
    """What is wrong with a length that is none."""
    return Problem.TOO_LONG if (_minutes(cells) or 0) > _LONGEST_VISIT else Problem.NOT_A_NUMBER


def _minutes(cells: Cells) -> int | None:
    found = _LENGTH.fullmatch(cells.get(Field.MINUTES))
    return None if found is None else int(found[1] or 0) * 60 + int(found[2])


def say_without(cells: Cells, names: Naming, field: Field) -> None:
    """Say why a practitioner's or a service's name leads to nobody or to nothing."""
    cells.problems.setdefault(field, names.without(field.value, cells.get(field)))


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
