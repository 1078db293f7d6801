"""The log out of the database: entries, details, checkpoints.

A list is read in two steps: ``walks`` finds the keys, and only the entries that are shown are
then read.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, func, select, tuple_
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Reads, Row, Work
from clinic_desk.audit.records import KeptCheckpoint, LogEntry, PageKey, pseudonyms_of
from clinic_desk.audit.tables import (
    audit_checkpoint,
    audit_event,
    audit_recent,
    log_detail,
    log_entry,
    log_patient,
    log_subject,
)
from clinic_desk.audit.walks import LAST, one_of
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import (
    AccountId,
    AppointmentId,
    CareUnitId,
    DeviceId,
    PatientId,
    Pseudonym,
    SessionId,
)

_most: BindParameter[int] = bindparam("most")
_e, _s = log_entry.c, log_subject.c
BY_SEQS = select(*_e).where(one_of(_e.seq, "seqs"))
AFTER = (
    select(*_e)
    .where(_e.seq > bindparam("after"), _e.seq <= bindparam("until"))
    .order_by(_e.seq)
    .limit(_most)
)
SUBJECTS_AFTER = (
    select(_s.pseudonym, _s.recorded, _s.seq)
    .where(
        tuple_(_s.pseudonym, _s.recorded, _s.seq)
        > tuple_(bindparam("pseudonym"), bindparam("recorded"), bindparam("seq"))
    )
    .order_by(_s.pseudonym, _s.recorded, _s.seq)
    .limit(_most)
)
_DETAILS = select(log_detail.c.seq, log_detail.c.sealed).where(
    log_detail.c.seq > bindparam("after"), log_detail.c.seq <= bindparam("until")
)
_DETAIL = select(log_detail.c.sealed).where(log_detail.c.seq == bindparam("entry"))
_PATIENTS = select(log_patient.c.pseudonym, log_patient.c.patient).where(
    one_of(log_patient.c.pseudonym, "pseudonyms")
)
_RECORDED = select(_e.recorded).where(_e.seq == bindparam("entry"))
_LISTED = select(func.max(audit_event.c.seq))
_SIZE = select(
    func.coalesce(select(func.max(audit_recent.c.seq)).scalar_subquery(), _LISTED.scalar_subquery())
)
_c = audit_checkpoint.c
_CHECKPOINTS = select(_c.size, _c.made, _c.note).order_by(_c.size)
_LAST_CHECKPOINT = (
    select(_c.size, _c.made, _c.note)
    .where(_c.size <= bindparam("until"))
    .order_by(_c.size.desc())
    .limit(1)
)
_FIRST_MADE = select(func.min(_c.made))
BY_TIME = select(_e.account, _e.recorded).where(
    _e.kind == bindparam("kind"),
    _e.recorded > bindparam("low"),
    _e.recorded < bindparam("high"),
)
"""Who did a kind of thing when, down its index."""
_ADD_CHECKPOINT = insert(audit_checkpoint)
_SHOWN = 3
"""How many of an entry's patients a list resolves; a day that was shown has hundreds."""


def stored(reads: Reads, seqs: Iterable[int]) -> dict[int, Row]:
    """The stored rows of these entries, as far as this person may read them."""
    rows = reads.rows(BY_SEQS, seqs=json.dumps(list(seqs)))
    return {row[0]: row for row in rows}


def stored_after(reads: Reads, after: int, until: int, most: int) -> list[Row]:
    return reads.rows(AFTER, after=after, until=until, most=most)


def details(reads: Reads, after: int, until: int) -> dict[int, bytes]:
    return {row[0]: row[1] for row in reads.rows(_DETAILS, after=after, until=until)}


def detail(reads: Reads, entry: int) -> bytes | None:
    sealed: bytes | None = reads.value(_DETAIL, entry=entry)
    return sealed


def entries(reads: Reads, seqs: Sequence[int], *, few: bool = True) -> list[LogEntry]:
    """These entries in this order; with ``few``, the first few patients of each."""
    rows = stored(reads, seqs)
    about = {seq: pseudonyms_of(row[10], row[11]) for seq, row in rows.items()}
    shown = {seq: found[:_SHOWN] if few else found for seq, found in about.items()}
    wanted = {pseudonym for found in shown.values() for pseudonym in found}
    known = _patients(reads, wanted) if wanted else {}
    return [
        _entry(rows[seq], tuple([known[p] for p in shown[seq] if p in known]), len(about[seq]))
        for seq in seqs
        if seq in rows
    ]


def key_of(reads: Reads, entry: int) -> PageKey | None:
    recorded = reads.value(_RECORDED, entry=entry)
    return None if recorded is None else PageKey(recorded, entry)


def size(reads: Reads) -> int:
    """How many entries the log has."""
    return reads.value(_SIZE) or 0


def listed(reads: Reads) -> int:
    """Up to which entry the lists by time, person, kind and patient reach."""
    return reads.value(_LISTED) or 0


def checkpoints(reads: Reads) -> list[KeptCheckpoint]:
    return [_checkpoint(row) for row in reads.rows(_CHECKPOINTS)]


def subjects_after(reads: Reads, after: Sequence[int], most: int) -> list[Row]:
    """The list by patient, in its order: pseudonym, recorded and number of an entry."""
    pseudonym, recorded, seq = after
    return reads.rows(SUBJECTS_AFTER, pseudonym=pseudonym, recorded=recorded, seq=seq, most=most)


def last_checkpoint(reads: Reads, until: int = LAST.seq) -> KeptCheckpoint | None:
    """The newest checkpoint over at most ``until`` entries."""
    row = reads.row(_LAST_CHECKPOINT, until=until)
    return None if row is None else _checkpoint(row)


def first_sealed(reads: Reads) -> datetime | None:
    """When the log's first checkpoint was made."""
    made = reads.value(_FIRST_MADE)
    return None if made is None else from_microseconds(made)


def add_checkpoint(work: Work, new: KeptCheckpoint) -> None:
    work.write(_ADD_CHECKPOINT, size=new.size, made=to_microseconds(new.made), note=new.note)


def _patients(reads: Reads, pseudonyms: Iterable[Pseudonym]) -> dict[Pseudonym, PatientId]:
    rows = reads.rows(_PATIENTS, pseudonyms=json.dumps(list(pseudonyms)))
    return {Pseudonym(row[0]): PatientId(row[1]) for row in rows}


def _entry(row: Row, patients: tuple[PatientId, ...], about: int) -> LogEntry:
    return LogEntry(
        seq=row[0],
        at=from_microseconds(row[1]),
        kind=row[2],
        action=row[3],
        outcome=row[4],
        account=None if row[5] is None else AccountId(row[5]),
        role=row[6],
        device=DeviceId(row[7]),
        session=None if row[8] is None else SessionId(row[8]),
        care_unit=CareUnitId(row[9]),
        patients=patients,
        about=about,
        entity=None if row[12] is None else (row[12], row[13]),
        seen=tuple((row[14] or "").split()),
        purpose=row[15],
        appointment=None if row[16] is None else AppointmentId(row[16]),
        facts=json.loads(row[17]) if row[17] else {},
        has_reason=row[18] is not None,
    )


def _checkpoint(row: Row) -> KeptCheckpoint:
    return KeptCheckpoint(size=row[0], made=from_microseconds(row[1]), note=row[2])
