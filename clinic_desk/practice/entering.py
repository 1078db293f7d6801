"""Going to the practice clinic and coming back, as the real log tells it."""

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind


def enter(session: Session, task: str) -> None:
    """Record that somebody went practising; ``task`` is its id, empty for none."""
    _record(session, EventKind.PRACTICE_ENTERED, {"task": task} if task else {})


def leave(session: Session, task: str, *, passed: bool) -> None:
    """Record that they came back, and whether the task was done there."""
    facts: dict[str, int | str] = {"passed": int(passed)}
    _record(session, EventKind.PRACTICE_LEFT, {"task": task, **facts} if task else {})


def _record(session: Session, kind: EventKind, facts: dict[str, int | str]) -> None:
    with session.work(Permission.ACCOUNT_OWN) as work:
        work.record(EventDraft(kind=kind, action=Action.EXECUTE, facts=facts))
