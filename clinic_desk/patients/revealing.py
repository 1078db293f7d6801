"""How a protected person is reached, and who belongs to them: shown after a reason of its own."""

from clinic_desk import guarding
from clinic_desk.access import EventDraft, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, Problem


def reveal(session: Session, viewing: Viewing, reason: str) -> None:
    """Say why address, phone and relatives of the open card are to be seen; then show them.

    Raises InvalidInput for ``reason``, LogUnwritable; then nothing is shown.
    """
    session.require(Permission.RECORD_OPEN)
    reason = reason.strip()
    if not reason:
        raise InvalidInput({"reason": Problem.MISSING})
    if held := guarding.problem(reason):
        raise InvalidInput({"reason": held})
    with session.work(Permission.RECORD_OPEN, viewing=viewing) as work:
        work.record(
            EventDraft(
                kind=EventKind.CONTACT_REVEALED,
                action=Action.READ,
                patient=viewing.patient,
                purpose=viewing.purpose,
                seen=("contact", "relatives"),
                reason=reason,
                facts={"opened": viewing.entry},
            )
        )
