"""Reports over a range of dates: counted in the database, of nobody in particular."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Integer, bindparam, func, select

from clinic_desk.access import Directory, EventDraft, Permission, Row, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import clinic, hours, walltime
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, OfPractitioner, Report
from clinic_desk.scheduling.records import AppointmentStatus, CancelReason, Clinic
from clinic_desk.scheduling.tables import counted_visit, service_capacity

_S = AppointmentStatus
_DAY = 24 * 60
_MICRO = 60_000_000
_v = counted_visit.c
_within = (_v.start >= bindparam("low"), _v.start < bindparam("high"))
_booked = (_v.practitioner, _v.status, _v.cancel_reason, _v.cancelled_late)
_COUNTS = select(*_booked, func.count(), func.sum(_v.minutes)).where(*_within).group_by(*_booked)
# Who comes together takes the practitioner's time once.
_together = (
    select(_v.practitioner, (func.sum(_v.minutes) - func.max(_v.minutes)).label("twice"))
    .join(service_capacity, service_capacity.c.service == _v.service)
    .where(*_within, _v.status != _S.CANCELLED.value)
    .group_by(_v.practitioner, _v.service, _v.start)
    .subquery()
)
_TWICE = select(_together.c.practitioner, func.sum(_together.c.twice)).group_by(
    _together.c.practitioner
)
# Longer than the last group begins makes no difference to the groups, only to the sums.
_micro, _day = bindparam("micro", type_=Integer), bindparam("day", type_=Integer)
_lead = func.max((_v.start - _v.booked // _micro) // _day, 0)
_lead_group = func.min(_lead, LEAD_FROM[-1])
_LEADS = select(_lead_group, func.count(), func.sum(_lead)).where(*_within).group_by(_lead_group)
_wait = func.max(_v.begun - func.max(_v.arrived, _v.start), 0)
_wait_group = func.min(_wait, WAIT_FROM[-1])
_WAITS = (
    select(_v.practitioner, _wait_group, func.count(), func.sum(_wait))
    .where(*_within, _v.arrived.is_not(None), _v.begun.is_not(None))
    .group_by(_v.practitioner, _wait_group)
)


@dataclass(slots=True)
class _Sum:
    minutes: int = 0
    by_status: Counter[AppointmentStatus] = field(default_factory=Counter)
    waits: int = 0
    waited: int = 0


def report(session: Session, opened: Directory, first: date, last: date) -> Report:
    """The report from ``first`` through ``last``. Visits of whom this person may not see are in
    no count. Raises NotAllowed."""
    session.require(Permission.REPORT_READ)
    house = clinic.load(session)
    within = {
        "low": walltime.day_bounds(first, house.zone)[0],
        "high": walltime.day_bounds(last, house.zone)[1],
    }
    counts = opened.rows(_COUNTS, **within)
    leads = opened.rows(_LEADS, micro=_MICRO, day=_DAY, **within)
    waits = opened.rows(_WAITS, **within)
    sums, reasons = _sums(counts, waits), _reasons(counts)
    for whom, minutes in opened.rows(_TWICE, **within):
        sums[PractitionerId(whom)].minutes -= minutes
    return Report(
        first=first,
        last=last,
        practitioners=_practitioners(house, sums, first, last),
        lead=_groups(LEAD_FROM, [(row[0], row[1]) for row in leads]),
        lead_days=sum(row[2] for row in leads),
        waiting=_groups(WAIT_FROM, [(row[1], row[2]) for row in waits]),
        reasons=tuple((reason, reasons[reason]) for reason in CancelReason if reasons[reason]),
        cancelled_late=sum(row[4] for row in counts if row[3]),
    )


def shown(session: Session, first: date, last: date) -> None:
    """Record that a report is looked at."""
    session.require(Permission.REPORT_READ)
    with session.work(Permission.REPORT_READ) as work:
        work.record(
            EventDraft(
                kind=EventKind.REPORT_SHOWN,
                action=Action.READ,
                facts={"first": first.isoformat(), "last": last.isoformat()},
            )
        )


def _sums(counts: Sequence[Row], waits: Sequence[Row]) -> dict[PractitionerId, _Sum]:
    sums: dict[PractitionerId, _Sum] = defaultdict(_Sum)
    for row in counts:
        into, status = sums[PractitionerId(row[0])], AppointmentStatus(row[1])
        into.by_status[status] += row[4]
        if status is not _S.CANCELLED:
            into.minutes += row[5]
    for row in waits:
        into = sums[PractitionerId(row[0])]
        into.waits += row[2]
        into.waited += row[3]
    return sums


def _groups(bounds: Sequence[int], found: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    counts = [0] * len(bounds)
    for value, many in found:
        counts[bisect_right(bounds, value) - 1] += many
    return tuple(counts)


def _reasons(counts: Sequence[Row]) -> Counter[CancelReason]:
    found: Counter[CancelReason] = Counter()
    for row in counts:
        if row[2] is not None:
            found[CancelReason(row[2])] += row[4]
    return found


def _practitioners(
    house: Clinic, sums: Mapping[PractitionerId, _Sum], first: date, last: date
) -> tuple[OfPractitioner, ...]:
    """In the clinic's order, who sees patients no more at the end if there is anything to tell."""
    known = [*house.practitioners, *(one for one in house.former if one.id in sums)]
    return tuple(
        _of_practitioner(house, one.id, sums.get(one.id, _Sum()), first, last) for one in known
    )


def _of_practitioner(
    house: Clinic, whom: PractitionerId, found: _Sum, first: date, last: date
) -> OfPractitioner:
    spans = hours.present_spans(house.schedule, whom, first, last)
    came = (_S.DONE, _S.WITH_PRACTITIONER, _S.ARRIVED)
    return OfPractitioner(
        practitioner=whom,
        offered=sum(end - start for start, end in spans),
        booked_minutes=found.minutes,
        visits=found.by_status.total(),
        took_place=sum(found.by_status[status] for status in came),
        missed=found.by_status[_S.MISSED],
        cancelled=found.by_status[_S.CANCELLED],
        waits=found.waits,
        waited=found.waited,
    )
