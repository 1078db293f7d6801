"""The hours of one date, instead of those of the week: this Saturday open, this Tuesday short."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound, StaleRow
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import roster, timetable_store, walltime, weekly
from clinic_desk.scheduling.timetable import DatedHours, Stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSet:
    """A date's hours before and after; None: those of its week."""

    practitioner: PractitionerId
    day: date
    before: Stretches | None
    after: Stretches | None


def coming(session: Session, whose: PractitionerId) -> tuple[DatedHours, ...]:
    """Somebody's dates from today on that have hours of their own."""
    reads = session.reading(Permission.SCHEDULE_READ)
    zone = roster.current(session, reads).zone
    today = walltime.date_at(to_minutes(session.clock.now()), zone)
    return tuple(one for one in timetable_store.dated(reads, today) if one.practitioner == whose)


def set_date(
    session: Session, whose: PractitionerId, on: date, stretches: Stretches | None
) -> DateSet:
    """Give a date hours of its own, none at all, or with None those of its week again.

    Visits that are booked stand, and are found as hit. Raises InvalidInput for ``hours``,
    NotFound, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        after = None if stretches is None else weekly.in_order(stretches)
        _require_there(session, work, whose)
        before = _own(work, whose, on)
        return _set(work, DateSet(practitioner=whose, day=on, before=before, after=after))


def put_back(session: Session, done: DateSet) -> DateSet:
    """Take a change back. Raises StaleRow if the date was changed again since, NotFound."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        _require_there(session, work, done.practitioner)
        if _own(work, done.practitioner, done.day) != done.after:
            raise StaleRow("dated-hours", done.practitioner, 0)
        back = DateSet(
            practitioner=done.practitioner, day=done.day, before=done.after, after=done.before
        )
        return _set(work, back)


def _set(work: Work, done: DateSet) -> DateSet:
    timetable_store.set_dated(work, done.practitioner, done.day, done.after)
    roster.configured(work)
    minutes = -1 if done.after is None else sum(end - start for start, end in done.after)
    work.record(
        EventDraft(
            kind=EventKind.HOURS_CONFIGURED,
            action=Action.UPDATE,
            entity=("practitioner", done.practitioner),
            facts={"since": done.day.isoformat(), "until": done.day.isoformat()}
            | ({"minutes": minutes} if minutes >= 0 else {"taken-back": 1}),
        )
    )
    return done


def _own(work: Work, whose: PractitionerId, on: date) -> Stretches | None:
    known = timetable_store.dated(work, on)
    return next(
        (one.stretches for one in known if one.practitioner == whose and one.day == on), None
    )


def _require_there(session: Session, work: Work, whose: PractitionerId) -> None:
    house = roster.current(session, work)
    if all(one.id != whose for one in house.practitioners):
        raise NotFound("practitioner", whose)
