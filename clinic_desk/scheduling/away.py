"""Somebody cannot come, or has to go: the rest of their day is held, in one act."""

from clinic_desk.access import EventDraft, Permission, Reach, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import roster, walltime
from clinic_desk.scheduling.records import Absence, AbsenceReason


def declare(session: Session, whom: PractitionerId) -> Absence:
    """Hold their time from now until the end of the day.

    Nothing new is booked then. Why they are away is nobody's business. Raises NotFound,
    NotAllowed.
    """
    _require_own(session, whom)
    with session.work(Permission.SCHEDULE_HOLD) as work:
        house = roster.current(session, work)
        house.practitioner(whom)
        now = to_minutes(work.now)
        _, end = walltime.day_bounds(walltime.date_at(now, house.zone), house.zone)
        held = Absence(
            id=work.new_id(),
            practitioner=whom,
            start_utc=now,
            end_utc=end,
            reason=AbsenceReason.AWAY,
            sudden=True,
        )
        roster.add_absence(work, held)
        _record(work, held, Action.CREATE)
    return held


def hold_again(session: Session, held: Absence) -> None:
    """Hold the same time once more, after it was let go. Raises NotAllowed."""
    session.require(Permission.SCHEDULE_HOLD)
    _require_own(session, held.practitioner)
    with session.work(Permission.SCHEDULE_HOLD) as work:
        if all(one.id != held.id for one in roster.absences(work, 0)):
            roster.add_absence(work, held)
        _record(work, held, Action.CREATE)


def let_go(session: Session, which: int) -> Absence:
    """They are there after all: the time can be booked again. Raises NotFound, NotAllowed."""
    with session.work(Permission.SCHEDULE_HOLD) as work:
        known = (one for one in roster.absences(work, 0) if one.sudden)
        found = next((one for one in known if one.id == which), None)
        if found is None:
            raise NotFound("absence", which)
        _require_own(session, found.practitioner)
        roster.drop_absence(work, which)
        _record(work, found, Action.DELETE)
    return found


def held_now(session: Session) -> tuple[Absence, ...]:
    """Who is suddenly away just now."""
    reads = session.reading(Permission.SCHEDULE_READ)
    now = to_minutes(session.clock.now())
    return tuple(
        one
        for one in roster.current(session, reads).schedule.absences
        if one.sudden and one.start_utc <= now < one.end_utc
    )


def _require_own(session: Session, whom: PractitionerId | None) -> None:
    permission = Permission.SCHEDULE_HOLD
    if session.require(permission) is Reach.OWN and whom not in session.own_practitioners(
        permission
    ):
        session.refuse(permission)


def _record(work: Work, of: Absence, action: Action) -> None:
    roster.configured(work)
    work.record(
        EventDraft(
            kind=EventKind.ABSENCE_CONFIGURED,
            action=action,
            entity=("practitioner", of.practitioner) if of.practitioner is not None else None,
            facts={"start": of.start_utc, "end": of.end_utc, "sudden": 1},
        )
    )
