"""The six digits once more, before what weighs most: who may do what, and what leaves the clinic.

An open screen is no proof of who sits at it. A wrong code is counted and slowed as at the sign-in.
"""

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.errors import InvalidInput, NotFound, Problem, SignInFailed
from clinic_desk.staff import codes, recovery, store
from clinic_desk.staff.accounts import CODE_PURPOSE
from clinic_desk.vault import sealing
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.vault import Unlocked


def give(session: Session, unlocked: Unlocked, attempts: Attempts, code: str) -> None:
    """Take one's own code, or a recovery code in its place, for the next few minutes.

    Raises InvalidInput for "code", SignInFailed with the seconds to wait.
    """
    reads = session.reading(Permission.ACCOUNT_OWN)
    who = store.by_id(reads, session.account)
    if who is None or unlocked.private_key is None:
        raise NotFound("account", session.account)
    name = who.sign_in_name
    if wait := attempts.wait(name):
        raise SignInFailed(wait)
    attempts.failed(name)  # taken back below: a program that is killed meanwhile has counted too
    secret = sealing.unseal(unlocked.private_key, who.code_sealed, CODE_PURPOSE)
    now = session.clock.now()
    step = codes.accepted_step(secret, code.replace(" ", ""), now, who.code_step)
    spare = recovery.found(reads, who.id, code) if step is None else None
    with session.work(Permission.ACCOUNT_OWN) as work:
        if step is not None:
            store.take_step(work, who.id, step)
        elif spare is not None:
            recovery.use(work, who.id, spare)
        work.record(_draft(fits=step is not None or spare is not None))
    if step is None and spare is None:
        raise InvalidInput({"code": Problem.DOES_NOT_MATCH})
    attempts.succeeded(name)
    session.code_was_given()


def _draft(*, fits: bool) -> EventDraft:
    return EventDraft(
        kind=EventKind.CODE_GIVEN if fits else EventKind.SESSION_REFUSED,
        action=Action.EXECUTE,
        outcome=Outcome.SUCCESS if fits else Outcome.SERIOUS_FAILURE,
    )
