"""A recovery code in the place of the six digits, for whoever has lost the phone."""

import pytest
from PySide6.QtCore import Qt

from ui.shell.sign_in_page import SignInPage


@pytest.fixture
def page(shown):
    made = SignInPage()
    made.set_code_due(due=True)
    return shown(made)


def test_a_whole_recovery_code_signs_in(page, qtbot):
    qtbot.keyClicks(page._name_field, "rut")
    qtbot.keyClicks(page._password_field, "secret")
    page._phone_lost.click()
    assert page._spare_field.hasFocus()
    assert page._code.isHidden()
    qtbot.keyClicks(page._spare_field, "abcd-efgh-jklm")
    assert not page._button.isEnabled()
    qtbot.keyClicks(page._spare_field, "-npqr")
    with qtbot.waitSignal(page.sign_in_wanted) as sent:
        qtbot.keyClick(page._spare_field, Qt.Key.Key_Return)
    assert sent.args == ["rut", "secret", "abcd-efgh-jklm-npqr"]


def test_one_goes_back_to_the_six_digits_and_nothing_typed_is_left(page, qtbot):
    page._phone_lost.click()
    qtbot.keyClicks(page._spare_field, "abcd")
    page._phone_lost.click()
    assert page._spare.isHidden()
    assert not page._code.isHidden()
    assert page._spare_field.text() == ""


def test_the_code_is_gone_after_a_refusal_and_after_leaving(page, qtbot):
    page._phone_lost.click()
    qtbot.keyClicks(page._spare_field, "abcd-efgh-jklm-npqr")
    page.refuse("It does not fit.")
    assert page._spare_field.text() == ""
    qtbot.keyClicks(page._spare_field, "abcd")
    page.forget()
    assert page._spare_field.text() == ""


def test_whoever_has_an_invitation_is_taken_there_with_the_name_typed(page, qtbot):
    qtbot.keyClicks(page._name_field, "ines")
    with qtbot.waitSignal(page.invitation_wanted) as wanted:
        page._invited.click()
    assert wanted.args == ["ines"]


def test_a_locked_screen_is_not_for_the_invited(page):
    page.show_locked("Rut Ahl", "Reception", "", "Locked.")
    assert page._invited.isHidden()
