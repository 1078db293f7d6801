"""A mother calls for herself and her two children: one booking, by keyboard, undone as one."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.family import relations
from clinic_desk.family.records import EVERYTHING, Custody, Kin, TypedRelation
from clinic_desk.patients import finding, registering
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient, a_session
from tests.journeys.driving import until
from tests.journeys.test_booking import find, panel, said
from tests.journeys.test_keystrokes import do
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.day_model import BlockKind
from ui.scheduling.family_panel import FamilyPanel


def a_mother_of_two(desk):
    """Siv Rådberg has two children in the register, for whom she may do everything."""
    session = desk.session
    with session.directory("test") as opened:
        mother = finding.search(session, opened, "siv").entries[0].id
        for given, kin in (("Elsa", Kin.DAUGHTER), ("Love", Kin.SON)):
            new = a_new_patient("Rådberg", given, born="2018-05-06")
            child = registering.register(session, new)
            with session.opened(child, PurposeOfUse.DESK) as viewing:
                typed = TypedRelation(
                    kin=Kin.MOTHER, back=kin, other=mother, may=EVERYTHING, custody=Custody.SOLE
                )
                relations.save(session, viewing, opened, typed)


@pytest.fixture
def clinic(clinic):
    """Where whoever is booked says who they are."""
    session = a_session(clinic, Role.OWNER)
    policies.change(session, "booking.identify", "1")
    session.end("signed-out")
    clinic.close()
    return clinic


def test_mother_and_two_children_are_booked_once_each_is_known_by_more_than_the_name(desk):
    desk.sit(Role.RECEPTIONIST)
    a_mother_of_two(desk)

    def all_are_proposed():
        several = panel(desk, FamilyPanel)
        assert len(several.members()) == 3
        blocks = desk.window.room("schedule").view.plan().blocks
        ghosts = {one.name for one in blocks if one.kind is BlockKind.PROPOSAL}
        assert ghosts == {"Siv Rådberg", "Elsa Rådberg", "Love Rådberg"}
        assert "Siv Rådberg comes that day already: 10:00" in several._coming.text()

    do(desk, "several of a family", look=all_are_proposed, name="siv råd")
    until(lambda: desk.window.panel() is None, "all are booked")

    assert said(desk).startswith("3 people are booked")
    desk.keyboard.press("Ctrl+L")
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Z")
    until(lambda: "undone" in said(desk), "undone as one, after a lock too")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: said(desk).startswith("3 people are booked"), "and done again as one")
    entries = desk.entries()
    booked = [one for one in entries if one.kind == EventKind.APPOINTMENT_BOOKED][-3:]
    assert [one.facts["told"] for one in booked] == ["birth-date"] * 3
    kinds = [one.kind for one in entries]
    for kind in (
        EventKind.APPOINTMENT_CANCELLED,
        EventKind.APPOINTMENT_REINSTATED,
    ):
        assert kinds.count(kind) == 3


def test_a_relative_who_calls_is_chosen_and_whoever_may_not_book_is_warned_of(desk):
    desk.sit(Role.RECEPTIONIST)
    a_mother_of_two(desk)
    session = desk.session
    with session.directory("test") as opened:
        child = finding.search(session, opened, "elsa").entries[0].id
        with session.opened(child, PurposeOfUse.DESK) as viewing:
            typed = TypedRelation(kin=Kin.CARER, back=Kin.CARED_FOR, name="Per Ek")
            relations.save(session, viewing, opened, typed)
    find(desk, "elsa")
    desk.keyboard.press("Return")
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    carer = next(one for one in booking.well.patient().callers if one.kin is Kin.CARER)
    booking.well._purpose._choose(carer.id)
    desk.keyboard.press("F2", "Ctrl+Return")
    assert "Per Ek, carer may not book" in booking.foot.refusal.sentence()
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "locked")
    desk.sit(Role.RECEPTIONIST, room="")
    booking = panel(desk, BookingPanel)
    assert booking.well.known_caller() == carer
    desk.keyboard.press("Ctrl+Return", "Ctrl+Return")
    until(lambda: said(desk).startswith("Elsa Rådberg is booked"), "booked all the same")
    booked = [one for one in desk.entries() if one.kind == EventKind.APPOINTMENT_BOOKED][-1]
    assert (booked.facts["kin"], booked.facts["may-book"]) == ("carer", "no")
