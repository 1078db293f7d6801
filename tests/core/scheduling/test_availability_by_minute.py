"""Free time against the simplest model there is: every minute looked at, one by one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.ids import CareUnitId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import availability
from clinic_desk.scheduling.availability import Wanted
from clinic_desk.scheduling.occupied import OccupiedTime, in_columns
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    Colour,
    Practitioner,
    Schedule,
    Service,
    WhyNot,
    WorkingHours,
)

DAYS = {
    "a plain day": ("Europe/Stockholm", date(2026, 6, 10)),
    "spring in Stockholm": ("Europe/Stockholm", date(2026, 3, 29)),
    "autumn in Stockholm": ("Europe/Stockholm", date(2026, 10, 25)),
    "spring in New York": ("America/New_York", date(2026, 3, 8)),
    "autumn in New York": ("America/New_York", date(2026, 11, 1)),
    "spring in Auckland": ("Pacific/Auckland", date(2026, 9, 27)),
    "autumn in Auckland": ("Pacific/Auckland", date(2026, 4, 5)),
    "half an hour on Lord Howe, spring": ("Australia/Lord_Howe", date(2026, 10, 4)),
    "half an hour on Lord Howe, autumn": ("Australia/Lord_Howe", date(2026, 4, 5)),
    "no midnight in Santiago": ("America/Santiago", date(2026, 9, 6)),
    "midnight twice in Havana": ("America/Havana", date(2026, 11, 1)),
    "a day that Samoa left out": ("Pacific/Apia", date(2011, 12, 30)),
}
ONE_DAY = timedelta(days=1)

minutes_of_a_day = st.one_of(
    st.integers(0, 288).map(lambda n: n * 5), st.integers(0, 1440), st.sampled_from([0, 1440])
)
buffers = st.sampled_from([0, 0, 5, 10, 13])


@lru_cache
def shown(zone: str, day: date) -> list[tuple[int, int]]:
    """Each instant of a wall day with the minute that the clock shows, by looking at them all."""
    there = ZoneInfo(zone)
    noon = to_minutes(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    walls = ((t, from_minutes(t).astimezone(there)) for t in range(noon - 2200, noon + 2200))
    return [(t, wall.hour * 60 + wall.minute) for t, wall in walls if wall.date() == day]


@dataclass(frozen=True)
class Clinic:
    schedule: Schedule
    practitioners: tuple[Practitioner, ...]
    service: Service
    times: dict[int, list[OccupiedTime]]
    now: int
    first: date
    last: date

    def occupied(self, start=-(1 << 40), end=1 << 40):
        return {
            resource: in_columns(t for t in times if t.start < end and t.end > start)
            for resource, times in self.times.items()
        }

    def instants(self):
        """Every instant from the first day to the last, with the minute that the clock shows."""
        day = self.first
        while day <= self.last:
            yield from shown(self.schedule.zone, day)
            day += ONE_DAY


def practitioner(number: int) -> Practitioner:
    return Practitioner(
        id=PractitionerId(number),
        name="Sara Lindqvist",
        title="",
        room=RoomId(100 + number // 2),
        care_unit=CareUnitId(1),
        colour=Colour.ACCENT,
    )


@st.composite
def clinics(draw, which=None):
    zone, day = DAYS[which or draw(st.sampled_from(sorted(DAYS)))]
    first, last = day - ONE_DAY * draw(st.integers(0, 1)), day + ONE_DAY * draw(st.integers(0, 1))
    practitioners = tuple(practitioner(n) for n in range(1, draw(st.integers(1, 3)) + 1))
    hours = []
    for _ in range(draw(st.integers(1, 8))):
        start, end = sorted((draw(minutes_of_a_day), draw(minutes_of_a_day)))
        work = day + ONE_DAY * draw(st.integers(-1, 1))
        hours.append(
            WorkingHours(
                practitioner=draw(st.sampled_from(practitioners)).id,
                weekday=work.isoweekday(),
                start=start,
                end=end,
                valid_from=work - ONE_DAY * draw(st.integers(-1, 3)),
                valid_until=draw(st.none() | st.just(work)),
            )
        )
    around = to_minutes(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    somewhere = st.integers(around - 2400, around + 2400)
    absences = []
    for i in range(draw(st.integers(0, 2))):
        start = draw(somewhere)
        absences.append(
            Absence(
                id=i,
                practitioner=draw(st.none() | st.sampled_from(practitioners).map(lambda p: p.id)),
                start_utc=start,
                end_utc=start + draw(st.integers(1, 400)),
                reason=AbsenceReason.LEAVE,
            )
        )
    times = {}
    for i in range(draw(st.integers(0, 14))):
        who = draw(st.sampled_from(practitioners))
        start, minutes = draw(somewhere), draw(st.integers(1, 120))
        before, after = draw(buffers), draw(buffers)
        time = OccupiedTime(
            start - before, start + minutes + after, start, start + minutes, 1000 + i
        )
        for resource in draw(st.sampled_from([[who.id], [who.room], [who.id, who.room]])):
            times.setdefault(resource, []).append(time)
    service = Service(
        id=ServiceId(7),
        name="New visit",
        short="NV",
        minutes=draw(st.integers(1, 90)),
        before=draw(buffers),
        after=draw(buffers),
        colour=Colour.ACCENT,
    )
    return Clinic(
        schedule=Schedule(zone=zone, hours=tuple(hours), absences=tuple(absences)),
        practitioners=practitioners,
        service=service,
        times=times,
        now=draw(st.one_of(st.just(around - 9999), somewhere)),
        first=first,
        last=last,
    )


def worked(clinic: Clinic, who: Practitioner, day: date, last: date) -> set[int]:
    """The minutes that somebody's hours of these days hold, absences not taken away."""
    zone, found = clinic.schedule.zone, set()
    while day <= last:
        for row in clinic.schedule.hours:
            valid = row.valid_from <= day <= (row.valid_until or date.max)
            if row.practitioner == who.id and row.weekday == day.isoweekday() and valid:
                begun = [t for t, minute in shown(zone, day) if minute >= row.start]
                unended = [t for t, minute in shown(zone, day) if minute < row.end]
                if begun and unended:
                    found.update(range(begun[0], unended[-1] + 1))
        day += ONE_DAY
    return found


class Minutes:
    """What the minutes of one practitioner are, each by itself."""

    def __init__(self, clinic: Clinic, who: Practitioner) -> None:
        self.clinic, self.service = clinic, clinic.service
        self.open = worked(clinic, who, clinic.first - ONE_DAY, clinic.last + ONE_DAY)
        self.of_days = worked(clinic, who, clinic.first, clinic.last)
        self.absent = {
            t
            for absence in clinic.schedule.absences
            if absence.practitioner in (None, who.id)
            for t in range(absence.start_utc, absence.end_utc)
        }
        self.own = clinic.times.get(who.id, [])
        self.room = [t for t in clinic.times.get(who.room, []) if t not in self.own]
        held = self.own + self.room
        self.core = {t for time in held for t in range(time.core_start, time.core_end)}
        self.padded = {t for time in held for t in range(time.start, time.end)}

    def bookable(self, start: int) -> bool:
        end = start + self.service.minutes
        core = range(start, end)
        padded = range(start - self.service.before, end + self.service.after)
        return (
            start >= self.clinic.now
            and start in self.open
            and self.open.issuperset(core)
            and self.absent.isdisjoint(core)
            and self.padded.isdisjoint(core)
            and self.core.isdisjoint(padded)
        )


@pytest.mark.parametrize("which", DAYS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_free_starts_are_the_bookable_minutes_of_the_grid_and_those_at_once_after(which, data):
    clinic = data.draw(clinics(which))
    for who in clinic.practitioners:
        minutes = Minutes(clinic, who)

        found = availability.free_starts(
            clinic.schedule,
            who,
            clinic.service,
            clinic.occupied(),
            clinic.now,
            (clinic.first, clinic.last),
        )

        bookable = {t for t, _ in clinic.instants() if minutes.bookable(t)}
        on_grid = {t for t, minute in clinic.instants() if minute % 5 == 0}
        at_once = {t for t in bookable if t > clinic.now and not minutes.bookable(t - 1)}
        assert found == sorted(set(found))
        assert set(found) - {clinic.now} == (bookable & (on_grid | at_once)) - {clinic.now}


@pytest.mark.parametrize("which", DAYS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_proposals_are_bookable_complete_and_in_order(which, data):
    clinic = data.draw(clinics(which))
    wanted = Wanted(
        service=clinic.service,
        practitioners=clinic.practitioners,
        first=clinic.first,
        last=clinic.last,
    )

    found = availability.next_free(
        clinic.schedule, wanted, clinic.occupied, clinic.now, limit=10_000
    )

    order = [(p.start_utc, p.practitioner) for p in found]
    assert order == sorted(set(order))
    for who in clinic.practitioners:
        minutes = Minutes(clinic, who)
        offered = {p.start_utc for p in found if p.practitioner == who.id}
        bookable = {t for t, _ in clinic.instants() if minutes.bookable(t)}
        shown_at = dict(clinic.instants())
        at_once = {t for t in bookable if t == clinic.now or not minutes.bookable(t - 1)}
        from_now = {t for t in bookable if t - 5 < clinic.now and shown_at[t] % 5 == 0}
        assert offered <= bookable
        assert {t for t in bookable if shown_at[t] % 15 == 0} <= offered
        assert at_once - {clinic.now} <= offered
        assert all(shown_at[t] % 15 == 0 for t in offered - at_once - from_now)


@settings(max_examples=60, deadline=None)
@given(clinic=clinics(), limit=st.integers(1, 5))
def test_asking_for_more_goes_on_where_the_last_answer_ended(clinic, limit):
    wanted = Wanted(
        service=clinic.service,
        practitioners=clinic.practitioners,
        first=clinic.first,
        last=clinic.last,
    )
    both = availability.next_free(
        clinic.schedule, wanted, clinic.occupied, clinic.now, limit=2 * limit
    )

    more = availability.next_free(
        clinic.schedule,
        wanted,
        clinic.occupied,
        clinic.now,
        limit=limit,
        after=both[:limit][-1] if both else None,
    )

    assert more == both[limit:]


@settings(max_examples=120, deadline=None)
@given(clinic=clinics(), data=st.data())
def test_the_reasons_against_a_time_are_the_true_ones(clinic, data):
    who = data.draw(st.sampled_from(clinic.practitioners))
    instants = [t for t, _ in clinic.instants()]
    assume(instants)
    start = data.draw(st.sampled_from(instants))
    minutes = Minutes(clinic, who)
    end = start + clinic.service.minutes

    found = availability.why_not(
        clinic.schedule, who, clinic.service, start, clinic.occupied(), clinic.now
    )

    reasons = [obstacle.why for obstacle in found]
    closing = next((t for t in range(start, end) if t not in minutes.open), None)
    assert (not found) == minutes.bookable(start)
    assert (WhyNot.PAST in reasons) == (start < clinic.now)
    assert (WhyNot.CLOSED in reasons) == (closing == start)
    assert [o.minutes for o in found if o.why is WhyNot.CROSSES_CLOSING] == (
        [end - closing] if closing not in (None, start) else []
    )
    assert (WhyNot.ABSENT in reasons) == (not minutes.absent.isdisjoint(range(start, end)))
    assert {o.by for o in found if o.why is WhyNot.TAKEN} == {
        t.appointment for t in minutes.own if t.core_start <= start < t.core_end
    }
    assert {o.by for o in found if o.why is WhyNot.ROOM_TAKEN} == {
        t.appointment for t in minutes.room if t.core_start <= start < t.core_end
    }
    assert {o.by for o in found if o.why is WhyNot.TOO_SHORT} == {
        t.appointment for t in minutes.own + minutes.room if start < t.core_start < end
    }
    assert reasons == sorted(reasons, key=list(WhyNot).index)


@settings(max_examples=120, deadline=None)
@given(clinic=clinics())
def test_a_gap_lacks_nothing_if_and_only_if_the_service_can_be_booked_in_it(clinic):
    for who in clinic.practitioners:
        minutes = Minutes(clinic, who)
        day = dict(shown(clinic.schedule.zone, clinic.first))
        free = {
            t
            for t in minutes.open - minutes.absent - minutes.padded
            if t in day and t >= clinic.now
        }

        found = availability.gaps(
            clinic.schedule, who, clinic.service, clinic.occupied(), clinic.now, clinic.first
        )

        assert {t for gap in found for t in range(gap.start_utc, gap.end_utc)} == free
        for gap in found:
            inside = range(gap.start_utc, gap.end_utc - clinic.service.minutes + 1)
            fits = any(minutes.bookable(t) for t in inside)
            assert (gap.lacking == 0) == fits
            assert gap.start_utc - 1 not in free
            assert gap.end_utc not in free
