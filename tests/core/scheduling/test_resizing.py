"""An appointment is made longer or shorter, with the guard that booking has."""

from datetime import timedelta

import pytest

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import from_minutes
from clinic_desk.errors import (
    InvalidInput,
    NotAllowed,
    OutsideHours,
    SlotTaken,
    StaleRow,
    StatusForbids,
    TimePassed,
)
from clinic_desk.scheduling import history, resizing, stepping
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import HADDAD, MORNING, Desk
from tests.core.scheduling.test_booking import kinds

HALF_HOUR = timedelta(minutes=30)


def test_a_longer_visit_keeps_others_out_of_its_time(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()

    longer = resizing.resize(desk.session, schedule, booked.id, 1, 45)

    assert (longer.start, longer.minutes, longer.version) == (MORNING, 45, 2)
    with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
        assert history.read(viewing, 0).coming[0].minutes == 45
    with pytest.raises(SlotTaken):
        desk.book(MORNING + HALF_HOUR)
    assert kinds(desk).count(EventKind.APPOINTMENT_RESIZED) == 1


def test_a_shorter_visit_gives_its_time_back(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()

    resizing.resize(desk.session, schedule, booked.id, 1, 20)

    assert desk.book(MORNING + timedelta(minutes=20))


def test_no_visit_grows_into_the_next_or_past_closing(desk: Desk, schedule: Directory) -> None:
    first, second = desk.book(), desk.book(MORNING + HALF_HOUR)

    with pytest.raises(SlotTaken) as refused:
        resizing.resize(desk.session, schedule, first.id, 1, 35)
    with pytest.raises(OutsideHours):
        resizing.resize(desk.session, schedule, second.id, 1, 95)

    assert refused.value.by == second.id
    assert EventKind.APPOINTMENT_RESIZED not in kinds(desk)


def test_a_visit_under_way_can_take_longer_but_not_end_before_now(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()
    stepping.change_status(
        desk.session, schedule, booked.id, 1, AppointmentStatus.WITH_PRACTITIONER
    )
    begun = from_minutes(booked.start_utc) + timedelta(minutes=20)
    desk.clinic.clock.move(begun - desk.clinic.clock.now())

    with desk.session.directory("schedule") as later:
        with pytest.raises(TimePassed):
            resizing.resize(desk.session, later, booked.id, 2, 15)
        assert resizing.resize(desk.session, later, booked.id, 2, 60).minutes == 60


def test_what_is_done_or_was_changed_by_somebody_else_stands(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()

    with pytest.raises(InvalidInput):
        resizing.resize(desk.session, schedule, booked.id, 1, 0)
    with pytest.raises(StaleRow):
        resizing.resize(desk.session, schedule, booked.id, 7, 45)
    stepping.change_status(
        desk.session, schedule, booked.id, 1, AppointmentStatus.WITH_PRACTITIONER
    )
    stepping.change_status(desk.session, schedule, booked.id, 2, AppointmentStatus.DONE)
    with pytest.raises(StatusForbids):
        resizing.resize(desk.session, schedule, booked.id, 3, 45)


def test_a_clinician_makes_only_their_own_visits_longer(desk: Desk) -> None:
    booked = desk.book(practitioner=HADDAD)
    session = desk.sit(Role.CLINICIAN)

    with session.directory("schedule") as opened, pytest.raises(NotAllowed):
        resizing.resize(session, opened, booked.id, 1, 45)
