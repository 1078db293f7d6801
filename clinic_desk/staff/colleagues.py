"""The colleagues as the staff room shows them: who, as what, since when, until when."""

from datetime import datetime

from clinic_desk.access import Permission, Session
from clinic_desk.audit import walks
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.walks import Chosen
from clinic_desk.clock import from_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.staff import granted, invitations, store
from clinic_desk.staff.records import AccessGrant, Account, AccountStatus, Colleague, Standing
from clinic_desk.vault.attempts import Attempts


def colleagues(session: Session, attempts: Attempts) -> list[Colleague]:
    """Everybody with an account, former colleagues last."""
    reads = session.reading(Permission.ACCOUNT_MANAGE)
    log = session.log(Permission.LOG_READ)
    now = session.clock.now()
    open_ones, given = invitations.all_open(reads), _by_account(granted.of_everyone(reads))
    found = []
    for account in store.everyone(reads):
        signed_in = Chosen(accounts=(account.id,), kinds=(EventKind.SESSION_OPENED,))
        last = walks.keys(log, signed_in, 1)
        held = tuple(given.get(account.id, ()))
        found.append(
            Colleague(
                account=account,
                standing=_standing(account, open_ones.get(account.id), attempts, now),
                last_sign_in=from_microseconds(last[0].recorded) if last else None,
                review_due=min((one.review_due for one in held), default=None),
                grants=held,
                invited_until=open_ones.get(account.id),
            )
        )
    return sorted(found, key=lambda one: one.standing is Standing.ENDED)


def _by_account(grants: list[AccessGrant]) -> dict[AccountId, list[AccessGrant]]:
    found: dict[AccountId, list[AccessGrant]] = {}
    for grant in grants:
        found.setdefault(grant.account, []).append(grant)
    return found


def _standing(
    account: Account, until: datetime | None, attempts: Attempts, now: datetime
) -> Standing:
    if account.status is AccountStatus.ENDED:
        return Standing.ENDED
    if account.ends is not None and now > account.ends:
        return Standing.OVER
    if until is not None:
        return Standing.INVITED if now <= until else Standing.INVITATION_OVER
    return Standing.LOCKED if attempts.locked(account.sign_in_name) else Standing.ACTIVE
