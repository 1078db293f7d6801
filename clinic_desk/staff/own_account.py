"""One's own account: password, code device, recovery codes. Nobody does these for another."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.errors import InvalidInput, NotFound, Problem, SignInFailed
from clinic_desk.staff import codes, passwords, past_passwords, recovery, store
from clinic_desk.staff.accounts import CODE_PURPOSE
from clinic_desk.staff.records import Account, Enrolment
from clinic_desk.storage import settings
from clinic_desk.vault import sealing, vault
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.vault import Unlocked


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAccount:
    """What somebody sees of their own account. ``password_due``: when it must be another."""

    account: Account
    password_due: datetime | None
    recovery_codes: int
    names: tuple[str, ...] = field(repr=False)
    """What a new password must not be made of."""


def own(session: Session) -> OwnAccount:
    """One's own account as it stands now."""
    reads = session.reading(Permission.ACCOUNT_OWN)
    account = store.by_id(reads, session.account)
    if account is None:
        raise NotFound("account", session.account)
    days = settings.number(reads, settings.PASSWORD_DAYS)
    clinic = settings.text(reads, settings.CLINIC_NAME)
    return OwnAccount(
        account=account,
        password_due=account.password_changed + timedelta(days=days) if days else None,
        recovery_codes=recovery.left(reads, session.account),
        names=(account.sign_in_name, account.display_name, clinic),
    )


_OTHERS = frozenset(Permission) - {Permission.ACCOUNT_OWN}


def held(session: Session) -> frozenset[Permission]:
    """What is withheld from somebody until their password is another one: all but that."""
    due = own(session).password_due
    return _OTHERS if due is not None and due <= session.clock.now() else frozenset()


def change_password(
    session: Session, unlocked: Unlocked, keychain: Keychain, present: str, new: str
) -> None:
    """Another password from now on. Raises InvalidInput for "present" and "password", and
    SignInFailed with the seconds to wait."""
    mine = own(session)
    _require_present(session, unlocked, keychain, mine.account, present)
    problem = passwords.problem_of(new, context=mine.names)
    reads = session.reading(Permission.ACCOUNT_OWN)
    if problem is None and (
        new == present or past_passwords.used_before(reads, session.account, new)
    ):
        problem = Problem.USED_BEFORE
    if problem is not None:
        raise InvalidInput({"password": problem})
    try:
        with session.work(Permission.ACCOUNT_OWN) as work:
            past_passwords.remember(work, session.account, new)
            store.set_password_changed(work, session.account, work.now)
            _record(session, work, EventKind.PASSWORD_CHANGED)
            vault.change_password(unlocked, session.account, mine.account.sign_in_name, new)
    except BaseException:
        vault.change_password(unlocked, session.account, mine.account.sign_in_name, present)
        raise


def new_device(session: Session) -> Enrolment:
    """A secret for another code device; nothing has changed until ``renew_device``."""
    mine = own(session)
    secret = codes.new_secret()
    name, _, clinic = mine.names
    uri = codes.enrolment_uri(secret, clinic=clinic, sign_in_name=name)
    return Enrolment(account=session.account, secret=secret, uri=uri)


def renew_device(
    session: Session, unlocked: Unlocked, keychain: Keychain, present: str, secret: bytes, code: str
) -> None:
    """This device makes the codes from now on, the former one no longer.

    ``present`` is the password: whoever has that alone is not to make codes with it. Raises
    InvalidInput for "present" and "code", SignInFailed with the seconds to wait, CodeDue.
    """
    mine = own(session)
    session.require_code()
    _require_present(session, unlocked, keychain, mine.account, present)
    with session.work(Permission.ACCOUNT_OWN) as work:
        step = codes.accepted_step(secret, code.replace(" ", ""), work.now, mine.account.code_step)
        if step is None:
            raise InvalidInput({"code": Problem.DOES_NOT_MATCH})
        assert unlocked.public_key is not None, "a password opened the vault"
        store.set_code(
            work, session.account, sealing.seal(unlocked.public_key, secret, CODE_PURPOSE)
        )
        store.take_step(work, session.account, step)
        _record(session, work, EventKind.CODE_DEVICE_CHANGED)


def make_recovery_codes(
    session: Session, unlocked: Unlocked, keychain: Keychain, present: str
) -> tuple[str, ...]:
    """Ten new ones, shown once; those before open nothing. As ``renew_device``."""
    mine = own(session)
    session.require_code()
    _require_present(session, unlocked, keychain, mine.account, present)
    made = recovery.new_codes()
    with session.work(Permission.ACCOUNT_OWN) as work:
        recovery.replace(work, session.account, made)
        _record(session, work, EventKind.RECOVERY_CODES_MADE)
    return made


def _require_present(
    session: Session, unlocked: Unlocked, keychain: Keychain, account: Account, present: str
) -> None:
    """Somebody else may sit at an open screen: the password is asked for again.

    A wrong one is counted and slowed as at the sign-in, and recorded.
    """
    name = account.sign_in_name
    attempts = Attempts(
        unlocked.folder, unlocked.device_secret, keychain, unlocked.vault_id, session.clock
    )
    if wait := attempts.wait(name):
        raise SignInFailed(wait)
    attempts.failed(name)  # taken back below: a program that is killed meanwhile has counted too
    try:
        vault.unlock(unlocked.folder, keychain, name, present)
    except SignInFailed:
        with session.work(Permission.ACCOUNT_OWN) as work:
            work.record(_refused_draft())
        raise InvalidInput({"present": Problem.DOES_NOT_MATCH}) from None
    attempts.succeeded(name)


def _refused_draft() -> EventDraft:
    return EventDraft(
        kind=EventKind.SESSION_REFUSED,
        action=Action.EXECUTE,
        outcome=Outcome.SERIOUS_FAILURE,
    )


def _record(session: Session, work: Work, kind: EventKind) -> None:
    work.record(EventDraft(kind=kind, action=Action.UPDATE, entity=("account", session.account)))
