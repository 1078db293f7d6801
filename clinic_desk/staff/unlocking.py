"""Ending a lock after too many failed sign-ins, with a reason."""

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AccountId
from clinic_desk.staff import store
from clinic_desk.staff.permissions import Role
from clinic_desk.vault.attempts import Attempts


def unlock(session: Session, attempts: Attempts, account: AccountId, reason: str) -> None:
    """Let somebody try again at once. Raises InvalidInput without a reason, NotFound,
    NotAllowed; an owner's lock is an owner's to end."""
    found = store.by_id(session.reading(Permission.ACCOUNT_MANAGE), account)
    if found is None:
        raise NotFound("account", account)
    if Role.OWNER in found.roles:
        session.require(Permission.OWNER_MANAGE)
    if not reason.strip():
        raise InvalidInput({"reason": Problem.MISSING})
    with session.work(Permission.ACCOUNT_MANAGE) as work:
        work.record(
            EventDraft(
                kind=EventKind.ACCOUNT_UNLOCKED,
                action=Action.UPDATE,
                entity=("account", account),
                reason=reason.strip(),
            )
        )
    attempts.lift(found.sign_in_name)
