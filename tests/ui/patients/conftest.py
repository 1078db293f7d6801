"""Found patients and open cards, as plain records with readable switches."""

from datetime import date, datetime, time, timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.ids import AppointmentId, CareUnitId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients.records import DirectoryEntry, PatientRecord
from clinic_desk.scheduling.history import History
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
    Colour,
    Practitioner,
    Service,
)
from clinic_desk.scheduling.walltime import zone_named
from ui.patients.card import OpenCard

ZONE = "Europe/Stockholm"
LARGE = 1 << 62
"""Ids fill 63 bits: a signal that carries them as a C int would lose most of them."""
BORN = date(1980, 3, 12)
TODAY = date(2026, 11, 24)


class Build:
    """Builders, handed out by the fixture ``build``."""

    @staticmethod
    def entry(
        number=1, name="Siv Rådberg", *, born=date(1980, 3, 12), phone="+46701234567", **other
    ):
        given, _, family = name.partition(" ")
        return DirectoryEntry(
            id=PatientId(LARGE + number),
            number=1000 + number,
            family=family,
            given=given,
            birth_date=born,
            phone=phone,
            protected=other.get("protected", False),
        )

    @staticmethod
    def record(name="Siv Rådberg", **other):
        given, _, family = name.partition(" ")
        shown = {
            "id": PatientId(LARGE + 1),
            "number": 1001,
            "birth_date": BORN,
            "phone": "+46701234567",
            "email": "siv@example.se",
            "street": "Storgatan 4",
            "alert": None,
            "protected": False,
            "version": 3,
        }
        return PatientRecord(given=given, family=family, **shown | other)

    @staticmethod
    def visit(number, start, status=AppointmentStatus.BOOKED, *, cancelled=None):
        begins = to_minutes(start.replace(tzinfo=zone_named(ZONE)))
        return Appointment(
            id=AppointmentId(LARGE + number),
            patient=PatientId(LARGE + 1),
            practitioner=PractitionerId(1),
            service=ServiceId(1),
            room=None,
            care_unit=CareUnitId(1),
            start=start,
            zone=ZONE,
            minutes=30,
            start_utc=begins,
            end_utc=begins + 30,
            status=status,
            cancellation=cancelled
            and Cancellation(reason=cancelled, by=CancelledBy.PATIENT, late=False),
        )

    @classmethod
    def history(cls):
        at = datetime.combine(date(2026, 11, 26), time(11))
        done, missed = AppointmentStatus.DONE, AppointmentStatus.MISSED
        return History(
            coming=(cls.visit(1, at),),
            past=(
                cls.visit(2, at - timedelta(days=30), done),
                cls.visit(
                    3,
                    at - timedelta(days=60),
                    AppointmentStatus.CANCELLED,
                    cancelled=CancelReason.PATIENT_ILL,
                ),
                cls.visit(4, at - timedelta(days=90), missed),
                cls.visit(5, at - timedelta(days=400), done),
            ),
        )

    @classmethod
    def card(cls, record=None, history=None, **other):
        lindqvist = Practitioner(
            id=PractitionerId(1),
            name="Dr Sara Lindqvist",
            title="Dr",
            room=None,
            care_unit=CareUnitId(1),
            colour=Colour.ACCENT,
        )
        visit = Service(
            id=ServiceId(1), name="New visit", short="New", minutes=30, colour=Colour.ACCENT
        )
        switches = {"may_book": True, "may_correct": True, "may_see_protected": True}
        return OpenCard(
            record=record or cls.record(),
            history=cls.history() if history is None else history,
            purpose=PurposeOfUse.PHONE,
            today=TODAY,
            region="SE",
            practitioners=(lindqvist,),
            services=(visit,),
            **switches | other,
        )


@pytest.fixture
def build():
    return Build
