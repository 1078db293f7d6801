"""A call is taken by whoever makes it, so that two do not ring the same person.

It is let go when its outcome is written, when its taker says so or leaves the desk, and by
itself. Like a time that is held it says nothing about anybody.
"""

from datetime import timedelta

from sqlalchemy import and_, bindparam, delete, insert, or_, select

from clinic_desk.access import Directory, Permission, Session, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import CallTaken
from clinic_desk.ids import AccountId
from clinic_desk.scheduling.to_do.about import whose
from clinic_desk.scheduling.to_do.records import CallWhat, Taken
from clinic_desk.scheduling.to_do.tables import call_taken

MINUTES = 10
"""Nobody rings for longer without saying how it went."""

_t = call_taken.c
_LIVE = select(_t.what, _t.about, _t.taken_by, _t.until).where(_t.until > bindparam("now"))
_THIS = and_(_t.what == bindparam("kind"), _t.about == bindparam("whom"))
_OTHERS = _LIVE.where(_THIS, _t.taken_by != bindparam("me"))
_TAKE = insert(call_taken)
_MAKE_WAY = delete(call_taken).where(or_(_t.until <= bindparam("now"), _THIS))
_LET_GO = delete(call_taken).where(_THIS, _t.taken_by == bindparam("me"))
_LET_ALL_GO = delete(call_taken).where(_t.taken_by == bindparam("me"))
_OVER = delete(call_taken).where(_THIS)


def take(session: Session, opened: Directory, what: CallWhat, about: int) -> Taken:
    """Make a call one's own for some minutes.

    Raises CallTaken where a colleague has it, NotFound for one that this person does not see.
    """
    session.require(Permission.TO_DO_WRITE)
    whose(session, opened, what, about)
    with session.work(Permission.TO_DO_WRITE) as work:
        now, this = to_microseconds(work.now), {"kind": what.value, "whom": about}
        other = work.row(_OTHERS, now=now, me=session.account, **this)
        if other is not None:
            raise CallTaken(until=from_microseconds(other[3]))
        until = work.now + timedelta(minutes=MINUTES)
        work.write(_MAKE_WAY, now=now, **this)
        work.write(
            _TAKE,
            what=what.value,
            about=about,
            taken_by=session.account,
            until=to_microseconds(until),
        )
    return Taken(by=session.account, until=until, mine=True)


def let_go(session: Session, what: CallWhat, about: int) -> None:
    """Let a call of one's own go; one that is over already is none."""
    with session.work(Permission.TO_DO_WRITE) as work:
        work.write(_LET_GO, kind=what.value, whom=about, me=session.account)


def let_all_go(session: Session) -> None:
    """Let everything go that this person took: they leave the desk."""
    with session.work(Permission.TO_DO_WRITE) as work:
        work.write(_LET_ALL_GO, me=session.account)


def over(work: Work, what: CallWhat, about: int) -> None:
    """It was made: nobody has it any more."""
    work.write(_OVER, kind=what.value, whom=about)


def taken(session: Session, opened: Directory) -> dict[tuple[CallWhat, int], Taken]:
    """Which calls somebody is making just now. Raises NotAllowed."""
    session.require(Permission.TO_DO_READ)
    rows = opened.rows(_LIVE, now=to_microseconds(session.clock.now()))
    return {
        (CallWhat(row[0]), row[1]): Taken(
            by=AccountId(row[2]), until=from_microseconds(row[3]), mine=row[2] == session.account
        )
        for row in rows
    }
