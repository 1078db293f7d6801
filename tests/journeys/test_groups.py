"""A group at the desk: places given one after another by keyboard, one taken back, all moved."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.scheduling import booking, services
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.records import CancelReason
from clinic_desk.scheduling.services import NewService
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient, a_session
from tests.core.scheduling.conftest import HADDAD
from tests.journeys.conftest import TODAY
from tests.journeys.driving import until
from tests.journeys.test_booking import find, panel, said
from tests.journeys.test_keystrokes import do
from tests.journeys.test_pinboard import page
from tests.journeys.test_resizing import draw_end
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.group_panel import GroupPanel


@pytest.fixture
def clinic(clinic):
    """With a back school of four in the afternoon, to which two come."""
    session = a_session(clinic, Role.OWNER)
    school = services.add(
        session,
        NewService(name="Back school", minutes="45", given_by=frozenset({HADDAD}), capacity="4"),
    )
    for family in ("Ask", "Björk"):
        patient = a_patient(session, family, "Vera")
        start = TODAY.replace(hour=15)
        request = BookingRequest(practitioner=HADDAD, service=school.id, start=start)
        with session.opened(patient, PurposeOfUse.PHONE, reason="calls") as viewing:
            booking.book(session, viewing, request)
    clinic.close()
    return clinic


def groups(desk) -> list[DayGroup]:
    blocks = page(desk).view.plan().blocks
    return [one.appointment for one in blocks if isinstance(one.appointment, DayGroup)]


def stand_on_the_group(desk) -> DayGroup:
    desk.run.go("schedule")
    desk.keyboard.press("Ctrl+T")
    (found,) = groups(desk)
    page(desk).focus_schedule()
    page(desk).view.focus_on(found.id)
    return found


def add(desk, letters: str, *, so_many: int) -> None:
    desk.keyboard.type(letters)
    there = panel(desk, GroupPanel)
    until(lambda: there.search.results.current_key() is not None, "somebody is found")
    desk.keyboard.press("Return", "F2", "Return")
    until(lambda: panel(desk, GroupPanel).group.places.taken == so_many, "they have a place")


def test_two_are_given_places_once_they_have_said_who_they_are(desk):
    desk.sit(Role.RECEPTIONIST)
    before = stand_on_the_group(desk).places.taken

    do(desk, "into a group", name="siv råd")
    until(lambda: groups(desk)[0].places.taken == before + 1, "she has a place")
    desk.keyboard.begin()
    add(desk, "lindgren", so_many=before + 2)

    assert desk.keyboard.keystrokes == 3, "the next one costs no more"
    assert said(desk).startswith("Alva Lindgren is booked")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: groups(desk)[0].places.taken == before + 1, "she has no place any more")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: groups(desk)[0].places.taken == before + 2, "she has one again")
    desk.keyboard.press("F6")
    desk.keyboard.type("3")
    desk.keyboard.press("Return")
    assert panel(desk, GroupPanel).size_of.field.problem().startswith("4 come already")
    desk.keyboard.press("Esc")
    booked = [one for one in desk.entries() if one.kind == EventKind.APPOINTMENT_BOOKED]
    assert len({one.appointment for one in booked[-2:]}) == 2, "each is a visit of its own"


def test_the_whole_group_is_cancelled_and_stands_again_in_one_step(desk):
    desk.sit(Role.RECEPTIONIST)
    group = stand_on_the_group(desk)

    desk.keyboard.press("Del")
    asked = panel(desk, CancelPanel)
    asked.put({"reason": CancelReason.OTHER, "asked": None, "said": True})
    desk.keyboard.press("Esc")
    assert said(desk) == "What you typed is kept. Delete brings it back."
    stand_on_the_group(desk)
    desk.keyboard.press("Del")
    assert panel(desk, CancelPanel).kept()["reason"] == CancelReason.OTHER
    desk.keyboard.press("Ctrl+Return")
    until(lambda: not groups(desk), "nobody comes")
    desk.keyboard.press("Ctrl+Z")

    until(lambda: groups(desk) and groups(desk)[0].places == group.places, "all come again")


def test_the_whole_group_is_taken_to_another_time(desk):
    desk.sit(Role.RECEPTIONIST)
    group = stand_on_the_group(desk)

    desk.keyboard.press("Ctrl+X", "Up", "Up", "Up", "Up", "Up", "Ctrl+V")
    until(lambda: groups(desk)[0].start_utc < group.start_utc, "it stands earlier")
    assert groups(desk)[0].places == group.places
    desk.keyboard.press("Ctrl+Z")

    until(lambda: groups(desk)[0].start_utc == group.start_utc, "and at the old time again")
    page(desk).view.focus_on(groups(desk)[0].id)
    draw_end(desk, 1)
    until(lambda: groups(desk)[0].end_utc > group.end_utc, "all of it takes longer")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: groups(desk)[0].end_utc == group.end_utc, "and as long as before")


def test_who_is_booked_for_the_back_school_gets_a_place_where_it_stands(desk):
    desk.sit(Role.RECEPTIONIST)
    group = stand_on_the_group(desk)
    find(desk, "siv råd")
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.press("Return")
    looking = panel(desk, BookingPanel).looking
    looking.look_for(service=group.service)
    looking.ask()
    until(lambda: looking.list.chosen(), "a place is proposed")

    assert looking.list.chosen().places == group.places
    desk.keyboard.press("Ctrl+Return")

    until(lambda: groups(desk)[0].places.taken == group.places.taken + 1, "she has a place")
