"""Making accounts and ending them."""

import unicodedata
from datetime import datetime

from clinic_desk.access import EventDraft, Permission, Reach, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AccountId, CareUnitId, DeviceId
from clinic_desk.staff import (
    codes,
    granted,
    granting,
    invitations,
    passwords,
    past_passwords,
    store,
)
from clinic_desk.staff.invitations import Kind
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Account, AccountStatus, Enrolment, NewAccount
from clinic_desk.storage import settings
from clinic_desk.vault import sealing, vault
from clinic_desk.vault.slots import fold_name
from clinic_desk.vault.vault import Unlocked

CODE_PURPOSE = "one-time-code"
_LONGEST_NAME = 100


def create(session: Session, unlocked: Unlocked, new: NewAccount) -> Enrolment:
    """Make an account; the enrolment is shown to its person once. Only an owner makes owners.

    Raises InvalidInput for names that are taken and passwords that do not hold, NotAllowed,
    CodeDue.
    """
    return _make(session, unlocked, new, invited=False)


def invite(session: Session, unlocked: Unlocked, new: NewAccount) -> AccountId:
    """As ``create``, for somebody who will set their own: the password is a phrase for once."""
    return _make(session, unlocked, new, invited=True).account


def _make(session: Session, unlocked: Unlocked, new: NewAccount, *, invited: bool) -> Enrolment:
    session.require(Permission.ACCOUNT_MANAGE)
    if Role.OWNER in new.roles:
        session.require(Permission.OWNER_MANAGE)
    session.require_code()
    account: AccountId | None = None
    try:
        with session.work(Permission.ACCOUNT_MANAGE) as work:
            account = AccountId(work.new_id())
            made = enrol(
                work,
                unlocked,
                new,
                account,
                care_unit=session.care_unit,
                device=session.device,
                granted_by=session.account,
                invited=invited,
            )
            if invited:
                expires = invitations.begin(work, account, Kind.NEW, session.account)
                work.record(_invited_draft(account, expires))
            return made
    except BaseException:
        if account is not None:  # a slot without an account would open the vault
            _remove_slot(unlocked, account)
        raise


def end(session: Session, unlocked: Unlocked, account: AccountId) -> None:
    """End an account at once: it opens nothing from now on. Raises NotFound, NotAllowed.

    Only an owner ends an owner's; the last owner's cannot be ended (LastOwner).
    """
    found = store.by_id(session.reading(Permission.ACCOUNT_MANAGE), account)
    if found is None:
        raise NotFound("account", account)
    if Role.OWNER in found.roles:
        session.require(Permission.OWNER_MANAGE)
    with granted.last_owner_stays(), session.work(Permission.ACCOUNT_MANAGE) as work:
        store.set_status(work, account, AccountStatus.ENDED)
        invitations.close(work, account, invitations.Outcome.WITHDRAWN)
        for grant in granted.of(work, account):
            granted.end(work, grant.id, at=work.now, by=session.account)
        work.record(
            EventDraft(
                kind=EventKind.ACCOUNT_ENDED, action=Action.UPDATE, entity=("account", account)
            )
        )
    _remove_slot(unlocked, account)


def names(session: Session) -> dict[AccountId, str]:
    """Colleagues' names by account, as the screens show them; one's own where that is all."""
    return {one.id: one.display_name for one in everyone(session)}


def colleague(session: Session, account: AccountId) -> str:
    """What a colleague is called who changed what one looks at; empty if they are unknown."""
    reads = session.reading(Permission.ACCOUNT_OWN)
    return next((one.display_name for one in store.everyone(reads) if one.id == account), "")


def everyone(session: Session) -> list[Account]:
    """The accounts that this person may see: all, or their own."""
    reads = session.reading(Permission.ACCOUNT_READ)
    own = session.require(Permission.ACCOUNT_READ) is Reach.OWN
    return [one for one in store.everyone(reads) if not own or one.id == session.account]


def enrol(
    work: Work,
    unlocked: Unlocked,
    new: NewAccount,
    account: AccountId,
    *,
    care_unit: CareUnitId,
    device: DeviceId,
    granted_by: AccountId | None,
    invited: bool = False,
) -> Enrolment:
    """Make an account inside a unit of work: its slot in the key file, its row, its entry.

    The slot is there before the commit: a caller whose commit fails takes it back. The password
    of one who is ``invited`` is a phrase that is not kept.
    """
    clinic = settings.text(work, settings.CLINIC_NAME)
    _require_valid(work, new, clinic)
    public = vault.add_account(unlocked, account, new.sign_in_name, new.password)
    secret = codes.new_secret()
    sealed = sealing.seal(public, secret, CODE_PURPOSE)
    store.add(
        work,
        _account(account, new, care_unit, device, work.now, sealed),
        granted_by=granted_by,
    )
    if not invited:
        past_passwords.remember(work, account, new.password)
    for role, grounds in new.grounds.items():
        granting.give(work, account, role, grounds, by=granted_by)
    work.record(
        EventDraft(
            kind=EventKind.ACCOUNT_CREATED,
            action=Action.CREATE,
            entity=("account", account),
            facts={"roles": " ".join(new.roles)},
        )
    )
    uri = codes.enrolment_uri(secret, clinic=clinic, sign_in_name=new.sign_in_name)
    return Enrolment(account=account, secret=secret, uri=uri)


def _invited_draft(account: AccountId, expires: datetime) -> EventDraft:
    return EventDraft(
        kind=EventKind.ACCOUNT_INVITED,
        action=Action.CREATE,
        entity=("account", account),
        facts={"until": expires.date().isoformat()},
    )


def _remove_slot(unlocked: Unlocked, account: AccountId) -> None:
    if vault.has_account(unlocked, account):
        vault.remove_account(unlocked, account)


def _account(
    account: AccountId,
    new: NewAccount,
    care_unit: CareUnitId,
    device: DeviceId,
    now: datetime,
    sealed: bytes,
) -> Account:
    return Account(
        id=account,
        sign_in_name=fold_name(new.sign_in_name),
        display_name=new.display_name.strip(),
        status=AccountStatus.ACTIVE,
        roles=new.roles,
        care_unit=care_unit,
        device=device,
        practitioner=new.practitioner,
        ends=new.ends,
        created=now,
        password_changed=now,
        code_step=0,
        code_sealed=sealed,
    )


def _require_valid(work: Work, new: NewAccount, clinic: str) -> None:
    problems: dict[str, Problem] = {}
    for field, text in (("sign_in_name", new.sign_in_name), ("display_name", new.display_name)):
        if not text.strip():
            problems[field] = Problem.MISSING
        elif len(text) > _LONGEST_NAME:
            problems[field] = Problem.TOO_LONG
        elif any(unicodedata.category(sign).startswith("C") for sign in text):
            problems[field] = Problem.FORBIDDEN_CHARACTER
    if store.taken(work, fold_name(new.sign_in_name)):
        problems.setdefault("sign_in_name", Problem.TAKEN)
    if not new.roles:
        problems["roles"] = Problem.MISSING
    elif len(set(new.roles)) < len(new.roles):
        problems["roles"] = Problem.TAKEN
    problems |= granting.problems_of(work, new.roles, new.grounds, new.ends)
    weak = passwords.problem_of(new.password, context=(new.sign_in_name, new.display_name, clinic))
    if weak is not None:
        problems["password"] = weak
    if problems:
        raise InvalidInput(problems)
