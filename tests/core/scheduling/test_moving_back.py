"""A move that is taken back, and what somebody is asked for at their next call."""

from datetime import timedelta

import pytest

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.clock import from_minutes
from clinic_desk.errors import TimePassed
from clinic_desk.scheduling import history, moving, stepping
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, Desk


def test_a_move_is_taken_back_though_the_old_time_has_begun(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()
    later = MORNING + timedelta(hours=3)
    moved = moving.move(desk.session, schedule, booked.id, 1, practitioner=LINDQVIST, start=later)
    begun = from_minutes(booked.start_utc) + timedelta(minutes=10)
    desk.clinic.clock.at = begun

    def put(**how: bool) -> Appointment:
        return moving.move(
            desk.session,
            schedule,
            booked.id,
            moved.version,
            practitioner=LINDQVIST,
            start=MORNING,
            **how,
        )

    with pytest.raises(TimePassed):
        put()
    assert put(back=True).start == MORNING


def test_who_is_here_for_the_first_time_is_asked_for_what_they_come_for(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()

    def usual() -> tuple[object, object]:
        with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
            read = history.read(viewing, 0)
        return read.usual_service, read.usual_practitioner

    assert usual() == (VISIT, None)
    begun = AppointmentStatus.WITH_PRACTITIONER
    stepping.change_status(desk.session, schedule, booked.id, 1, begun)
    assert usual() == (VISIT, LINDQVIST)
