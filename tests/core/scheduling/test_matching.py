"""Who would take a time that was given back: against looking at every minute."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import walltime
from clinic_desk.scheduling.to_do import matching
from clinic_desk.scheduling.to_do.records import (
    Freed,
    Urgency,
    WaitingEntry,
    WaitingId,
    Wish,
)

ZONE = "Europe/Stockholm"
VISIT, CHECK = ServiceId(31), ServiceId(32)
MINUTES = {VISIT: 30, CHECK: 20}
ONE, OTHER = PractitionerId(21), PractitionerId(22)
DAY = date(2026, 3, 28)  # the clock changes in the night that follows
BEGINS, _ = walltime.day_bounds(DAY, ZONE)

days = st.integers(-2, 3).map(lambda more: DAY + timedelta(days=more))


@st.composite
def wishes(draw):
    first, last = sorted((draw(days), draw(days)))
    begins = draw(st.integers(0, 1439))
    return Wish(
        service=draw(st.sampled_from((VISIT, CHECK))),
        practitioners=draw(st.sampled_from(((), (ONE,), (OTHER,), (ONE, OTHER)))),
        weekdays=draw(st.frozensets(st.integers(1, 7), min_size=1)),
        part=(begins, draw(st.integers(begins + 1, 1440))),
        first=first,
        last=last,
        urgency=draw(st.sampled_from(Urgency)),
    )


@st.composite
def lists(draw):
    return [
        WaitingEntry(
            id=WaitingId(at),
            patient=PatientId(draw(st.integers(1, 4))),
            wish=wish,
            since=datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=draw(st.integers(0, 5))),
        )
        for at, wish in enumerate(draw(st.lists(wishes(), max_size=8)))
    ]


starts = st.lists(st.integers(BEGINS, BEGINS + 3 * 1440), unique=True, max_size=30).map(sorted)


@st.composite
def freed_times(draw):
    start = draw(st.integers(BEGINS, BEGINS + 2 * 1440))
    return Freed(
        practitioner=draw(st.sampled_from((ONE, OTHER))),
        start_utc=start,
        end_utc=start + draw(st.integers(5, 240)),
        by=draw(st.none() | st.just(PatientId(1))),
    )


def would_come(entry: WaitingEntry, freed: Freed, at: int) -> bool:
    """The rules once more, said another way."""
    wish, wall = entry.wish, walltime.to_wall(at, ZONE)
    overlap = min(at + MINUTES[wish.service], freed.end_utc) - max(at, freed.start_utc)
    minute = wall.hour * 60 + wall.minute
    return not (
        entry.patient == freed.by
        or (wish.practitioners and freed.practitioner not in wish.practitioners)
        or wall.date() < wish.first
        or wall.date() > wish.last
        or wall.isoweekday() not in wish.weekdays
        or minute < wish.part[0]
        or minute >= wish.part[1]
        or overlap <= 0
    )


@given(freed_times(), lists(), starts, starts)
def test_whoever_the_time_suits_is_found_once_and_nobody_else(freed, waiting, visits, checks):
    by_service = {VISIT: visits, CHECK: checks}
    found = matching.best(freed, waiting, by_service, MINUTES, ZONE)
    wanted = {
        entry.id
        for entry in waiting
        if any(would_come(entry, freed, at) for at in by_service[entry.wish.service])
    }
    assert sorted(one.entry.id for one in found) == sorted(wanted)
    for one in found:
        assert one.start_utc in by_service[one.entry.wish.service]
        assert would_come(one.entry, freed, one.start_utc)


@st.composite
def willing(draw):
    """Some whom any time suits."""
    many = draw(st.integers(2, 6))
    return [
        WaitingEntry(
            id=WaitingId(at),
            patient=PatientId(2 + at),
            wish=Wish(
                service=VISIT,
                first=DAY - timedelta(days=2),
                last=DAY + timedelta(days=5),
                urgency=draw(st.sampled_from(Urgency)),
            ),
            since=datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=draw(st.integers(0, 5))),
        )
        for at in range(many)
    ]


@given(freed_times(), willing())
def test_the_most_urgent_stands_first_then_who_has_waited_longest(freed, waiting):
    found = matching.best(freed, waiting, {VISIT: [freed.start_utc]}, MINUTES, ZONE)
    assert len(found) == len(waiting)
    for one, after in pairwise(found):
        assert one.entry.wish.urgency >= after.entry.wish.urgency
        if one.entry.wish.urgency == after.entry.wish.urgency:
            assert one.entry.since <= after.entry.since
