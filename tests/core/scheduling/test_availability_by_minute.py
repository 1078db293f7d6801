"""Free time against the simplest model there is: every minute looked at, one by one."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clinic_desk.scheduling import availability
from clinic_desk.scheduling.availability import Wanted
from clinic_desk.scheduling.records import WhyNot
from tests.core.scheduling.by_minute import DAYS, Minutes, clinics, shown


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
        for p in found:
            if p.practitioner == who.id:
                room, *devices = minutes.chosen(p.start_utc)
                assert (p.room, list(p.equipment)) == (room, devices)


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
    other = any(
        one.practitioner == who.id and start in dict(shown(clinic.schedule.zone, one.day))
        for one in clinic.schedule.dated
    )
    assert (WhyNot.CLOSED in reasons) == (closing == start and not other)
    assert (WhyNot.OTHER_HOURS in reasons) == (closing == start and other)
    assert [o.minutes for o in found if o.why is WhyNot.CROSSES_CLOSING] == (
        [end - closing] if closing not in (None, start) else []
    )
    away = {WhyNot.ABSENT, WhyNot.HOLIDAY}.intersection(reasons)
    assert bool(away) == (not minutes.absent.isdisjoint(range(start, end)))
    kept = not minutes.kept_free.isdisjoint(range(start, end))
    assert any(o.why is WhyNot.BLOCKED and o.resource is None for o in found) == kept
    own = [o for o in found if o.resource is None]
    assert {o.by for o in own if o.why is WhyNot.TAKEN} == {
        t.appointment for t in minutes.own if t.core_start <= start < t.core_end
    }
    assert {o.by for o in own if o.why is WhyNot.TOO_SHORT} == {
        t.appointment for t in minutes.own if start < t.core_start < end
    }
    for group in minutes.groups:
        others = [[t for t in minutes.of_resource[one][0] if t not in minutes.own] for one in group]
        free = [
            minutes.clear(times, minutes.of_resource[one][1], start)
            for one, times in zip(group, others, strict=True)
        ]
        told = [o for o in found if o.resource in group]
        assert bool(told) == (bool(group) and not any(free))
        for o in told:
            times, kept_free_then = minutes.of_resource[o.resource]
            if o.why is WhyNot.BLOCKED:
                assert not kept_free_then.isdisjoint(range(start, end))
            else:
                taken = next(t for t in times if t.appointment == o.by)
                within = taken.core_start <= start < taken.core_end
                assert within == (o.why in (WhyNot.ROOM_TAKEN, WhyNot.EQUIPMENT_TAKEN))
                assert (o.why is WhyNot.TOO_SHORT) == (start < taken.core_start < end)
    assert reasons == sorted(reasons, key=list(WhyNot).index)


@settings(max_examples=120, deadline=None)
@given(clinic=clinics())
def test_a_gap_lacks_nothing_if_and_only_if_the_service_can_be_booked_in_it(clinic):
    for who in clinic.practitioners:
        minutes = Minutes(clinic, who)
        day = dict(shown(clinic.schedule.zone, clinic.first))
        free = {
            t
            for t in minutes.open - minutes.absent - minutes.padded()
            if t in day and t >= clinic.now
        }

        found = availability.gaps(
            clinic.schedule, who, clinic.service, clinic.occupied(), clinic.now, clinic.first
        )

        assert {t for gap in found for t in range(gap.start_utc, gap.end_utc)} == free
        for gap in found:
            inside = range(gap.start_utc, gap.end_utc - clinic.service.minutes + 1)
            fits = any(minutes.bookable(t) for t in inside)
            assert (gap.lacking == 0 and gap.without is None) == fits
            assert gap.start_utc - 1 not in free
            assert gap.end_utc not in free
