"""Letting a colleague work before the path is done: with a reason, until a day."""

from datetime import datetime, timedelta

from clinic_desk import guarding
from clinic_desk.access import Permission, Session
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AccountId
from clinic_desk.staff import store as staff_store
from clinic_desk.training import clearance
from clinic_desk.training.records import Clearance

LONGEST = timedelta(days=90)
LONGEST_REASON = 500


def excuse(session: Session, account: AccountId, reason: str, until: datetime) -> Clearance:
    """Let a colleague work before the path is done, until a day. Nobody excuses themselves.

    Raises InvalidInput for a reason or a day that does not hold, NotFound, NotAllowed.
    """
    session.require(Permission.TRAINING_OVERSEE)
    if account == session.account:
        session.refuse(Permission.TRAINING_OVERSEE)
    now = session.clock.now()
    _require_valid(reason.strip(), until, now)
    with session.work(Permission.TRAINING_OVERSEE) as work:
        if staff_store.by_id(work, account) is None:
            raise NotFound("account", account)
        clearance.grant_excuse(work, account, reason.strip(), until, by=session.account)
    return clearance.state(session.reading(Permission.TRAINING_OVERSEE), account, now)


def _require_valid(reason: str, until: datetime, now: datetime) -> None:
    problems: dict[str, Problem] = {}
    if not reason:
        problems["reason"] = Problem.MISSING
    elif len(reason) > LONGEST_REASON:
        problems["reason"] = Problem.TOO_LONG
    elif held := guarding.problem(reason):
        problems["reason"] = held
    if until <= now:
        problems["until"] = Problem.TOO_LONG_AGO
    elif until > now + LONGEST:
        problems["until"] = Problem.TOO_FAR_AHEAD
    if problems:
        raise InvalidInput(problems)
