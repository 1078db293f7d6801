"""Imports in and out of the database."""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from sqlalchemy import bindparam, delete, func, insert, select, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import NotFound
from clinic_desk.exchange.records import Batch, Columns, Field, ImportKind
from clinic_desk.exchange.tables import import_batch, import_mapping, import_row, imported
from clinic_desk.folding import fold
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.patients import merges

_b, _i, _m = import_batch.c, imported.c, import_mapping.c
_BATCH = (_b.id, _b.kind, _b.source, _b.taken, _b.taken_by, _b.taken_back)
_ADD_BATCH = insert(import_batch)
_ADD_ROW = insert(import_row)
_ONE = select(*_BATCH).where(_b.id == bindparam("wanted"))
_LATEST = select(*_BATCH).order_by(_b.id.desc()).limit(bindparam("most"))
_TAKEN_BACK = (
    update(import_batch)
    .where(_b.id == bindparam("wanted"), _b.taken_back.is_(None))
    .values(taken_back=bindparam("at"), taken_back_by=bindparam("by"))
)
_listed = func.json_each(bindparam("listed")).table_valued("value")
_BY_OUTSIDE = select(_i.outside, _i.entity, _i.patient).where(
    _i.kind == bindparam("kind"),
    _i.source == bindparam("source"),
    _i.outside.in_(select(_listed.c.value)),
)
_LINKED = select(_i.outside).where(
    _i.kind == bindparam("kind"),
    _i.source == bindparam("source"),
    _i.made == 0,
    _i.outside.in_(select(_listed.c.value)),
)
_ROWS = (
    select(_i.entity, _i.patient, _i.made)
    .where(_i.batch == bindparam("batch"), _i.entity > bindparam("after"))
    .order_by(_i.entity)
    .limit(bindparam("most"))
)
_COUNT = select(func.count()).where(_i.batch == bindparam("batch"), _i.made == 1)
_FORGET = delete(import_row).where(
    import_row.c.batch == bindparam("which"), import_row.c.entity == bindparam("entity")
)
_MAPPING = select(_m.mapped).where(_m.kind == bindparam("kind"), _m.headings == bindparam("headed"))
_PUT_MAPPING = insert(import_mapping).prefix_with("OR REPLACE")


def add_batch(work: Work, kind: ImportKind, source: str, digest: bytes, by: AccountId) -> int:
    batch = work.new_id()
    taken = to_microseconds(work.now)
    work.write(
        _ADD_BATCH,
        id=batch,
        kind=kind.value,
        source=source,
        digest=digest,
        taken=taken,
        taken_by=by,
    )
    return batch


def add_row(
    work: Work,
    batch: int,
    kind: ImportKind,
    entity: int,
    patient: PatientId,
    source: str,
    outside: str | None,
    *,
    made: bool,
) -> None:
    work.write(_ADD_ROW, **row_of(batch, kind, entity, patient, source, outside, made=made))


def add_rows(work: Work, rows: Sequence[Mapping[str, object]]) -> None:
    """Several of ``row_of``."""
    work.write_many(_ADD_ROW, rows, about="patient")


def row_of(
    batch: int,
    kind: ImportKind,
    entity: int,
    patient: PatientId,
    source: str,
    outside: str | None,
    *,
    made: bool,
) -> dict[str, object]:
    """That something is an import's, and what the other system calls it."""
    return {
        "batch": batch,
        "kind": kind.value,
        "entity": entity,
        "patient": patient,
        "source": source,
        "outside": outside,
        "made": int(made),
    }


def by_outside(
    reads: Reads, kind: ImportKind, source: str, outside: Iterable[str]
) -> dict[str, tuple[int, PatientId]]:
    """What the other system's numbers stand for here: entity and patient by number.

    A card that was merged stands for the one that was kept.
    """
    listed = json.dumps(sorted(set(outside)), ensure_ascii=False)
    rows = reads.rows(_BY_OUTSIDE, kind=kind.value, source=source, listed=listed)
    former = merges.former(reads, {PatientId(row[2]) for row in rows})
    kept = {one.id: one.kept for one in former.values()}
    return {row[0]: (row[1], kept.get(PatientId(row[2]), PatientId(row[2]))) for row in rows}


def linked(reads: Reads, kind: ImportKind, source: str, numbers: Iterable[str]) -> set[str]:
    """Which of these numbers came to somebody who was here before."""
    listed = json.dumps(list(numbers), ensure_ascii=False)
    return {row[0] for row in reads.rows(_LINKED, kind=kind.value, source=source, listed=listed)}


def rows_of(reads: Reads, batch: int, after: int, most: int) -> list[Row]:
    """Entity, patient, and whether it was made by this import, in the order of entities."""
    return reads.rows(_ROWS, batch=batch, after=after, most=most)


def count_made(reads: Reads, batch: int) -> int:
    return int(reads.value(_COUNT, batch=batch) or 0)


def forget_row(work: Work, batch: int, entity: int) -> None:
    work.write(_FORGET, which=batch, entity=entity)


def batch(reads: Reads, wanted: int) -> Batch:
    """Raises NotFound."""
    row = reads.row(_ONE, wanted=wanted)
    if row is None:
        raise NotFound("import", wanted)
    return _batch(row)


def latest(reads: Reads, most: int) -> list[Batch]:
    """The last imports, the newest first."""
    return [_batch(row) for row in reads.rows(_LATEST, most=most)]


def set_taken_back(work: Work, wanted: int, by: AccountId) -> bool:
    return work.write(_TAKEN_BACK, wanted=wanted, at=to_microseconds(work.now), by=by) == 1


def remembered(reads: Reads, kind: ImportKind, headings: Sequence[str]) -> Columns | None:
    """How columns of these headings were read the last time."""
    kept = reads.value(_MAPPING, kind=kind.value, headed=_headed(headings))
    if kept is None:
        return None
    return tuple(Field(one) if one else None for one in json.loads(kept))


def remember(work: Work, kind: ImportKind, headings: Sequence[str], mapped: Columns) -> None:
    """Keep how the columns are read, under a hash of their headings: names stay in the file."""
    work.write(
        _PUT_MAPPING,
        kind=kind.value,
        headings=_headed(headings),
        mapped=json.dumps([one.value if one else "" for one in mapped]),
        used=to_microseconds(work.now),
    )


def _headed(headings: Sequence[str]) -> bytes:
    return sha256("\0".join(map(fold, headings)).encode()).digest()


def _batch(row: Row) -> Batch:
    return Batch(
        id=row[0],
        kind=ImportKind(row[1]),
        source=row[2],
        taken=from_microseconds(row[3]),
        taken_by=AccountId(row[4]),
        taken_back=None if row[5] is None else from_microseconds(row[5]),
    )
