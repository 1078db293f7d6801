"""A protected person comes: nobody learns who it is but those who may, and they give reasons."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.family import wishing
from clinic_desk.family.records import Needs
from clinic_desk.patients import finding, record
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient, a_session
from tests.journeys.driving import until
from tests.journeys.test_booking import find, panel, said
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel

PHONE = "070-174 06 01"


@pytest.fixture
def clinic(clinic):
    """Siv Rådberg, who has a visit at ten, is protected since this morning."""
    session = a_session(clinic, Role.OWNER)
    with session.directory("find") as opened:
        siv = finding.find(session, opened, "rådberg")[0]
    typed = a_new_patient("Rådberg", "Siv", phone=PHONE, protected=True)
    if siv.birth_date is not None:
        typed = replace(typed, birth_date=siv.birth_date.isoformat())
    with session.opened(siv.id, PurposeOfUse.DESK) as viewing:
        wishing.need(session, viewing, siv.id, Needs(longer=15))
        record.correct(session, viewing, record.read(viewing).version, typed)
    session.end("signed-out")
    clinic.close()
    return clinic


def spoken(desk):
    """What the day of the schedule says to a screen reader."""
    heard, asked = [], [QAccessible.queryAccessibleInterface(desk.window.room("schedule"))]
    while asked:
        one = asked.pop()
        heard.append(one.text(QAccessible.Text.Name))
        asked += [child for at in range(one.childCount()) if (child := one.child(at)) is not None]
    return heard


def named(desk):
    return [text for text in desk.run.texts() if "Rådberg" in text or "174 06 01" in text]


def test_the_receptionist_sees_a_booked_time_and_no_more(desk):
    desk.sit(Role.RECEPTIONIST, room="today")
    assert any("Booked" in text for text in desk.run.texts())
    for room in ("today", "schedule", "to-do", "patients"):
        desk.go(room)
        assert named(desk) == [], room
    assert not any("Rådberg" in heard for heard in spoken(desk))
    for typed in ("rådb", "siv", "0601"):
        find(desk, typed)
        assert not any("Rådberg" in text for text in desk.run.texts()), typed
        desk.keyboard.press("Esc")


def test_those_who_may_see_give_a_reason_for_the_name_and_another_for_the_phone(desk):
    desk.sit(Role.PRACTICE_MANAGER, room="today")
    assert named(desk) == []
    desk.go("schedule")
    assert any("Nr 1" in heard for heard in spoken(desk))
    assert not any("Rådberg" in heard for heard in spoken(desk))

    find(desk, "rådberg")
    desk.keyboard.press("Return")
    card = panel(desk, CardPanel)
    assert not card.is_open()
    assert card.accessibleName() == "Protected"
    desk.keyboard.press("1")
    desk.keyboard.type("Rings about her visit")
    desk.keyboard.press("Return")
    until(card.is_open, "her card is open")
    assert card.card().record.phone is None
    assert card.card().around.needs.longer == 15, "what her visit needs is known all the same"
    assert not any("174 06 01" in text for text in desk.run.texts())

    desk.keyboard.press("Ctrl+E")
    desk.keyboard.type("Wants to be rung back")
    desk.keyboard.press("Return")
    until(lambda: not card.card().veiled, "how to reach her is shown")
    assert any(PHONE in text for text in desk.run.texts())

    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    until(lambda: booking.looking.list.chosen(), "a free time is proposed")
    desk.keyboard.press("Ctrl+Return", "Ctrl+Return")  # she comes that day already
    until(lambda: desk.window.panel() is None, "it is booked")
    assert said(desk).startswith("Nr 1 is booked")
    assert "Rådberg" not in said(desk)
    assert not any("Rådberg" in heard for heard in spoken(desk))
    desk.keyboard.press("Ctrl+Z")
    until(lambda: "undone" in said(desk), "it is taken back")
    assert "Rådberg" not in said(desk)

    opened, shown = EventKind.RECORD_OPENED, EventKind.CONTACT_REVEALED
    manager = desk.clinic.people[Role.PRACTICE_MANAGER].account
    entries = desk.entries(accounts=(manager,), kinds=(opened, shown))
    assert [(one.kind, one.has_reason) for one in entries] == [(opened, True), (shown, True)]
