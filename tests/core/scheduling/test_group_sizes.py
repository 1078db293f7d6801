"""One group holds fewer or more than its service usually says, wherever one looks."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import GroupFull, InvalidInput, MoreCome, NotAllowed, NotFound, StaleRow
from clinic_desk.scheduling import (
    asking,
    cancelling,
    families,
    free,
    gathering,
    holding,
    month,
    moving,
    services,
    sizing,
)
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.gathering import Target
from clinic_desk.scheduling.grouped import grouped
from clinic_desk.scheduling.places import GroupOf, Places
from clinic_desk.scheduling.records import WhyNot
from clinic_desk.staff.records import Role
from tests.builders import a_patient, a_session
from tests.core.scheduling.a_group import (
    CANNOT,
    LATER,
    act,
    comes,
    give_to,
    group,
    handles,
    known,
    utc,
)
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk
from tests.core.scheduling.test_merging import entries


def of(desk: Desk, start=MORNING, whom=LINDQVIST) -> GroupOf:
    return GroupOf(practitioner=whom, service=VISIT, start_utc=utc(desk, start))


def say(desk: Desk, size: int | None, start=MORNING, whom=LINDQVIST, was: int | None = None):
    return sizing.set_size(desk.session, of(desk, start, whom), was, size)


def places(desk: Desk, start=MORNING, whom=LINDQVIST) -> Places:
    return group(desk, start, whom).places


def proposed(desk: Desk, **more):
    return free.next_free(
        desk.session, Search(service=VISIT, practitioners=(LINDQVIST,), **more), limit=40
    )


def test_no_more_come_than_it_holds_and_every_search_says_so(desk: Desk) -> None:
    give_to(desk, "4")
    comes(desk, 2)
    say(desk, 3)
    assert places(desk) == Places(2, 3)
    assert proposed(desk)[0].places == Places(2, 3)

    comes(desk)

    with pytest.raises(GroupFull):
        comes(desk)
    start = utc(desk, MORNING)
    assert start not in {one.start_utc for one in proposed(desk)}
    assert start not in free.starts(desk.session, VISIT, LINDQVIST, MORNING.date(), MORNING.date())
    (against,) = free.why_not(desk.session, VISIT, LINDQVIST, MORNING)
    assert against.why is WhyNot.FULL
    asked = asking.ask(
        desk.session,
        asking.Asked(service=VISIT, practitioners=(LINDQVIST,), start=MORNING),
    )
    assert asked[0].proposal.places == Places(3, 3)
    with pytest.raises(GroupFull):
        holding.hold(desk.session, asked[0].proposal)


def test_more_come_where_it_holds_more(desk: Desk) -> None:
    give_to(desk, "2")
    comes(desk, 2)
    say(desk, 4)
    comes(desk, 2)
    assert places(desk) == Places(4, 4)
    with pytest.raises(GroupFull):
        comes(desk)


def test_it_never_holds_fewer_than_come_and_the_count_is_told(desk: Desk) -> None:
    give_to(desk, "5")
    comes(desk, 3)
    with pytest.raises(MoreCome) as refused:
        say(desk, 2)
    assert (refused.value.come, refused.value.held) == (3, 0)
    holding.hold(desk.session, group(desk).proposal)
    say(desk, 3)  # one's own caller may still be told that there is none left
    say(desk, 8, was=3)
    comes(desk, 4)
    with pytest.raises(MoreCome):
        say(desk, None, was=8)
    assert places(desk).of == 8


def test_what_is_no_size_or_was_said_otherwise_meanwhile_is_refused(desk: Desk) -> None:
    give_to(desk, "5")
    comes(desk)
    for size in (0, -1, 51):
        with pytest.raises(InvalidInput):
            say(desk, size)
    say(desk, 3)
    with pytest.raises(StaleRow):
        say(desk, 4)
    with pytest.raises(NotFound):
        sizing.set_size(desk.session, replace(of(desk), service=services_alone(desk)), None, 3)
    assert places(desk).of == 3
    say(desk, 5, was=3)
    assert group(desk).size is None  # as its service says, and follows it from now on


def services_alone(desk: Desk):
    house = free.clinic.load(desk.session)
    return next(one.id for one in house.services if one.capacity is None)


def test_the_log_says_from_what_to_what(desk: Desk) -> None:
    give_to(desk, "5")
    comes(desk)
    say(desk, 3)
    (entry,) = entries(desk, EventKind.GROUP_SIZED)
    assert (entry.facts["from"], entry.facts["to"]) == (5, 3)


def test_more_than_usual_is_for_those_who_may_overbook(desk: Desk) -> None:
    give_to(desk, "3")
    comes(desk)
    at, receptionist = of(desk), a_session(desk.clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        sizing.set_size(receptionist, at, None, 4)
    sizing.set_size(receptionist, at, None, 2)
    assert places(replace(desk, session=receptionist)).of == 2


def test_the_whole_group_takes_it_along_and_back(desk: Desk) -> None:
    give_to(desk, "3")
    them = comes(desk, 2)
    say(desk, 5)
    them += comes(desk, 2)
    there = Target(practitioner=HADDAD, start=LATER)

    moved = act(desk, gathering.move, handles(them), there)
    assert places(desk, LATER, HADDAD) == Places(4, 5)
    assert group(desk).places == Places(0, 3)
    act(desk, gathering.move, handles(moved), Target(practitioner=LINDQVIST, start=MORNING))

    assert places(desk) == Places(4, 5)
    assert places(desk, LATER, HADDAD) == Places(0, 3)


def test_a_group_that_is_cancelled_and_had_back_holds_as_many(desk: Desk) -> None:
    give_to(desk, "2")
    say(desk, 3)
    gone = act(desk, gathering.cancel, handles(comes(desk, 3)), CANNOT)
    back = act(desk, families.put_back, handles(gone))
    assert len(back) == 3
    assert places(desk) == Places(3, 3)


def test_those_who_joined_another_group_go_back_apart_and_find_their_places(desk: Desk) -> None:
    give_to(desk, "4")
    others, them = comes(desk, 2, LATER), comes(desk, 2)
    say(desk, 2)
    there = Target(practitioner=LINDQVIST, start=LATER)
    moved = act(desk, gathering.move, handles(them), there)
    assert places(desk, LATER) == Places(4, 4)

    back = Target(practitioner=LINDQVIST, start=MORNING, size=2)
    with pytest.raises(StaleRow):
        act(desk, gathering.move, handles(moved), back)
    act(desk, gathering.move, handles(moved), back, apart=True)

    assert places(desk) == Places(2, 2)
    assert {one.id for one in group(desk, LATER).attendees} == {one.id for one in others}


def test_a_whole_group_is_proposed_a_time_for_all_of_it(desk: Desk) -> None:
    give_to(desk, "2")
    say(desk, 4)
    comes(desk, 4)
    there = gathering_whole(desk)
    fresh = [one for one in proposed(desk, agreed=there) if not one.places.taken]
    assert {one.places for one in fresh} == {Places(0, 4)}


def gathering_whole(desk: Desk):
    there = group(desk)
    kinds = {one.id: one for one in free.clinic.load(desk.session).services}
    (whole,) = grouped(there.attendees, kinds, sizes={there.of: there.places.of})
    return whole


def test_where_nobody_comes_yet_it_holds_what_was_said_for_who_begins_it(desk: Desk) -> None:
    give_to(desk, "4")
    say(desk, 2)
    first = next(one for one in proposed(desk) if one.start_utc == utc(desk, MORNING))
    assert first.places == Places(0, 2)
    three = families.find(
        desk.session,
        [
            Member(patient=a_patient(desk.session), service=VISIT, practitioners=(LINDQVIST,))
            for _ in range(3)
        ],
        limit=40,
    )
    assert utc(desk, MORNING) not in {one.visits[0].start_utc for one in three}
    comes(desk, 2)
    with pytest.raises(GroupFull):
        comes(desk)


def test_one_person_finds_no_place_by_moving_there(desk: Desk) -> None:
    give_to(desk, "4")
    comes(desk, 2)
    (one,) = comes(desk, 1, LATER)
    say(desk, 2)
    with pytest.raises(GroupFull):
        act(desk, moving.move, one.id, one.version, practitioner=LINDQVIST, start=MORNING)


def test_the_month_counts_its_places(desk: Desk) -> None:
    give_to(desk, "4")
    comes(desk)

    def on_the_day() -> int:
        found = month.month(desk.session, MORNING.date(), service=VISIT, practitioners=[LINDQVIST])
        return next(one.visits for one in found.days if one.date == MORNING.date())

    before = on_the_day()
    say(desk, 2)
    assert on_the_day() == before - 2


def test_the_service_may_become_smaller_beside_it(desk: Desk) -> None:
    give_to(desk, "5")
    say(desk, 5 + 1)
    comes(desk, 6)
    services.change(desk.session, VISIT, replace(known(desk), capacity="3"))
    assert places(desk) == Places(6, 6)
    with pytest.raises(InvalidInput):
        services.change(desk.session, VISIT, replace(known(desk), capacity=""))


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.one_of(st.just("join"), st.just("leave"), st.integers(1, 6)), max_size=10))
def test_whatever_is_done_nobody_stands_outside_the_places(desk: Desk, steps) -> None:
    if group_service(desk) is None:
        give_to(desk, "4")
    if group(desk).attendees:
        act(desk, gathering.cancel, handles(group(desk).attendees), CANNOT)
    say(desk, None, was=group(desk).size)
    come, size = 0, 4
    for step in steps:
        if step == "join":
            if come < size:
                comes(desk)
                come += 1
            else:
                with pytest.raises(GroupFull):
                    comes(desk)
        elif step == "leave" and come:
            leaver = group(desk).attendees[0]
            act(desk, cancelling.cancel, leaver.id, leaver.version, CANNOT)
            come -= 1
        elif isinstance(step, int):
            if step < come:
                with pytest.raises(MoreCome):
                    say(desk, step, was=group(desk).size)
            else:
                say(desk, step, was=group(desk).size)
                size = step
        assert places(desk) == Places(come, size)
        assert come <= size


def group_service(desk: Desk):
    return free.clinic.load(desk.session).service(VISIT).capacity
