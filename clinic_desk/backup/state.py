"""When the last verified backup was made, whether another is due, and by which plan."""

from datetime import datetime

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.backup import store
from clinic_desk.backup.records import BackupState, RestoredOnce
from clinic_desk.storage import settings


def state(session: Session) -> BackupState:
    """What the status line, the security page and the doctor say about backups."""
    return store.read(session.reading(Permission.BACKUP_MAKE))


def due(session: Session, now: datetime) -> bool:
    """Whether the day's backup has not been made yet."""
    return state(session).due(now)


def restored(session: Session) -> RestoredOnce | None:
    """How the vault was last restored, to whoever manages."""
    return store.restored(session.reading(Permission.BACKUP_RESTORE))


def plan(session: Session, *, daily: bool, hour: int) -> None:
    """Say whether the program makes one by itself each day, and from which hour on.

    Raises InvalidInput for an hour that no day has.
    """
    with session.work(Permission.BACKUP_MAKE) as work:
        settings.put(work, settings.BACKUP_DAILY, int(daily))
        settings.put(work, settings.BACKUP_HOUR, hour)
        work.record(
            EventDraft(
                kind=EventKind.BACKUP_PLANNED,
                action=Action.UPDATE,
                facts={"daily": int(daily), "hour": hour},
            )
        )
