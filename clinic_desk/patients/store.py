"""Patients in and out of the database."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, cast, delete, exists, func, insert, select, update

from clinic_desk.access import Directory, Reads, Row, Viewing, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import NotFound
from clinic_desk.folding import fold, part_index, phone_key, word_index
from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PatientId, Pseudonym
from clinic_desk.patients.records import DirectoryEntry, PatientRecord
from clinic_desk.patients.tables import (
    apart,
    call_in_number,
    directory,
    patient,
    patient_apart,
    patient_parts,
    patient_pseudonym,
    patient_words,
    record,
)
from clinic_desk.patients.validating import CleanPatient

ENTRY = (
    directory.c.id,
    directory.c.number,
    directory.c.family,
    directory.c.given,
    directory.c.birth_date,
    directory.c.phone,
    directory.c.protected,
)
_RECORD = select(
    record.c.id,
    record.c.number,
    record.c.family,
    record.c.given,
    record.c.birth_date,
    record.c.phone,
    record.c.email,
    record.c.street,
    record.c.alert,
    record.c.protected,
    record.c.version,
)
_IN_DIRECTORY = select(directory.c.id).where(directory.c.id == bindparam("wanted"))
_KEEP_APART = (
    insert(patient_apart)
    .prefix_with("OR IGNORE")
    .from_select(
        [one.name for one in patient_apart.c],
        select(*(cast(bindparam(one.name), one.type) for one in patient_apart.c)).where(
            exists(select(patient.c.id).where(patient.c.id == bindparam("wanted")))
        ),
    )
)
_NOT_APART = delete(patient_apart).where(
    patient_apart.c.one == bindparam("first"), patient_apart.c.other == bindparam("second")
)
_APART = select(apart.c.one, apart.c.other)
_wanted = func.json_each(bindparam("wanted")).table_valued("value")
_BY_IDS = select(*ENTRY).where(directory.c.id.in_(select(_wanted.c.value)))
_NUMBERS = select(call_in_number.c.patient, call_in_number.c.number).where(
    call_in_number.c.patient.in_(select(_wanted.c.value))
)
_HIGHEST = select(func.max(patient.c.number))
_ADD = insert(patient)
_ADD_PSEUDONYM = insert(patient_pseudonym)
# Replacing asks for no reading of the index, which the gate gives to nobody.
_PUT_WORDS = insert(patient_words).prefix_with("OR REPLACE")
_PUT_PARTS = insert(patient_parts).prefix_with("OR REPLACE")
_CHANGED = (
    *("family", "given", "birth_date", "phone", "email", "street", "alert", "protected"),
    *("family_key", "given_key", "phone_key"),
)
_CHANGE = (
    update(patient)
    .where(patient.c.id == bindparam("whose"), patient.c.version == bindparam("known"))
    .values({name: bindparam("to_" + name) for name in _CHANGED})
    .values(version=patient.c.version + 1)
)


def in_directory(reads: Reads, wanted: PatientId) -> bool:
    return reads.row(_IN_DIRECTORY, wanted=wanted) is not None


def require_seen(via: Directory | Viewing, whose: PatientId) -> None:
    """Raises NotFound unless it is the open card, or one that the directory shows."""
    if not (via.patient == whose if isinstance(via, Viewing) else in_directory(via, whose)):
        raise NotFound("patient", whose)


def by_ids(reads: Reads, ids: Iterable[PatientId]) -> dict[PatientId, DirectoryEntry]:
    """Directory entries by id; those that the directory does not show are absent."""
    return {PatientId(row[0]): entry(row) for row in rows_by_ids(reads, ids)}


def numbers(reads: Reads, ids: Iterable[PatientId]) -> dict[PatientId, int]:
    """The patient numbers of these, who need not be in the directory."""
    wanted = "[" + ",".join(str(int(one)) for one in ids) + "]"
    return {PatientId(row[0]): int(row[1]) for row in reads.rows(_NUMBERS, wanted=wanted)}


def rows_by_ids(reads: Reads, ids: Iterable[PatientId]) -> list[Row]:
    """Rows of ENTRY's columns by id; those that the directory does not show are absent."""
    wanted = "[" + ",".join(str(int(one)) for one in ids) + "]"
    return reads.rows(_BY_IDS, wanted=wanted)


def open_record(reads: Reads) -> PatientRecord | None:
    row = reads.row(_RECORD)
    if row is None:
        return None
    return PatientRecord(
        id=PatientId(row[0]),
        number=row[1],
        family=row[2],
        given=row[3],
        birth_date=_date(row[4]),
        phone=row[5],
        email=row[6],
        street=row[7],
        alert=row[8],
        protected=bool(row[9]),
        version=row[10],
    )


def entry(row: Row) -> DirectoryEntry:
    """A row of ENTRY's columns."""
    return DirectoryEntry(
        id=PatientId(row[0]),
        number=row[1],
        family=row[2],
        given=row[3],
        birth_date=row[4] and date.fromisoformat(row[4]),  # no call more: fifty a keystroke
        phone=row[5],
        protected=row[6] == 1,
    )


def second_phones(rows: Iterable[Row]) -> dict[PatientId, str]:
    """The second numbers that found somebody."""
    return {PatientId(row[0]): str(row[-1]) for row in rows if _by_second(row)}


def found_by_second(rows: Sequence[Row]) -> dict[PatientId, str]:
    """The second numbers of those whom nothing else found."""
    otherwise = {row[0] for row in rows if not _by_second(row)}
    return {whose: one for whose, one in second_phones(rows).items() if whose not in otherwise}


def _by_second(row: Row) -> bool:
    return len(row) > len(ENTRY) and row[-1] is not None


def next_number(reads: Reads) -> int:
    return int(reads.value(_HIGHEST) or 0) + 1


def row_of(
    clean: CleanPatient,
    *,
    id: PatientId,  # noqa: A002 - the column's name
    number: int,
    care_unit: CareUnitId,
    device: DeviceId,
    registered: int,
    registered_by: AccountId,
) -> dict[str, object]:
    """A new row of ``patient``."""
    return {
        **_columns(clean),
        "id": id,
        "number": number,
        "care_unit": care_unit,
        "device": device,
        "registered": registered,
        "registered_by": registered_by,
        "version": 1,
    }


def add(
    work: Work, rows: Sequence[Mapping[str, object]], pseudonym: Callable[[], Pseudonym]
) -> None:
    """Add patients and their names in the log; ``index`` follows."""
    work.write_many(_ADD, rows, about="id")
    names = [{"pseudonym": pseudonym(), "patient": row["id"]} for row in rows]
    work.write_many(_ADD_PSEUDONYM, names, about="patient")


def index(work: Work, rows: Sequence[Mapping[str, object]]) -> None:
    """Put new rows of ``patient`` into the search indexes. Protected persons stand in none."""
    names = [
        (row["id"], str(row["given"]), str(row["family"])) for row in rows if not row["protected"]
    ]
    for put, spelt in ((_PUT_WORDS, word_index), (_PUT_PARTS, part_index)):
        values = [{"rowid": whose, "names": spelt(given, family)} for whose, given, family in names]
        work.write_many(put, values)


def change(work: Work, whose: PatientId, known: int, clean: CleanPatient | PatientRecord) -> bool:
    """Change a row that still has the version ``known``; whether it had."""
    columns = _columns(clean)
    values = {"to_" + name: columns[name] for name in _CHANGED}
    if work.write(_CHANGE, whose=whose, known=known, **values) != 1:
        return False
    _index(work, whose, columns)
    return True


def forget_names(work: Work, whose: PatientId) -> None:
    """Take somebody out of the search indexes."""
    _put_index(work, whose, "", "")


def list_again(work: Work, whose: PatientId, given: str, family: str) -> None:
    """Put a card that stood in no search index back into them."""
    _put_index(work, whose, word_index(given, family), part_index(given, family))


def keep_apart(work: Work, whose: PatientId, others: Iterable[PatientId], by: AccountId) -> int:
    """Remember that these are other people; of how many of them it was not known. ``whose`` is
    written."""
    kept, now = 0, to_microseconds(work.now)
    for other in set(others) - {whose}:
        one, another = sorted((whose, other))
        pair = {"one": one, "other": another, "wanted": other}
        kept += work.write(_KEEP_APART, **pair, decided=now, decided_by=by)
    return kept


def no_longer_apart(work: Work, whose: PatientId, other: PatientId) -> bool:
    """Forget that they are two; whether it was remembered."""
    one, another = sorted((whose, other))
    return work.write(_NOT_APART, first=one, second=another) == 1


def pairs_apart(reads: Reads) -> set[tuple[PatientId, PatientId]]:
    """All pairs who are known to be two people, the lesser id first; an open directory's."""
    return {(PatientId(row[0]), PatientId(row[1])) for row in reads.rows(_APART)}


def _index(work: Work, whose: object, columns: Mapping[str, object]) -> None:
    hidden = bool(columns["protected"])
    given, family = str(columns["given"]), str(columns["family"])
    words, parts = ("", "") if hidden else (word_index(given, family), part_index(given, family))
    _put_index(work, whose, words, parts)


def _put_index(work: Work, whose: object, words: str, parts: str) -> None:
    work.write(_PUT_WORDS, rowid=whose, names=words)
    work.write(_PUT_PARTS, rowid=whose, names=parts)


def _columns(clean: CleanPatient | PatientRecord) -> dict[str, object]:
    return {
        "family": clean.family,
        "given": clean.given,
        "birth_date": clean.birth_date and clean.birth_date.isoformat(),
        "phone": clean.phone,
        "email": clean.email,
        "street": clean.street,
        "alert": clean.alert,
        "protected": int(clean.protected),
        "family_key": fold(clean.family),
        "given_key": fold(clean.given),
        "phone_key": phone_key(clean.phone),
    }


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
