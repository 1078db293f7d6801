"""A clinic with a few people, one of them protected, and visits of several kinds."""

from datetime import datetime

from clinic_desk.access import PurposeOfUse
from clinic_desk.scheduling import booking, cancelling
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason
from tests.builders import a_patient
from tests.core.scheduling.conftest import LINDQVIST, VISIT

DAY = datetime(2026, 3, 3)  # noqa: DTZ001 - wall time is naive


def busy(session):
    """Four patients; two visits to come, one cancelled."""
    people = [
        a_patient(session, email="alva@example.org", street="Storgatan 1, 111 22 Stockholm"),
        a_patient(session, "O'Brien", "Siobhán Mary", born="1990-01-02", phone="0702222222"),
        a_patient(session, "Gömd", "Greta", born="1971-12-25", protected=True, phone="0703333333"),
        a_patient(session, "=cmd", "Eva", born="1950-02-28", phone="0704444444", alert="Deaf"),
    ]
    for hour, whose in zip((9, 10, 11), people, strict=False):
        request = BookingRequest(
            practitioner=LINDQVIST, service=VISIT, start=DAY.replace(hour=hour), note="Papers"
        )
        with session.opened(whose, PurposeOfUse.PHONE, reason="calls") as viewing:
            made = booking.book(session, viewing, request)
            if hour == 11:
                cancelling.cancel(session, viewing, made.id, made.version, MISTAKE)
    return people


MISTAKE = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)
