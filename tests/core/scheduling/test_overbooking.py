"""Over another appointment, at its own time, twice at once: what needs somebody to say so."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import AppointmentFixed, ComesAlready, NotAllowed, SlotTaken
from clinic_desk.ids import PatientId, PractitionerId
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import booking, cancelling, fixing, moving, overbooking, rebooking
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Caller, Calling, OverbookReason
from clinic_desk.scheduling.day import day
from clinic_desk.scheduling.rebooking import Place
from clinic_desk.scheduling.records import (
    Appointment,
    Cancellation,
    CancelledBy,
    CancelReason,
    DayAppointment,
)
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk

ASKED = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)
CANNOT_WAIT = OverbookReason.CANNOT_WAIT
QUARTER_PAST = MORNING + timedelta(minutes=15)
LATER = MORNING + timedelta(hours=1)


def book(
    desk: Desk,
    whose: PatientId,
    *,
    practitioner: PractitionerId = LINDQVIST,
    start: datetime = MORNING,
    **more: Any,
) -> Appointment:
    request = BookingRequest(practitioner=practitioner, service=VISIT, start=start, **more)
    with desk.session.opened(whose, PurposeOfUse.PHONE, reason="calls") as viewing:
        return booking.book(desk.session, viewing, request)


def shown(desk: Desk) -> list[DayAppointment]:
    with desk.session.directory("schedule") as opened:
        columns = day(desk.session, opened, MORNING.date()).columns
    return [one for column in columns for one in column.appointments]


def facts_of(desk: Desk) -> dict[str, Any]:
    """What the newest booking's entry says beside whose and when."""
    booked = select(log_entry.c.facts).where(log_entry.c.kind == EventKind.APPOINTMENT_BOOKED)
    rows = desk.session.log(Permission.LOG_READ).rows(booked.order_by(log_entry.c.seq))
    return json.loads(rows[-1][0] or "{}")


@pytest.fixture
def other(desk: Desk) -> PatientId:
    return a_patient(desk.session, "Annan")


def test_two_stand_at_one_time_where_somebody_said_why(desk: Desk, other: PatientId) -> None:
    desk.book()

    over = book(desk, other, overbook=CANNOT_WAIT)

    assert {one.id: one.overbooked for one in shown(desk)}[over.id] is CANNOT_WAIT
    assert facts_of(desk)["overbooked"] == "cannot-wait"


def test_a_reason_for_nothing_is_not_kept(desk: Desk) -> None:
    book(desk, desk.patient, overbook=CANNOT_WAIT)

    assert [one.overbooked for one in shown(desk)] == [None]


def test_what_stands_over_another_still_keeps_its_time(desk: Desk, other: PatientId) -> None:
    first = desk.book()
    book(desk, other, overbook=CANNOT_WAIT)
    with desk.session.directory("schedule") as opened:
        cancelling.cancel(desk.session, opened, first.id, first.version, ASKED)

    with pytest.raises(SlotTaken):
        book(desk, a_patient(desk.session, "Tredje"))


def test_an_overbooked_visit_that_is_cancelled_comes_back(desk: Desk, other: PatientId) -> None:
    desk.book()
    over = book(desk, other, overbook=CANNOT_WAIT)
    with desk.session.directory("schedule") as opened:
        cancelling.cancel(desk.session, opened, over.id, over.version, ASKED)
        cancelling.reinstate(desk.session, opened, over.id, 2)

    assert sorted(str(one.overbooked) for one in shown(desk)) == ["None", "cannot-wait"]


def test_moved_away_it_stands_alone_and_moved_back_it_needs_its_reason(
    desk: Desk, other: PatientId
) -> None:
    desk.book()
    over = book(desk, other, overbook=CANNOT_WAIT)
    with desk.session.directory("schedule") as opened:
        moving.move(desk.session, opened, over.id, 1, practitioner=LINDQVIST, start=LATER)
        assert [one.overbooked for one in shown(desk)] == [None, None]
        with pytest.raises(SlotTaken):
            moving.move(desk.session, opened, over.id, 2, practitioner=LINDQVIST, start=MORNING)
        moving.move(
            *(desk.session, opened, over.id, 2),
            practitioner=LINDQVIST,
            start=MORNING,
            overbook=CANNOT_WAIT,
        )
    assert sorted(str(one.overbooked) for one in shown(desk)) == ["None", "cannot-wait"]


def test_several_that_were_moved_away_stand_over_each_other_again(
    desk: Desk, other: PatientId
) -> None:
    under = desk.book()
    over = book(desk, other, overbook=CANNOT_WAIT)
    places = [
        Place(appointment=one.id, version=1, practitioner=HADDAD, room=None, start=at)
        for one, at in ((over, LATER), (under, MORNING))
    ]
    with desk.session.directory("schedule") as opened:
        rebooking.put_where(desk.session, opened, places)
        assert [one.overbooked for one in shown(desk)] == [None, None]
        back = [
            replace(at, version=2, practitioner=LINDQVIST, start=MORNING, over=why)
            for at, why in zip(places, (CANNOT_WAIT, None), strict=True)
        ]
        put = rebooking.put_where(desk.session, opened, back)
    assert [one.id for one in put] == [over.id, under.id]
    assert {one.id: one.overbooked for one in shown(desk)} == {under.id: None, over.id: CANNOT_WAIT}

    desk.sit(Role.RECEPTIONIST)
    with desk.session.directory("schedule") as opened, pytest.raises(NotAllowed):
        rebooking.put_where(desk.session, opened, [replace(one, version=3) for one in back])


def test_the_desk_overbooks_where_the_policy_says_so(desk: Desk, other: PatientId) -> None:
    desk.book()
    desk.sit(Role.RECEPTIONIST)
    assert not overbooking.may(desk.session)
    with pytest.raises(NotAllowed):
        book(desk, other, overbook=CANNOT_WAIT)
    assert len(shown(desk)) == 1

    policies.change(desk.sit(Role.OWNER), "booking.overbook-at-desk", "1")
    desk.sit(Role.RECEPTIONIST)
    assert overbooking.may(desk.session)
    assert book(desk, other, overbook=CANNOT_WAIT).start == MORNING
    assert not overbooking.may(desk.sit(Role.TEMP))


def test_a_patient_at_two_places_at_once_is_asked_about(desk: Desk) -> None:
    first = desk.book()

    with pytest.raises(ComesAlready) as told:
        book(desk, desk.patient, practitioner=HADDAD, start=QUARTER_PAST, alone=True)
    assert (told.value.appointment, told.value.same_time) == (first.id, True)
    with pytest.raises(ComesAlready) as told:
        book(desk, desk.patient, practitioner=HADDAD, start=LATER, alone=True)
    assert (told.value.start, told.value.same_time) == (MORNING, False)

    assert book(desk, desk.patient, practitioner=HADDAD, knowingly=True).start == MORNING


def test_a_cancelled_visit_is_in_nobodys_way(desk: Desk) -> None:
    desk.unbook(desk.book())

    assert book(desk, desk.patient, start=LATER, alone=True).start == LATER


def test_a_visit_kept_at_its_time_is_not_moved_until_it_is_let(desk: Desk) -> None:
    one = desk.book()
    with desk.session.directory("schedule") as opened:
        fixing.fix(desk.session, opened, one.id, one.version)
        assert [each.fixed for each in shown(desk)] == [True]
        with pytest.raises(AppointmentFixed):
            moving.move(desk.session, opened, one.id, 1, practitioner=HADDAD, start=LATER)
        fixing.loosen(desk.session, opened, one.id, one.version)
        moved = moving.move(desk.session, opened, one.id, 1, practitioner=HADDAD, start=LATER)
    assert moved.start == LATER


def test_the_log_keeps_who_called_and_what_they_told_as_codes(desk: Desk) -> None:
    told = frozenset({Told.BIRTH_DATE, Told.PHONE})

    book(desk, desk.patient, calling=Calling(caller=Caller.GUARDIAN, told=told))

    facts = facts_of(desk)
    assert (facts["caller"], facts["told"]) == ("guardian", "birth-date phone")
