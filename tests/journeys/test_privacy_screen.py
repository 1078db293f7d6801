"""F9 with somebody at the counter: no name and no service anywhere, and nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from clinic_desk.storage import settings
from tests.journeys.driving import settle, texts_of, until
from tests.journeys.test_moving import day, said, walk_to
from tests.ui.accessible import tree
from ui.kit.name_label import NameLabel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.shell import computer_settings

PLANTED = ("Rådberg", "O'Brien", "Lindgren", "Demir", "Åkesson", "Siobhán", "070-174")
SERVICES = ("New visit", "Health check")


def seen(desk) -> str:
    """Everything that the window shows, speaks or hints at."""
    spoken = (
        part.text(kind)
        for part in tree(desk.window)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    )
    shown = (one for one in desk.window.findChildren(QWidget) if one.isVisible())
    return " ".join((*spoken, *(text for one in shown for text in texts_of(one))))


def planted(desk, words=PLANTED) -> list[str]:
    everything = seen(desk)
    return [one for one in words if one in everything]


@pytest.mark.parametrize("role", [Role.OWNER, Role.RECEPTIONIST, Role.CLINICIAN])
def test_no_name_is_left_in_any_room_while_the_privacy_screen_is_on(desk, role):
    desk.sit(role)
    if role is not Role.CLINICIAN:
        assert planted(desk), "else nothing would be tested"
    desk.keyboard.press("F9")

    left = {}
    for room in desk.window.rooms():
        desk.window.enter(room.id)
        settle()
        left[room.id] = planted(desk)
    desk.window.enter("schedule")
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+1", "Ctrl+Shift+R"):
        desk.keyboard.press(keys)
        left[keys] = planted(desk, (*PLANTED, *SERVICES)) if keys != "Ctrl+3" else planted(desk)

    assert {place: names for place, names in left.items() if names} == {}


def test_the_panel_the_undo_bar_and_the_find_box_hide_names_and_show_them_again(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X", "Right", "Ctrl+V")
    until(lambda: "is moved" in said(desk), "it is moved")
    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), CardPanel), "the card is open")
    assert "Rådberg" in planted(desk)

    desk.keyboard.press("F9")
    assert planted(desk) == []
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("demir")
    settle()
    assert planted(desk) == []
    assert "F9" in seen(desk)
    desk.keyboard.press("Esc", "F9")

    assert "Rådberg" in planted(desk)
    assert isinstance(desk.window.panel(), CardPanel)
    assert desk.window.panel().isVisible()


def test_what_was_being_typed_is_there_again_with_the_keyboard_in_it(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+N")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "the booking panel")
    desk.keyboard.type("Radbe")
    field = desk.window.focusWidget()

    desk.keyboard.press("F9")
    assert not desk.window.panel().isVisible()
    desk.keyboard.press("F9")

    assert desk.window.focusWidget() is field
    desk.keyboard.type("r")
    assert field.text() == "Radber"


def test_it_ends_with_whoever_switched_it_on(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("F9")
    desk.program.sign_out()

    desk.sit(Role.OWNER)

    assert "Rådberg" in planted(desk)


def test_where_visitors_see_the_screen_a_name_shows_for_a_moment_and_no_service(desk):
    desk.sit(Role.OWNER)
    policies.change(desk.session, settings.SCREEN_SEEN.key, "1")
    until(lambda: "S. R." in seen(desk), "initials")
    desk.keyboard.press("Home")
    assert planted(desk, (*PLANTED, "New visit")) == []

    walk_to(desk, "Rådberg")
    assert planted(desk) == ["Rådberg"]
    day(desk)._revealing.timer.timeout.emit()

    assert planted(desk) == []


def test_each_computer_is_asked_once_whether_visitors_see_its_screen(desk):
    computer_settings.write(replace(computer_settings.read(), visitors=""))
    desk.sit(Role.RECEPTIONIST)
    question = desk.window.question
    until(question.isVisible, "it is asked")
    assert day(desk).hasFocus(), "it takes no key from the work"

    question._yes.click()

    assert not question.isVisible()
    assert planted(desk, (*PLANTED, "New visit")) == []
    desk.program.sign_out()
    desk.sit(Role.RECEPTIONIST)
    assert not question.isVisible(), "once is enough"
    desk.keyboard.press("Home")
    assert planted(desk) == []
    desk.keyboard.press("Ctrl+Shift+D")
    desk.window.panel().visitors_said.emit(False)
    assert "Rådberg" in planted(desk)


def test_a_card_among_visitors_shows_its_name_for_a_moment(desk):
    computer_settings.write(replace(computer_settings.read(), visitors="yes"))
    desk.sit(Role.RECEPTIONIST)
    until(lambda: "S. R." in seen(desk), "initials")
    walk_to(desk, "Rådberg")
    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), CardPanel), "the card")
    until(lambda: desk.window.findChildren(NameLabel)[0].text() == "Siv Rådberg", "the name")

    name = desk.window.findChildren(NameLabel)[0]
    name.timer.timeout.emit()
    assert name.text() == "S. R."
    name.setFocus()
    assert name.text() == "Siv Rådberg"
