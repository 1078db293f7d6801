"""The visits behind a number of a report, by name: opened for a purpose, and in the log."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import ColumnElement, Integer, bindparam, func, select

from clinic_desk.access import Directory, EventDraft, Permission, PurposeOfUse, Query, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import AppointmentId, PractitionerId, ServiceId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import clinic, walltime
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM
from clinic_desk.scheduling.records import AppointmentStatus, CancelReason
from clinic_desk.scheduling.tables import named_visit

MOST = 500
"""So many are shown at once; it says when there are more."""
PURPOSES = (PurposeOfUse.OPERATIONS, PurposeOfUse.RECORDS_REQUEST, PurposeOfUse.LOG_REVIEW)
"""For which a number is opened."""
_S = AppointmentStatus
_NO_END = 1 << 40
_v = named_visit.c
_LEAD = func.max((_v.start - _v.booked // bindparam("micro", 60_000_000, Integer)) // 1440, 0)
_WAIT = func.max(_v.begun - func.max(_v.arrived, _v.start), 0)


class Of(StrEnum):
    """Which number it is."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    CANCELLED_LATE = "cancelled-late"
    LEAD = "lead"
    MISSED = "missed"
    WAITED = "waited"


_COUNTS: dict[Of, tuple[ColumnElement[bool], ...]] = {
    Of.BOOKED: (_v.status != _S.CANCELLED.value,),
    Of.CANCELLED: (_v.status == _S.CANCELLED.value,),
    Of.CANCELLED_LATE: (_v.cancelled_late == 1,),
    Of.LEAD: (),
    Of.MISSED: (_v.status == _S.MISSED.value,),
    Of.WAITED: (_v.arrived.is_not(None), _v.begun.is_not(None)),
}
"""What each number counts, as the figures say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """One row of a figure: of a practitioner, a group of days or minutes, or a reason."""

    of: Of
    practitioner: PractitionerId | None = None
    group: int | None = None
    reason: CancelReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One visit that was counted, and whose it is."""

    visit: AppointmentId
    who: DirectoryEntry
    practitioner: PractitionerId
    service: ServiceId
    start_utc: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The latest first; ``count`` says how many there are in all."""

    visits: tuple[Named, ...]
    count: int


def named(
    session: Session,
    opened: Directory,
    which: Behind,
    first: date,
    last: date,
    purpose: PurposeOfUse,
) -> Opened:
    """The visits behind a number, recorded before they are handed out. Visits of whom this
    person may not see are not among them. Raises NotAllowed."""
    session.require(Permission.REPORT_READ)
    house = clinic.load(session)
    low = walltime.day_bounds(first, house.zone)[0]
    high = walltime.day_bounds(last, house.zone)[1]
    whom, reason = which.practitioner, which.reason
    listing, counting = _queries(which.of, which.group, whom is not None, reason is not None)
    values = {"low": low, "high": high}
    values |= {} if whom is None else {"whom": whom}
    given = {} if reason is None else {"reason": reason.value}
    rows = opened.rows(listing, **values, **given)
    count = opened.row(counting, **values, **given)
    known = patient_store.by_ids(opened, {row[1] for row in rows})
    found = tuple(
        Named(
            visit=AppointmentId(row[0]),
            who=known[row[1]],
            practitioner=PractitionerId(row[2]),
            service=ServiceId(row[3]),
            start_utc=row[4],
        )
        for row in rows
        if row[1] in known
    )
    _record(session, which, (first, last), purpose, found)
    return Opened(visits=found, count=0 if count is None else count[0])


@lru_cache(maxsize=64)
def _queries(of: Of, group: int | None, whom: bool, reason: bool) -> tuple[Query, Query]:  # noqa: FBT001 - a shape
    """The visits, and how many they are: built once for each shape that is asked for."""
    where = [_v.start >= bindparam("low"), _v.start < bindparam("high"), *_COUNTS[of]]
    if whom:
        where.append(_v.practitioner == bindparam("whom"))
    if reason:
        where.append(_v.cancel_reason == bindparam("reason"))
    if group is not None:
        bounds, value = (WAIT_FROM, _WAIT) if of is Of.WAITED else (LEAD_FROM, _LEAD)
        where += [value >= bounds[group], value < (*bounds[1:], _NO_END)[group]]
    columns = (_v.id, _v.patient, _v.practitioner, _v.service, _v.start)
    listing = select(*columns).where(*where).order_by(_v.start.desc(), _v.id).limit(MOST)
    return listing, select(func.count()).select_from(named_visit).where(*where)


def _record(
    session: Session,
    which: Behind,
    dates: tuple[date, date],
    purpose: PurposeOfUse,
    found: tuple[Named, ...],
) -> None:
    about = tuple(dict.fromkeys(one.who.id for one in found))
    facts: dict[str, int | str] = {
        "number": which.of.value,
        "first": dates[0].isoformat(),
        "last": dates[1].isoformat(),
        "rows": len(found),
    }
    with session.work(Permission.REPORT_READ) as work:
        work.record(
            EventDraft(
                kind=EventKind.REPORT_OPENED,
                action=Action.READ,
                patient=about[0] if len(about) == 1 else None,
                patients=() if len(about) == 1 else about,
                purpose=purpose,
                facts=facts,
            )
        )
