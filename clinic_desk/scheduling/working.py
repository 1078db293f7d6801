"""Somebody's working hours: a week from a day on, for good or for a while."""

from dataclasses import dataclass, replace
from datetime import date

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import ahead, roster, store, weekly
from clinic_desk.scheduling.ahead import Booked
from clinic_desk.scheduling.records import Clinic, WorkingHours
from clinic_desk.scheduling.weekly import Planned, Week
from clinic_desk.storage import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursSet:
    """Somebody's hours before and after, and the booked visits that now lie outside them."""

    practitioner: PractitionerId
    before: tuple[WorkingHours, ...]
    after: tuple[WorkingHours, ...]
    outside: Booked


def weeks(session: Session, whose: PractitionerId) -> tuple[Planned, ...]:
    """The weeks that are planned for somebody, one after the other."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return weekly.planned(_rows_of(roster.current(session, reads), whose))


def usual_week(session: Session) -> Week:
    """When the clinic is usually open: what a new practitioner's week begins with."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return weekly.from_text(settings.text(reads, settings.CLINIC_HOURS))


def set_week(
    session: Session,
    whose: PractitionerId,
    week: Week,
    since: date,
    until: date | None = None,
) -> HoursSet:
    """Let a week hold from ``since`` on, or through ``until`` only; other days keep theirs.

    Visits that are booked stay where they are, and are counted where the hours no longer
    hold them. Raises InvalidInput for ``day-1`` to ``day-7`` and ``until``, NotFound.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        if until is not None and until < since:
            raise InvalidInput({"until": Problem.ENDS_FIRST})
        week = weekly.checked(week)
        house = _house(session, work, whose)
        before = _rows_of(house, whose)
        after = weekly.laid_over(before, whose, week, since, until)
        facts: dict[str, int | str] = {"since": since.isoformat(), "minutes": week.minutes}
        if until is not None:
            facts["until"] = until.isoformat()
        return _replaced(work, house, whose, before, after, facts)


def begin_at(session: Session, work: Work, whose: PractitionerId, week: Week, since: date) -> None:
    """The first week of somebody who was added in this unit of work. Raises InvalidInput."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    week = weekly.checked(week)
    roster.replace_hours(work, whose, weekly.laid_over((), whose, week, since))
    roster.configured(work)
    work.record(
        EventDraft(
            kind=EventKind.HOURS_CONFIGURED,
            action=Action.UPDATE,
            entity=("practitioner", whose),
            facts={"since": since.isoformat(), "minutes": week.minutes},
        )
    )


def put_back(session: Session, done: HoursSet) -> HoursSet:
    """Take a change of hours back. Raises StaleRow if they were changed again since."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        whose = done.practitioner
        house = _house(session, work, whose)
        now = _rows_of(house, whose)
        if set(now) != set(done.after):
            raise StaleRow("working-hours", whose, 0)
        return _replaced(work, house, whose, now, done.before, {"taken-back": 1})


def _replaced(
    work: Work,
    house: Clinic,
    whose: PractitionerId,
    before: tuple[WorkingHours, ...],
    after: tuple[WorkingHours, ...],
    facts: dict[str, int | str],
) -> HoursSet:
    roster.replace_hours(work, whose, after)
    roster.configured(work)
    others = (row for row in house.schedule.hours if row.practitioner != whose)
    schedule = replace(house.schedule, hours=(*others, *after))
    held = store.held_since(work, whose, to_minutes(work.now))
    outside = ahead.unkept(schedule, whose, held)
    work.record(
        EventDraft(
            kind=EventKind.HOURS_CONFIGURED,
            action=Action.UPDATE,
            entity=("practitioner", whose),
            facts={**facts, "visits-outside": outside.visits},
        )
    )
    return HoursSet(practitioner=whose, before=before, after=after, outside=outside)


def _house(session: Session, work: Work, whose: PractitionerId) -> Clinic:
    house = roster.current(session, work)
    if all(one.id != whose for one in house.practitioners):
        raise NotFound("practitioner", whose)
    return house


def _rows_of(house: Clinic, whose: PractitionerId) -> tuple[WorkingHours, ...]:
    return tuple(row for row in house.schedule.hours if row.practitioner == whose)
