"""Several people at once, against a model that looks at every start of every day."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desk.ids import CareUnitId, PractitionerId, ServiceId
from clinic_desk.scheduling.occupied import OccupiedTime
from clinic_desk.scheduling.records import Colour, Practitioner, Schedule, Service, WorkingHours
from clinic_desk.scheduling.together import How, Wish, arrangements
from clinic_desk.scheduling.walltime import day_bounds
from tests.core.scheduling.by_minute import Minutes, clinics

ONE_DAY = timedelta(days=1)


def wishes_for(clinic, minutes, whom):
    return [
        Wish(
            service=replace(clinic.service, minutes=each),
            practitioners=[clinic.practitioners[at] for at in some],
        )
        for each, some in zip(minutes, whom, strict=True)
    ]


def held_by(clinic, who, service, at):
    """The clinic with one more visit in it, in the room that the model chooses."""
    one = replace(clinic, service=service)
    chosen = Minutes(one, who).chosen(at)
    end = at + service.minutes
    time = OccupiedTime(at - service.before, end + service.after, at, end, 9000 + at)
    times = {key: list(value) for key, value in clinic.times.items()}
    for resource in (who.id, *[each for each in chosen if each is not None]):
        times.setdefault(resource, []).append(time)
    return replace(clinic, times=times)


def fits(clinic, visits):
    """Whether the visits can be booked one by one, in this order."""
    for at, who, service in visits:
        if not Minutes(replace(clinic, service=service), who).bookable(at):
            return False
        clinic = held_by(clinic, who, service, at)
    return True


def soonest_end(clinic, wishes, begin, gap, how):
    """The end of the best arrangement that begins then, by trying everything."""
    grid = {t for t, minute in clinic.instants() if minute % 5 == 0}
    best = None

    def go(left, placed, low, high):
        nonlocal best
        if not left:
            end = max(at + service.minutes for at, _, service in placed)
            best = end if best is None else min(best, end)
            return
        for which in left if how is How.ADJACENT else left[:1]:
            for who in wishes[which].practitioners:
                service = wishes[which].service
                edges = {low, low + max(service.before, service.after)}
                for at in sorted((grid | edges) & set(range(low, high + 1))):
                    now = [*placed, (at, who, service)]
                    if fits(clinic, now):
                        done = at + service.minutes
                        then = (done, done + gap) if how is How.ADJACENT else (low, high)
                        go([one for one in left if one != which], now, *then)

    go(list(range(len(wishes))), [], begin, begin)
    return best


@pytest.mark.parametrize("how", list(How))
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_arrangement_can_be_booked_in_its_order_and_ends_as_soon_as_can_be(how, data):
    clinic = data.draw(clinics())
    count, everybody = data.draw(st.integers(1, 3)), range(len(clinic.practitioners))
    minutes = data.draw(st.lists(st.sampled_from([5, 10, 25, 40]), min_size=count, max_size=count))
    some = st.sets(st.sampled_from(list(everybody)), min_size=1).map(sorted)
    whom = data.draw(st.lists(some, min_size=count, max_size=count))
    gap = data.draw(st.sampled_from([0, 5, 10]))
    wishes = wishes_for(clinic, minutes, whom)

    found = arrangements(
        clinic.schedule,
        wishes,
        clinic.occupied,
        clinic.now,
        (clinic.first, clinic.last),
        how=how,
        gap=gap,
        limit=4,
    )

    firsts = [one.start for one in found]
    assert firsts == sorted(set(firsts))
    people = {each.id: each for each in clinic.practitioners}
    for one in found:
        visits = [
            (one.visits[at].start_utc, people[one.visits[at].practitioner], wishes[at].service)
            for at in one.order
        ]
        assert fits(clinic, visits)
        assert one.end == soonest_end(clinic, wishes, one.start, gap, how)
        for (at, _, service), (later, _, _) in itertools.pairwise(visits):
            if how is How.PARALLEL:
                assert later == at
            else:
                assert at + service.minutes <= later <= at + service.minutes + gap


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_no_first_start_is_missing(data):
    clinic = data.draw(clinics())
    two = min(2, len(clinic.practitioners))
    wishes = wishes_for(clinic, [10, 25][:two], [list(range(two))] * two)

    found = arrangements(
        clinic.schedule,
        wishes,
        clinic.occupied,
        clinic.now,
        (clinic.first, clinic.last),
        gap=5,
        limit=10_000,
    )

    starts = {one.start for one in found}
    for at, minute in clinic.instants():
        if minute % 15 == 0 and at >= clinic.now:
            possible = soonest_end(clinic, wishes, at, 5, How.ADJACENT) is not None
            assert (at in starts) == possible


def test_visits_go_on_after_midnight_where_somebody_works_then():
    late, early = (
        Practitioner(
            id=PractitionerId(at),
            name="",
            title="",
            room=None,
            care_unit=CareUnitId(1),
            colour=Colour.ACCENT,
        )
        for at in (1, 2)
    )
    tuesday = date(2026, 6, 9)
    hours = (a_day(late, tuesday, 23 * 60, 1440), a_day(early, tuesday + ONE_DAY, 0, 60))
    schedule = Schedule(zone="Europe/Stockholm", hours=hours, absences=())
    service = Service(id=ServiceId(1), name="", short="", minutes=25, colour=Colour.ACCENT)
    wishes = [Wish(service=service, practitioners=[one]) for one in (late, early)]

    found = arrangements(schedule, wishes, lambda *_: {}, 0, (tuesday, tuesday + ONE_DAY), gap=5)

    night = day_bounds(tuesday, "Europe/Stockholm")[1]
    assert [(one.start - night, one.end - night) for one in found] == [(-30, 25)]


def a_day(whom, on, start, end):
    return WorkingHours(
        practitioner=whom.id,
        weekday=on.isoweekday(),
        start=start,
        end=end,
        valid_from=on,
        valid_until=on,
    )
