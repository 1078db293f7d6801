"""A day on paper, entered afterwards: true times, marked, and taken back."""

from datetime import timedelta

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import IdentifierOwed, InvalidInput, Problem, StatusForbids
from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import afterwards
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.steps import Steps
from clinic_desk.scheduling.true_times import TrueTimes
from tests.builders import a_patient
from tests.core.scheduling.conftest import MORNING, Desk
from tests.core.scheduling.test_flow import card, go, until
from tests.core.scheduling.test_walk_ins import facts

S = AppointmentStatus


def enter(desk: Desk, one: Appointment, **minutes: int) -> Appointment:
    times = TrueTimes(**{name: one.start_utc + more for name, more in minutes.items()})
    with desk.session.directory("today") as opened:
        return afterwards.enter(desk.session, opened, one.id, one.version, times)


def test_a_visit_from_paper_has_its_true_times_and_is_marked(desk: Desk) -> None:
    one = desk.book(MORNING)
    until(desk, one, 6 * 60)

    written = enter(desk, one, arrived=-4, begun=9, done=33)

    start = one.start_utc
    assert written.status is S.DONE
    assert card(desk, one).steps == Steps(
        arrived=start - 4, begun=start + 9, done=start + 33, afterwards=True
    )


def test_it_is_taken_back_and_then_marked_by_hand_as_usual(desk: Desk) -> None:
    one = desk.book(MORNING)
    until(desk, one, 60)
    written = enter(desk, one, arrived=0, begun=1, done=20)
    with desk.session.directory("today") as opened:
        back = afterwards.take_back(desk.session, opened, one.id, written.version)
    assert back.status is S.BOOKED

    go(desk, back, S.ARRIVED)

    assert not card(desk, one).steps.afterwards


@pytest.mark.parametrize(
    ("minutes", "problems"),
    [
        ({}, {"arrived": Problem.MISSING}),
        ({"done": 10}, {"arrived": Problem.MISSING}),
        ({"arrived": 5, "begun": 3}, {"begun": Problem.ENDS_FIRST}),
        ({"arrived": 5, "done": 500}, {"done": Problem.IN_THE_FUTURE}),
    ],
)
def test_times_that_cannot_be_are_refused_by_field(
    desk: Desk, minutes: dict[str, int], problems: dict[str, Problem]
) -> None:
    one = desk.book(MORNING)
    until(desk, one, 60)

    with pytest.raises(InvalidInput) as refused:
        enter(desk, one, **minutes)

    assert refused.value.problems == problems
    assert card(desk, one).status is S.BOOKED


def test_what_is_marked_already_is_not_entered_again(desk: Desk) -> None:
    one = desk.book(MORNING)
    desk.clinic.clock.move(timedelta(hours=3))
    arrived = go(desk, one, S.ARRIVED)
    with pytest.raises(StatusForbids):
        enter(desk, arrived, arrived=0)


def test_whoever_is_easily_confused_is_entered_once_they_told_who_they_were(desk: Desk) -> None:
    one = desk.book(MORNING)
    twin = a_patient(desk.session, "Lind", "Alma")
    with desk.session.directory("today") as opened:
        confusable.mark(desk.session, opened, desk.patient, twin)
    until(desk, one, 60)

    with pytest.raises(IdentifierOwed):
        enter(desk, one, arrived=0, begun=1, done=20)
    times = TrueTimes(arrived=one.start_utc, begun=None, done=None)
    told, other = frozenset({Told.PHONE}), frozenset({Told.BIRTH_DATE})
    with desk.session.directory("today") as opened:
        with pytest.raises(IdentifierOwed):
            afterwards.enter(desk.session, opened, one.id, one.version, times, otherwise=other)
        written = afterwards.enter(desk.session, opened, one.id, one.version, times, told, other)
    assert written.status is S.ARRIVED
    [kept] = facts(desk, EventKind.APPOINTMENT_STATUS_CHANGED)
    assert (kept["told"], kept["told-otherwise"]) == ("phone", "birth-date")
