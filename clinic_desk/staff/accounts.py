"""Making accounts and ending them."""

from datetime import datetime

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AccountId, CareUnitId, DeviceId
from clinic_desk.staff import codes, passwords, store
from clinic_desk.staff.records import Account, AccountStatus, Enrolment, NewAccount
from clinic_desk.storage import settings
from clinic_desk.vault import sealing, vault
from clinic_desk.vault.slots import fold_name
from clinic_desk.vault.vault import Unlocked

CODE_PURPOSE = "one-time-code"
_LONGEST_NAME = 100


def create(session: Session, unlocked: Unlocked, new: NewAccount) -> Enrolment:
    """Make an account; the enrolment is shown to its person once.

    Raises InvalidInput for names that are taken and passwords that do not hold.
    """
    with session.work(Permission.ACCOUNT_MANAGE) as work:
        return enrol(
            work,
            unlocked,
            new,
            care_unit=session.care_unit,
            device=session.device,
            granted_by=session.account,
        )


def end(session: Session, unlocked: Unlocked, account: AccountId) -> None:
    """End an account at once: it opens nothing from now on. Raises NotFound.

    The last owner's account cannot be ended (ConstraintBroken "last-owner").
    """
    with session.work(Permission.ACCOUNT_MANAGE) as work:
        if store.by_id(work, account) is None:
            raise NotFound("account", account)
        store.set_status(work, account, AccountStatus.ENDED)
        work.record(
            EventDraft(
                kind=EventKind.ACCOUNT_ENDED, action=Action.UPDATE, entity=("account", account)
            )
        )
    vault.remove_account(unlocked, account)


def names(session: Session) -> dict[AccountId, str]:
    """Colleagues' names by account, as the screens show them."""
    return store.names(session.reading(Permission.ACCOUNT_READ))


def everyone(session: Session) -> list[Account]:
    return store.everyone(session.reading(Permission.ACCOUNT_MANAGE))


def enrol(
    work: Work,
    unlocked: Unlocked,
    new: NewAccount,
    *,
    care_unit: CareUnitId,
    device: DeviceId,
    granted_by: AccountId | None,
) -> Enrolment:
    """Make an account inside a unit of work: its slot in the key file, its row, its entry."""
    clinic = settings.text(work, settings.CLINIC_NAME)
    _require_valid(work, new, clinic)
    account = AccountId(work.new_id())
    public = vault.add_account(unlocked, account, new.sign_in_name, new.password)
    secret = codes.new_secret()
    sealed = sealing.seal(public, secret, CODE_PURPOSE)
    store.add(
        work,
        _account(account, new, care_unit, device, work.now, sealed),
        granted_by=granted_by,
    )
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
    if store.taken(work, fold_name(new.sign_in_name)):
        problems.setdefault("sign_in_name", Problem.TAKEN)
    if not new.roles:
        problems["roles"] = Problem.MISSING
    weak = passwords.problem_of(new.password, context=(new.sign_in_name, new.display_name, clinic))
    if weak is not None:
        problems["password"] = weak
    if problems:
        raise InvalidInput(problems)
