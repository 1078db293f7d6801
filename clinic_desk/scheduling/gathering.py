"""A group as a whole: who comes to it, and all of them moved or cancelled in one act.

Each place is an appointment of its own. Whatever is done to the whole group is one
transaction: all of it happens or nothing does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clinic_desk.access import Directory, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import AppointmentFixed, NotFound, StaleRow, TimePassed
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId
from clinic_desk.scheduling import (
    acting,
    cancelling,
    clinic,
    day,
    equipping,
    group_sizes,
    groups,
    holds,
    lengths,
    marks,
    placing,
    resizing,
    roster,
    store,
    walltime,
)
from clinic_desk.scheduling.moving import Lasting
from clinic_desk.scheduling.places import GroupOf, Places
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    Clinic,
    DayAppointment,
    Proposal,
)

_MOVABLE = {AppointmentStatus.BOOKED, AppointmentStatus.MISSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A group with whoever comes, in the order of their names; ``proposal``: to join it.

    Protected persons are masked as in a day. Empty once everybody has left. ``size``: how many it
    holds, where that is said of itself.
    """

    of: GroupOf
    proposal: Proposal
    attendees: tuple[DayAppointment, ...]
    size: int | None = None

    @property
    def places(self) -> Places:
        assert self.proposal.places is not None
        return self.proposal.places


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a whole group goes; ``start`` is naive wall time, with fold. ``size`` and
    ``lasting``: how many it holds there and for how long, where those who go leave others
    behind."""

    practitioner: PractitionerId
    start: datetime
    size: int | None = None
    lasting: Lasting | None = None
    rooms: frozenset[RoomId] = frozenset()
    """In one of these and in no other, where a room is pointed at."""


def gathered(session: Session, opened: Directory, of: GroupOf) -> Gathered:
    """Who comes to a group, noted as shown. Raises NotFound, NotAllowed."""
    session.require(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    service = house.service(of.service)
    whom = house.practitioner(of.practitioner)
    found = [
        (one, bool(one.has_note))
        for one in store.of_day(opened, of.start_utc, of.start_utc + 1)
        if (one.practitioner, one.service, one.start_utc)
        == (of.practitioner, of.service, of.start_utc)
        if store.STATUSES[one.status].holds_time
    ]
    shown = sorted(day.show(opened, found), key=_by_name)
    end = found[0][0].end_utc if found else of.start_utc + service.minutes
    size = group_sizes.said(session.reading(Permission.SCHEDULE_READ), of)
    proposal = Proposal(
        practitioner=whom.id,
        service=service.id,
        room=found[0][0].room if found else whom.room,
        start=walltime.to_wall(of.start_utc, house.zone),
        zone=house.zone,
        start_utc=of.start_utc,
        end_utc=end,
        places=Places(len(shown), size or service.capacity or 1, _kept(session, of)),
    )
    return Gathered(of=of, proposal=proposal, attendees=tuple(shown), size=size)


def move(
    session: Session,
    opened: Directory,
    known: Sequence[tuple[AppointmentId, int]],
    target: Target,
    *,
    apart: bool = False,
    back: bool = False,
) -> tuple[Appointment, ...]:
    """Move everybody of a group, each with the version that was ``known``; all or none. How many
    it holds goes along, unless another stands there already.

    ``apart``: they leave others behind, to whom they had come as a group before. ``back``: to the
    time that they had before, which may have begun since.

    Raises as ``moving.move`` does, GroupFull where another group stands there and has not room
    for all, StaleRow where somebody has joined or left since.
    """
    found = _found(session, opened, known, Permission.APPOINTMENT_MOVE)
    acting.require_own(session, Permission.APPOINTMENT_MOVE, target.practitioner)
    for one in found:
        acting.require_status(one, _MOVABLE, "moved")
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        house = roster.current(session, work)
        if not apart:
            _require_whole(work, found)
        _require_loose(work, found)
        _free(work, found)
        _take_along(work, house, found[0], target, apart=apart)
        now = 0 if back else to_minutes(work.now)
        moved = [_move(session, work, house, one, target, now) for one in found]
    return tuple(moved)


def resize(
    session: Session,
    opened: Directory,
    known: Sequence[tuple[AppointmentId, int]],
    minutes: int,
) -> tuple[Appointment, ...]:
    """Let a whole group take so many minutes, each with the version that was ``known``; all or
    none. Its beginning, its room and what it has stand.

    Raises as ``resizing.resize`` does, StaleRow where somebody has joined or left since.
    """
    found = _found(session, opened, known, Permission.APPOINTMENT_MOVE)
    for one in found:
        acting.require_status(one, resizing.MAY_BE, "resized")
    lengths.require(minutes)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        now, start = to_minutes(work.now), found[0].start_utc
        if start + minutes <= now:
            raise TimePassed(from_minutes(start + minutes))
        house = roster.current(session, work)
        longer = replace(found[0], minutes=minutes, end_utc=start + minutes)
        placing.require_free(house, longer, min(now, start))
        _require_whole(work, found)
        _free(work, found)
        return tuple(_resize(session, work, house, one, minutes) for one in found)


def cancel(
    session: Session,
    opened: Directory,
    known: Sequence[tuple[AppointmentId, int]],
    cancellation: Cancellation,
) -> tuple[Appointment, ...]:
    """Cancel everybody of a group, each with the version that was ``known``; all or none.

    ``families.put_back`` takes it back. Raises as ``cancelling.cancel`` does.
    """
    found = _found(session, opened, known, Permission.APPOINTMENT_CANCEL)
    cancelled = AppointmentStatus.CANCELLED
    for one in found:
        acting.require_status(one, acting.before(cancelled), cancelled)
    with session.work(Permission.APPOINTMENT_CANCEL) as work:
        _require_whole(work, found)
        _require_loose(work, found)
        at = work.now
        return tuple(cancelling.cancel_at(session, work, one, cancellation, at) for one in found)


def _kept(session: Session, of: GroupOf) -> int:
    """How many places are held for other callers."""
    reads, at = session.reading(Permission.SCHEDULE_READ), of.start_utc
    kept = holds.places(session, at, at + 1)
    there = groups.standing(reads, [of.practitioner], of.service, at, at + 1, kept)
    return sum(one.held for one in there)


def _by_name(one: DayAppointment) -> tuple[bool, str, str, int]:
    return one.masked, (one.family or "").casefold(), (one.given or "").casefold(), one.id


def _found(
    session: Session,
    opened: Directory,
    known: Sequence[tuple[AppointmentId, int]],
    permission: Permission,
) -> list[Appointment]:
    """The visits as this person may act on them, all of one group."""
    session.require(permission)
    found = [acting.found(session, opened, one, version, permission) for one, version in known]
    if len({(one.practitioner, one.service, one.start_utc) for one in found}) != 1:
        raise NotFound("group", 0)
    return found


def _require_whole(work: Work, found: Sequence[Appointment]) -> None:
    """Raises StaleRow where the group is not these people any more."""
    one = found[0]
    at = one.start_utc
    there = groups.standing(work, [one.practitioner], one.service, at, at + 1)
    if sum(group.taken for group in there) != len(found):
        raise StaleRow("appointment", one.id, one.version)


def _require_loose(work: Work, found: Sequence[Appointment]) -> None:
    """Raises AppointmentFixed where one of them is kept at its time."""
    fixed = marks.marked(work, [each.id for each in found]).fixed
    if fixed:
        raise AppointmentFixed(min(fixed))


def _free(work: Work, found: list[Appointment]) -> None:
    """Let their time go; whoever stands there over the number comes last from now on."""
    over = marks.marked(work, [one.id for one in found]).overbooked
    found.sort(key=lambda one: one.id in over)
    for one in found:
        work.about(one.patient)
        store.free(work, one)


def _take_along(
    work: Work, house: Clinic, found: Appointment, target: Target, *, apart: bool
) -> None:
    """Say of the group where it goes how many it holds, nobody being in it just now."""
    was = GroupOf.by(found)
    there = placing.placed(house, found, target.practitioner, target.start, target.start.fold)
    at, size = GroupOf.by(there), target.size if apart else group_sizes.said(work, was)
    if not apart:
        group_sizes.put(work, was, None)
    if not groups.standing(work, [at.practitioner], at.service, at.start_utc, at.start_utc + 1):
        group_sizes.put(work, at, size)


def _move(
    session: Session, work: Work, house: Clinic, found: Appointment, target: Target, now: int
) -> Appointment:
    work.about(found.patient)
    moved = placing.placed(house, found, target.practitioner, target.start, target.start.fold)
    if target.lasting is not None:
        moved = target.lasting.of(moved)
    moved = groups.fitted(work, house, moved)
    placing.require_free(house, moved, now)
    moved = equipping.equipped(work, house, moved, session.account, rooms=target.rooms)
    if not store.move(work, moved, found.version):
        raise StaleRow("appointment", found.id, found.version)
    placing.occupy(work, moved, session.account)
    facts = {"from-practitioner": found.practitioner, "from-start": found.start_utc}
    draft = acting.draft(EventKind.APPOINTMENT_MOVED, found, Action.UPDATE, facts)
    work.record_later(work.now, draft)
    return replace(moved, version=found.version + 1)


def _resize(
    session: Session, work: Work, house: Clinic, found: Appointment, minutes: int
) -> Appointment:
    work.about(found.patient)
    resized = replace(found, minutes=minutes, end_utc=found.start_utc + minutes)
    resized = equipping.equipped_again(work, house, resized, session.account)
    if not store.resize(work, resized, found.version):
        raise StaleRow("appointment", found.id, found.version)
    placing.occupy(work, resized, session.account)
    facts = {"from-minutes": found.minutes, "to-minutes": minutes}
    draft = acting.draft(EventKind.APPOINTMENT_RESIZED, found, Action.UPDATE, facts)
    work.record_later(work.now, draft)
    return replace(resized, version=found.version + 1)
