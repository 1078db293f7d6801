"""Free places against the simplest model there is: every minute looked at, every group counted."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clinic_desk.scheduling import grouping
from clinic_desk.scheduling.availability import Wanted
from clinic_desk.scheduling.occupied import OccupiedTime
from clinic_desk.scheduling.places import Places, Standing
from clinic_desk.scheduling.records import WhyNot
from tests.core.scheduling.by_minute import SERVICE, Clinic, Minutes, buffers, clinics

CAPACITY = 4


@st.composite
def with_groups(draw) -> tuple[Clinic, list[Standing]]:
    """A clinic whose service is given to groups, some of which stand already."""
    clinic = draw(clinics())
    clinic = replace(clinic, service=replace(clinic.service, capacity=CAPACITY))
    instants = [t for t, _ in clinic.instants()]
    assume(instants)
    groups: list[Standing] = []
    for key in range(draw(st.integers(1, 3))):
        who, start = draw(st.sampled_from(clinic.practitioners)), draw(st.sampled_from(instants))
        if any((one.practitioner, one.start_utc) == (who.id, start) for one in groups):
            continue
        one = Standing(
            key=key,
            practitioner=who.id,
            service=SERVICE,
            start_utc=start,
            end_utc=start + draw(st.integers(1, 90)),
            before=draw(buffers),
            after=draw(buffers),
            taken=draw(st.integers(1, CAPACITY + 1)),
            size=draw(st.none() | st.integers(1, CAPACITY + 2)),
        )
        groups.append(one)
        for place in range(one.taken):
            time = OccupiedTime(
                one.start_utc - one.before,
                one.end_utc + one.after,
                one.start_utc,
                one.end_utc,
                5000 + key * 10 + place,
            )
            for resource in (who.id, who.room):
                clinic.times.setdefault(resource, []).append(time)
    return clinic, sorted(groups, key=lambda one: (one.start_utc, one.practitioner))


def joinable(clinic: Clinic, minutes: Minutes, one: Standing) -> bool:
    """Whether somebody who joined would find the practitioner there all the time, and a place."""
    core = set(range(one.start_utc, one.end_utc))
    kept_free = [
        all(not kept.isdisjoint(core) for _, kept in (minutes.of_resource[r] for r in group))
        for group in minutes.groups
        if group
    ]
    return (
        one.taken < (one.size or CAPACITY)
        and one.start_utc >= clinic.now
        and core <= minutes.open
        and minutes.absent.isdisjoint(core)
        and minutes.kept_free.isdisjoint(core)
        and not any(kept_free)
    )


@settings(max_examples=30, deadline=None)
@given(clinic_and_groups=with_groups())
def test_places_are_those_of_groups_with_room_and_then_where_a_group_can_begin(clinic_and_groups):
    clinic, groups = clinic_and_groups
    wanted = Wanted(
        service=clinic.service,
        practitioners=clinic.practitioners,
        first=clinic.first,
        last=clinic.last,
    )

    def standing(start: int, end: int) -> list[Standing]:
        return [one for one in groups if start <= one.start_utc < end]

    found = grouping.next_free(
        clinic.schedule, wanted, clinic.occupied, standing, clinic.now, limit=10_000
    )

    joins = [one for one in found if one.places is not None and one.places.taken]
    fresh = found[len(joins) :]
    minutes = {who.id: Minutes(clinic, who) for who in clinic.practitioners}
    can_join = [one for one in groups if joinable(clinic, minutes[one.practitioner], one)]
    assert [(p.start_utc, p.end_utc, p.practitioner, p.places) for p in joins] == [
        (one.start_utc, one.end_utc, one.practitioner, Places(one.taken, one.size or CAPACITY))
        for one in can_join
    ]
    assert {one.places for one in fresh} <= {Places(0, CAPACITY)}
    for who in clinic.practitioners:
        offered = {p.start_utc for p in fresh if p.practitioner == who.id}
        bookable = {t for t, _ in clinic.instants() if minutes[who.id].bookable(t)}
        assert offered <= bookable
        assert {t for t, m in clinic.instants() if m % 15 == 0} & bookable <= offered
    for at, one in enumerate(found):
        more = grouping.next_free(
            clinic.schedule, wanted, clinic.occupied, standing, clinic.now, limit=3, after=one
        )
        assert more == found[at + 1 : at + 4]
        if at > 4:
            break


@settings(max_examples=30, deadline=None)
@given(clinic_and_groups=with_groups(), data=st.data())
def test_what_stands_against_a_group_is_told_truly(clinic_and_groups, data):
    clinic, groups = clinic_and_groups
    one = data.draw(st.sampled_from(groups))
    who = next(who for who in clinic.practitioners if who.id == one.practitioner)
    of_whom = [each for each in groups if each.practitioner == who.id]
    minutes = Minutes(clinic, who)

    def against(start: int) -> list[WhyNot]:
        found = grouping.why_not(
            clinic.schedule, who, clinic.service, start, clinic.occupied(), of_whom, clinic.now
        )
        return [obstacle.why for obstacle in found]

    assert (not against(one.start_utc)) == joinable(clinic, minutes, one)
    assert (WhyNot.FULL in against(one.start_utc)) == (one.taken >= (one.size or CAPACITY))
    for within in range(one.start_utc + 1, one.end_utc):
        if all(each.start_utc != within for each in of_whom):
            assert WhyNot.TAKEN in against(within)
            break
