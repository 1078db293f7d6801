"""One time is asked for: it can be booked, or the reason is told."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import OutsideHours, SlotTaken, TimePassed
from clinic_desk.scheduling import asking
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.records import WhyNot
from clinic_desk.scheduling.walltime import to_utc
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk


def test_a_free_time_is_found_with_somebody_else(desk: Desk) -> None:
    desk.book()

    taken, free = asking.ask(desk.session, Asked(service=VISIT, start=MORNING))

    assert taken.proposal.practitioner == LINDQVIST
    assert [one.why for one in taken.obstacles] == [WhyNot.TAKEN]
    assert free.obstacles == ()
    assert free.proposal.practitioner == HADDAD


def test_what_is_asked_of_one_is_answered_for_one(desk: Desk) -> None:
    desk.book()
    asked = Asked(service=VISIT, start=MORNING, practitioners=(LINDQVIST,))

    (answer,) = asking.ask(desk.session, asked)

    assert [one.why for one in answer.obstacles] == [WhyNot.TAKEN]


def test_too_short_says_by_how_much(desk: Desk) -> None:
    desk.book(MORNING + timedelta(minutes=25))
    asked = Asked(service=VISIT, start=MORNING, practitioners=(LINDQVIST,))

    (answer,) = asking.ask(desk.session, asked)

    assert [(one.why, one.minutes) for one in answer.obstacles] == [(WhyNot.TOO_SHORT, 5)]


def test_a_time_without_obstacles_is_booked_and_one_with_some_is_refused(desk: Desk) -> None:
    desk.book()
    desk.book(MORNING + timedelta(hours=4), service=CHECK)

    @given(minute=st.integers(0, 24 * 60 // 5 - 1), long=st.booleans())
    def as_it_was_said(minute: int, *, long: bool) -> None:
        start = MORNING.replace(hour=0) + timedelta(minutes=5 * minute)
        service = CHECK if long else VISIT
        (answer,) = asking.ask(
            desk.session, Asked(service=service, start=start, practitioners=(LINDQVIST,))
        )
        try:
            booked = desk.book(start, service=service)
        except (OutsideHours, SlotTaken, TimePassed):
            assert answer.obstacles
        else:
            assert not answer.obstacles
            desk.unbook(booked)

    as_it_was_said()


def test_nobody_is_there_before_they_can_be(desk: Desk) -> None:
    """The caller needs time to come, and a practitioner who runs late is not free either."""
    now = desk.clinic.clock.now()
    desk.clinic.clock.move(from_minutes(to_utc(MORNING, "Europe/Stockholm") - 20) - now)
    there = desk.clinic.clock.now() + timedelta(minutes=30)
    caller = Asked(service=VISIT, start=MORNING, practitioners=(LINDQVIST,), not_before=there)
    late = replace(caller, not_before=None, late={LINDQVIST: 45})

    for asked, minutes in ((caller, 30), (late, 45)):
        (answer,) = asking.ask(desk.session, asked)
        assert [one.why for one in answer.obstacles] == [WhyNot.TOO_SOON]
        until = to_minutes(desk.clinic.clock.now()) + minutes
        assert answer.obstacles[0].until_utc == until
    (answer,) = asking.ask(desk.session, replace(late, late={HADDAD: 45}))
    assert answer.obstacles == ()


def test_in_the_doubled_hour_of_the_clock_both_passes_are_answered_for(desk: Desk) -> None:
    night = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001

    first, second = asking.ask(
        desk.session, Asked(service=VISIT, start=night, practitioners=(LINDQVIST,))
    )
    (meant,) = asking.ask(
        desk.session,
        Asked(service=VISIT, start=night.replace(fold=1), practitioners=(LINDQVIST,)),
    )

    assert (first.proposal.start.fold, second.proposal.start.fold) == (0, 1)
    assert second.proposal.start_utc - first.proposal.start_utc == 60
    assert meant.proposal == second.proposal
