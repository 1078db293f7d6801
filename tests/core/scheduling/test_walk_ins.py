"""Somebody who came without an appointment, entered afterwards from paper."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ComesAlready, IdentifierOwed, InvalidInput, NotAllowed, Problem
from clinic_desk.patients import confusable
from clinic_desk.patients.records import NewPatient, Told
from clinic_desk.scheduling import reporting, walk_ins
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.true_times import TrueTimes
from clinic_desk.scheduling.walk_ins import WalkIn
from clinic_desk.scheduling.walltime import to_utc
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, Desk
from tests.core.scheduling.test_flow import card

S = AppointmentStatus
ZONE = "Europe/Stockholm"
NEW = NewPatient(family="Ek", given="Maja", birth_date="1988-04-01", phone="070-174 06 09")


def at(hour: int, minute: int = 0) -> int:
    return to_utc(datetime(2026, 3, 2, hour, minute), ZONE)  # noqa: DTZ001 - wall time is naive


def walk_in(start: int, *, alone: bool = True, **more: int) -> WalkIn:
    times = TrueTimes(arrived=start, **{name: start + minutes for name, minutes in more.items()})
    return WalkIn(practitioner=LINDQVIST, service=VISIT, times=times, alone=alone)


def enter(desk: Desk, one: WalkIn) -> Appointment:
    with desk.session.opened(desk.patient, PurposeOfUse.BOOKING) as viewing:
        return walk_ins.enter(desk.session, viewing, one)


@pytest.fixture
def evening(desk: Desk) -> Desk:
    desk.clinic.clock.move(from_now(desk, at(18)))
    return desk


def facts(desk: Desk, kind: EventKind) -> list[dict[str, Any]]:
    wanted = select(log_entry.c.facts).where(log_entry.c.kind == kind).order_by(log_entry.c.seq)
    found = desk.session.log(Permission.LOG_READ).rows(wanted)
    return [json.loads(row[0] or "{}") for row in found]


def from_now(desk: Desk, minute: int) -> timedelta:
    return timedelta(minutes=minute - to_minutes(desk.clinic.clock.now()))


def test_who_came_without_an_appointment_has_true_times_and_is_marked(evening: Desk) -> None:
    written = enter(evening, walk_in(at(10), begun=12, done=31))

    assert written.status is S.DONE
    steps = card(evening, written).steps
    assert (steps.arrived, steps.begun, steps.done) == (at(10), at(10, 12), at(10, 31))
    assert steps.afterwards


def test_who_stands_at_the_desk_now_is_not_marked_as_written_down_later(evening: Desk) -> None:
    now = to_minutes(evening.clinic.clock.now())
    other = a_patient(evening.session, given="Bo")

    written = enter(evening, walk_in(now - 2))
    with evening.session.opened(other, PurposeOfUse.BOOKING) as viewing:
        long_ago = walk_ins.enter(evening.session, viewing, walk_in(now - walk_ins.JUST_NOW))

    assert (written.status, long_ago.status) == (S.ARRIVED, S.ARRIVED)
    assert not card(evening, written).steps.afterwards
    assert card(evening, long_ago).steps.afterwards
    assert {one["walk-in"] for one in facts(evening, EventKind.APPOINTMENT_BOOKED)} == {1}


def test_a_plan_that_it_breaks_refuses_nothing(evening: Desk) -> None:
    """It has happened: over another visit, in the pause, before anybody opened."""
    evening.clinic.clock.move(-timedelta(hours=10))
    other = evening.book(MORNING, patient=a_patient(evening.session, given="Bo"))
    evening.clinic.clock.move(timedelta(hours=10))

    over = enter(evening, walk_in(other.start_utc + 5, begun=0, done=20))
    early = enter(evening, walk_in(at(6, 30), alone=False))

    assert {card(evening, one).status for one in (over, early)} == {S.DONE, S.ARRIVED}
    assert card(evening, other).status is S.BOOKED


def test_somebody_new_is_registered_with_the_visit_or_not_at_all(evening: Desk) -> None:
    with pytest.raises(InvalidInput):
        walk_ins.enter_new(evening.session, NEW, walk_in(at(19)))
    patient, written = walk_ins.enter_new(evening.session, NEW, walk_in(at(9)))

    assert card(evening, written).appointment.patient == patient
    assert facts(evening, EventKind.APPOINTMENT_BOOKED) == [{"afterwards": 1, "walk-in": 1}]
    assert len(facts(evening, EventKind.PATIENT_REGISTERED)) == 2, "and the desk's own patient"


def test_who_is_expected_that_day_is_probably_meant(evening: Desk) -> None:
    evening.clinic.clock.move(-timedelta(hours=10))
    evening.book(MORNING)
    evening.clinic.clock.move(timedelta(hours=10))

    with pytest.raises(ComesAlready):
        enter(evening, walk_in(at(11)))
    assert enter(evening, walk_in(at(11), alone=False)).status is S.ARRIVED


def test_it_is_taken_back_as_one_and_done_again(evening: Desk) -> None:
    one = walk_in(at(10), begun=12, done=31)
    written = enter(evening, one)

    with evening.session.directory("today") as opened:
        gone = walk_ins.take_back(evening.session, opened, written.id, written.version)
    assert gone.status is S.CANCELLED
    with evening.session.directory("today") as opened:
        again = walk_ins.enter_again(evening.session, opened, written.id, gone.version, one.times)
    assert again.status is S.DONE
    assert card(evening, again).steps.afterwards


def test_nobody_waited_for_it(evening: Desk) -> None:
    """The time from booking to visit is not made longer or shorter by an evening's entry."""
    enter(evening, walk_in(at(10), begun=0, done=30))
    day = MORNING.date()
    with evening.session.directory("reports") as opened:
        shown = reporting.report(evening.session, opened, day, day)
    assert shown.mean_lead == 0
    assert shown.total.took_place == 1


@pytest.mark.parametrize("role", [Role.CLINICIAN])
def test_a_clinician_enters_nobody_elses(evening: Desk, role: Role) -> None:
    evening.sit(role)
    with pytest.raises(NotAllowed):
        walk_ins.enter_new(evening.session, NEW, walk_in(at(9)))


def test_a_time_is_owed_and_said_at_its_field(evening: Desk) -> None:
    one = WalkIn(practitioner=LINDQVIST, service=VISIT, times=TrueTimes(done=at(9)))
    with pytest.raises(InvalidInput) as refused:
        walk_ins.enter_new(evening.session, NEW, one)
    assert refused.value.problems == {"arrived": Problem.MISSING}


def test_what_they_told_otherwise_counts_for_nothing_and_is_kept(evening: Desk) -> None:
    twin = a_patient(evening.session, "Lind", "Alma")
    with evening.session.directory("today") as opened:
        confusable.mark(evening.session, opened, evening.patient, twin)
    wrong = replace(walk_in(at(10)), otherwise=frozenset({Told.BIRTH_DATE}))
    with pytest.raises(IdentifierOwed):
        enter(evening, wrong)

    enter(evening, replace(wrong, told=frozenset({Told.NUMBER})))

    [kept] = facts(evening, EventKind.APPOINTMENT_BOOKED)
    assert (kept["told"], kept["told-otherwise"]) == ("number", "birth-date")
