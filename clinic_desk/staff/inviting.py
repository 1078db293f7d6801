"""Asking a colleague in: they set their own password and code; whoever invites learns neither.

What the inviter gets is a phrase that opens the account once, until it is used or a week old.
"""

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AccountId
from clinic_desk.staff import accounts, codes, invitations, recovery, store
from clinic_desk.staff.invitations import Kind
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Access, Account, AccountStatus, Invited, NewAccount
from clinic_desk.vault import sealing, vault
from clinic_desk.vault.vault import Unlocked


def invite(
    session: Session, unlocked: Unlocked, sign_in_name: str, display_name: str, access: Access
) -> Invited:
    """Make an account that its person opens with the phrase. Only an owner asks owners in.

    Every role needs its grounds. Raises InvalidInput, NotAllowed, CodeDue.
    """
    phrase = invitations.new_phrase()
    new = NewAccount(
        sign_in_name=sign_in_name,
        display_name=display_name,
        roles=tuple(access.grounds),
        password=phrase,
        practitioner=access.practitioner,
        ends=access.ends,
        grounds=access.grounds,
    )
    account = accounts.invite(session, unlocked, new)
    return _invited(session, account, phrase)


def again(session: Session, unlocked: Unlocked, account: AccountId, reason: str) -> Invited:
    """A phone or a password was lost: a phrase to begin anew; the former ones open nothing.

    Also for an invitation that was lost or has run out. Nobody does it for themselves, only an
    owner for an owner. Raises InvalidInput without a reason, NotFound, NotAllowed, CodeDue.
    """
    reads = session.reading(Permission.ACCOUNT_MANAGE)
    found = store.by_id(reads, account)
    if found is None or found.status is not AccountStatus.ACTIVE:
        raise NotFound("account", account)
    if account == session.account:
        session.refuse(Permission.ACCOUNT_MANAGE)
    if Role.OWNER in found.roles:
        session.require(Permission.OWNER_MANAGE)
    if not reason.strip():
        raise InvalidInput({"reason": Problem.MISSING})
    session.require_code()
    phrase = invitations.new_phrase()
    kind = Kind.AGAIN if invitations.open_until(reads, account) is None else Kind.NEW
    with session.work(Permission.ACCOUNT_MANAGE) as work:
        invitations.begin(work, account, kind, session.account)
        public = vault.change_password(unlocked, account, found.sign_in_name, phrase)
        # The former device makes no codes for it from now on; nobody knows this one's secret.
        nobodys = sealing.seal(public, codes.new_secret(), accounts.CODE_PURPOSE)
        store.set_code(work, account, nobodys)
        recovery.replace(work, account, ())  # the paper may lie where phone or password went
        work.record(_draft(account, reason))
    return _invited(session, account, phrase)


def _invited(session: Session, account: AccountId, phrase: str) -> Invited:
    reads = session.reading(Permission.ACCOUNT_MANAGE)
    found, expires = store.by_id(reads, account), invitations.open_until(reads, account)
    assert isinstance(found, Account) and expires is not None, "it was made just now"
    return Invited(
        account=account,
        sign_in_name=found.sign_in_name,
        display_name=found.display_name,
        phrase=phrase,
        expires=expires,
    )


def _draft(account: AccountId, reason: str) -> EventDraft:
    return EventDraft(
        kind=EventKind.ACCOUNT_RE_ENROLLED,
        action=Action.UPDATE,
        entity=("account", account),
        reason=reason.strip(),
    )
