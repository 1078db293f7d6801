"""Letting somebody in: name and password open the vault, the code opens the session.

Whatever was wrong, the answer is the same and comes no sooner (OWASP ASVS 6.3.8).
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from clinic_desk.access import Agent, EventDraft, Reads
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.clock import Clock
from clinic_desk.errors import SignInFailed
from clinic_desk.ids import AccountId, DeviceId, SessionId, new_id
from clinic_desk.staff import codes, granted, invitations, recovery, returning, store
from clinic_desk.staff.accounts import CODE_PURPOSE
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import AccessGrant, Account, AccountStatus
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.vault import sealing
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.vault import Unlocked

T = TypeVar("T")
_EVEN_SECONDS = 1.5
"""Refusals end on a multiple of this, so that the work done in between does not show: a password
takes up to one second (``argon.fitting``), opening the vault behind a right one has the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What somebody types to come in."""

    name: str
    password: str = field(repr=False)
    code: str = field(repr=False)
    returning: str = field(default="", repr=False)
    """The pass of the program that they locked, in the place of a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """Somebody whose name, password and code were right."""

    unlocked: Unlocked
    database: Database
    who: Account
    agent: Agent
    now: datetime
    code_given: datetime
    """When a code was asked for: now, or before the lock that they come back from."""
    grants: tuple[AccessGrant, ...] = ()


def try_once(
    attempts: Attempts,
    clock: Clock,
    name: str,
    admit: Callable[[], Admitted],
    *,
    pause: Callable[[float], None] = time.sleep,
) -> Admitted:
    """One counted try. Raises SignInFailed with the seconds until the next is looked at."""
    admitted = counted(attempts, clock, name, admit, pause=pause)
    try:
        before = attempts.count(name) - 1
        attempts.succeeded(name)
        _settle(attempts, admitted, before)
    except BaseException:
        admitted.database.close()
        raise
    return admitted


def counted(
    attempts: Attempts,
    clock: Clock,
    name: str,
    act: Callable[[], T],
    *,
    pause: Callable[[float], None] = time.sleep,
) -> T:
    """One counted try at something that a name and a secret open; the caller takes it back.

    Raises SignInFailed with the seconds until the next is looked at.
    """
    began = clock.monotonic()
    wait = attempts.wait(name)
    if wait > 0:
        raise SignInFailed(wait)
    attempts.failed(name)  # taken back after: a program that is killed meanwhile has counted too
    try:
        return act()
    except SignInFailed:
        pause(_EVEN_SECONDS - (clock.monotonic() - began) % _EVEN_SECONDS)
        raise SignInFailed(attempts.wait(name)) from None


def _settle(attempts: Attempts, admitted: Admitted, failed: int) -> None:
    """Tell the log what the counter knows; never lock out the last who could help."""
    if failed > 0:
        with admitted.database.work(admitted.agent, admitted.now) as work:
            work.record(_failed_draft(failed))
    if attempts.disturbed:
        with admitted.database.work(admitted.agent, admitted.now) as work:
            work.record(_disturbed_draft())
        attempts.told()
    reads = ScopedReads(admitted.database, CLOSED)
    attempts.lock_after(settings.number(reads, settings.LOCK_TRIES))
    attempts.spare(_last_ones(store.everyone(reads)))


def _failed_draft(tries: int) -> EventDraft:
    """Tries with a wrong password were before the vault was open: they are told now."""
    return EventDraft(
        kind=EventKind.SESSION_REFUSED,
        action=Action.EXECUTE,
        outcome=Outcome.SERIOUS_FAILURE,
        facts={"tries-before": tries},
    )


def _last_ones(accounts: Iterable[Account]) -> Iterator[str]:
    active = [one for one in accounts if one.status is AccountStatus.ACTIVE]
    for role in (Role.OWNER, Role.PRACTICE_MANAGER):
        holders = [one.sign_in_name for one in active if role in one.roles]
        if len(holders) == 1:
            yield holders[0]


def admit(
    database: Database,
    unlocked: Unlocked,
    device: DeviceId,
    shown: Credentials,
    now: datetime,
    *,
    failed: int = 0,
) -> Admitted:
    """Check account and code in the open database and record that the session began.

    After ``failed`` tries nobody returns without a code. Raises SignInFailed; where the account
    is known, the entry that says so is committed.
    """
    who = _account(database, unlocked)
    if who is None or unlocked.private_key is None:
        raise SignInFailed
    agent = Agent(
        account=who.id,
        role=who.main_role if who.roles else "none",
        device=device,
        session=SessionId(new_id(now)),
        care_unit=who.care_unit,
    )
    reads = ScopedReads(database, CLOSED)
    works = _works(reads, who, now)
    step = _step(who, unlocked.private_key, shown.code, now) if works else None
    spare = recovery.found(reads, who.id, shown.code) if works and step is None else None
    given = None
    if works and not failed and not shown.code:
        given = returning.code_given(reads, who, shown.returning, now)
    with database.work(agent, now) as work:
        if step is not None:
            store.take_step(work, who.id, step)
        elif spare is not None:
            recovery.use(work, who.id, spare)
            work.record(_recovery_draft(who.id))
        returning.forget(work, who.id)
        work.record(_outcome_draft(_factors(step, spare, given)))
    if step is None and spare is None and given is None:
        raise SignInFailed
    grants = tuple(granted.of(reads, who.id))
    return Admitted(
        unlocked=unlocked,
        database=database,
        who=who,
        agent=agent,
        now=now,
        code_given=given or now,
        grants=grants,
    )


def proved(reads: Reads, unlocked: Unlocked, code: str, now: datetime) -> tuple[Account, int]:
    """Whose password opened the vault, once their code fits too, and the code's step.

    For acts without a session, which take the step themselves. Raises SignInFailed.
    """
    whose = None if unlocked.account is None else store.by_id(reads, unlocked.account)
    if whose is None or unlocked.private_key is None:
        raise SignInFailed
    works = _works(reads, whose, now)
    step = _step(whose, unlocked.private_key, code, now) if works else None
    if step is None:
        raise SignInFailed
    return whose, step


def _account(database: Database, unlocked: Unlocked) -> Account | None:
    if unlocked.account is None:
        return None
    return store.by_id(ScopedReads(database, CLOSED), unlocked.account)


def _works(reads: Reads, who: Account, now: datetime) -> bool:
    """Whether the account lets anybody in now; one with an open invitation does not yet."""
    if who.status is not AccountStatus.ACTIVE or not who.roles:
        return False
    over = who.ends is not None and now > who.ends
    return not over and invitations.open_until(reads, who.id) is None


def _step(who: Account, private_key: bytes, code: str, now: datetime) -> int | None:
    secret = sealing.unseal(private_key, who.code_sealed, CODE_PURPOSE)
    return codes.accepted_step(secret, code.replace(" ", ""), now, who.code_step)


def _disturbed_draft() -> EventDraft:
    return EventDraft(
        kind=EventKind.SIGN_INS_DISTURBED, action=Action.EXECUTE, outcome=Outcome.MAJOR_FAILURE
    )


def _recovery_draft(whose: AccountId) -> EventDraft:
    return EventDraft(
        kind=EventKind.RECOVERY_CODE_USED, action=Action.UPDATE, entity=("account", whose)
    )


def _factors(step: object, spare: object, given: object) -> str:
    """What let somebody in; empty where nothing did."""
    if step is not None:
        return "password code"
    if spare is not None:
        return "password recovery-code"
    return "" if given is None else "password return"


def _outcome_draft(factors: str) -> EventDraft:
    if factors:
        return EventDraft(
            kind=EventKind.SESSION_OPENED, action=Action.EXECUTE, facts={"factors": factors}
        )
    return EventDraft(
        kind=EventKind.SESSION_REFUSED,
        action=Action.EXECUTE,
        outcome=Outcome.SERIOUS_FAILURE,
    )
