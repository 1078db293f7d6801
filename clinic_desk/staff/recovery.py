"""Recovery codes: on paper, in the place of a lost phone, each good once.

A code is 80 random bits, so that its hash need not be stretched.
"""

import base64
import hmac
import os
import secrets
from hashlib import sha256

from sqlalchemy import bindparam, delete, func, insert, select, update

from clinic_desk.access import Reads, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.staff.paper_codes import plain
from clinic_desk.staff.tables import recovery_code

COUNT = 10
_BYTES = 10
_SALT_BYTES = 16
_GROUP = 4
_r = recovery_code.c
_UNUSED = select(_r.salt, _r.hash).where(_r.account == bindparam("whose"), _r.used.is_(None))
_LEFT = select(func.count()).where(_r.account == bindparam("whose"), _r.used.is_(None))
_ADD = insert(recovery_code)
_DROP = delete(recovery_code).where(_r.account == bindparam("whose"))
_USE = (
    update(recovery_code)
    .where(_r.account == bindparam("whose"), _r.hash == bindparam("which"))
    .values(used=bindparam("at"))
)


def new_codes() -> tuple[str, ...]:
    """Ten codes, as they are printed: four groups of four letters and figures."""
    made = (base64.b32encode(secrets.token_bytes(_BYTES)).decode("ascii") for _ in range(COUNT))
    return tuple("-".join(_groups(text)) for text in made)


def replace(work: Work, whose: AccountId, codes: tuple[str, ...]) -> None:
    """These count from now on, and those before no longer."""
    work.write(_DROP, whose=whose)
    for code in codes:
        salt = os.urandom(_SALT_BYTES)
        made = to_microseconds(work.now)
        work.write(_ADD, account=whose, salt=salt, hash=_hash(salt, code), made=made, used=None)


def found(reads: Reads, whose: AccountId, typed: str) -> bytes | None:
    """The code that was typed, if it is there and unused."""
    hit = None
    for row in reads.rows(_UNUSED, whose=whose):
        if hmac.compare_digest(_hash(bytes(row[0]), typed), bytes(row[1])):
            hit = bytes(row[1])
    return hit


def use(work: Work, whose: AccountId, which: bytes) -> None:
    """Raises ConstraintBroken for one that was used already."""
    work.write(_USE, whose=whose, which=which, at=to_microseconds(work.now))


def left(reads: Reads, whose: AccountId) -> int:
    """How many are unused."""
    return int(reads.value(_LEFT, whose=whose))


def _hash(salt: bytes, typed: str) -> bytes:
    return sha256(salt + plain(typed).encode("utf-8", "surrogatepass")).digest()


def _groups(text: str) -> list[str]:
    return [text[at : at + _GROUP] for at in range(0, len(text), _GROUP)]
