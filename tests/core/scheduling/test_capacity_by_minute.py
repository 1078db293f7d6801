"""How full days are, against the simplest model there is: every minute looked at, one by one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desk.scheduling import availability, capacity
from clinic_desk.scheduling.occupied import OccupiedTime
from clinic_desk.scheduling.records import Clinic as House
from tests.core.scheduling.by_minute import DAYS, Clinic, Minutes, clinics, shown


def house_of(clinic: Clinic) -> House:
    return House(
        name="",
        practitioners=clinic.practitioners,
        rooms=(),
        services=(clinic.service,),
        retired=frozenset(),
        offers=frozenset(),
        schedule=clinic.schedule,
    )


@pytest.mark.parametrize("which", DAYS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_as_many_visits_fit_as_somebody_finds_who_tries_each_minute_in_turn(which, data):
    clinic = data.draw(clinics(which))
    apart = clinic.service.minutes + max(clinic.service.before, clinic.service.after)
    for who in clinic.practitioners:
        ever = Minutes(replace(clinic, now=-(1 << 40)), who)
        placed = []
        for t, minute in clinic.instants():
            here = [s for s in range(t - 1, t + 1) if ever.bookable(s)]
            follows = bool(placed) and t == placed[-1] + apart
            at_once = t - 1 not in here or follows
            clear = not placed or t >= placed[-1] + apart
            if t >= clinic.now and t in here and clear and (at_once or minute % 5 == 0):
                placed.append(t)

        found = availability.visits_fitting(
            clinic.schedule,
            who,
            clinic.service,
            clinic.occupied(),
            clinic.now,
            (clinic.first, clinic.last),
        )

        assert found == placed
        assert all(ever.bookable(t) for t in found)


@settings(max_examples=100, deadline=None)
@given(clinic=clinics())
def test_a_day_in_numbers_counts_the_minutes_that_are_worked_held_and_free(clinic):
    house = house_of(clinic)
    days = clinic.first, clinic.last
    zone = clinic.schedule.zone

    found = capacity.days_in_numbers(
        house, clinic.practitioners, clinic.service, clinic.occupied(), clinic.now, days
    )

    every = [Minutes(clinic, who) for who in clinic.practitioners]
    for one in found:
        instants = {t for t, _ in shown(zone, one.date)}
        here = [(each.of_days - each.absent) & instants for each in every]
        unheld = [there - each.of_both() for there, each in zip(here, every, strict=True)]
        assert one.open_minutes == sum(map(len, here))
        assert one.taken_minutes == one.open_minutes - sum(map(len, unheld))
        assert one.free_minutes == sum(t >= clinic.now for each in unheld for t in each)
        starts = [time.core_start for each in every for time in each.own]
        assert one.booked == sum(t in instants for t in starts)


@settings(max_examples=100, deadline=None)
@given(clinic=clinics())
def test_visits_that_are_counted_for_two_who_share_a_room_can_all_be_booked(clinic):
    whom, service = clinic.practitioners, clinic.service
    house = house_of(clinic)
    days = clinic.first, clinic.last
    found = capacity.days_in_numbers(house, whom, service, clinic.occupied(), clinic.now, days)

    held, booked = {key: list(times) for key, times in clinic.times.items()}, 0
    for who in whom:
        before = replace(clinic, times={key: list(times) for key, times in held.items()})
        starts = availability.visits_fitting(
            clinic.schedule, who, service, before.occupied(), clinic.now, days
        )
        for start in starts:
            now_held = Minutes(replace(clinic, times=held), who)
            assert now_held.bookable(start)
            end = start + service.minutes
            time = OccupiedTime(start - service.before, end + service.after, start, end, 1)
            for resource in (who.id, *now_held.chosen(start)):
                held.setdefault(resource, []).append(time)
            booked += 1
    assert sum(one.visits for one in found) == booked
