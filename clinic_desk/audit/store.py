"""The log out of the database: keys in the order of time, entries, details.

A list is read in two steps. Each value of a filter is one walk down one index, which yields
keys alone; the walks are merged, and only the entries that are shown are then read. So no
list scans, sorts or counts its way to a page (tests hold the query plans to it).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    func,
    select,
    tuple_,
)
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Reads, Row, Work
from clinic_desk.audit.events import FAILURES
from clinic_desk.audit.records import (
    KeptCheckpoint,
    LogEntry,
    LogFilter,
    PageKey,
    unpack_patients,
)
from clinic_desk.audit.tables import (
    audit_checkpoint,
    audit_event,
    log_detail,
    log_entry,
    log_patient,
    log_subject,
)
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import NotFound
from clinic_desk.ids import (
    AccountId,
    AppointmentId,
    CareUnitId,
    DeviceId,
    PatientId,
    Pseudonym,
    SessionId,
)

FIRST, LAST = PageKey(0, 0), PageKey(2**63 - 1, 2**63 - 1)

_most: BindParameter[int] = bindparam("most")
_Fits = Sequence[ColumnElement[bool]]
_Keys = Select[int, int]
_e, _s = log_entry.c, log_subject.c


def _walk(
    recorded: ColumnElement[int], seq: ColumnElement[int], fits: _Fits, *, newest: bool
) -> _Keys:
    key = tuple_(recorded, seq)
    order = (recorded.desc(), seq.desc()) if newest else (recorded, seq)
    return (
        select(recorded, seq)
        .where(
            *fits,
            key > tuple_(bindparam("low"), bindparam("low_seq")),
            key < tuple_(bindparam("high"), bindparam("high_seq")),
        )
        .order_by(*order)
        .limit(_most)
    )


def _fits(*, account: bool, kind: bool) -> _Fits:
    fits = []
    if account:
        fits.append(_e.account == bindparam("account"))
    if kind:
        fits.append(_e.kind == bindparam("kind"))
    return fits


def _one_of(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    listed = func.json_each(bindparam(name)).table_valued("value")
    return column.in_(select(listed.c.value))


def _subject_fits(*, account: bool, kind: bool) -> _Fits:
    fits = [_s.pseudonym == bindparam("pseudonym")]
    if account or kind:
        fits.append(_e.seq == _s.seq)
    if account:
        fits.append(_one_of(_e.account, "accounts"))
    if kind:
        fits.append(_one_of(_e.kind, "kinds"))
    return fits


_CHOICES = tuple(product((False, True), repeat=3))
WALKS: dict[tuple[bool, bool, bool], _Keys] = {
    (a, k, newest): _walk(_e.recorded, _e.seq, _fits(account=a, kind=k), newest=newest)
    for a, k, newest in _CHOICES
}
"""By account, by kind, newest first."""
SUBJECT_WALKS: dict[tuple[bool, bool, bool], _Keys] = {
    (a, k, newest): _walk(_s.recorded, _s.seq, _subject_fits(account=a, kind=k), newest=newest)
    for a, k, newest in _CHOICES
}
COUNTS = {
    which: select(func.count()).select_from(walk.order_by(None).subquery())
    for which, walk in WALKS.items()
}
SUBJECT_COUNTS = {
    which: select(func.count()).select_from(walk.order_by(None).subquery())
    for which, walk in SUBJECT_WALKS.items()
}
BY_SEQS = select(*_e).where(_one_of(_e.seq, "seqs"))
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
    _one_of(log_patient.c.pseudonym, "pseudonyms")
)
_PSEUDONYM = select(log_patient.c.pseudonym).where(log_patient.c.patient == bindparam("whose"))
_RECORDED = select(_e.recorded).where(_e.seq == bindparam("entry"))
_SIZE = select(func.max(audit_event.c.seq))
_c = audit_checkpoint.c
_CHECKPOINTS = select(_c.size, _c.made, _c.note).order_by(_c.size)
_LAST_CHECKPOINT = (
    select(_c.size, _c.made, _c.note)
    .where(_c.size <= bindparam("until"))
    .order_by(_c.size.desc())
    .limit(1)
)
_FIRST_MADE = select(func.min(_c.made))
BY_TIME = (
    select(_e.account, _e.recorded)
    .where(
        _e.kind == bindparam("kind"),
        _e.recorded > bindparam("low"),
        _e.recorded < bindparam("high"),
    )
    .order_by(_e.recorded)
)
"""Who did a kind of thing when, down its index."""
_ADD_CHECKPOINT = insert(audit_checkpoint)
_NO_KIND = "none"
_SHOWN = 3
"""How many of an entry's patients a list resolves; a day that was shown has hundreds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A filter in the log's own terms. ``low`` and ``high`` are left out themselves."""

    accounts: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    pseudonym: Pseudonym | None = None
    low: PageKey = FIRST
    high: PageKey = LAST

    @property
    def by_time_alone(self) -> bool:
        return not self.accounts and not self.kinds and self.pseudonym is None

    def from_here(self, low: PageKey) -> "Chosen":
        """The same from behind this key on."""
        return replace(self, low=low)


def chosen_by(
    reads: Reads,
    wanted: LogFilter,
    *,
    own: AccountId | None = None,
    before: PageKey | None = None,
    after: PageKey | None = None,
) -> Chosen:
    """The filter in the log's terms; ``own`` keeps it to one account's entries.

    Raises NotFound for a patient whom the log does not know.
    """
    pseudonym = None
    if wanted.patient is not None:
        pseudonym = reads.value(_PSEUDONYM, whose=wanted.patient)
        if pseudonym is None:
            raise NotFound("patient", wanted.patient)
    lows = [after] if after is not None else []
    if wanted.since is not None:
        lows.append(PageKey(to_microseconds(wanted.since), 0))
    highs = [before] if before is not None else []
    if wanted.until is not None:
        highs.append(PageKey(to_microseconds(wanted.until), 0))
    return Chosen(
        accounts=wanted.accounts if own is None else (own,),
        kinds=_kinds(wanted),
        pseudonym=pseudonym,
        low=max(lows, default=FIRST),
        high=min(highs, default=LAST),
    )


def _kinds(wanted: LogFilter) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(map(str, wanted.kinds)))
    if not wanted.failed:
        return kinds
    failed = tuple(sorted(map(str, FAILURES)))
    return tuple([kind for kind in failed if not kinds or kind in kinds]) or (_NO_KIND,)


def keys(reads: Reads, chosen: Chosen, most: int, *, newest: bool = True) -> list[PageKey]:
    """The first ``most`` keys that fit, from the newest or from the oldest end."""
    statements = WALKS if chosen.pseudonym is None else SUBJECT_WALKS
    which = (bool(chosen.accounts), bool(chosen.kinds), newest)
    found = [
        PageKey(*row)
        for values in _walks(chosen)
        for row in reads.rows(statements[which], most=most, **values)
    ]
    return sorted(found, reverse=newest)[:most]


def count(reads: Reads, chosen: Chosen, most: int) -> int:
    """How many entries fit, counted up to ``most``."""
    statements = COUNTS if chosen.pseudonym is None else SUBJECT_COUNTS
    statement = statements[bool(chosen.accounts), bool(chosen.kinds), True]
    found = 0
    for values in _walks(chosen):
        found += reads.value(statement, most=most - found, **values)
        if found >= most:
            break
    return found


def _walks(chosen: Chosen) -> list[dict[str, object]]:
    """The values of each walk: one for each account and kind, or one down a patient's entries."""
    between: dict[str, object] = {
        "low": chosen.low.recorded,
        "low_seq": chosen.low.seq,
        "high": chosen.high.recorded,
        "high_seq": chosen.high.seq,
    }
    by_account, by_kind = bool(chosen.accounts), bool(chosen.kinds)
    if chosen.pseudonym is not None:
        lists = (
            ({"accounts": json.dumps(chosen.accounts)} if by_account else {})
            | ({"kinds": json.dumps(chosen.kinds)} if by_kind else {})
            | {"pseudonym": chosen.pseudonym}
        )
        return [between | lists]
    return [
        between | ({"account": account} if by_account else {}) | ({"kind": kind} if by_kind else {})
        for account, kind in product(chosen.accounts or (None,), chosen.kinds or (None,))
    ]


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
    about = {seq: _pseudonyms(row) for seq, row in rows.items()}
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


def _pseudonyms(row: Row) -> tuple[Pseudonym, ...]:
    one, several = row[10], row[11]
    found = unpack_patients(several) if several else ()
    return found if one is None else tuple(dict.fromkeys((Pseudonym(one), *found)))


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
