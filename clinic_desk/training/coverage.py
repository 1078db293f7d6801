"""Who is ready: what a manager sees of the team, and what somebody can show of themselves."""

from clinic_desk.access import Permission, Session
from clinic_desk.errors import NotFound
from clinic_desk.ids import AccountId
from clinic_desk.staff import store as staff_store
from clinic_desk.staff.records import Account, AccountStatus
from clinic_desk.storage import settings
from clinic_desk.training import clearance, store
from clinic_desk.training.records import Certificate, Coverage


def team(session: Session) -> list[Coverage]:
    """Everybody who works here, with what they have gone through; nobody's answers."""
    session.require(Permission.TRAINING_OVERSEE)
    reads = session.reading(Permission.TRAINING_OVERSEE)
    return [
        _of(session, one)
        for one in staff_store.everyone(reads)
        if one.status is AccountStatus.ACTIVE
    ]


def certificate(session: Session) -> Certificate:
    """What this person can show. Raises NotFound while they are not through."""
    reads = session.reading(Permission.TRAINING_OWN)
    since = store.cleared(reads, session.account)
    who = staff_store.by_id(reads, session.account)
    if since is None or who is None:
        raise NotFound("certificate", session.account)
    return Certificate(
        name=who.display_name,
        clinic=settings.text(reads, settings.CLINIC_NAME),
        cleared=since,
        lessons=tuple(store.completions(reads, session.account)),
    )


def _of(session: Session, who: Account) -> Coverage:
    reads = session.reading(Permission.TRAINING_OVERSEE)
    excuses = store.excuses(reads, AccountId(who.id))
    return Coverage(
        account=who.id,
        name=who.display_name,
        clearance=clearance.state(reads, who.id, session.clock.now()),
        done=tuple(store.completions(reads, who.id)),
        excuse=excuses[-1] if excuses else None,
    )
