"""A group is made longer or shorter as a whole, and nobody in it alone."""

from datetime import timedelta

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import InvalidInput, OutsideHours, SlotTaken, StaleRow
from clinic_desk.scheduling import gathering
from tests.core.scheduling.a_group import LATER, act, comes, give_to, group, handles, utc
from tests.core.scheduling.conftest import MORNING, Desk
from tests.core.scheduling.test_merging import entries


def length(desk: Desk) -> int:
    at = group(desk).proposal
    return at.end_utc - at.start_utc


def resize(desk: Desk, visits, minutes: int):
    return act(desk, gathering.resize, handles(visits), minutes)


def test_all_of_it_takes_longer_and_shorter_again_and_the_log_says_of_each(desk: Desk) -> None:
    give_to(desk, "3")
    them = comes(desk, 2)
    before = length(desk)

    longer = resize(desk, them, before + 15)
    assert length(desk) == before + 15
    assert {one.version for one in longer} == {2}
    resize(desk, longer, before)

    assert length(desk) == before
    log = entries(desk, EventKind.APPOINTMENT_RESIZED)
    assert {one.appointment for one in log} == {one.id for one in them}
    assert len(log) == 4


def test_who_joins_comes_for_as_long_as_the_group(desk: Desk) -> None:
    give_to(desk, "3")
    resize(desk, comes(desk), 50)

    (joined,) = comes(desk)

    assert joined.minutes == 50


def test_somebody_elses_time_is_in_the_way(desk: Desk) -> None:
    give_to(desk, "3")
    them = comes(desk, 2)
    desk.book(LATER)
    before = length(desk)

    with pytest.raises(SlotTaken):
        resize(desk, them, utc(desk, LATER) - utc(desk, MORNING) + 5)

    assert length(desk) == before


def test_it_does_not_go_on_after_closing_nor_without_end_or_by_an_old_screen(desk: Desk) -> None:
    give_to(desk, "3")
    them = comes(desk)

    with pytest.raises((OutsideHours, SlotTaken)):
        resize(desk, them, 700)
    for minutes in (0, 5000):
        with pytest.raises(InvalidInput):
            resize(desk, them, minutes)
    comes(desk)
    with pytest.raises(StaleRow):
        resize(desk, them, 50)
    assert group(desk).attendees[0].start_utc == utc(desk, MORNING)
    assert timedelta(minutes=length(desk)) < timedelta(hours=2)
