"""A zone's rules have changed: what was agreed on the wall stands, the instants follow it.

Visits and absences keep the wall clock that was meant. Where the computer's data about time
zones say something new, their instants are reckoned anew, all in one transaction, with an
entry for each visit and one for the whole.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, select, update

from clinic_desk.access import Directory, EventDraft, Permission, Reach, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import GroupFull, NoSuchTime, SlotTaken
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import acting, equipping, group_sizes, placing, roster, store, walltime
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.records import Appointment, AppointmentStatus, Clinic
from clinic_desk.scheduling.tables import absence, day_appointment
from clinic_desk.storage import settings

_d, _a = day_appointment.c, absence.c
_AHEAD = (
    select(*[_d[name] for name in store.FACTS])
    .where(
        _d.start > bindparam("since"),
        _d.zone == bindparam("zone"),
        _d.status != AppointmentStatus.CANCELLED.value,
    )
    .order_by(_d.start, _d.id)
)
_ABSENCES = select(_a.id, _a.start, _a.end, _a.start_wall, _a.end_wall).where(
    _a.end > bindparam("since"), _a.start_wall.is_not(None), _a.end_wall.is_not(None)
)
_RECKON = (
    update(absence)
    .where(_a.id == bindparam("which"))
    .values(start=bindparam("to_start"), end=bindparam("to_end"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """How many visits and absences keep their wall clock, and the visits that now clash."""

    visits: int
    absences: int
    clashes: tuple[AppointmentId, ...]


def due(session: Session) -> bool:
    """Whether the rules have changed since the instants were last reckoned."""
    reads = session.reading(Permission.SCHEDULE_READ)
    kept = settings.text(reads, settings.ZONE_RULES)
    zone = settings.text(reads, settings.CLINIC_ZONE)
    same_zone = kept.startswith(zone + " ")
    everybody = session.reach(Permission.APPOINTMENT_MOVE) is Reach.ALL
    return same_zone and everybody and kept != walltime.rules_of(zone)


def reckon(session: Session, opened: Directory) -> Reckoned:
    """Let the instants of all that is ahead follow the wall clock.

    A visit that now lies over another keeps its time and is named: somebody moves it.
    Raises NotAllowed.
    """
    session.require(Permission.APPOINTMENT_MOVE)
    zone = roster.current(session, opened).zone
    since = to_minutes(session.clock.now()) - walltime.DAY
    ahead = [store.of_row(row) for row in opened.rows(_AHEAD, since=since, zone=zone)]
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        moved = [(one, _instant(one)) for one in ahead if _instant(one) != one.start_utc]
        clashes = _follow(work, roster.current(session, work), moved)
        absences = _absences(work, since, zone)
        settings.put(work, settings.ZONE_RULES, walltime.rules_of(zone))
        settings.put(work, settings.ZONE_CLASHES, json.dumps(clashes))
        roster.configured(work)
        facts = {"visits": len(moved), "absences": absences, "clashes": len(clashes)}
        work.record(EventDraft(kind=EventKind.TIMES_RECOMPUTED, action=Action.UPDATE, facts=facts))
    return Reckoned(visits=len(moved), absences=absences, clashes=tuple(clashes))


def _instant(one: Appointment) -> int:
    """Where the wall time is skipped now, the first instant after it."""
    try:
        return walltime.to_utc(one.start, one.zone, fold=one.start.fold)
    except NoSuchTime:
        return walltime.wall_day(one.start.toordinal(), one.zone).opens(
            one.start.hour * 60 + one.start.minute
        )


def _follow(work: Work, house: Clinic, moved: list[tuple[Appointment, int]]) -> list[AppointmentId]:
    for one, _ in moved:
        work.about(one.patient)
        store.free(work, one)
    was = {one.id: GroupOf.by(one) for one, _ in moved}
    group_sizes.follow(
        work, ((was[one.id], replace(was[one.id], start_utc=at)) for one, at in moved)
    )
    clashes = []
    for one, begins in moved:
        work.about(one.patient)
        placed = replace(one, start_utc=begins, end_utc=begins + one.minutes)
        store.move(work, placed, one.version)
        facts = {"from-start": one.start_utc, "start": begins}
        draft = acting.draft(EventKind.TIMES_RECOMPUTED, one, Action.UPDATE, facts)
        work.record_later(work.now, draft)
        try:
            placing.occupy(work, equipping.equipped_again(work, house, placed))
        except (SlotTaken, GroupFull):
            store.free(work, placed)
            clashes.append(one.id)
    return clashes


def _absences(work: Work, since: int, zone: str) -> int:
    """How many absences have other instants now."""
    changed = 0
    for which, start, end, start_wall, end_wall in work.rows(_ABSENCES, since=since):
        begins, ends = (_on_wall(wall, zone) for wall in (start_wall, end_wall))
        if (begins, ends) != (start, end) and begins < ends:
            work.write(_RECKON, which=which, to_start=begins, to_end=ends)
            changed += 1
    return changed


def _on_wall(wall: str, zone: str) -> int:
    at = datetime.fromisoformat(wall)
    return walltime.wall_day(at.toordinal(), zone).opens(at.hour * 60 + at.minute)
