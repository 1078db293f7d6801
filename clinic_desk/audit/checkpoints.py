"""Making and keeping checkpoints: signed notes that say how the log looked when."""

from clinic_desk.access import EventDraft, Permission, Reads, Session, Work
from clinic_desk.audit import store, tree
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.audit.notes import LogKey, sign_checkpoint
from clinic_desk.audit.records import KeptCheckpoint
from clinic_desk.audit.verify import Seam, VerifierKey
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
    """Make a checkpoint over all that this unit of work and those before it recorded.

    The log's first one also announces the root key, which lies in the recovery kit.
    """
    key = LogKey(name=settings.text(work, settings.LOG_ORIGIN), secret=log_key)
    if str(key.verifier) != _signer(work):
        raise WrongKey
    root = settings.text(work, settings.LOG_ROOT)
    first = root and store.last_checkpoint(work) is None
    return _sealed(work, key, root_key=VerifierKey.parse(root) if first else None)


def announce_root(work: Work, log_key: bytes, root: VerifierKey) -> KeptCheckpoint:
    """Seal the log, and say whose root key certifies a seam from now on. Raises WrongKey."""
    key = LogKey(name=settings.text(work, settings.LOG_ORIGIN), secret=log_key)
    if str(key.verifier) != _signer(work):
        raise WrongKey
    return _sealed(work, key, root_key=root)


def seal_seam(work: Work, log_key: bytes, seam: Seam) -> KeptCheckpoint:
    """Seal a restored log, whose entry of it was just recorded, with the key that signed it.

    Raises WrongKey for another key.
    """
    key = LogKey(name=settings.text(work, settings.LOG_ORIGIN), secret=log_key)
    if str(key.verifier) != _signer(work):
        raise WrongKey
    return _sealed(work, key, seam=seam)


def certify_seam(work: Work, root_key: bytes, next_key: LogKey, seam: Seam) -> KeptCheckpoint:
    """The same where the signing key is gone: the root key seals, ``next_key`` signs from now on.

    Raises WrongKey for a root key that this log did not announce.
    """
    root = LogKey(name=settings.text(work, settings.LOG_ORIGIN), secret=root_key)
    if str(root.verifier) != settings.text(work, settings.LOG_ROOT):
        raise WrongKey
    settings.put(work, settings.LOG_SIGNER, str(next_key.verifier))
    return _sealed(work, root, seam=seam, next_key=next_key.verifier)


def signs_now(work: Work, log_key: bytes) -> bool:
    """Whether this is the key that the log's next checkpoint must be signed by."""
    key = LogKey(name=settings.text(work, settings.LOG_ORIGIN), secret=log_key)
    return str(key.verifier) == _signer(work)


def _signer(reads: Reads) -> str:
    return settings.text(reads, settings.LOG_SIGNER) or settings.text(reads, settings.LOG_VERIFIER)


def _sealed(
    work: Work,
    key: LogKey,
    *,
    seam: Seam | None = None,
    next_key: VerifierKey | None = None,
    root_key: VerifierKey | None = None,
) -> KeptCheckpoint:
    size = work.record(EventDraft(kind=EventKind.CHECKPOINT_MADE, action=Action.CREATE))
    root = tree.root(StoredNodes(work), size)
    note = sign_checkpoint(
        key,
        size=size,
        root=root,
        at=work.now,
        next_key=next_key,
        root_key=root_key,
        seam=seam,
    )
    made = KeptCheckpoint(size=size, made=work.now, note=note)
    store.add_checkpoint(work, made)
    return made
