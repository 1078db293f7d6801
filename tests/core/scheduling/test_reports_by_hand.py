"""Every number of every report, beside a plain count over visits that are written out here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.clock import from_minutes
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import cancelling, reporting, stepping, walltime
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, Compared, OfPractitioner, Report
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from tests.builders import a_patient
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, VISIT, Desk

S = AppointmentStatus
ILL, AWAY = CancelReason.PATIENT_ILL, CancelReason.PRACTITIONER_ILL
HOUR, DAY = 60, 24 * 60
ZONE = "Europe/Stockholm"


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One line: when, with whom, booked how long before; and in minutes after its time when they
    came, and went in. Else it was missed, or cancelled for a reason, or nothing was marked."""

    on: date
    at: time
    whom: PractitionerId
    booked: int
    service: ServiceId = VISIT
    came: int | None = None
    begun: int | None = None
    missed: bool = False
    cancelled: CancelReason | None = None
    late: bool = False

    @property
    def start(self) -> int:
        return walltime.to_utc(datetime.combine(self.on, self.at), ZONE)

    @property
    def minutes(self) -> int:
        return {VISIT: 30, CHECK: 45}[self.service]

    @property
    def waited(self) -> int | None:
        if self.came is None or self.begun is None:
            return None
        return max(self.begun - max(self.came, 0), 0)


class Telling:
    """Lives through the lines at the desk, each act at its own minute."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.whose = {whom: a_patient(desk.session, f"P{whom}") for whom in (LINDQVIST, HADDAD)}

    def tell(self, lines: Sequence[Visit]) -> None:
        acts = [(moment, at, act) for at, line in enumerate(lines) for moment, act in _acts(line)]
        standing: dict[int, Appointment] = {}
        for moment, at, act in sorted(acts, key=lambda one: (one[0], one[1])):
            clock = self.desk.clinic.clock
            clock.move(max(from_minutes(moment) - clock.now(), timedelta()))
            if act is None:
                standing[at] = self._book(lines[at])
            else:
                standing[at] = self._go_on(standing[at], act)

    def _book(self, line: Visit) -> Appointment:
        start, whose = datetime.combine(line.on, line.at), self.whose[line.whom]
        return self.desk.book(start, practitioner=line.whom, service=line.service, patient=whose)

    def _go_on(self, one: Appointment, act: AppointmentStatus | Cancellation) -> Appointment:
        session = self.desk.session
        with session.directory("today") as opened:
            if isinstance(act, Cancellation):
                return cancelling.cancel(session, opened, one.id, one.version, act)
            return stepping.change_status(session, opened, one.id, one.version, act)


def _acts(line: Visit) -> list[tuple[int, AppointmentStatus | Cancellation | None]]:
    start = line.start
    acts: list[tuple[int, AppointmentStatus | Cancellation | None]] = [(start - line.booked, None)]
    if line.came is not None:
        acts.append((start + line.came, S.ARRIVED))
    if line.begun is not None:
        acts.append((start + line.begun, S.WITH_PRACTITIONER))
    if line.missed:
        acts.append((start + 20, S.MISSED))
    if line.cancelled is not None:
        gone = Cancellation(reason=line.cancelled, by=CancelledBy.PATIENT, late=line.late)
        acts.append((start - min(line.booked, 30), gone))
    return acts


def reported(desk: Desk, first: date, last: date) -> Report:
    with desk.session.directory("reports") as opened:
        return reporting.report(desk.session, opened, first, last)


MON, TUE, WED, THU, FRI = (date(2026, 3, day) for day in range(9, 14))
WEEK = [
    # On time: no wait. Booked two days before to the minute.
    Visit(on=MON, at=time(9, 0), whom=LINDQVIST, booked=2 * DAY, came=-10, begun=0),
    # A minute less than a day before; late, and waited six minutes from when they came.
    Visit(on=MON, at=time(9, 30), whom=LINDQVIST, booked=DAY - 1, came=5, begun=11),
    # A day before to the minute; came early, waited five minutes from the agreed time; still in.
    Visit(on=MON, at=time(10, 15), whom=LINDQVIST, booked=DAY, service=CHECK, came=-20, begun=5),
    Visit(on=TUE, at=time(9, 0), whom=LINDQVIST, booked=8 * DAY, missed=True),
    Visit(on=TUE, at=time(10, 0), whom=LINDQVIST, booked=7 * DAY, cancelled=ILL, late=True),
    Visit(on=FRI, at=time(11, 0), whom=LINDQVIST, booked=5 * DAY, cancelled=ILL),
    Visit(on=WED, at=time(9, 0), whom=HADDAD, booked=3 * DAY, came=0, begun=31),
    Visit(on=WED, at=time(10, 0), whom=HADDAD, booked=3 * DAY - 1, cancelled=AWAY),
    # Here, but nobody marked when it began.
    Visit(on=THU, at=time(13, 0), whom=HADDAD, booked=HOUR, came=2),
    # Nothing was marked at all.
    Visit(on=FRI, at=time(16, 30), whom=HADDAD, booked=9 * DAY),
]
AROUND = [
    Visit(on=date(2026, 3, 6), at=time(16, 30), whom=LINDQVIST, booked=HOUR, came=0, begun=3),
    Visit(on=date(2026, 3, 16), at=time(8, 0), whom=HADDAD, booked=HOUR),
]


def test_a_week_that_is_written_out_comes_to_what_one_counts_on_ones_fingers(desk: Desk) -> None:
    Telling(desk).tell([*AROUND, *WEEK])

    found = reported(desk, MON, date(2026, 3, 15))

    assert found.practitioners == (
        OfPractitioner(
            practitioner=LINDQVIST,
            offered=5 * 8 * HOUR,
            booked_minutes=30 + 30 + 45 + 30,
            visits=6,
            took_place=3,
            missed=1,
            cancelled=2,
            waits=3,
            waited=0 + 6 + 5,
        ),
        OfPractitioner(
            practitioner=HADDAD,
            offered=5 * 8 * HOUR,
            booked_minutes=30 + 30 + 30,
            visits=4,
            took_place=2,
            missed=0,
            cancelled=1,
            waits=1,
            waited=31,
        ),
    )
    assert (found.visits, found.cancelled, found.cancelled_late) == (10, 3, 1)
    assert found.reasons == ((ILL, 2), (AWAY, 1))
    assert LEAD_FROM == (0, 1, 3, 8, 15, 31)
    assert found.lead == (2, 3, 3, 2, 0, 0)
    assert found.lead_days == 2 + 0 + 1 + 8 + 7 + 5 + 3 + 2 + 0 + 9
    assert WAIT_FROM == (0, 1, 6, 16, 31)
    assert found.waiting == (1, 1, 1, 0, 1)
    total = found.total
    assert (total.used, total.missed_share) == (225 / 4800, 1 / 6)
    assert (total.mean_wait, found.mean_lead) == (42 / 4, 37 / 10)


def test_the_week_before_stands_beside_it_with_its_own_numbers(desk: Desk) -> None:
    Telling(desk).tell([*AROUND, *WEEK])
    told = list[Compared]()
    before = date(2026, 3, 2), date(2026, 3, 8)

    list(reporting.reckon(desk.session, (MON, date(2026, 3, 15)), before, told.append))

    ((lindqvist, then), (haddad, nothing)) = told[0].practitioners
    assert (lindqvist.visits, then.visits, then.took_place, then.waited) == (6, 1, 1, 3)
    assert (haddad.visits, nothing.visits, nothing.mean_wait) == (4, 0, None)
    assert told[0].before.waiting == (0, 1, 0, 0, 0)
    assert told[0].reasons == ((ILL, 2, 0), (AWAY, 1, 0))


_HOURS = (9, 10, 11, 13, 14, 15)
_FAR = timedelta(weeks=3)


@st.composite
def weeks(draw: st.DrawFn) -> list[Visit]:
    """Visits of a week of year 1, to be moved to one of their own; no place is taken twice."""
    places = st.tuples(
        st.integers(1, 5), st.sampled_from(_HOURS), st.sampled_from((LINDQVIST, HADDAD))
    )
    return [
        draw(_visits(date(1, 1, day), time(hour), whom))
        for day, hour, whom in draw(st.lists(places, min_size=4, max_size=9, unique=True))
    ]


@st.composite
def _visits(draw: st.DrawFn, on: date, at: time, whom: PractitionerId) -> Visit:
    came = draw(st.none() | st.integers(-25, 25))
    begun = None if came is None else draw(st.none() | st.integers(came, 50))
    reason = None if came is not None else draw(st.none() | st.sampled_from(CancelReason))
    return Visit(
        on=on,
        at=at,
        whom=whom,
        booked=draw(
            st.integers(HOUR, 14 * DAY) | st.sampled_from((DAY, DAY - 1, 3 * DAY, 8 * DAY))
        ),
        came=came,
        begun=begun,
        missed=came is None and reason is None and draw(st.booleans()),
        cancelled=reason,
        late=reason is not None and draw(st.booleans()),
    )


def _counted(visits: Sequence[Visit], whom: PractitionerId) -> tuple[int, ...]:
    """One after another, as one would on paper."""
    mine = [one for one in visits if one.whom == whom]
    waits = [one.waited for one in mine if one.waited is not None]
    return (
        sum(one.minutes for one in mine if one.cancelled is None),
        len(mine),
        sum(one.came is not None for one in mine),
        sum(one.missed for one in mine),
        sum(one.cancelled is not None for one in mine),
        len(waits),
        sum(waits),
    )


def _groups(bounds: tuple[int, ...], values: Sequence[int]) -> tuple[int, ...]:
    ends = (*bounds[1:], 1 << 40)
    return tuple(
        sum(low <= value < high for value in values) for low, high in zip(bounds, ends, strict=True)
    )


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(planned=weeks())
def test_any_week_comes_to_what_a_plain_count_over_its_visits_says(
    desk: Desk, planned: list[Visit]
) -> None:
    now = desk.clinic.clock.now().date() + _FAR
    monday = now - timedelta(days=now.weekday())
    visits = [replace(one, on=monday + timedelta(days=one.on.day - 1)) for one in planned]
    Telling(desk).tell(visits)

    found = reported(desk, monday, monday + timedelta(days=6))

    for part in found.practitioners:
        assert part.offered == 5 * 8 * HOUR
        assert (
            part.booked_minutes,
            part.visits,
            part.took_place,
            part.missed,
            part.cancelled,
            part.waits,
            part.waited,
        ) == _counted(visits, part.practitioner)
    days = [one.booked // DAY for one in visits]
    assert (found.lead, found.lead_days) == (_groups(LEAD_FROM, days), sum(days))
    waits = [one.waited for one in visits if one.waited is not None]
    assert found.waiting == _groups(WAIT_FROM, waits)
    reasons = Counter(one.cancelled for one in visits if one.cancelled is not None)
    assert dict(found.reasons) == dict(reasons)
    assert found.cancelled_late == sum(one.late for one in visits)
