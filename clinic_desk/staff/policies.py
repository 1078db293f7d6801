"""The clinic's policies: numbers with a floor and a ceiling, changed on the record."""

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.storage import settings
from clinic_desk.storage.settings import NumberSetting

POLICIES: tuple[NumberSetting, ...] = (
    settings.LOCK_MINUTES,
    settings.YOUNG_ASKED_FROM,
    settings.YOUNG_ALONE_FROM,
    settings.CODE_HOURS,
    settings.LOCK_TRIES,
    settings.PASSWORD_DAYS,
    settings.SCREEN_SEEN,
    settings.TRAVEL_MINUTES,
    settings.SECOND_PHONE,
    settings.POSTAL_ADDRESS,
    settings.SHEET_DETAIL,
    settings.PAPER_EVENING,
    settings.PAPER_HOURS,
    settings.HOLD_MINUTES,
    settings.IDENTIFY,
    settings.OVERBOOK_DESK,
    settings.CANCEL_LATE_HOURS,
    settings.LATE_MINUTES,
    settings.LOG_KEPT_LATE_DAYS,
    settings.BACKUP_LATE_DAYS,
)
_BY_KEY = {one.key: one for one in POLICIES}


def values(session: Session) -> dict[str, int]:
    """Each policy by its key."""
    reads = session.reading(Permission.POLICY_SET)
    return {one.key: settings.number(reads, one) for one in POLICIES}


def change(session: Session, key: str, typed: str) -> int:
    """Set one policy; the value that it had. Raises InvalidInput for its key, NotAllowed."""
    with session.work(Permission.POLICY_SET) as work:
        policy = _BY_KEY.get(key)
        if policy is None:
            raise InvalidInput({key: Problem.UNKNOWN})
        before, now = settings.number(work, policy), policy.parse(typed.strip())
        settings.put(work, policy, now)
        work.record(
            EventDraft(
                kind=EventKind.POLICY_CHANGED,
                action=Action.UPDATE,
                facts={"policy": key, "from": before, "to": now},
            )
        )
    return before
