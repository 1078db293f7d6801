"""Reports: each number is what one gets who counts the visits one by one."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from clinic_desk.access import Permission
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import NotAllowed, SlotTaken
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import cancelling, clinic, hours, reporting, stepping
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, Report
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk

S = AppointmentStatus
FIRST, LAST = date(2026, 3, 2), date(2026, 3, 13)


def report(desk: Desk, first: date = FIRST, last: date = LAST) -> Report:
    with desk.session.directory("reports") as opened:
        return reporting.report(desk.session, opened, first, last)


class Lived:
    """Days at a clinic, generated, and everything about them kept to be counted by hand."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.chance = desk, random.Random(seed)
        self.visits: list[Appointment] = []
        self.booked: dict[int, int] = {}
        self.times: dict[int, dict[S, int]] = {}
        self.late: set[int] = set()
        self.reasons: Counter[CancelReason] = Counter()

    def live(self, people: list[PatientId]) -> None:
        for _ in range(24):
            self._book(self.chance.choice(people))
        for one in sorted(self.visits, key=lambda each: each.start_utc):
            self._go_through(one)

    def _book(self, whose: PatientId) -> None:
        day = self.chance.choice(
            [d for d in range(12) if (FIRST + timedelta(days=d)).weekday() < 5]
        )
        start = MORNING.replace(hour=self.chance.choice((9, 10, 11, 13, 14, 15)))
        whom = self.chance.choice((LINDQVIST, HADDAD))
        try:
            one = self.desk.book(start + timedelta(days=day), practitioner=whom, patient=whose)
        except SlotTaken:
            return
        self.visits.append(one)
        self.booked[one.id] = to_minutes(self.desk.clinic.clock.now())

    def _go_through(self, one: Appointment) -> None:
        at = self.visits.index(one)
        for minutes, to in self._path():
            moment = from_minutes(one.start_utc + minutes)
            self.desk.clinic.clock.move(max(moment - self.desk.clinic.clock.now(), timedelta()))
            with self.desk.session.directory("today") as opened:
                if isinstance(to, CancelReason):
                    late = self.chance.random() < 0.5
                    gone = Cancellation(reason=to, by=CancelledBy.PATIENT, late=late)
                    one = cancelling.cancel(self.desk.session, opened, one.id, one.version, gone)
                    self.late |= {one.id} if late else set()
                else:
                    one = stepping.change_status(self.desk.session, opened, one.id, one.version, to)
                    now = to_minutes(self.desk.clinic.clock.now())
                    self.times.setdefault(one.id, {})[to] = now
            self.visits[at] = one
            if isinstance(to, CancelReason):
                self.reasons[to] += 1

    def _path(self) -> list[tuple[int, AppointmentStatus | CancelReason]]:
        early = self.chance.randint(-15, 20)
        begun = max(early, 0) + self.chance.choice((0, 3, 10, 25, 40))
        kind = self.chance.random()
        if kind < 0.15:
            return [(-60, self.chance.choice(list(CancelReason)))]
        if kind < 0.3:
            return [(30, S.MISSED)]
        return [(early, S.ARRIVED), (begun, S.WITH_PRACTITIONER), (begun + 20, S.DONE)]


def group(bounds: tuple[int, ...], value: int) -> int:
    return max(at for at, low in enumerate(bounds) if value >= low)


@pytest.mark.parametrize("seed", [1, 2])
def test_every_number_is_the_one_that_is_counted_by_hand(desk: Desk, seed: int) -> None:
    lived = Lived(desk, seed)
    lived.live([a_patient(desk.session, name) for name in ("Ek", "Ask", "Alm")])

    found = report(desk)

    house = clinic.load(desk.session)
    for part in found.practitioners:
        mine = [one for one in lived.visits if one.practitioner == part.practitioner]
        spans = hours.present_spans(house.schedule, part.practitioner, FIRST, LAST)
        standing = [one for one in mine if one.status is not S.CANCELLED]
        assert part.offered == sum(end - start for start, end in spans)
        assert part.booked_minutes == sum(one.minutes for one in standing)
        assert part.visits == len(mine)
        assert part.missed == sum(one.status is S.MISSED for one in mine)
        assert part.cancelled == len(mine) - len(standing)
        waits = [
            max(times[S.WITH_PRACTITIONER] - max(times[S.ARRIVED], one.start_utc), 0)
            for one in mine
            if S.WITH_PRACTITIONER in (times := lived.times.get(one.id, {}))
        ]
        assert (part.waits, part.waited) == (len(waits), sum(waits))
    leads = [max(one.start_utc - lived.booked[one.id], 0) // 1440 for one in lived.visits]
    by_lead = Counter(group(LEAD_FROM, lead) for lead in leads)
    assert found.lead == tuple(by_lead[at] for at in range(len(LEAD_FROM)))
    assert found.lead_days == sum(leads)
    assert sum(found.waiting) == found.total.waits
    assert len(found.waiting) == len(WAIT_FROM)
    assert dict(found.reasons) == +lived.reasons
    assert found.cancelled_late == len(lived.late)


def test_a_range_without_visits_counts_nothing_and_divides_by_nothing(desk: Desk) -> None:
    found = report(desk, date(2026, 3, 7), date(2026, 3, 8))

    assert (found.visits, found.mean_lead, found.total.used) == (0, None, None)
    assert (found.total.missed_share, found.total.mean_wait) == (None, None)


def test_reports_are_read_by_whoever_answers_for_the_clinic(desk: Desk) -> None:
    desk.sit(Role.PRACTICE_MANAGER)
    assert report(desk).visits == 0
    desk.sit(Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        report(desk)


def test_a_protected_person_is_in_no_count_of_whoever_may_not_see_them(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Skyddad", "Vera", protected=True)
    desk.book(MORNING, patient=hidden)
    assert report(desk).visits == 1
    session = desk.sit(Role.PRACTICE_MANAGER)
    session.withheld = frozenset({Permission.PROTECTED_SEE})

    assert report(desk).visits == 0
