"""Making a backup in one act: the service; the work itself stands in ``copying.py``."""

from collections.abc import Generator
from pathlib import Path

from clinic_desk.access import Permission, Session
from clinic_desk.backup import copying
from clinic_desk.progress import Progress
from clinic_desk.vault.vault import Unlocked


def back_up(
    session: Session, unlocked: Unlocked, target: Path, log_key: bytes
) -> Generator[Progress, None, None]:
    """Make a backup in the folder ``target``; the last step is BackedUp.

    A checkpoint is made first and travels inside. The copy is opened with its new key, every
    page is read, rows and log are compared; then it takes its name, is recorded, and older ones
    go. Closed early or failed before it has its name, nothing is left; failed after, it stays,
    since it is whole. Raises PlaceGone, DiskFull, ReadOnly, BackupDamaged for a copy that is not
    what was read; a failure is recorded.
    """
    session.require(Permission.BACKUP_MAKE)
    yield from copying.made(session, unlocked, target, log_key)
