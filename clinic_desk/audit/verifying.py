"""Proving the vault's own log whole, with the functions that prove an exported one.

Every leaf is computed anew from its stored columns, sealed words are held against the hash
that their entry keeps, and every checkpoint must fit. One core does it: the rows come from one
encrypted file whose key shall not travel to other processes.
"""

import secrets
import struct
from collections.abc import Generator, Iterator, Sequence

from clinic_desk.access import EventDraft, Permission, Reads, Row, Session
from clinic_desk.audit import store
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.audit.records import (
    Checked,
    KeptCheckpoint,
    Verified,
    hash_of_detail,
    unpack_patients,
)
from clinic_desk.audit.verify import COLUMNS, Broken, Finding, Roots, Verdict, Walk
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import LogBroken
from clinic_desk.progress import Progress
from clinic_desk.storage import settings

STAGE, VERIFIED = "reading-log", "log-verified"
_CHUNK = 4000
_SALT, _DETAIL_HASH = COLUMNS.index("salt"), COLUMNS.index("detail_hash")
_PACKED = struct.Struct(">qqq").pack
_PATIENT, _PATIENTS = COLUMNS.index("patient"), COLUMNS.index("patients")
_OUTCOMES = (Outcome.SUCCESS, Outcome.MAJOR_FAILURE, Outcome.MINOR_FAILURE)


def verify(
    session: Session, *, whole: bool = False, kept: str | None = None
) -> Generator[Progress, None, None]:
    """Walk the log from where it was last found whole, or all of it; the last step is Verified.

    ``kept`` is a checkpoint's text that was kept elsewhere: the whole log must then fit it.
    The verdict is recorded. Stopped before its end, it has changed nothing.
    """
    reads = session.log(Permission.LOG_VERIFY)
    size = store.size(reads)
    promised = max(size, settings.number(reads, settings.LOG_CHECKED_SIZE))
    start = None if whole or kept is not None else _start(reads)
    begun = start[0].size if start else 0
    entries = begun
    try:
        walk = _begin(reads, start, kept)
        subjects = _Subjects(min(size, store.listed(reads)))
        for entries in _walked(reads, walk, subjects, begun, size):
            yield Progress(done=entries - begun, total=size - begun, stage=STAGE)
        verdict = walk.verdict(promised)
        if begun == 0 and verdict.exit == 0:
            subjects.require_listed(reads)
    except Broken as flaw:
        verdict = Verdict(finding=flaw.finding, entry=flaw.entry, until=flaw.until, entries=entries)
    try:
        _record(session, verdict, size, begun)
    except LogBroken:
        if verdict.exit == 0:  # a log that cannot even take this entry is known to be broken
            raise
    yield Verified(
        done=size - begun, total=size - begun, stage=VERIFIED, verdict=verdict, begun=begun
    )


def checked(session: Session) -> Checked | None:
    """Up to which entry the log was last found whole, and when; None if it never was."""
    reads = session.reading(Permission.LOG_VERIFY)
    size = settings.number(reads, settings.LOG_CHECKED_SIZE)
    at = settings.number(reads, settings.LOG_CHECKED_AT)
    return Checked(size=size, at=from_microseconds(at)) if size else None


def _start(reads: Reads) -> tuple[KeptCheckpoint, Roots] | None:
    """The checkpoint to go on from, with the stored edge of its tree, which it must fit."""
    before = settings.number(reads, settings.LOG_CHECKED_SIZE)
    checkpoint = store.last_checkpoint(reads, before)
    if checkpoint is None:
        return None
    nodes, size = StoredNodes(reads), checkpoint.size
    levels = (level for level in reversed(range(size.bit_length())) if size >> level & 1)
    try:
        edge = [nodes.get(level, (size >> level) - 1) for level in levels]
    except LogBroken:
        return None
    return checkpoint, Roots(size, edge)


def _begin(reads: Reads, start: tuple[KeptCheckpoint, Roots] | None, kept: str | None) -> Walk:
    key = settings.text(reads, settings.LOG_VERIFIER)
    if start is None:
        return Walk(key, given=key, kept=kept)
    checkpoint, roots = start
    walk = Walk(key, given=key, begun=roots)
    for before in store.checkpoints(reads):
        if before.size < checkpoint.size:
            walk.passed(before.note)
    walk.checkpoint(checkpoint.note)
    return walk


class _Subjects:
    """Whose entries were walked, as one number that does not depend on their order.

    The list by patient is an index that the tree does not cover: rows taken out of it would
    hide looks from whoever asks about one patient. Keyed anew each time, so that nobody can
    put in rows that make up for those they took. ``listed`` is the last entry in the list:
    those after it stand in none, and nobody looks for them there.
    """

    def __init__(self, listed: int) -> None:
        self._listed = listed
        self._key = secrets.token_bytes(16)
        self._sum = 0

    def add(self, row: Row) -> None:
        seq, recorded, one, several = row[0], row[1], row[_PATIENT], row[_PATIENTS]
        if seq > self._listed:
            return
        if one is not None:
            self._sum += self._sum_of([(one, recorded, seq)])
        if several:  # beside the one, as where two are told apart or belong together
            whose = unpack_patients(several)
            self._sum += self._sum_of([(pseudonym, recorded, seq) for pseudonym in whose])

    def require_listed(self, reads: Reads) -> None:
        """Raises Broken where the list names others than the entries do."""
        listed, last = 0, (-1, -1, -1)
        while rows := store.subjects_after(reads, last, _CHUNK * 5):
            listed += self._sum_of([row for row in rows if row[2] <= self._listed])
            last = rows[-1]
        if listed != self._sum:
            raise Broken(Finding.INDEX_DIFFERS)

    def _sum_of(self, rows: Sequence[Row]) -> int:
        # Of bytes, Python's hash is SipHash, here over a secret first; of numbers it is not: there
        # those that are 2**61 - 1 apart are the same.
        key = self._key
        return sum([hash(key + _PACKED(*row)) for row in rows])


def _walked(reads: Reads, walk: Walk, subjects: _Subjects, begun: int, size: int) -> Iterator[int]:
    """Give the walk every entry up to ``size`` and every checkpoint; now and then, how far."""
    waiting = [each for each in store.checkpoints(reads) if each.size > begun]
    waiting.reverse()
    after = begun
    while rows := store.stored_after(reads, after, size, _CHUNK):
        last = rows[-1][0]
        details = store.details(reads, after, last)
        for row in rows:
            walk.entry(row)
            subjects.add(row)
            if (row[_DETAIL_HASH] is None) != (row[0] not in details) or not _fits(row, details):
                raise Broken(Finding.ENTRY_CHANGED, row[0])
            while waiting and waiting[-1].size == row[0]:
                walk.checkpoint(waiting.pop().note)
        after = last
        yield after
    for checkpoint in reversed(waiting):
        walk.checkpoint(checkpoint.note)


def _fits(row: Row, details: dict[int, bytes]) -> bool:
    kept: bytes | None = row[_DETAIL_HASH]
    return kept is None or hash_of_detail(row[_SALT], details[row[0]]) == kept


def _record(session: Session, verdict: Verdict, size: int, begun: int) -> None:
    with session.work(Permission.LOG_VERIFY) as work:
        if verdict.exit == 0:
            settings.put(work, settings.LOG_CHECKED_SIZE, size)
            settings.put(work, settings.LOG_CHECKED_AT, to_microseconds(work.now))
        work.record(_draft(verdict, size, begun))


def _draft(verdict: Verdict, size: int, begun: int) -> EventDraft:
    facts: dict[str, int | str] = {"finding": verdict.finding, "from": begun, "entries": size}
    if verdict.entry is not None:
        facts["entry"] = verdict.entry
    return EventDraft(
        kind=EventKind.LOG_VERIFIED if verdict.exit == 0 else EventKind.LOG_NOT_PROVED,
        action=Action.EXECUTE,
        outcome=_OUTCOMES[verdict.exit],
        facts=facts,
    )
