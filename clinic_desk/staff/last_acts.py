"""What somebody did last and may take back, after a lock too: theirs alone, until the day ends.

It is sealed to the account's own key, as drafts are. It says which acts they were, on which ids
and versions, and holds nobody's name. Nobody's outlives its day: every writing and every return
on another day removes what is older.
"""

from datetime import date

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Permission, Session
from clinic_desk.errors import InvalidInput, Problem, WrongKey
from clinic_desk.staff.tables import last_acts

LONGEST = 48 * 1024
"""Bytes that what was done may hold."""

_READ = select(last_acts.c.sealed).where(
    last_acts.c.account == bindparam("whose"), last_acts.c.day == bindparam("today")
)
_OLD = select(last_acts.c.account).where(last_acts.c.day != bindparam("today")).limit(1)
_PUT = insert(last_acts)
_WRITE = _PUT.on_conflict_do_update(
    index_elements=[last_acts.c.account],
    set_={"day": _PUT.excluded.day, "sealed": _PUT.excluded.sealed},
)
_DROP_OLD = delete(last_acts).where(last_acts.c.day != bindparam("today"))


def keep(session: Session, today: date, acts: bytes) -> None:
    """Keep this in the place of what was kept before; what is of another day goes.

    No entry in the log: the acts themselves stand in it, and taking one back will. Raises
    InvalidInput when it is longer than LONGEST, and what the computer will not take.
    """
    if len(acts) > LONGEST:
        raise InvalidInput({"acts": Problem.TOO_LONG})
    sealed = session.sealed_own(acts)
    with session.work(Permission.ACCOUNT_OWN) as work:
        work.write(_DROP_OLD, today=today.isoformat())
        work.write(_WRITE, account=session.account, day=today.isoformat(), sealed=sealed)


def read(session: Session, today: date) -> bytes | None:
    """What this person did today; None if nothing, or what their present key does not open."""
    reads = session.reading(Permission.ACCOUNT_OWN)
    if reads.value(_OLD, today=today.isoformat()) is not None:
        with session.work(Permission.ACCOUNT_OWN) as work:
            work.write(_DROP_OLD, today=today.isoformat())
    sealed = reads.value(_READ, whose=session.account, today=today.isoformat())
    if sealed is None:
        return None
    try:
        return session.opened_own(bytes(sealed))
    except WrongKey:  # another password was set for them, and with it another key
        return None
