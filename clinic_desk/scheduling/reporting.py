"""Reports over a range of dates: counted in the database, of nobody in particular."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from sqlalchemy import Integer, bindparam, func, select

from clinic_desk.access import Directory, EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import PractitionerId
from clinic_desk.progress import Progress
from clinic_desk.scheduling import clinic, hours, walltime
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, Compared, OfPractitioner, Report
from clinic_desk.scheduling.records import AppointmentStatus, CancelReason, Clinic
from clinic_desk.scheduling.tables import counted_visit, service_capacity

SCREEN = "reports"
_WEEK = timedelta(days=6)
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


class _Counted:
    """What was counted so far; stretches of time are added one after another."""

    def __init__(self) -> None:
        self.sums: dict[PractitionerId, _Sum] = defaultdict(_Sum)
        self.reasons: Counter[CancelReason] = Counter()
        self.lead, self.waiting = [0] * len(LEAD_FROM), [0] * len(WAIT_FROM)
        self.lead_days = self.late = 0

    def count(self, opened: Directory, low: int, high: int) -> None:
        within = {"low": low, "high": high}
        for whom, status, reason, late, many, minutes in opened.rows(_COUNTS, **within):
            into = self.sums[PractitionerId(whom)]
            into.by_status[AppointmentStatus(status)] += many
            if status != _S.CANCELLED.value:
                into.minutes += minutes
            if reason is not None:
                self.reasons[CancelReason(reason)] += many
            self.late += many if late else 0
        for group, many, days in opened.rows(_LEADS, micro=_MICRO, day=_DAY, **within):
            self.lead[bisect_right(LEAD_FROM, group) - 1] += many
            self.lead_days += days
        for whom, group, many, waited in opened.rows(_WAITS, **within):
            into = self.sums[PractitionerId(whom)]
            into.waits += many
            into.waited += waited
            self.waiting[bisect_right(WAIT_FROM, group) - 1] += many
        for whom, minutes in opened.rows(_TWICE, **within):
            self.sums[PractitionerId(whom)].minutes -= minutes

    def report(self, house: Clinic, first: date, last: date) -> Report:
        return Report(
            first=first,
            last=last,
            practitioners=_practitioners(house, self.sums, first, last),
            lead=tuple(self.lead),
            lead_days=self.lead_days,
            waiting=tuple(self.waiting),
            reasons=tuple((one, self.reasons[one]) for one in CancelReason if self.reasons[one]),
            cancelled_late=self.late,
        )


def report(session: Session, opened: Directory, first: date, last: date) -> Report:
    """The report from ``first`` through ``last``. Visits of whom this person may not see are in
    no count. Raises NotAllowed."""
    session.require(Permission.REPORT_READ)
    house, counted = clinic.load(session), _Counted()
    counted.count(opened, *_bounds(house, first, last))
    return counted.report(house, first, last)


def reckon(
    session: Session,
    now: tuple[date, date],
    before: tuple[date, date],
    then: Callable[[Compared], None],
) -> Iterator[Progress]:
    """As ``report``, of two ranges of dates and a week at a time: for a thread beside the
    windows, and to be stopped.

    ``then`` is handed both once all of it is counted. Raises NotAllowed.
    """
    session.require(Permission.REPORT_READ)
    house, reports = clinic.load(session), list[Report]()
    parts = [(dates, list(_weeks(*dates))) for dates in (now, before)]
    steps, total = count(1), sum(len(weeks) for _, weeks in parts)
    with session.directory(SCREEN) as opened:
        for dates, weeks in parts:
            counted = _Counted()
            for week in weeks:
                counted.count(opened, *_bounds(house, *week))
                yield Progress(done=next(steps), total=total, stage=SCREEN)
            reports.append(counted.report(house, *dates))
    then(Compared(now=reports[0], before=reports[1]))


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


def _weeks(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The range in stretches of seven days, the last one as long as is left."""
    for more in range(0, (last - first).days + 1, 7):
        begins = first + timedelta(days=more)
        yield begins, min(begins + _WEEK, last)


def _bounds(house: Clinic, first: date, last: date) -> tuple[int, int]:
    return walltime.day_bounds(first, house.zone)[0], walltime.day_bounds(last, house.zone)[1]


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
