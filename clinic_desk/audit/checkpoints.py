"""Making and keeping checkpoints: signed notes that say how the log looked when."""

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit import store, tree
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.notes import LogKey, sign_checkpoint
from clinic_desk.audit.records import KeptCheckpoint
from clinic_desk.errors import WrongKey
from clinic_desk.storage import settings


def make(session: Session, log_key: bytes) -> KeptCheckpoint:
    """Sign the log as it is now, the entry that says so included; ``desk.log_key()`` signs.

    Raises WrongKey for the key of another log, LogBroken where the tree has a hole.
    """
    with session.work(Permission.CHECKPOINT_MAKE) as work:
        return seal(work, log_key)


def latest(session: Session) -> KeptCheckpoint | None:
    """The newest checkpoint, to be kept elsewhere."""
    return store.last_checkpoint(session.reading(Permission.LOG_VERIFY))


def kept(session: Session) -> list[KeptCheckpoint]:
    """Every checkpoint, the oldest first."""
    return store.checkpoints(session.reading(Permission.LOG_VERIFY))


def seal(work: Work, log_key: bytes) -> KeptCheckpoint:
    """Make a checkpoint over all that this unit of work and those before it recorded."""
    key = LogKey(name=settings.text(work, settings.LOG_ORIGIN), secret=log_key)
    if str(key.verifier) != settings.text(work, settings.LOG_VERIFIER):
        raise WrongKey
    size = work.record(EventDraft(kind=EventKind.CHECKPOINT_MADE, action=Action.CREATE))
    root = tree.root(store.StoredNodes(work), size)
    note = sign_checkpoint(key, size=size, root=root, at=work.now)
    made = KeptCheckpoint(size=size, made=work.now, note=note)
    store.add_checkpoint(work, made)
    return made
