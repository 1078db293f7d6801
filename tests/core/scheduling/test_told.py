"""Whoever is easily confused with another tells more than the name, when booking and arriving."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.clock import from_minutes
from clinic_desk.errors import IdentifierOwed
from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import booking, families, series, stepping
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.series import SeriesRequest
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


def test_what_was_told_otherwise_counts_for_nothing_and_is_kept_as_a_code(desk, twin):
    asked = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING)
    wrong = Calling(otherwise=TOLD)
    with desk.session.opened(twin, PurposeOfUse.PHONE) as viewing:
        with pytest.raises(IdentifierOwed):
            booking.book(desk.session, viewing, replace(asked, calling=wrong))
        both = replace(wrong, told=frozenset({Told.NUMBER}))
        booking.book(desk.session, viewing, replace(asked, calling=both))

    log = queries.open_log(desk.session, LogFilter(kinds=(EventKind.APPOINTMENT_BOOKED,)))
    [entry] = queries.page(desk.session, log).entries
    assert (entry.facts["told"], entry.facts["told-otherwise"]) == ("number", "birth-date")


def test_so_it_is_of_somebody_who_comes(desk, twin, schedule):
    booked = book(desk, twin, TOLD)
    to, phone = AppointmentStatus.ARRIVED, frozenset({Told.PHONE})
    with pytest.raises(IdentifierOwed):
        stepping.change_status(
            desk.session, schedule, booked.id, booked.version, to, otherwise=phone
        )
    here = stepping.change_status(
        desk.session, schedule, booked.id, booked.version, to, told=TOLD, otherwise=phone
    )
    back = AppointmentStatus.BOOKED
    stepping.change_status(desk.session, schedule, booked.id, here.version, back)

    kinds = (EventKind.APPOINTMENT_STATUS_CHANGED,)
    log = queries.open_log(desk.session, LogFilter(kinds=kinds))
    facts = {one.facts["to"]: one.facts for one in queries.page(desk.session, log).entries}
    assert (facts["arrived"]["told"], facts["arrived"]["told-otherwise"]) == ("birth-date", "phone")
    assert not {"told", "told-otherwise"} & facts["booked"].keys()


def test_asked_once_more_what_fits_counts_and_what_did_not_is_kept():
    born, phone = frozenset({Told.BIRTH_DATE}), frozenset({Told.PHONE})
    before = Calling(told=born, otherwise=phone)
    assert before.also(phone, frozenset()) == Calling(told=born | phone)
    assert before.also(frozenset(), born) == before
    number = frozenset({Told.NUMBER})
    assert before.also(frozenset(), number) == Calling(told=born, otherwise=phone | number)


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
    desk.clinic.clock.move(from_minutes(booked.start_utc) - desk.clinic.clock.now())
    with session.directory("today") as opened:
        stepping.change_status(session, opened, booked.id, away.version, missed)


def test_so_is_a_series_and_several_people_are_not_booked_with_one_of_them(desk, twin, schedule):
    starts = (MORNING, MORNING + timedelta(days=7))
    calling = Calling(told=TOLD)
    asked = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts)
    with desk.session.opened(twin, PurposeOfUse.PHONE) as viewing:
        with pytest.raises(IdentifierOwed):
            series.book(desk.session, viewing, asked)
        assert len(series.book(desk.session, viewing, replace(asked, calling=calling)).visits) == 2

    members = [families.Member(patient=twin, service=VISIT)]
    [found, *_] = families.find(desk.session, members)
    with pytest.raises(IdentifierOwed):
        families.book(desk.session, schedule, members, found)
