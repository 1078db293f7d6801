"""Merged cards in and out of the database: what was written over, and which visits moved."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, func, insert, select

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId, AppointmentId, PatientId
from clinic_desk.patients.records import PatientRecord
from clinic_desk.patients.tables import (
    merged_directory,
    patient_merge,
    patient_merge_visit,
    record_merge,
    record_merge_visit,
)


class MergeField(StrEnum):
    """What is chosen between where two cards become one; its name on both of them."""

    FAMILY = "family"
    GIVEN = "given"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    EMAIL = "email"
    STREET = "street"
    ALERT = "alert"


Values = dict[MergeField, str | date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedCard:
    """A card that was merged into the open one, as it was, and what the open one had then."""

    id: PatientId
    number: int
    at: datetime
    """When it was merged (UTC)."""
    by: AccountId
    values: Values
    """What stands on the merged card."""
    former: Values
    """What stood on the kept card in the fields that were taken from the merged one."""
    visits: tuple[AppointmentId, ...] = ()
    """Its visits, which stand on the open card now."""

    @property
    def name(self) -> str:
        given, family = self.values[MergeField.GIVEN], self.values[MergeField.FAMILY]
        return f"{given} {family}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerCard:
    """A merged card as the directory knows it: how it was called, and where it leads."""

    id: PatientId
    kept: PatientId
    number: int
    name: str
    birth_date: date | None


_m = record_merge.c
_MERGED = select(
    _m.merged,
    _m.number,
    _m.merged_at,
    _m.merged_by,
    _m.taken,
    *[_m[name] for name in MergeField],
    *[_m["was_" + name] for name in MergeField],
).order_by(_m.merged_at.desc())
_MERGED_VISITS = select(record_merge_visit.c.merged, record_merge_visit.c.appointment)
_f = merged_directory.c
_FORMER_COLUMNS = (_f.id, _f.kept, _f.number, _f.given, _f.family, _f.birth_date)
_wanted = func.json_each(bindparam("wanted")).table_valued("value")
_FORMER = select(*_FORMER_COLUMNS).where(_f.id.in_(select(_wanted.c.value)))
_ADD = insert(patient_merge)
_ADD_VISITS = insert(patient_merge_visit)
_END = delete(patient_merge).where(patient_merge.c.merged == bindparam("whose"))
_END_VISITS = delete(patient_merge_visit).where(patient_merge_visit.c.merged == bindparam("whose"))


def of_record(reads: Reads) -> tuple[MergedCard, ...]:
    """What was merged into the open record, the latest first."""
    visits: dict[int, list[AppointmentId]] = {}
    for merged, appointment in reads.rows(_MERGED_VISITS):
        visits.setdefault(merged, []).append(AppointmentId(appointment))
    found = (_card(row) for row in reads.rows(_MERGED))
    return tuple(replace(one, visits=tuple(visits.get(one.id, ()))) for one in found)


def former(reads: Reads, ids: Collection[PatientId]) -> dict[PatientId, FormerCard]:
    """Cards of these ids that were merged into others; an open directory's."""
    rows = reads.rows(_FORMER, wanted=json.dumps([int(one) for one in ids])) if ids else []
    return {PatientId(row[0]): _former(row) for row in rows}


def add(
    work: Work,
    kept: PatientRecord,
    merged: PatientId,
    take: Collection[MergeField],
    visits: Sequence[AppointmentId],
    by: AccountId,
) -> None:
    """Write down a merge; the merged card's rows are open for writing."""
    taken = {name: _stored(getattr(kept, name)) for name in MergeField if name in take}
    work.write(
        _ADD,
        **{name.value: taken.get(name) for name in MergeField},
        merged=merged,
        kept=kept.id,
        merged_at=to_microseconds(work.now),
        merged_by=by,
        taken=" ".join(taken),
    )
    if visits:
        work.write_many(_ADD_VISITS, [{"merged": merged, "appointment": one} for one in visits])


def end(work: Work, merged: PatientId) -> None:
    """Forget a merge."""
    work.write(_END_VISITS, whose=merged)
    work.write(_END, whose=merged)


def _card(row: Row) -> MergedCard:
    count = len(MergeField)
    taken = frozenset(row[4].split())
    was = _values(row[5 + count :])
    return MergedCard(
        id=PatientId(row[0]),
        number=row[1],
        at=from_microseconds(row[2]),
        by=AccountId(row[3]),
        values=_values(row[5 : 5 + count]),
        former={name: value for name, value in was.items() if name in taken},
    )


def _former(row: Row) -> FormerCard:
    return FormerCard(
        id=PatientId(row[0]),
        kept=PatientId(row[1]),
        number=row[2],
        name=f"{row[3]} {row[4]}".strip(),
        birth_date=None if row[5] is None else date.fromisoformat(row[5]),
    )


def _values(columns: Sequence[str | None]) -> Values:
    values: Values = dict(zip(MergeField, columns, strict=False))
    born = values[MergeField.BIRTH_DATE]
    if isinstance(born, str):
        values[MergeField.BIRTH_DATE] = date.fromisoformat(born)
    return values


def _stored(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value
