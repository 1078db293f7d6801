"""The passwords that somebody has had: the last of them may not come again.

Each is stretched with Argon2id and one salt a person, so that a new password is held against
all of them at the cost of one. The rows lie in the encrypted vault and nowhere else.
"""

import hmac
import os

from sqlalchemy import bindparam, delete, insert, select

from clinic_desk.access import Reads, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.staff.tables import password_history
from clinic_desk.vault import argon

REMEMBERED = 24
_h = password_history.c
_OF = (
    select(_h.salt, _h.hash)
    .where(_h.account == bindparam("whose"))
    .order_by(_h.changed.desc(), _h.hash)
)
_ADD = insert(password_history)
_DROP = delete(password_history).where(
    _h.account == bindparam("whose"), _h.hash == bindparam("which")
)


def used_before(reads: Reads, whose: AccountId, password: str) -> bool:
    """Whether it is the present one or one of those before."""
    rows = reads.rows(_OF, whose=whose)
    if not rows:
        return False
    stretched = argon.derive(password, bytes(rows[0][0]), argon.FLOOR)
    return any(hmac.compare_digest(stretched, bytes(row[1])) for row in rows)


def remember(work: Work, whose: AccountId, password: str) -> None:
    """This is the password from now on; the oldest beyond the limit is forgotten."""
    rows = work.rows(_OF, whose=whose)
    salt = bytes(rows[0][0]) if rows else os.urandom(argon.SALT_BYTES)
    stretched = argon.derive(password, salt, argon.FLOOR)
    for row in rows:
        if bytes(row[1]) == stretched:
            work.write(_DROP, whose=whose, which=row[1])
    for row in rows[REMEMBERED - 1 :]:
        work.write(_DROP, whose=whose, which=row[1])
    work.write(_ADD, account=whose, changed=to_microseconds(work.now), salt=salt, hash=stretched)
