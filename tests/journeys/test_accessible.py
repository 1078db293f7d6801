"""Every screen says what it holds, in both languages, and lets go of the keyboard."""

import json

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desk.staff import codes
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.ui.accessible import nameless
from ui.actions.shortcut_sheet import ShortcutSheet
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.shell.sign_in_card import SignInCard
from ui.words.language import Language, speak


@pytest.fixture
def clinic(clinic):
    """With the sign-in card that lies beside an invented clinic."""
    people = [
        {
            "display_name": one.name,
            "sign_in_name": one.name,
            "password": one.password,
            "secret": codes.secret_text(one.secret),
            "roles": [str(role)],
        }
        for role, one in clinic.people.items()
    ]
    (clinic.folder / "sign-in-card.json").write_text(json.dumps({"accounts": people}))
    return clinic


@pytest.fixture(params=list(Language), ids=str)
def desk(request, desk, qapp):
    """Once in each language."""
    speak(qapp, request.param)
    return desk


def check(desk, of: QWidget | None = None, escapes: bool = False) -> None:
    """Names for everything, Tab goes round, Shift+Tab goes round backwards."""
    shown = of or desk.window
    assert nameless(shown) == []
    for key in ("Tab", "Shift+Tab"):
        goes_round(desk, key)


def goes_round(desk, key):
    start = QApplication.focusWidget()
    assert start is not None, "something has the focus"
    seen = []
    for _ in range(60):
        desk.keyboard.press(key)
        now = QApplication.focusWidget()
        assert now is not None
        assert now.isVisible()
        if now is start:
            assert len(seen) >= 2, "Tab leads somewhere"
            return
        seen.append(now)
    raise AssertionError(f"{key} never comes back to {start}, but {seen[-3:]}")


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), kind.__name__)
    return desk.window.panel()


def find(desk, letters):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type(letters)
    until(desk.window.find_box.is_open, "somebody is found")


def test_the_sign_in_page_and_its_card(desk):
    card = desk.window.findChild(SignInCard)
    assert nameless(card) == []
    card.hide()
    desk.run.come_to_front()
    desk.page._name_field.setFocus()
    desk.keyboard.type("x")

    check(desk, desk.page)


def test_the_schedule_with_its_panels(desk):
    desk.sit(Role.RECEPTIONIST)
    check(desk)

    find(desk, "siv")
    assert nameless(desk.window) == []
    desk.keyboard.press("Return")
    check(desk, panel(desk, CardPanel))
    desk.keyboard.press("Ctrl+E")
    check(desk)
    leaves(desk, to_room=False)
    leaves(desk)


def test_every_stage_of_a_booking(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    check(desk)
    desk.keyboard.type("Ny Person")
    until(lambda: booking.search.results.current_key() == "new-patient", "nobody of that name")
    desk.keyboard.press("Return")
    check(desk)
    leaves(desk)
    find(desk, "siv")
    desk.keyboard.press("Return", "Return")
    until(lambda: panel(desk, BookingPanel).looking.list.chosen(), "a time is proposed")
    check(desk)
    leaves(desk)


def test_cancelling(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Home")
    view = desk.window.room("schedule").view
    while view.focused().appointment is None:
        desk.keyboard.press("Down")
    desk.keyboard.press("Del")
    panel(desk, CancelPanel)
    check(desk)
    leaves(desk)


def test_the_patients_room(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.go("patients")
    check(desk)
    desk.keyboard.type("siv")
    until(desk.window.room("patients").model.rowCount, "somebody is found")
    check(desk)


def test_a_manager_is_asked_why_and_reads_the_log(desk):
    desk.sit(Role.PRACTICE_MANAGER)
    find(desk, "siv")
    desk.keyboard.press("Return")
    card = panel(desk, CardPanel)
    assert card.choice.list.hasFocus()
    check(desk)
    desk.keyboard.press("9")
    assert card.choice.line.hasFocus(), "an emergency owes words"
    check(desk)
    leaves(desk)
    desk.go("log")
    page = desk.window.room("log")
    until(page.model.rowCount, "the log shows entries")
    check(desk)
    for chip in (page.filters.time, page.filters.person, page.filters.patient, page.filters.kind):
        chip.setFocus()
        desk.keyboard.press("Return")
        assert nameless(desk.window) == []
        desk.keyboard.press("Esc")
        assert chip.hasFocus(), "Esc goes back to the filter"
    page.table.setFocus()
    desk.keyboard.press("Return")
    check(desk)


def test_the_sheet_of_shortcuts(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+/")
    sheet = desk.window.findChild(ShortcutSheet)
    until(sheet.isActiveWindow, "the sheet is open")
    assert nameless(sheet) == []
    desk.keyboard.press("Esc")
    until(lambda: not desk.window.findChildren(ShortcutSheet), "it is closed")
    until(desk.window.isActiveWindow, "the window has the keys again")
    assert desk.window.room("schedule").view.hasFocus()


def leaves(desk, *, to_room=True):
    """Esc takes one layer away."""
    before = desk.window.panel()
    desk.keyboard.press("Esc")
    if to_room:
        assert desk.window.panel() is None
        assert desk.window.room("schedule").view.hasFocus()
    else:
        assert desk.window.panel() is before
