"""A card that was opened by mistake: the entry stays, and another beside it explains it."""

from clinic_desk.access import EventDraft, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind


def opened_by_mistake(session: Session, viewing: Viewing) -> None:
    """Say of the open card that it was not the one wanted. Whoever reads the log finds it."""
    with session.work(Permission.RECORD_OPEN, viewing=viewing) as work:
        work.record(
            EventDraft(
                kind=EventKind.RECORD_MISTAKEN,
                action=Action.EXECUTE,
                patient=viewing.patient,
                purpose=viewing.purpose,
                facts={"opened": viewing.entry},
            )
        )
