"""Ctrl+L closes what is on the screen, wherever the focus is; so does the end of an account."""

import pytest
from PySide6.QtGui import QClipboard

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import NEXT_CODE, settle, until


@pytest.fixture
def card(desk):
    """A receptionist with Siv Rådberg's card open."""
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("radb")
    desk.keyboard.press("Return")
    until(lambda: names_of(desk), "the card is open")
    return desk


def names_of(desk):
    settle()
    return [text for text in desk.run.texts() if "Rådberg" in text]


def test_a_session_that_ended_by_itself_clears_the_screen_by_itself(card):
    card.session.end("account-ended")

    until(lambda: not names_of(card), "the screen is cleared")

    assert card.page.isVisible()


def test_somebody_whose_desk_cannot_be_laid_is_not_signed_in_behind_the_page(
    desk, monkeypatch, qtbot
):
    def broken(*_):
        raise ZeroDivisionError

    with monkeypatch.context() as laid, qtbot.captureExceptions() as crashes:
        laid.setattr("ui.shell.program.preferences.read", broken)
        desk.clinic.clock.move(NEXT_CODE)
        person = desk.clinic.people[Role.OWNER]
        desk.run.try_to_sign_in(person.name, person.password, desk.clinic.code(Role.OWNER))
        until(lambda: crashes, "the crash")

    assert [kind for kind, _, _ in crashes] == [ZeroDivisionError]
    assert desk.session is None
    desk.sit(Role.OWNER)


def test_what_was_marked_with_the_mouse_cannot_be_pasted_after_a_lock(card, qapp):
    clipboard = qapp.clipboard()
    modes = [QClipboard.Mode.Clipboard]
    if clipboard.supportsSelection():
        modes.append(QClipboard.Mode.Selection)
    for mode in modes:
        clipboard.setText("Rådberg", mode)

    card.keyboard.press("Ctrl+L")

    assert [clipboard.text(mode) for mode in modes] == [""] * len(modes)


def test_the_key_locks_from_the_list_of_keys_too(card):
    card.keyboard.press("Ctrl+/")
    until(lambda: card.window._sheet.isActiveWindow(), "the list of keys has the focus")

    card.keyboard.press("Ctrl+L")

    until(lambda: card.session is None, "the session is over")
    assert not names_of(card)


def test_at_somebodys_lock_screen_a_wrong_password_and_another_name_ask_for_the_code(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    assert not desk.page.asks_for_code()

    desk.run.try_to_sign_in("", "not the password", "")
    until(desk.page._banner.sentence, "it is refused")
    assert desk.page.asks_for_code()

    until(lambda: desk.page._wait <= 0, "the delay is over")
    desk.page._other.click()
    assert desk.page.asks_for_code()
    desk.sit(Role.OWNER)
    assert desk.session is not None
