"""Time kept free by rule: each week, of a room or a device, or of one service alone."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound, Problem
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import roster, timetable_store, validating, walltime
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.timetable import Block, BlockReason

_LONGEST_DAYS = 366 * 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBlock:
    """What is typed about a block; ``weekly`` on the weekday of its first day.

    Weekly without a ``last`` day it comes back until somebody takes it away.
    """

    practitioner: PractitionerId | None = None
    resource: int | None = None
    service: ServiceId | None = None
    first: date
    last: date | None = None
    weekly: bool = False
    starts: int = 0
    ends: int = walltime.DAY
    reason: BlockReason = BlockReason.OTHER

    @classmethod
    def of(cls, known: Block) -> "NewBlock":
        """A block as a form shows it."""
        return cls(
            practitioner=known.practitioner,
            resource=known.resource,
            service=known.service,
            first=known.first,
            last=known.last,
            weekly=known.weekday is not None,
            starts=known.starts,
            ends=known.ends,
            reason=known.reason,
        )


def coming(session: Session) -> tuple[Block, ...]:
    """What is not over yet, by its first day."""
    reads = session.reading(Permission.SCHEDULE_READ)
    zone = roster.current(session, reads).zone
    return timetable_store.blocks(reads, walltime.date_at(to_minutes(session.clock.now()), zone))


def add(session: Session, new: NewBlock) -> Block:
    """Keep the time free from now on; visits that are booked stand, and are found as hit.

    Raises InvalidInput for ``first``, ``last``, ``ends`` and ``what``, NotFound, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return _add(session, work, new)


def change(session: Session, which: int, new: NewBlock) -> tuple[Block, Block]:
    """Put this in the place of a block, both or neither; what was there and what is. Raises as
    both do."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return _remove(work, which), _add(session, work, new)


def remove(session: Session, which: int) -> Block:
    """Take a block away; what it was. Raises NotFound, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return _remove(work, which)


def put_back(session: Session, removed: Block) -> None:
    """Take a removal back. Raises NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        if all(one.id != removed.id for one in timetable_store.blocks(work, date.min)):
            timetable_store.add_block(work, removed)
        _record(work, removed, Action.UPDATE)


def _add(session: Session, work: Work, new: NewBlock) -> Block:
    added = _checked(roster.current(session, work), work.new_id(), new)
    timetable_store.add_block(work, added)
    _record(work, added, Action.CREATE)
    return added


def _remove(work: Work, which: int) -> Block:
    known = timetable_store.blocks(work, date.min)
    found = next((one for one in known if one.id == which), None)
    if found is None:
        raise NotFound("block", which)
    timetable_store.drop_block(work, which)
    _record(work, found, Action.DELETE)
    return found


def _checked(house: Clinic, key: int, new: NewBlock) -> Block:
    problems: dict[str, Problem] = {}
    last = new.last if new.weekly else new.last or new.first
    if last is not None and last < new.first:
        problems["last"] = Problem.ENDS_FIRST
    elif last is not None and (last - new.first).days > _LONGEST_DAYS:
        problems["last"] = Problem.TOO_LONG
    if (new.weekly or last == new.first) and new.ends <= new.starts:
        problems["ends"] = Problem.ENDS_FIRST
    if not new.weekly and new.resource is None and new.service is None:
        problems["what"] = Problem.MISSING
    validating.require(problems)
    _require_known(house, new)
    return Block(
        id=key,
        practitioner=new.practitioner,
        resource=new.resource,
        service=new.service,
        first=new.first,
        last=last,
        weekday=new.first.isoweekday() if new.weekly else None,
        starts=new.starts,
        ends=new.ends,
        reason=new.reason,
    )


def _require_known(house: Clinic, new: NewBlock) -> None:
    if new.practitioner is not None:
        house.practitioner(new.practitioner)
    if new.service is not None:
        house.service(new.service)
    things: set[int] = {one.id for one in house.rooms}
    things |= {one.id for one in house.schedule.resources.equipment}
    if new.resource is not None and new.resource not in things:
        raise NotFound("resource", new.resource)


def _record(work: Work, of: Block, action: Action) -> None:
    roster.configured(work)
    said: dict[str, int | str | None] = {
        "first": of.first.isoformat(),
        "last": None if of.last is None else of.last.isoformat(),
        "weekday": of.weekday,
        "start": of.starts,
        "end": of.ends,
        "resource": of.resource,
        "service": of.service,
    }
    work.record(
        EventDraft(
            kind=EventKind.BLOCK_CONFIGURED,
            action=action,
            entity=("practitioner", of.practitioner) if of.practitioner is not None else None,
            facts={name: value for name, value in said.items() if value is not None},
        )
    )
