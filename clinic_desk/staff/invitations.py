"""Invitations in and out of the database, and the phrase that opens one."""

import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from mnemonic import Mnemonic
from sqlalchemy import bindparam, insert, select, update

from clinic_desk.access import Reads, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.staff.tables import invitation

LASTS = timedelta(days=7)
_WORDS = 6  # 66 random bits, stretched like every password
_i = invitation.c
_OPEN = select(_i.account, _i.expires).where(_i.closed.is_(None))
_OPEN_OF = _OPEN.where(_i.account == bindparam("whose"))
_ADD = insert(invitation)
_CLOSE = (
    update(invitation)
    .where(_i.account == bindparam("whose"), _i.closed.is_(None))
    .values(closed=bindparam("at"), outcome=bindparam("how"))
)


class Kind(StrEnum):
    """Why somebody sets a password."""

    NEW = "new"
    AGAIN = "again"
    """A phone or a password was lost."""


class Outcome(StrEnum):
    """What became of an invitation."""

    ACCEPTED = "accepted"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


def new_phrase() -> str:
    """Six random words; said once to whoever invites, and never kept."""
    words = Mnemonic("english").wordlist
    return " ".join(secrets.choice(words) for _ in range(_WORDS))


def folded(phrase: str) -> str:
    """A phrase as it was made, however it was typed: case, hyphens and gaps do not matter."""
    return " ".join(phrase.casefold().replace("-", " ").split())


def open_until(reads: Reads, whose: AccountId) -> datetime | None:
    """Until when somebody may accept; None if nothing is open. It may lie in the past."""
    row = reads.row(_OPEN_OF, whose=whose)
    return None if row is None else from_microseconds(row[1])


def all_open(reads: Reads) -> dict[AccountId, datetime]:
    return {AccountId(row[0]): from_microseconds(row[1]) for row in reads.rows(_OPEN)}


def begin(work: Work, whose: AccountId, kind: Kind, by: AccountId) -> datetime:
    """Open one in the place of one before; until when it holds."""
    close(work, whose, Outcome.REPLACED)
    expires = work.now + LASTS
    work.write(
        _ADD,
        id=work.new_id(),
        account=whose,
        kind=kind,
        made=to_microseconds(work.now),
        made_by=by,
        expires=to_microseconds(expires),
        closed=None,
        outcome=None,
    )
    return expires


def close(work: Work, whose: AccountId, how: Outcome) -> None:
    """It opens nothing from now on; nothing happens if none is open."""
    work.write(_CLOSE, whose=whose, at=to_microseconds(work.now), how=how)
