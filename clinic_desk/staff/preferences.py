"""How a person likes their screen: theme, language, place. Kept in the vault, theirs alone."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Permission, Session
from clinic_desk.storage.tables import preference

_ALL = select(preference.c.key, preference.c.value).where(
    preference.c.account == bindparam("whose")
)
_PUT = insert(preference)
_WRITE = _PUT.on_conflict_do_update(
    index_elements=[preference.c.account, preference.c.key],
    set_={"value": _PUT.excluded.value},
)


def read(session: Session) -> dict[str, str]:
    """This person's preferences, by key."""
    rows = session.reading(Permission.ACCOUNT_OWN).rows(_ALL, whose=session.account)
    return {str(row[0]): str(row[1]) for row in rows}


def put(session: Session, key: str, value: str) -> None:
    """Keep one preference; no entry in the log, since it says nothing about a patient."""
    with session.work(Permission.ACCOUNT_OWN) as work:
        work.write(_WRITE, account=session.account, key=key, value=value)
