from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from tests.ui.accessible import nameless, names
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.kit.inputs import CodeField, PasswordField
from ui.kit.label import Label
from ui.shell.sign_in_card import InventedPerson, SignInCard
from ui.shell.sign_in_page import SignInPage
from ui.theme.style import Look, Scheme, wear

PASSWORD = "seven calm apples"


@pytest.fixture
def page(shown):
    made = SignInPage()
    made.resize(1280, 800)
    made.show_time(datetime(2026, 11, 24, 10, 42))  # noqa: DTZ001 - the clinic's wall clock
    return shown(made)


def texts(page):
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def password_of(page):
    return page.findChild(PasswordField)


def button_of(page):
    return next(
        button
        for button in page.findChildren(Button)
        if button.isVisible() and button.accessibleDescription() == "Enter"
    )


def locked(page, why="Locked after 5 minutes without a key."):
    page.show_locked("Anna Ek", "Reception", "Norra Kliniken", why)
    return page


def test_the_lock_screen_says_who_why_and_when(page):
    locked(page)
    assert {"Anna Ek", "Reception · Norra Kliniken", "10:42", "Tuesday 24 November"} <= set(
        texts(page)
    )
    assert page.findChild(Banner).sentence() == "Locked after 5 minutes without a key."


def test_who_comes_back_types_the_password_and_enter(page, qtbot):
    locked(page)
    assert password_of(page).hasFocus()
    qtbot.keyClicks(password_of(page), PASSWORD)
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.keyClick(password_of(page), Qt.Key.Key_Return)
    assert wanted.args == ["Anna Ek", PASSWORD, ""]


def test_who_signs_in_goes_from_name_to_password_to_code(page, qtbot):
    page.show_sign_in("Norra Kliniken")
    page.set_code_due(due=True)
    for typed in ("Helena Borg", PASSWORD):
        qtbot.keyClicks(page.focusWidget(), typed)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.keyClicks(page.focusWidget(), "123456")
    assert wanted.args == ["Helena Borg", PASSWORD, "123456"]


def test_a_pasted_code_sends_itself(page, qtbot):
    locked(page)
    page.set_code_due(due=True)
    qtbot.keyClicks(password_of(page), PASSWORD)
    QGuiApplication.clipboard().setText("654 321")
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.keyClick(page.findChild(CodeField), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args[2] == "654321"


def test_the_code_is_there_only_when_it_is_due(page):
    assert not page.findChild(CodeField).isVisible()
    page.set_code_due(due=True)
    assert page.findChild(CodeField).isVisible()


def test_nothing_can_be_sent_without_a_password(page, qtbot):
    locked(page)
    assert not button_of(page).isEnabled()
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        qtbot.keyClick(password_of(page), Qt.Key.Key_Return)


def test_nothing_can_be_sent_twice_while_the_key_is_made(page, qtbot):
    locked(page)
    qtbot.keyClicks(password_of(page), PASSWORD)
    qtbot.keyClick(password_of(page), Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        qtbot.keyClick(password_of(page), Qt.Key.Key_Return)


def test_a_refusal_empties_the_password_and_counts_down(page, qtbot):
    locked(page)
    qtbot.keyClicks(password_of(page), PASSWORD)
    page.refuse("The name, the password or the code does not fit.", wait=2)
    assert password_of(page).text() == ""
    qtbot.keyClicks(password_of(page), PASSWORD)
    shown = []
    for _ in range(3):
        shown.append((button_of(page).text(), button_of(page).isEnabled()))
        page._tick()
    assert shown == [
        ("Try again in 2 seconds", False),
        ("Try again in 1 second", False),
        ("Unlock", True),
    ]


def test_a_refusal_counts_down_by_itself(page):
    locked(page).refuse("It does not fit.", wait=2)
    assert page._timer.isActive()
    page._tick()
    page._tick()
    assert not page._timer.isActive()


def test_someone_else_begins_with_their_name(page, qtbot):
    locked(page)
    other = next(b for b in page.findChildren(Button) if b.text() == "Someone else")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert page.name() == ""
    assert page.focusWidget().accessibleName() == "Name"
    assert "Anna Ek" not in texts(page)


def test_one_remembered_name_is_filled_in(page):
    page.show_sign_in("Norra Kliniken", ("Anna Ek",))
    assert page.name() == "Anna Ek"
    assert password_of(page).hasFocus()


def test_caps_lock_is_told(page, qtbot):
    locked(page)
    qtbot.keyClick(password_of(page), "A")
    assert "Caps Lock seems to be on." in texts(page)


def test_what_was_typed_is_forgotten(page, qtbot):
    locked(page)
    qtbot.keyClicks(password_of(page), PASSWORD)
    page.forget()
    assert all(PASSWORD not in field.text() for field in page.findChildren(QLineEdit))


def test_every_control_has_a_name_in_tab_order(page):
    page.set_code_due(due=True)
    assert nameless(page) == []
    assert [name for name in names(page) if name] == [
        "Name",
        "Password",
        "Hold to show the password",
        "Six-digit code",
        "Sign in",
        "I have an invitation",
        "I cannot sign in",
        "Another clinic",
        "Use a recovery code",
        "Restore from a backup",
    ]


def test_the_page_speaks_swedish(page, qapp, in_swedish):
    assert {"Namn", "Lösenord", "Logga in", "Tisdag 24 november"} <= set(texts(page))


def test_text_of_twice_the_size_is_not_cut(page, qapp):
    locked(page, "Locked after 5 minutes without a key. Your half-written booking is kept.")
    wear(qapp, Look(scheme=Scheme.LIGHT, text_scale=2.0))
    qapp.processEvents()
    field = password_of(page)
    assert field.height() >= field.sizeHint().height()
    for label in page.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


def test_the_card_of_the_invented_clinic_fills_in_and_copies_the_present_code(shown, qtbot):
    card = shown(
        SignInCard(
            [InventedPerson(name="Anna Ek", role="Reception", password=PASSWORD)],
            lambda name: {"Anna Ek": "246810"}[name],
        )
    )
    fill, copy = card.findChildren(Button)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "246810"
    with qtbot.waitSignal(card.fill_wanted) as filled:
        qtbot.mouseClick(fill, Qt.MouseButton.LeftButton)
    assert filled.args == ["Anna Ek", PASSWORD, "246810"]
    assert names(card) == ["Fill in Anna Ek", "Copied"]
    qtbot.waitUntil(lambda: names(card)[1] == "Copy the present code of Anna Ek")


def test_the_card_fills_the_page(page, qtbot):
    page.set_code_due(due=True)
    page.show_sign_in("Norra Kliniken")
    page.fill("Anna Ek", PASSWORD, "246810")
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.mouseClick(button_of(page), Qt.MouseButton.LeftButton)
    assert wanted.args == ["Anna Ek", PASSWORD, "246810"]


def test_what_the_card_filled_in_is_sent_by_enter(page, qtbot):
    page.set_code_due(due=True)
    page.show_sign_in("Norra Kliniken")
    page.fill("Anna Ek", PASSWORD, "246810")
    assert button_of(page).hasFocus()
    with qtbot.waitSignal(page.sign_in_wanted):
        qtbot.keyClick(button_of(page), Qt.Key.Key_Return)


def test_tab_leads_from_the_password_to_the_code(page, qtbot):
    page.set_code_due(due=True)
    page.show_sign_in("Norra Kliniken")
    password_of(page).setFocus()
    qtbot.keyClick(password_of(page), Qt.Key.Key_Tab)
    assert page.findChild(CodeField).hasFocus()


def test_a_refusal_before_anybody_wrote_a_name_leads_to_the_name(page):
    page.show_sign_in("Norra Kliniken")
    page.refuse("The keychain is locked.")
    assert not password_of(page).hasFocus()


def test_while_somebody_is_let_in_no_other_way_is_open(page):
    """The answer comes in a second: until then nobody begins a restore or another clinic."""
    page.show_sign_in("")
    page.set_code_due(due=True)
    shown = [one for one in page.findChildren(Button) if one.isVisible() and one.isEnabled()]
    ways = [one for one in shown if type(one) is Button]
    assert len(ways) > 3
    page.set_busy(busy=True)
    assert not [one for one in ways if one.isEnabled()]
    page.set_busy(busy=False)
    assert all(one.isEnabled() for one in ways)
