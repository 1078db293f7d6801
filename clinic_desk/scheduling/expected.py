"""Whom the clinic expects today: they are named first when somebody is looked for."""

from datetime import date

from sqlalchemy import bindparam, select

from clinic_desk.access import Directory, Permission, Reach, Session
from clinic_desk.clock import to_minutes
from clinic_desk.ids import PatientId, PractitionerId
from clinic_desk.patients import finding
from clinic_desk.scheduling import day, roster, walltime
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.tables import day_appointment

_KEPT = "scheduling:expected"
_a = day_appointment.c
_TODAY = select(_a.patient, _a.practitioner).where(
    _a.start >= bindparam("low"),
    _a.start < bindparam("high"),
    _a.status != AppointmentStatus.CANCELLED,
)


def first_today(session: Session, opened: Directory) -> finding.First:
    """Today's patients, read anew each minute; a clinician's are their own."""
    reach = session.reach(Permission.SCHEDULE_READ)
    if reach is None:
        return finding.NOBODY
    minute = to_minutes(session.clock.now())
    kept = session.kept.get(_KEPT)
    if kept is None or kept[0] != (minute, opened.sees_protected):
        own = session.own_practitioners(Permission.SCHEDULE_READ) if reach is Reach.OWN else None
        expected = _expected(session, opened, day.today(session), own)
        kept = ((minute, opened.sees_protected), finding.those_first(opened, expected))
        session.kept[_KEPT] = kept
    first: finding.First = kept[1]
    return first


def search(
    session: Session, opened: Directory, typed: str, *, limit: int = finding.LIMIT
) -> finding.Found:
    """Patients that fit what was typed, today's before the others; see ``finding.search``."""
    first = first_today(session, opened)
    return finding.search(session, opened, typed, limit=limit, first=first)


def _expected(
    session: Session, opened: Directory, on: date, own: frozenset[PractitionerId] | None
) -> set[PatientId]:
    zone = roster.current(session, session.reading(Permission.SCHEDULE_READ)).zone
    low, high = walltime.day_bounds(on, zone)
    rows = opened.rows(_TODAY, low=low, high=high)
    return {PatientId(row[0]) for row in rows if own is None or row[1] in own}
