"""Coming in with an invitation, as somebody types it."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.errors import Problem
from clinic_desk.staff.records import Welcome
from tests.ui.accessible import nameless
from ui.kit.label import Label
from ui.shell.invitation_page import InvitationPage

PASSWORD = "walnut ferry cobalt umbrella"


@pytest.fixture
def page(shown):
    return shown(InvitationPage())


@pytest.fixture
def welcome():
    return Welcome(
        sign_in_name="ines",
        display_name="Ines Vik",
        clinic="Norra Kliniken",
        secret=b"x" * 20,
        uri="otpauth://totp/x?secret=ABC",
    )


def said(page):
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def ask(page, qtbot):
    page.name.setFocus()
    qtbot.keyClicks(page.name, "Ines")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    qtbot.keyClicks(page.phrase, "six words")
    with qtbot.waitSignal(page.welcome_wanted) as asked:
        qtbot.keyClick(page.phrase, Qt.Key.Key_Return)
    return asked.args


def test_name_and_phrase_are_asked_for_first(page, qtbot):
    assert not page.go_on.isEnabled()
    assert ask(page, qtbot) == ["Ines", "six words"]
    assert not page.go_on.isEnabled()  # while the key is made
    assert nameless(page) == []


def test_a_refusal_asks_for_the_phrase_again(page, qtbot):
    ask(page, qtbot)
    page.refuse("The name, the password or the code does not fit. Try again.")
    assert page.phrase.text() == ""
    assert page.phrase.hasFocus()
    assert page.banner.sentence().startswith("The name")


def test_the_welcomed_chooses_a_password_that_holds_and_tries_a_code(page, welcome, qtbot):
    ask(page, qtbot)
    page.show_welcome(welcome)
    assert "Welcome, Ines Vik" in said(page)
    qtbot.keyClicks(page.password.input, "Ines Vik Norra Kliniken")
    assert not page.go_on.isEnabled()
    page.password.clear()
    qtbot.keyClicks(page.password.input, PASSWORD)
    qtbot.keyClick(page.password.input, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.accept_wanted) as accepted:
        qtbot.keyClicks(page.code.input, "123456")
    (given,) = accepted.args
    assert (given.sign_in_name, given.phrase, given.password) == ("ines", "six words", PASSWORD)
    assert (given.secret, given.code) == (welcome.secret, "123456")


def test_what_the_desk_does_not_take_is_said_where_it_was_typed(page, welcome, qtbot):
    page.show_welcome(welcome)
    page.show_problems({"password": Problem.USED_BEFORE})
    assert "You have used this before. Choose another." in said(page)
    page.show_problems({"code": Problem.DOES_NOT_MATCH})
    assert page.code.input.text() == ""


def test_leaving_keeps_nothing_of_what_was_typed(page, welcome, qtbot):
    ask(page, qtbot)
    page.show_welcome(welcome)
    qtbot.keyClicks(page.password.input, PASSWORD)
    with qtbot.waitSignal(page.left):
        page.leave.click()
    typed = (page.name, page.phrase, page.password.input, page.code.input)
    assert [one.text() for one in typed] == ["", "", "", ""]
    assert page.code.key.text() == ""
    assert "Ines Vik" not in " ".join(said(page))


def test_it_speaks_swedish(page, in_swedish):
    assert "Kom in med en inbjudan" in said(page)


def test_while_somebody_is_let_in_nobody_goes_back(page, welcome, qtbot):
    ask(page, qtbot)
    assert not page.leave.isEnabled()
    page.show_welcome(welcome)
    assert page.leave.isEnabled()
