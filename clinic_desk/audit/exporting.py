"""Exporting the log so that a stranger can check it: all of it, or what a filter chose.

A whole log carries its checkpoints; of a part, each entry carries the proof that it belongs to
the log. Names are not exported, nor are words: docs/log-format.md.
"""

import os
from array import array
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Protocol

from clinic_desk.access import EventDraft, Permission, Reach, Reads, Row, Session
from clinic_desk.audit import checkpoints, store, tree, walks
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.export_lines import part_of_log, whole_log
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.audit.notes import announces
from clinic_desk.audit.records import EVERYTHING, KeptCheckpoint, LogFilter
from clinic_desk.audit.verify import VerifierKey
from clinic_desk.audit.walks import Chosen
from clinic_desk.errors import PlaceGone
from clinic_desk.progress import Progress
from clinic_desk.storage import settings
from clinic_desk.vault import writing

CHOOSING, WRITING = "choosing-entries", "writing-entries"
_KEYS, _ROWS, _SAID_EVERY = 5000, 500, 1000


class Text(Protocol):
    """Takes a text piece by piece."""

    def write(self, text: str, /) -> int: ...


def export(
    session: Session, path: Path, log_key: bytes, wanted: LogFilter = EVERYTHING
) -> Generator[Progress, None, None]:
    """Write the log to ``path``: whole without a filter, else the part that fits.

    That it was exported is recorded first and sealed with a checkpoint, which the file ends or
    begins with. The file is there once it is complete and durable; stopped or failed before,
    none is left. Raises NotFound, WrongKey (see checkpoints.make), DiskFull, ReadOnly, PlaceGone.
    """
    lines, total = yield from _lines(session, log_key, wanted)
    yield from _written(path, lines, total)


def into(session: Session, text: Text, log_key: bytes) -> Generator[Progress, None, None]:
    """The same, whole and without a file of its own: into what is collected elsewhere."""
    lines, total = yield from _lines(session, log_key, EVERYTHING)
    for number, line in enumerate(lines):
        text.write(line)
        if number % _SAID_EVERY == 0:
            yield Progress(done=min(number, total), total=total, stage=WRITING)


def _lines(
    session: Session, log_key: bytes, wanted: LogFilter
) -> Generator[Progress, None, tuple[Iterator[str], int]]:
    """The lines, and of how many entries, once it is recorded and sealed."""
    reads = session.log(Permission.LOG_EXPORT)
    whole = wanted == EVERYTHING and session.require(Permission.LOG_EXPORT) is Reach.ALL
    chosen = _chosen(session, reads, wanted)
    seqs: array[int] = array("q")
    if not whole:
        for found in _choose(reads, chosen):
            seqs.extend(found)
            yield Progress(done=len(seqs), total=0, stage=CHOOSING)
    with session.work(Permission.LOG_EXPORT) as work:
        work.record(_draft(wanted, len(seqs) if not whole else store.size(reads)))
        last = checkpoints.seal(work, log_key)
    key = VerifierKey.parse(settings.text(reads, settings.LOG_VERIFIER))
    if whole:
        return _whole(reads, last, key), last.size
    ordered = array("q", sorted(seqs))
    return _part(reads, ordered, last, key, _said(wanted, chosen)), len(ordered)


def _chosen(session: Session, reads: Reads, wanted: LogFilter) -> Chosen:
    own = session.require(Permission.LOG_EXPORT) is Reach.OWN
    return walks.chosen_by(reads, wanted, own=session.account if own else None)


def _choose(reads: Reads, chosen: Chosen) -> Iterator[list[int]]:
    while keys := walks.keys(reads, chosen, _KEYS, newest=False):
        yield [key.seq for key in keys]
        chosen = chosen.from_here(keys[-1])


def _whole(reads: Reads, last: KeptCheckpoint, key: VerifierKey) -> Iterator[str]:
    notes = [(each.size, each.note) for each in store.checkpoints(reads) if each.size <= last.size]
    return whole_log(_all_rows(reads, last.size), notes, first_key=key, entries=last.size)


def _all_rows(reads: Reads, size: int) -> Iterator[Row]:
    after = 0
    while rows := store.stored_after(reads, after, size, _KEYS):
        yield from rows
        after = rows[-1][0]


def _part(
    reads: Reads,
    seqs: "array[int]",
    last: KeptCheckpoint,
    key: VerifierKey,
    chosen_by: dict[str, int | str],
) -> Iterator[str]:
    return part_of_log(
        _proved_rows(reads, seqs, last.size),
        _leading_to(reads, last),
        key=key,
        entries=len(seqs),
        chosen_by=chosen_by,
    )


def _leading_to(reads: Reads, last: KeptCheckpoint) -> list[str]:
    """The checkpoints whose announcements lead from the first key to that of ``last``, and it."""
    if not settings.text(reads, settings.LOG_SIGNER):
        return [last.note]
    before = [each.note for each in store.checkpoints(reads) if each.size < last.size]
    return [*filter(announces, before), last.note]


def _proved_rows(reads: Reads, seqs: "array[int]", size: int) -> Iterator[tuple[Row, list[bytes]]]:
    nodes = StoredNodes(reads)
    for begin in range(0, len(seqs), _ROWS):
        some = seqs[begin : begin + _ROWS]
        rows = store.stored(reads, some)
        for seq in some:
            yield rows[seq], tree.inclusion_proof(nodes, seq - 1, size)


def _written(path: Path, lines: Iterator[str], total: int) -> Generator[Progress, None, None]:
    """Write beside ``path`` and put it in place at the end."""
    beside = path.with_name(path.name + ".part")
    with writing.disk_faults():
        handle = _opened(beside)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                for number, line in enumerate(lines):
                    file.write(line)
                    if number % _SAID_EVERY == 0:
                        yield Progress(done=min(number, total), total=total, stage=WRITING)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        writing.sync_folder(path.parent)
    yield Progress(done=total, total=total, stage=WRITING)


def _opened(beside: Path) -> int:
    try:
        beside.unlink(missing_ok=True)  # what a program left that was killed meanwhile
        return os.open(beside, writing.NEW_FILE, 0o600)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise PlaceGone from error


def _draft(wanted: LogFilter, count: int) -> EventDraft:
    return EventDraft(
        kind=EventKind.LOG_EXPORTED,
        action=Action.READ,
        patient=wanted.patient,
        facts={**wanted.facts(), "count": count},
    )


def _said(wanted: LogFilter, chosen: Chosen) -> dict[str, int | str]:
    """The filter as the file says it: the patient by the pseudonym that its entries carry."""
    facts = wanted.facts()
    return facts if chosen.pseudonym is None else {**facts, "patient": chosen.pseudonym}
