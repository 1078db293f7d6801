"""What a file holds, how its columns are read, and what became of its lines."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from clinic_desk.exchange.called import NOBODY, Gathered, Key, Settled
from clinic_desk.exchange.faults import Reason
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.patients.likeness import Likeness
from clinic_desk.progress import Progress


class ImportKind(StrEnum):
    PATIENTS = "patients"
    APPOINTMENTS = "appointments"
    WAITING_LIST = "waiting-list"


class Field(StrEnum):
    """What a column can be read as."""

    OUTSIDE = "outside"
    """What the other system calls this line: its own number."""
    FAMILY = "family"
    GIVEN = "given"
    NAME = "name"
    """Both names in one column."""
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    SECOND_PHONE = "second_phone"
    EMAIL = "email"
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "city"
    ALERT = "alert"
    PROTECTED = "protected"
    PATIENT = "patient"
    """What the other system calls the patient."""
    DATE = "date"
    TIME = "time"
    START = "start"
    """Date and time in one column."""
    PRACTITIONER = "practitioner"
    SERVICE = "service"
    MINUTES = "minutes"
    """How long a visit is."""
    NOTE = "note"
    FROM = "from"
    UNTIL = "until"


_WHO = (Field.PATIENT, Field.FAMILY, Field.GIVEN, Field.NAME, Field.BIRTH_DATE)
FIELDS: dict[ImportKind, tuple[Field, ...]] = {
    ImportKind.PATIENTS: (
        *(Field.OUTSIDE, Field.FAMILY, Field.GIVEN, Field.NAME, Field.BIRTH_DATE, Field.PHONE),
        *(
            Field.SECOND_PHONE,
            Field.EMAIL,
            Field.STREET,
            Field.POSTCODE,
            Field.CITY,
            Field.ALERT,
            Field.PROTECTED,
        ),
    ),
    ImportKind.APPOINTMENTS: (
        *(Field.OUTSIDE, *_WHO, Field.START, Field.DATE, Field.TIME),
        *(Field.PRACTITIONER, Field.SERVICE, Field.MINUTES, Field.NOTE),
    ),
    ImportKind.WAITING_LIST: (
        *(Field.OUTSIDE, *_WHO, Field.SERVICE, Field.PRACTITIONER),
        *(Field.FROM, Field.UNTIL, Field.NOTE),
    ),
}
"""What a column of each kind of file can be read as."""
DATES = frozenset({Field.BIRTH_DATE, Field.DATE, Field.START, Field.FROM, Field.UNTIL})

Columns = tuple[Field | None, ...]
"""For each column what it is read as; None: left out."""


class DateOrder(StrEnum):
    """Which of the figures of a date comes first."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a file: where it begins, counted from 1, and its cells as text."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What is known of a file before a person has said anything about it."""

    path: Path
    digest: bytes
    encoding: str
    """A codec's name, or ``xlsx``."""
    encodings: tuple[str, ...] = ()
    """The others that would do; empty where there is no doubt."""
    encoding_line: int | None = None
    """The line from which one can tell."""
    delimiter: str = ""
    headed: bool = True
    """Whether the first line names the columns."""
    headings: tuple[str, ...] = ()
    sample: tuple[Line, ...] = ()
    about: ImportKind = ImportKind.PATIENTS
    """What is read of a file that holds several kinds of things."""
    sheets: tuple[str, ...] = ()
    """The sheets of a workbook; the first is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How the file's dates can be read, and what shows it."""

    order: DateOrder
    sure: bool
    either: str = ""
    """The first date that can be read in two ways."""
    either_line: int | None = None
    shown: str = ""
    """The first date that can be read in this order alone."""
    line: int | None = None
    against: str = ""
    """A date that can only be read the other way: the file contradicts itself."""
    against_line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file, and how a person has said that it is to be read."""

    kind: ImportKind
    facts: FileFacts
    mapped: Columns
    dates: DateOrder
    source: str
    """The system that the file comes from: its numbers are its own."""

    @property
    def is_table(self) -> bool:
        """Whether it is one of cells, which a spreadsheet could have run."""
        return bool(self.facts.delimiter or self.facts.sheets)


class State(StrEnum):
    NEW = "new"
    KNOWN = "known"
    ALIKE = "alike"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Somebody who may be the one in the line: registered, or in an earlier line."""

    patient: PatientId | None
    line: int | None
    name: str
    born: str
    phone: str
    why: frozenset[Likeness]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeLine:
    """A line that may be about somebody who is known."""

    line: int
    name: str
    born: str
    phone: str
    match: Match


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedLine:
    """``values``: what stands in the cells at fault, to be shown and kept nowhere; ``earlier``:
    the line that has the same number of the other program, or the same time.
    """

    line: int
    problems: Mapping[str, Reason]
    values: Mapping[Field, str] = field(default_factory=dict, repr=False)
    earlier: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """A line that would be taken in, with its values as they would stand here, by field."""

    line: int
    values: Mapping[Field, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RelatedCount:
    """``new`` would come or came, ``bare`` of them without what the file lets them do; ``known``
    were here; ``left`` stay behind, for their patient is not here or they cannot be named."""

    new: int = 0
    bare: int = 0
    known: int = 0
    left: int = 0


NO_RELATIVES = RelatedCount()


@dataclass(frozen=True, slots=True)
class Compared:
    """Whom a preview found to be nobody who is known: it holds for as long as nothing changed,
    neither here nor in the file."""

    changes: int = -1
    """``Work.changes`` when the preview ended."""
    new: frozenset[int] = frozenset()
    """The lines' numbers."""
    phones: dict[str, str] = field(default_factory=dict, repr=False)
    """The telephone numbers that were read, in full by how the file writes them."""
    asked: Mapping[int, Match] = field(default_factory=dict, repr=False)
    """Who it was asked about whom a line may be: an answer holds for these two alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would do; nothing is written yet."""

    reading: Reading
    counts: Mapping[State, int]
    alike: Sequence[AlikeLine] = ()
    refused: Sequence[RefusedLine] = ()
    known: Sequence[int] = ()
    """The lines of what is here already."""
    sample: Sequence[NewLine] = ()
    """The first of those that would come in."""
    relatives: RelatedCount = NO_RELATIVES
    """What comes along of the relatives in the file."""
    gathered: Gathered = NOBODY
    """Practitioners and services that the file names and the clinic does not have."""
    said: Mapping[Key, Settled] = field(default_factory=dict)
    """What was said of them, now or the last time."""
    usual: Mapping[Key, Settled] = field(default_factory=dict)
    """Each as it would be added."""
    compared: Compared = field(default_factory=Compared, repr=False)

    @property
    def related(self) -> int:
        return self.relatives.new

    @property
    def lines(self) -> int:
        return sum(self.counts.values())

    def brings(self, answers: Mapping[int, "Answer"]) -> bool:
        """Whether anything would be written; of whom is here a number of theirs may be new."""
        said = Counter(answers.values())
        if self.counts.get(State.NEW, 0) or said[Answer.NEW]:
            return True
        here = self.counts.get(State.KNOWN, 0) or said[Answer.SAME] or self.related
        return self.reading.kind is ImportKind.PATIENTS and bool(here)


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed(Progress):
    """The last step of a preview."""

    preview: Preview


class Answer(StrEnum):
    """What a person says about a line that may be about somebody known."""

    LEAVE_OUT = "leave-out"
    NEW = "new"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an import did."""

    batch: int
    made: int
    known: int
    refused: Sequence[RefusedLine] = ()
    alike: Sequence[int] = ()
    """The lines that were left out because they may be about somebody known."""
    stopped: bool = False
    relatives: RelatedCount = NO_RELATIVES
    """What came along of the relatives in the file."""

    @property
    def related(self) -> int:
        return self.relatives.new


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported(Progress):
    """A step of an import; ``result`` is what it has done so far."""

    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """An import that was made. ``taken_back`` is when it was taken back (UTC)."""

    id: int
    kind: ImportKind
    source: str
    taken: datetime
    taken_by: AccountId
    taken_back: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack(Progress):
    """A step of taking an import back: how many went, and why the others stay."""

    gone: int
    stays: Mapping[str, int] = field(default_factory=dict)
    unused: int = 0
    """How many practitioners and services it had added; nothing is booked with them any more."""
