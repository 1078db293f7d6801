"""What stands around patients, in and out of the database."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.family.records import (
    Custody,
    Grants,
    Kin,
    Needs,
    Paper,
    Relation,
    RelationId,
    Wishes,
)
from clinic_desk.family.tables import (
    deceased,
    need,
    number_never_told,
    patient_deceased,
    patient_need,
    patient_relation,
    patient_wish,
    relation,
    relation_between,
    wish,
)
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.patients.tables import merged_directory

_BETWEEN = (
    *("id", "patient", "other", "kin", "back", "may_book", "may_cancel", "may_be_told"),
    *("back_may_book", "back_may_cancel", "back_may_be_told", "until", "custody"),
    *("never_address", "never_times", "reviewed"),
)
_WHOLE = (*_BETWEEN, "name", "phone", "street", "paper", "paper_date", "version")
_WRITTEN = tuple(name for name in _WHOLE if name not in {"id", "patient", "other", "version"})
_wanted = func.json_each(bindparam("wanted")).table_valued("value")
_IDS = select(_wanted.c.value)
_MERGED = select(merged_directory.c.id).where(merged_directory.c.kept.in_(_IDS))

_RELATIONS = select(*(relation.c[name] for name in _WHOLE)).order_by(relation.c.id)
_RELATION = select(*(relation.c[name] for name in _WHOLE)).where(
    relation.c.id == bindparam("which")
)
_AMONG = select(*(relation_between.c[name] for name in _BETWEEN)).where(
    or_(
        relation_between.c.row_patient.in_(_IDS),
        relation_between.c.row_other.in_(_IDS),
        relation_between.c.row_patient.in_(_MERGED),
        relation_between.c.row_other.in_(_MERGED),
    )
)
_GUARDED = select(
    relation_between.c.id,
    relation_between.c.patient,
    relation_between.c.birth_date,
    relation_between.c.reviewed,
    relation_between.c.until,
).where(
    relation_between.c.custody.is_not(None),
    relation_between.c.birth_date > bindparam("born_after"),
)
_ADD = insert(patient_relation)
_CHANGE = (
    update(patient_relation)
    .where(
        patient_relation.c.id == bindparam("which"),
        patient_relation.c.version == bindparam("known"),
    )
    .values({name: bindparam("to_" + name) for name in _WRITTEN})
    .values(version=patient_relation.c.version + 1)
)
_REMOVE = delete(patient_relation).where(
    patient_relation.c.id == bindparam("which"), patient_relation.c.version == bindparam("known")
)

_WISH = (
    *("ring", "voicemail", "text_message", "email", "recall"),
    *("neutral_name", "neutral_envelope", "never_address"),
)
_WISHES = select(wish.c.patient, *(wish.c[name] for name in _WISH), wish.c.version).where(
    wish.c.patient.in_(_IDS)
)
_NEED = (
    *("language", "interpreter", "interpreter_remote", "longer"),
    *("hearing", "wheelchair", "quiet_room"),
)
_NEEDS = select(need.c.patient, *(need.c[name] for name in _NEED), need.c.version).where(
    need.c.patient.in_(_IDS)
)
_DIED = select(deceased.c.patient, deceased.c.died).where(deceased.c.patient.in_(_IDS))
_n = number_never_told.c
_NEVER_TOLD = (
    select(_n.patient, func.max(_n.first), func.max(_n.second))
    .where(_n.patient.in_(_IDS))
    .group_by(_n.patient)
)
_SAY_DIED = insert(patient_deceased)
_NOT_DIED = delete(patient_deceased).where(patient_deceased.c.patient == bindparam("whose"))


def _upsert(table: Any, names: tuple[str, ...]) -> tuple[Any, Any]:
    change = (
        update(table)
        .where(table.c.patient == bindparam("whose"), table.c.version == bindparam("known"))
        .values({name: bindparam("to_" + name) for name in (*names, "changed", "changed_by")})
        .values(version=table.c.version + 1)
    )
    return insert(table), change


_PUT_WISH, _CHANGE_WISH = _upsert(patient_wish, _WISH)
_PUT_NEED, _CHANGE_NEED = _upsert(patient_need, _NEED)


def relations(viewing: Reads) -> list[Relation]:
    """All of the open record, from either end."""
    return [_relation(row) for row in viewing.rows(_RELATIONS)]


def relation_of(viewing: Reads, which: RelationId) -> Relation | None:
    row = viewing.row(_RELATION, which=which)
    return None if row is None else _relation(row)


def among(directory: Reads, ids: Iterable[PatientId]) -> list[Relation]:
    """The relations of these patients, without names and addresses; an open directory's."""
    rows = directory.rows(_AMONG, wanted=_json(ids))
    return [_relation((*row, None, None, None, None, None, 1)) for row in rows]


def guarded(directory: Reads, born_after: date) -> list[tuple[Row, date]]:
    """Relations with custody of those born after a day, each with the birth date."""
    rows = directory.rows(_GUARDED, born_after=born_after.isoformat())
    return [(row, date.fromisoformat(row[2])) for row in rows]


def add(work: Work, new: Relation, by: AccountId) -> None:
    work.write(
        _ADD,
        id=new.id,
        patient=new.patient,
        other=new.other,
        version=new.version,
        recorded=to_microseconds(work.now),
        recorded_by=by,
        **_values(new),
    )


def change(work: Work, after: Relation, known: int) -> bool:
    """Change a row that still has the version ``known``; whether it had."""
    values = {"to_" + name: value for name, value in _values(after).items()}
    return work.write(_CHANGE, which=after.id, known=known, **values) == 1


def remove(work: Work, which: RelationId, known: int) -> bool:
    return work.write(_REMOVE, which=which, known=known) == 1


def wishes(reads: Reads, ids: Iterable[PatientId]) -> dict[PatientId, Wishes]:
    """Of those who wished something; a viewing's or an open directory's."""
    return {
        PatientId(row[0]): Wishes(
            ring=bool(row[1]),
            voicemail=bool(row[2]),
            text=bool(row[3]),
            email=bool(row[4]),
            recall=bool(row[5]),
            neutral_name=bool(row[6]),
            neutral_envelope=bool(row[7]),
            never_address=bool(row[8]),
            version=row[9],
        )
        for row in reads.rows(_WISHES, wanted=_json(ids))
    }


def put_wishes(work: Work, whose: PatientId, after: Wishes, by: AccountId) -> bool:
    """Write over the version that ``after`` carries; whether it still stood."""
    values = {
        "ring": int(after.ring),
        "voicemail": int(after.voicemail),
        "text_message": int(after.text),
        "email": int(after.email),
        "recall": int(after.recall),
        "neutral_name": int(after.neutral_name),
        "neutral_envelope": int(after.neutral_envelope),
        "never_address": int(after.never_address),
    }
    return _put(work, (_PUT_WISH, _CHANGE_WISH), (whose, after.version, by), values)


def needs(reads: Reads, ids: Iterable[PatientId]) -> dict[PatientId, Needs]:
    """Of those who need something; a viewing's or an open directory's."""
    return {
        PatientId(row[0]): Needs(
            language=row[1],
            interpreter=bool(row[2]),
            interpreter_remote=bool(row[3]),
            longer=row[4],
            hearing=bool(row[5]),
            wheelchair=bool(row[6]),
            quiet_room=bool(row[7]),
            version=row[8],
        )
        for row in reads.rows(_NEEDS, wanted=_json(ids))
    }


def put_needs(work: Work, whose: PatientId, after: Needs, by: AccountId) -> bool:
    """Write over the version that ``after`` carries; whether it still stood."""
    values = {
        "language": after.language,
        "interpreter": int(after.interpreter),
        "interpreter_remote": int(after.interpreter_remote),
        "longer": after.longer,
        "hearing": int(after.hearing),
        "wheelchair": int(after.wheelchair),
        "quiet_room": int(after.quiet_room),
    }
    return _put(work, (_PUT_NEED, _CHANGE_NEED), (whose, after.version, by), values)


def died(reads: Reads, ids: Iterable[PatientId]) -> dict[PatientId, date]:
    """Who of these has died, and when; a viewing's or an open directory's."""
    rows = reads.rows(_DIED, wanted=_json(ids))
    return {PatientId(row[0]): date.fromisoformat(row[1]) for row in rows}


def never_told(reads: Reads, ids: Iterable[PatientId]) -> dict[PatientId, tuple[bool, bool]]:
    """Whose first or second number is that of somebody who may never learn when they come."""
    rows = reads.rows(_NEVER_TOLD, wanted=_json(ids))
    never: dict[PatientId, tuple[bool, bool]] = {}
    for whose, first, second in rows:  # a row for each who may never learn it
        before = never.get(PatientId(whose), (False, False))
        never[PatientId(whose)] = before[0] or bool(first), before[1] or bool(second)
    return never


def say_died(work: Work, whose: PatientId, when: date | None, by: AccountId) -> None:
    work.write(_NOT_DIED, whose=whose)
    if when is not None:
        now = to_microseconds(work.now)
        work.write(_SAY_DIED, patient=whose, died=when.isoformat(), recorded=now, recorded_by=by)


def _put(
    work: Work,
    statements: tuple[Any, Any],
    about: tuple[PatientId, int, AccountId],
    values: Mapping[str, object],
) -> bool:
    whose, known, by = about
    now = to_microseconds(work.now)
    put, change = statements
    if known == 0:
        work.write(put, patient=whose, version=1, changed=now, changed_by=by, **values)
        return True
    to = {"to_" + name: value for name, value in values.items()}
    written = work.write(change, whose=whose, known=known, to_changed=now, to_changed_by=by, **to)
    return written == 1


def _values(one: Relation) -> dict[str, object]:
    return {
        "kin": one.kin.value,
        "back": one.back.value if one.back else None,
        "may_book": int(one.there.book),
        "may_cancel": int(one.there.cancel),
        "may_be_told": int(one.there.told),
        "back_may_book": int(one.back_there.book),
        "back_may_cancel": int(one.back_there.cancel),
        "back_may_be_told": int(one.back_there.told),
        "until": _text(one.until),
        "custody": one.custody.value if one.custody else None,
        "never_address": int(one.never_address),
        "never_times": int(one.never_times),
        "reviewed": _text(one.reviewed),
        "name": one.name,
        "phone": one.phone,
        "street": one.street,
        "paper": one.paper.value if one.paper else None,
        "paper_date": _text(one.paper_date),
    }


def _relation(row: Row) -> Relation:
    return Relation(
        id=RelationId(row[0]),
        patient=PatientId(row[1]),
        other=None if row[2] is None else PatientId(row[2]),
        kin=Kin(row[3]),
        back=None if row[4] is None else Kin(row[4]),
        there=Grants(book=bool(row[5]), cancel=bool(row[6]), told=bool(row[7])),
        back_there=Grants(book=bool(row[8]), cancel=bool(row[9]), told=bool(row[10])),
        until=_date(row[11]),
        custody=None if row[12] is None else Custody(row[12]),
        never_address=bool(row[13]),
        never_times=bool(row[14]),
        reviewed=_date(row[15]),
        name=row[16],
        phone=row[17],
        street=row[18],
        paper=None if row[19] is None else Paper(row[19]),
        paper_date=_date(row[20]),
        version=row[21],
    )


def _json(ids: Iterable[PatientId]) -> str:
    return json.dumps([int(one) for one in ids])


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
