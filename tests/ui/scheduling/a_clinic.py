"""The invented clinic of the pictures: Tuesday 24 November 2026, 10:42, three practitioners."""

from dataclasses import replace
from datetime import date, datetime

from clinic_desk.ids import (
    AppointmentId,
    CareUnitId,
    PatientId,
    PractitionerId,
    RoomId,
    ServiceId,
)
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    AppointmentStatus,
    Colour,
    Day,
    DayAppointment,
    Gap,
    Practitioner,
    PractitionerDay,
    Proposal,
    Service,
)
from clinic_desk.scheduling.walltime import day_bounds, to_utc
from ui.scheduling.day_model import Proposed, Shown, plan_of

ZONE = "Europe/Stockholm"
DATE = date(2026, 11, 24)
LINDQVIST, HADDAD, SJOBERG = (PractitionerId(n) for n in (1, 2, 3))
NEW, FOLLOW, CHECK, SURGERY, PHYSIO60, PHYSIO45 = (ServiceId(n) for n in range(1, 7))


def at(text: str, day: date = DATE) -> int:
    """``10:30`` of the day as minutes since 1970 UTC."""
    hour, minute = (int(part) for part in text.split(":"))
    return to_utc(datetime(day.year, day.month, day.day, hour, minute), ZONE)  # noqa: DTZ001


def a_service(number, name, minutes, colour, **more):
    return Service(
        id=ServiceId(number),
        name=name,
        short=name.split()[0],
        minutes=minutes,
        colour=colour,
        **more,
    )


SERVICES = {
    service.id: service
    for service in (
        a_service(1, "New visit", 30, Colour.ACCENT),
        a_service(2, "Follow-up", 20, Colour.INFO),
        a_service(3, "Health check", 45, Colour.VIOLET),
        a_service(4, "Minor surgery", 60, Colour.WARN),
        a_service(5, "Physio 60", 60, Colour.WARN),
        a_service(6, "Physio 45", 45, Colour.WARN),
    )
}
ROOMS = {RoomId(1): "Room 1", RoomId(2): "Room 2", RoomId(4): "Room 4"}


def a_practitioner(number, name, title, room):
    return Practitioner(
        id=PractitionerId(number),
        name=name,
        title=title,
        room=RoomId(room),
        care_unit=CareUnitId(1),
        colour=Colour.ACCENT,
    )


PRACTITIONERS = (
    a_practitioner(1, "Sara Lindqvist", "Dr", 1),
    a_practitioner(2, "Omar Haddad", "Dr", 2),
    a_practitioner(3, "Maja Sjöberg", "physio", 4),
)


def an_appointment(
    number, practitioner, start, name, service, status=AppointmentStatus.BOOKED, **more
):
    given, _, family = name.partition(" ")
    minutes = SERVICES[service].minutes
    return DayAppointment(
        id=AppointmentId(number),
        patient=PatientId(1000 + number),
        given=given,
        family=family,
        practitioner=practitioner,
        service=service,
        room=None,
        start_utc=at(start),
        end_utc=at(start) + more.pop("minutes", minutes),
        status=status,
        version=1,
        **more,
    )


def masked(appointment):
    """What somebody sees who may not see the protected person."""
    return replace(appointment, patient=None, given=None, family=None)


_BOOKED, _DONE = AppointmentStatus.BOOKED, AppointmentStatus.DONE
_WITH, _ARRIVED = AppointmentStatus.WITH_PRACTITIONER, AppointmentStatus.ARRIVED
APPOINTMENTS = (
    an_appointment(1, LINDQVIST, "8:00", "Göran Nyström", NEW, _DONE),
    an_appointment(2, LINDQVIST, "8:30", "Ann Lee", FOLLOW, _DONE, birth_year=1961),
    an_appointment(3, LINDQVIST, "9:00", "Ingrid Åkesson", CHECK, _DONE),
    an_appointment(4, LINDQVIST, "10:00", "Yusuf Demir", FOLLOW),
    an_appointment(5, LINDQVIST, "10:30", "Siobhán O’Brien", NEW, _WITH),
    an_appointment(6, LINDQVIST, "13:00", "Elif Şahin", NEW),
    an_appointment(7, LINDQVIST, "15:00", "Karin Björk", CHECK),
    an_appointment(8, HADDAD, "8:30", "Ludvig Wallin", CHECK, _DONE),
    an_appointment(9, HADDAD, "9:30", "Nguyễn Thị Mai", NEW, _WITH),
    an_appointment(10, HADDAD, "10:20", "Ann Lee", FOLLOW, _ARRIVED, birth_year=1984),
    an_appointment(11, HADDAD, "11:00", "Björn Ask", SURGERY),
    an_appointment(12, HADDAD, "13:30", "Tove Dahl", FOLLOW),
    an_appointment(13, HADDAD, "14:30", "Marek Nowak", NEW),
    an_appointment(14, SJOBERG, "8:00", "Erik Sand", PHYSIO60, _DONE),
    an_appointment(15, SJOBERG, "9:15", "Helena Öst", PHYSIO45, _DONE),
    an_appointment(16, SJOBERG, "10:15", "Vera Skyddad", PHYSIO45, _WITH, call_in=14),
    an_appointment(17, SJOBERG, "13:15", "José Álvarez", PHYSIO60),
    an_appointment(18, SJOBERG, "15:00", "Lena Friis", PHYSIO45),
)
LEAVE = Absence(
    id=1,
    practitioner=HADDAD,
    start_utc=at("15:30"),
    end_utc=at("17:00"),
    reason=AbsenceReason.LEAVE,
)


def a_day(appointments=APPOINTMENTS, absences=(LEAVE,), practitioners=PRACTITIONERS):
    start, end = day_bounds(DATE, ZONE)
    columns = tuple(
        PractitionerDay(
            practitioner=practitioner,
            open=((at("8:00"), at("12:00")), (at("13:00"), at("17:00"))),
            absences=tuple(a for a in absences if a.practitioner == practitioner.id),
            appointments=tuple(a for a in appointments if a.practitioner == practitioner.id),
        )
        for practitioner in practitioners
    )
    return Day(date=DATE, zone=ZONE, start_utc=start, end_utc=end, columns=columns)


def a_proposal(practitioner, start, service=NEW, room=1):
    hour, minute = (int(part) for part in start.split(":"))
    return Proposal(
        practitioner=practitioner,
        service=service,
        room=RoomId(room),
        start=datetime(2026, 11, 24, hour, minute),  # noqa: DTZ001
        zone=ZONE,
        start_utc=at(start),
        end_utc=at(start) + SERVICES[service].minutes,
    )


PROPOSALS = (
    a_proposal(LINDQVIST, "11:00"),
    a_proposal(HADDAD, "13:00", room=2),
    a_proposal(LINDQVIST, "13:30"),
    a_proposal(HADDAD, "13:50", room=2),
)


def beside(**changes):
    usual = Shown(
        services=SERVICES,
        rooms=ROOMS,
        gaps={HADDAD: (Gap(start_utc=at("10:42"), end_utc=at("11:00"), lacking=12),)},
        proposed=Proposed(proposal=PROPOSALS[0], name="Siv Rådberg"),
    )
    return replace(usual, **changes)


def a_plan(appointments=APPOINTMENTS, **changes):
    return plan_of(a_day(appointments), beside(**changes))
