"""A clinic with two practitioners, two services and hours, for what is booked there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import pytest

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.ids import PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import booking, cancelling, clinic
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.records import (
    Appointment,
    Colour,
    Practitioner,
    Room,
    Service,
    WorkingHours,
)
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from tests.builders import Clinic, a_patient, a_session

LINDQVIST, HADDAD = PractitionerId(21), PractitionerId(22)
VISIT, CHECK = ServiceId(31), ServiceId(32)
MORNING = datetime(2026, 3, 2, 10, 0)  # noqa: DTZ001 - wall time is naive
_WEEK = range(1, 6)


@dataclass(kw_only=True)
class Desk:
    """The furnished clinic, somebody at it, and a patient."""

    clinic: Clinic
    session: DeskSession
    patient: PatientId

    def book(
        self,
        start: datetime = MORNING,
        *,
        practitioner: PractitionerId = LINDQVIST,
        service: ServiceId = VISIT,
        note: str = "",
        fold: int | None = None,
        patient: PatientId | None = None,
        longer: int = 0,
        rooms: frozenset[RoomId] = frozenset(),
    ) -> Appointment:
        request = BookingRequest(
            practitioner=practitioner,
            service=service,
            start=start,
            note=note,
            fold=fold,
            longer=longer,
            rooms=rooms,
        )
        whose = patient or self.patient
        with self.session.opened(whose, PurposeOfUse.PHONE, reason="calls") as viewing:
            return booking.book(self.session, viewing, request)

    def unbook(self, one: Appointment) -> None:
        with self.session.directory("schedule") as opened:
            cancelling.cancel(self.session, opened, one.id, one.version, BY_MISTAKE)

    def sit(self, role: Role) -> DeskSession:
        self.session = a_session(self.clinic, role)
        return self.session


@pytest.fixture
def desk(clinic: Clinic, owner: DeskSession) -> Desk:
    furnish(owner)
    return Desk(clinic=clinic, session=owner, patient=a_patient(owner))


@pytest.fixture
def schedule(desk: Desk) -> Iterator[Directory]:
    """The open directory of the schedule's screen."""
    with desk.session.directory("schedule") as opened:
        yield opened


def furnish(session: DeskSession) -> None:
    rooms = (Room(id=RoomId(11), name="Room 1"), Room(id=RoomId(12), name="Room 2"))
    people = (
        _practitioner(LINDQVIST, "Sara Lindqvist", RoomId(11), session),
        _practitioner(HADDAD, "Omar Haddad", RoomId(12), session),
    )
    both = (LINDQVIST, HADDAD)
    clinic.furnish(
        session,
        rooms=rooms,
        practitioners=people,
        offers=(
            clinic.Offer(service=_service(VISIT, "New visit", 30), given_by=both),
            clinic.Offer(service=_service(CHECK, "Health check", 45, 5, 10), given_by=(LINDQVIST,)),
        ),
        hours=tuple(
            WorkingHours(
                practitioner=whom, weekday=day, start=start, end=end, valid_from=date(2026, 1, 1)
            )
            for whom in both
            for day in _WEEK
            for start, end in ((8 * 60, 12 * 60), (13 * 60, 17 * 60))
        ),
    )


def _practitioner(
    whom: PractitionerId, name: str, room: RoomId, session: DeskSession
) -> Practitioner:
    return Practitioner(
        id=whom,
        name=name,
        title="Dr",
        room=room,
        care_unit=session.care_unit,
        colour=Colour.ACCENT,
    )


def _service(of: ServiceId, name: str, minutes: int, before: int = 0, after: int = 0) -> Service:
    return Service(
        id=of,
        name=name,
        short=name,
        minutes=minutes,
        before=before,
        after=after,
        colour=Colour.ACCENT,
    )
