"""Two cards of one person, two persons of one name, and a card that was opened by mistake."""

from clinic_desk.audit.events import EventKind
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.journeys.driving import until
from tests.journeys.test_flow_board import card, status
from ui.patients.card_panel import CardPanel
from ui.patients.merge_panel import MergePanel
from ui.patients.other_panel import OtherPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.today.told_panel import ToldPanel


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), f"there is a {kind.__name__}")
    return desk.window.panel()


def names_found(desk, letters):
    page = desk.window.room("patients")
    page.line.setFocus()
    page.line.selectAll()
    desk.keyboard.type(letters)
    return [page.model.entry(row).name for row in range(page.model.rowCount())]


def look_up(desk, letters):
    assert names_found(desk, letters)
    desk.keyboard.press("Return")
    shown = panel(desk, CardPanel)
    until(shown.is_open, "the card is open")
    return shown


def said(desk):
    return desk.window._undo_bar.sentence()


def test_two_cards_of_one_person_are_merged_and_parted_by_keyboard(desk):
    desk.sit(Role.RECEPTIONIST, room="patients")
    a_patient(desk.session, "Rådbärg", "Siv", phone="070-999 88 77", email="siv@example.org")
    look_up(desk, "siv rådberg")
    desk.keyboard.press("Ctrl+Shift+J")
    panel(desk, OtherPanel)
    desk.keyboard.type("siv rådbärg")
    desk.keyboard.press("Return")
    compared = panel(desk, MergePanel)
    assert {one.value for one in compared.taken()} == {"email"}
    desk.keyboard.press("Ctrl+U", "Ctrl+U", "Ctrl+S")
    shown = panel(desk, CardPanel)
    assert (shown.is_open(), said(desk)) == (True, "The two cards are one now")
    desk.keyboard.press("Esc")
    assert names_found(desk, "siv rådbärg") == ["Siv Rådberg"]

    desk.keyboard.press("Tab", "Ctrl+Z")
    assert said(desk) == "The merged card is back, with its 0 visits"
    assert set(names_found(desk, "siv råd")) == {"Siv Rådberg", "Siv Rådbärg"}
    desk.keyboard.press("Tab", "Ctrl+Y")
    assert names_found(desk, "siv råd") == ["Siv Rådberg"]
    desk.keyboard.press("Return")
    until(panel(desk, CardPanel).is_open, "the card is open")
    desk.keyboard.press("Ctrl+Shift+J")
    panel(desk, OtherPanel)
    desk.keyboard.type("alva lindgren")
    desk.keyboard.press("Return")
    compared = panel(desk, MergePanel)
    assert compared.sentence() == ""
    desk.keyboard.press("Ctrl+U", "Ctrl+S")
    assert panel(desk, MergePanel) is compared
    assert compared.sentence().startswith("Another card was merged into the one that would go.")
    kinds = [one.kind for one in desk.entries()]
    assert kinds.count(EventKind.PATIENTS_MERGED) == 2
    assert kinds.count(EventKind.PATIENTS_UNMERGED) == 1


def test_look_alikes_are_marked_and_asked_who_they_are_when_they_come(desk):
    desk.sit(Role.RECEPTIONIST, room="patients")
    a_patient(desk.session, "Rådberg", "Siv", born="1961-05-01", phone="070-999 88 77")
    look_up(desk, "siv rådberg")
    desk.keyboard.press("Ctrl+J")
    panel(desk, OtherPanel)
    desk.keyboard.type("siv rådberg")
    desk.keyboard.press("Return")
    shown = panel(desk, CardPanel)
    assert len(shown.view._card.taken_for) == 1
    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    desk.keyboard.press("F2", "Ctrl+Return")
    assert desk.window.panel() is booking, "one thing that was told is not enough for her"
    desk.keyboard.press("F3", "Ctrl+Return")
    until(lambda: desk.window.panel() is None, "it is booked")
    assert "is booked" in said(desk)
    desk.keyboard.press("Ctrl+Z")

    desk.go("today")
    card(desk, "Rådberg").setFocus()
    desk.keyboard.press("A")
    asked = panel(desk, ToldPanel)
    desk.keyboard.press("Return")
    assert asked.ticked() == frozenset()
    assert status(desk, "Rådberg") is AppointmentStatus.BOOKED
    desk.keyboard.press("F3", "F3", "Space", "Return")
    until(lambda: status(desk, "Rådberg") is AppointmentStatus.ARRIVED, "she is taken in")
    desk.keyboard.press("Ctrl+Z", "Ctrl+Y")
    assert status(desk, "Rådberg") is AppointmentStatus.ARRIVED
    told = [one.facts.get("told") for one in desk.entries() if "told" in one.facts]
    assert told == ["birth-date phone", "birth-date", "birth-date"]
    told = [one.facts.get("told-otherwise") for one in desk.entries()]
    assert [one for one in told if one] == ["phone", "phone"], "undone and done again, it is kept"


def test_a_card_opened_by_mistake_is_closed_with_one_key_and_explained(desk):
    desk.sit(Role.RECEPTIONIST, room="patients")
    look_up(desk, "alva lindgren")
    desk.keyboard.press("F7")
    until(lambda: desk.window.panel() is None, "the card is closed")
    assert "by mistake" in said(desk)
    entries = {one.kind: one for one in desk.entries()}
    explains = entries[EventKind.RECORD_MISTAKEN]
    assert explains.facts["opened"] == entries[EventKind.RECORD_OPENED].seq
