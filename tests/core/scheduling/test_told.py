"""Whoever is easily confused with another tells more than the name, when booking and arriving."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import IdentifierOwed
from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import booking, stepping
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import AppointmentStatus
from tests.builders import a_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT

TOLD = frozenset({Told.BIRTH_DATE})


@pytest.fixture
def twin(desk):
    other = a_patient(desk.session, "Lind", "Alma")
    with desk.session.directory("find") as opened:
        confusable.mark(desk.session, opened, desk.patient, other)
    return other


def book(desk, whose, told=frozenset()):
    request = BookingRequest(
        practitioner=LINDQVIST, service=VISIT, start=MORNING, calling=Calling(told=told)
    )
    with desk.session.opened(whose, PurposeOfUse.PHONE) as viewing:
        return booking.book(desk.session, viewing, request)


def test_a_booking_is_refused_until_more_than_the_name_was_told(desk, twin):
    for whose in (desk.patient, twin):
        with pytest.raises(IdentifierOwed):
            book(desk, whose)
    assert book(desk, twin, TOLD).patient == twin


@pytest.mark.parametrize("to", [AppointmentStatus.ARRIVED, AppointmentStatus.WITH_PRACTITIONER])
def test_so_is_taking_in_and_going_back_asks_nothing(desk, twin, schedule, to):
    booked = book(desk, twin, TOLD)
    session = desk.session
    with pytest.raises(IdentifierOwed):
        stepping.change_status(session, schedule, booked.id, booked.version, to)
    here = stepping.change_status(session, schedule, booked.id, booked.version, to, told=TOLD)
    back = AppointmentStatus.BOOKED
    away = stepping.change_status(session, schedule, booked.id, here.version, back)
    missed = AppointmentStatus.MISSED
    stepping.change_status(session, schedule, booked.id, away.version, missed)
