"""What somebody has half written, and where they were: kept for them alone until it is done.

It is sealed to the account's own key, so that only their sign-in opens it. One a person, each
in the place of the one before; what nobody comes back to goes after a week.
"""

from datetime import timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Permission, Session
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import InvalidInput, Problem, WrongKey
from clinic_desk.staff.tables import draft

LONGEST = 32 * 1024
"""Bytes that a draft may hold."""
KEPT = timedelta(days=7)

_READ = select(draft.c.sealed).where(
    draft.c.account == bindparam("whose"), draft.c.saved >= bindparam("since")
)
_PUT = insert(draft)
_WRITE = _PUT.on_conflict_do_update(
    index_elements=[draft.c.account],
    set_={"saved": _PUT.excluded.saved, "sealed": _PUT.excluded.sealed},
)
_DROP = delete(draft).where(draft.c.account == bindparam("whose"))
_DROP_OLD = delete(draft).where(draft.c.saved < bindparam("since"))


def keep(session: Session, written: bytes) -> None:
    """Keep this in the place of what was kept before; everybody's old ones go.

    No entry in the log: nobody reads it but who wrote it. Raises InvalidInput when it is longer
    than LONGEST, and what the computer will not take.
    """
    if len(written) > LONGEST:
        raise InvalidInput({"draft": Problem.TOO_LONG})
    sealed = session.sealed_own(written)
    with session.work(Permission.ACCOUNT_OWN) as work:
        work.write(_DROP_OLD, since=to_microseconds(work.now - KEPT))
        saved = to_microseconds(work.now)
        work.write(_WRITE, account=session.account, saved=saved, sealed=sealed)


def read(session: Session) -> bytes | None:
    """What this person left; None if nothing, or what their present key does not open."""
    reads = session.reading(Permission.ACCOUNT_OWN)
    since = to_microseconds(session.clock.now() - KEPT)
    sealed = reads.value(_READ, whose=session.account, since=since)
    if sealed is None:
        return None
    try:
        return session.opened_own(bytes(sealed))
    except WrongKey:  # another password was set for them, and with it another key
        return None


def drop(session: Session) -> None:
    """It is done, or given up."""
    with session.work(Permission.ACCOUNT_OWN) as work:
        work.write(_DROP, whose=session.account)
