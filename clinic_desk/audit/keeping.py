"""Checkpoints that a person has taken out of the program, to hold them against it later.

Whoever can change the vault can change what it says of itself; not what lies in a drawer.
"""

from pathlib import Path

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit import store
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.records import KeptCheckpoint, KeptOutside
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import NotFound, PlaceGone
from clinic_desk.storage import settings
from clinic_desk.vault import writing


def keep(session: Session, checkpoint: KeptCheckpoint) -> None:
    """Remember, and record, that this checkpoint now lies outside as well.

    Raises NotFound for one that the vault does not have.
    """
    with session.work(Permission.CHECKPOINT_MAKE) as work:
        if store.last_checkpoint(work, checkpoint.size) != checkpoint:
            raise NotFound("checkpoint", checkpoint.size)
        settings.put(work, settings.LOG_KEPT_SIZE, checkpoint.size)
        settings.put(work, settings.LOG_KEPT_AT, to_microseconds(work.now))
        work.record(
            EventDraft(
                kind=EventKind.CHECKPOINT_KEPT,
                action=Action.EXECUTE,
                facts={"entries": checkpoint.size},
            )
        )


def outside(session: Session) -> KeptOutside:
    """Which checkpoint was last kept outside, and since when."""
    reads = session.reading(Permission.LOG_VERIFY)
    at = settings.number(reads, settings.LOG_KEPT_AT)
    return KeptOutside(
        size=settings.number(reads, settings.LOG_KEPT_SIZE),
        at=from_microseconds(at) if at else None,
        begun=store.first_sealed(reads),
        late_days=settings.number(reads, settings.LOG_KEPT_LATE_DAYS),
    )


def save(session: Session, checkpoint: KeptCheckpoint, path: Path) -> None:
    """Write the checkpoint as a file, whole or not at all, and remember that it is kept.

    Raises NotFound as ``keep`` does, DiskFull, ReadOnly, PlaceGone.
    """
    session.require(Permission.CHECKPOINT_MAKE)
    try:
        writing.write_whole(path, checkpoint.note.encode())
    except OSError as error:
        raise PlaceGone from error
    keep(session, checkpoint)
