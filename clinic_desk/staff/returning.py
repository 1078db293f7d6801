"""Coming back to the screen that one locked: for some hours after a code, by the password alone.

The program that locked holds a pass, of which the vault keeps a hash: both are made at the lock
and good for one return. A restart, a failed try, another code device, signing out or a crash
make it worthless (NIST SP 800-63B, 4.2.3: the password beside a session secret that still holds).
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from hmac import compare_digest

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Reads, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.staff.records import Account
from clinic_desk.staff.tables import account_return
from clinic_desk.storage import settings

_r = account_return.c
_KEPT = select(_r.given, _r["pass"]).where(_r.account == bindparam("whose"))
_KEEP = insert(account_return)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=[_r.account],
    set_={"given": _KEEP.excluded.given, "pass": _KEEP.excluded["pass"]},
)
_FORGET = delete(account_return).where(_r.account == bindparam("whose"))


def new_pass() -> str:
    """What the program that locks keeps for the return."""
    return secrets.token_hex(32)


def until(reads: Reads, given: datetime) -> datetime:
    """How long the password alone is enough, by the clinic's policy."""
    return given + timedelta(hours=settings.number(reads, settings.CODE_HOURS))


def keep(work: Work, who: Account, given: datetime, made: str) -> None:
    """Let this pass bring them back; ``given`` is when their code was asked for last."""
    values = {"account": who.id, "given": to_microseconds(given), "pass": _hashed(who, made)}
    work.write(_KEEP, **values)


def forget(work: Work, whose: AccountId) -> None:
    work.write(_FORGET, whose=whose)


def code_given(reads: Reads, who: Account, shown: str, now: datetime) -> datetime | None:
    """When the code was given that this pass still stands for; None where it stands for none."""
    row = reads.row(_KEPT, whose=who.id) if shown else None
    if row is None or not compare_digest(row[1], _hashed(who, shown)):
        return None
    given = from_microseconds(row[0])
    return given if given <= now < until(reads, given) else None


def _hashed(who: Account, made: str) -> bytes:
    return hashlib.sha256(made.encode() + who.code_sealed).digest()
