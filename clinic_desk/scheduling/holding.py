"""A time is held for a caller who is still thinking, and let go.

Others find it taken; the clock frees it. A hold says which time it is and whose, and for nobody
whom: a patient is not in it. It ends when it is let go, when its holder books it, and by itself.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import bindparam, delete, func, insert, or_, select

from clinic_desk.access import Permission, Session, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import GroupFull, SlotHeld, SlotTaken
from clinic_desk.ids import AccountId
from clinic_desk.scheduling import acting, clinic, equipping, groups, lengths
from clinic_desk.scheduling.holds import Hold
from clinic_desk.scheduling.records import Clinic, Proposal, Service, Span
from clinic_desk.scheduling.tables import held_time
from clinic_desk.storage import settings
from clinic_desk.storage.sqlite import ConstraintBroken

_h = held_time.c
_HOLD = insert(held_time)
_LET_GO = delete(held_time).where(_h.hold == bindparam("which"), _h.held_by == bindparam("whose"))
_LET_ALL_GO = delete(held_time).where(_h.held_by == bindparam("whose"))
_OTHERS = (
    select(_h.hold).where(_h.shared_key == bindparam("key"), _h.hold != bindparam("which")).limit(1)
)
_mine = held_time.alias().c
_MAKE_WAY = delete(held_time).where(
    or_(
        _h.until <= bindparam("now"),
        _h.hold.in_(
            select(_mine.hold).where(
                _mine.held_by == bindparam("whose"),
                _mine.parked == 0,
                _mine.resource.in_(
                    select(func.json_each(bindparam("taken")).table_valued("value").c.value)
                ),
                _mine.padded_start < bindparam("high"),
                _mine.padded_end > bindparam("low"),
            )
        ),
    )
)


def hold(
    session: Session, proposal: Proposal, *, instead_of: int | None = None, parked: bool = False
) -> Hold:
    """Hold a proposed time for some minutes (policy), in place of another hold of one's own; in a
    group that stands, one of its places.

    ``parked``: for a caller who waits; it keeps the time from oneself as well.

    Raises SlotTaken, SlotHeld when another at the desk was quicker, GroupFull, NotFound,
    NotAllowed.
    """
    session.require(Permission.APPOINTMENT_BOOK)
    acting.require_own(session, Permission.APPOINTMENT_BOOK, proposal.practitioner)
    house = clinic.load(session)
    whom = house.practitioner(proposal.practitioner)
    service = lengths.given(house.schedule, house.service(proposal.service), whom.id)
    service = replace(service, minutes=proposal.end_utc - proposal.start_utc)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        if instead_of is not None:
            work.write(_LET_GO, which=instead_of, whose=session.account)
        there = groups.at(work, house, proposal)
        if there is not None:
            service = replace(service, before=there.before, after=there.after)
            proposal = replace(proposal, end_utc=there.end_utc)
            needed = groups.resources(work, there.key)
        else:
            needed = _needed(session, work, house, proposal, service)
        span = proposal.start_utc - service.before, proposal.end_utc + service.after
        make_way(work, session.account, needed, span)
        until = work.now + timedelta(minutes=settings.number(work, settings.HOLD_MINUTES))
        made = Hold(
            id=work.new_id(),
            practitioner=whom.id,
            start_utc=proposal.start_utc,
            end_utc=proposal.end_utc,
            held_by=session.account,
            until=until,
            group=None if there is None else there.key,
        )
        _write(work, made, needed, service, parked=parked)
    return made


def let_go(session: Session, which: int) -> None:
    """Let a hold of one's own go; one that is over already is none."""
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        work.write(_LET_GO, which=which, whose=session.account)


def let_all_go(session: Session) -> None:
    """Let everything go that this person holds: they leave the desk."""
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        work.write(_LET_ALL_GO, whose=session.account)


def make_way(work: Work, whose: AccountId | None, taken: Iterable[int | None], span: Span) -> None:
    """End what is over, and what this person holds of the time that they now take."""
    now = to_microseconds(work.now)
    of = json.dumps([int(one) for one in taken if one is not None])
    work.write(_MAKE_WAY, now=now, whose=whose, taken=of, low=span[0], high=span[1])


def _needed(
    session: Session, work: Work, house: Clinic, proposal: Proposal, service: Service
) -> list[int]:
    """The practitioner, and the room and the devices that would be theirs."""
    whom, start = house.practitioner(proposal.practitioner), proposal.start_utc
    chosen = equipping.chosen_for(work, house, whom, service, start, session.account, proposal.room)
    room = () if whom.room is None else (whom.room,)
    return list(dict.fromkeys((whom.id, *(chosen or room))))


def _write(
    work: Work, made: Hold, needed: Iterable[int], service: Service, *, parked: bool
) -> None:
    try:
        for resource in needed:
            work.write(
                _HOLD,
                hold=made.id,
                resource=resource,
                start=made.start_utc,
                end=made.end_utc,
                padded_start=made.start_utc - service.before,
                padded_end=made.end_utc + service.after,
                practitioner=made.practitioner,
                held_by=made.held_by,
                until=to_microseconds(made.until),
                parked=int(parked),
                shared_key=made.group,
            )
    except ConstraintBroken as error:
        if error.what == "occupied":
            raise SlotTaken from None
        if error.what == "full":
            raise _full(work, made) from None
        if error.what != "held":
            raise
        raise SlotHeld from None


def _full(work: Work, made: Hold) -> GroupFull | SlotHeld:
    """Why no place is left: all have gone, or the last ones are held for other callers."""
    others = work.row(_OTHERS, key=made.group, which=made.id)
    return GroupFull() if others is None else SlotHeld()
