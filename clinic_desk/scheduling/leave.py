"""Who is away when, and the days on which the whole clinic is closed."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import ahead, roster, store, validating, walltime
from clinic_desk.scheduling.ahead import Booked
from clinic_desk.scheduling.records import Absence, AbsenceReason, Clinic, Span

_LONGEST_DAYS = 366 * 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAbsence:
    """From ``first`` through ``last``, whole days, or from and until minutes of the wall day.

    Without a practitioner the whole clinic is closed.
    """

    practitioner: PractitionerId | None
    first: date
    last: date
    starts: int = 0
    ends: int = walltime.DAY
    reason: AbsenceReason = AbsenceReason.LEAVE


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceAdded:
    """What was added, and the booked visits that lie within."""

    absence: Absence
    within: Booked


def coming(session: Session) -> tuple[Absence, ...]:
    """The absences that are not over yet, by start."""
    reads = session.reading(Permission.SCHEDULE_READ)
    now = to_minutes(session.clock.now())
    return tuple(one for one in roster.absences(reads, now) if one.end_utc > now)


def add(session: Session, new: NewAbsence) -> AbsenceAdded:
    """Keep the time free from now on; booked visits stay, and are counted.

    Raises InvalidInput for ``first``, ``last`` and ``ends``, NotFound, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return _add(session, work, new)


def change(session: Session, which: int, new: NewAbsence) -> tuple[Absence, AbsenceAdded]:
    """Put this in the place of an absence, both or neither; what it was. Raises as both do."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return _remove(work, which), _add(session, work, new)


def remove(session: Session, which: int) -> Absence:
    """Take an absence away; what it was. Raises NotFound, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return _remove(work, which)


def put_back(session: Session, removed: Absence) -> None:
    """Take a removal back. Raises NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        if all(one.id != removed.id for one in roster.absences(work, 0)):
            roster.add_absence(work, removed)
        _record(work, removed, Action.UPDATE, 0)


def _add(session: Session, work: Work, new: NewAbsence) -> AbsenceAdded:
    house = roster.current(session, work)
    start, end = _span(new, house.zone)
    if new.practitioner is not None:
        house.practitioner(new.practitioner)
    added = Absence(
        id=work.new_id(),
        practitioner=new.practitioner,
        start_utc=start,
        end_utc=end,
        reason=new.reason,
    )
    roster.add_absence(work, added)
    within = _within(work, house, added)
    _record(work, added, Action.CREATE, within.visits)
    return AbsenceAdded(absence=added, within=within)


def _remove(work: Work, which: int) -> Absence:
    found = next((one for one in roster.absences(work, 0) if one.id == which), None)
    if found is None:
        raise NotFound("absence", which)
    roster.drop_absence(work, which)
    _record(work, found, Action.DELETE, 0)
    return found


def _span(new: NewAbsence, zone: str) -> Span:
    problems: dict[str, Problem] = {}
    if new.last < new.first:
        problems["last"] = Problem.ENDS_FIRST
    elif (new.last - new.first).days > _LONGEST_DAYS:
        problems["last"] = Problem.TOO_LONG
    validating.require(problems)
    start = walltime.wall_day(new.first.toordinal(), zone).opens(new.starts)
    end = walltime.wall_day(new.last.toordinal(), zone).closes(new.ends)
    if end <= start:
        problems["ends"] = Problem.ENDS_FIRST
    validating.require(problems)
    return start, end


def _within(work: Work, house: Clinic, added: Absence) -> Booked:
    whom = added.practitioner
    people = [one.id for one in house.practitioners] if whom is None else [whom]
    since = max(added.start_utc, to_minutes(work.now))
    held = (span for one in people for span in store.held_since(work, one, since))
    return ahead.counted((span for span in held if span[0] < added.end_utc), house.zone)


def _record(work: Work, of: Absence, action: Action, visits: int) -> None:
    roster.configured(work)
    work.record(
        EventDraft(
            kind=EventKind.ABSENCE_CONFIGURED,
            action=action,
            entity=("practitioner", of.practitioner) if of.practitioner is not None else None,
            facts={"start": of.start_utc, "end": of.end_utc, "visits-within": visits},
        )
    )
