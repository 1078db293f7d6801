"""Holding a checkpoint that was kept elsewhere against the log: a proof instead of a walk.

The stored nodes must lead from the kept root to the newest one (RFC 9162, section 2.1.4). That
tells in an instant a log that was cut or rewritten with its tree; that each entry still is what
its leaf says, only ``verifying.verify`` can tell, which reads them all.
"""

from collections.abc import Iterable

from clinic_desk.access import EventDraft, Permission, Reads, Session
from clinic_desk.audit import store, tree
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.audit.notes import as_note
from clinic_desk.audit.verify import (
    Broken,
    Chain,
    Checkpoint,
    Finding,
    Verdict,
    VerifierKey,
    consistency_holds,
    open_note,
    parse_checkpoint,
)
from clinic_desk.storage import settings

_OUTCOMES = (Outcome.SUCCESS, Outcome.MAJOR_FAILURE, Outcome.MINOR_FAILURE)


def hold(session: Session, text: str) -> Verdict:
    """Whether the log has grown out of the checkpoint with this text, and record the answer.

    WHOLE says yes: ``kept`` entries, made ``at``, are the beginning of ``sealed`` ones.
    KEPT_DIFFERS and SHRUNKEN say that the log was rewritten or cut since, KEPT_LOST that a
    restored backup did it in the open; the others that nothing can be told from this text.
    Raises LogBroken where the tree has a hole.
    """
    reads = session.log(Permission.LOG_VERIFY)
    try:
        verdict = _held(reads, as_note(text))
    except Broken as flaw:
        verdict = Verdict(finding=flaw.finding, entry=flaw.entry, until=flaw.until)
    whole = verdict.exit == 0
    with session.work(Permission.LOG_VERIFY) as work:
        work.record(
            EventDraft(
                kind=EventKind.CHECKPOINT_HELD if whole else EventKind.LOG_NOT_PROVED,
                action=Action.EXECUTE,
                outcome=_OUTCOMES[verdict.exit],
                facts={"finding": verdict.finding, "kept": verdict.kept or verdict.until or 0},
            )
        )
    return verdict


def _held(reads: Reads, note: str) -> Verdict:
    kept = _read(note)
    key = settings.text(reads, settings.LOG_VERIFIER)
    chain, signers = Chain(key, key), set[str]()
    last: Checkpoint | None = None
    for stored in store.checkpoints(reads):
        last = chain.open(stored.note)
        signers.add(chain.signer)
    if last is None:
        raise Broken(Finding.NO_CHECKPOINT)
    if kept.origin != last.origin:
        raise Broken(Finding.OTHER_LOG)
    _require_signed(note, signers)
    if not _grown(reads, kept, last):
        if any(seam.covers(kept.size) for seam in chain.seams):
            raise Broken(Finding.KEPT_LOST, until=kept.size)
        if kept.size > last.size:
            raise Broken(Finding.SHRUNKEN, last.size + 1, kept.size)
        raise Broken(Finding.KEPT_DIFFERS, 1, kept.size)
    return Verdict(
        finding=Finding.WHOLE,
        entries=last.size,
        sealed=last.size,
        at=kept.at,
        kept=kept.size,
        seams=tuple(chain.seams),
    )


def _grown(reads: Reads, kept: Checkpoint, last: Checkpoint) -> bool:
    if kept.size > last.size:
        return False
    proof = tree.consistency_proof(StoredNodes(reads), kept.size, last.size)
    return consistency_holds(kept.size, kept.root, last.size, last.root, proof)


def _require_signed(note: str, signers: Iterable[str]) -> None:
    """Raises Broken where none of the log's keys has signed this very text."""
    for signer in signers:
        try:
            open_note(note, VerifierKey.parse(signer))
        except Broken as flaw:
            if flaw.finding is not Finding.KEY_UNANNOUNCED:
                raise Broken(Finding.KEPT_UNREADABLE) from flaw
        else:
            return
    raise Broken(Finding.KEY_UNANNOUNCED)


def _read(note: str) -> Checkpoint:
    try:
        return parse_checkpoint(note.partition("\n\n")[0] + "\n")
    except ValueError as error:
        raise Broken(Finding.KEPT_UNREADABLE) from error
