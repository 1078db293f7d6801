"""The panel that asks who has come: what was told, and what they told otherwise."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.patients.records import Told
from ui.today.told_panel import Answers, Telling, ToldPanel

KEYS = {
    Told.BIRTH_DATE: Qt.Key.Key_F2,
    Told.PHONE: Qt.Key.Key_F3,
    Told.NUMBER: Qt.Key.Key_F4,
}
TELLINGS = [
    Telling(what=Told.BIRTH_DATE, hidden="19••-••-12", whole="1980-03-12"),
    Telling(what=Told.PHONE, hidden="•••• 67", whole="070-123 45 67"),
    Telling(what=Told.NUMBER, hidden="•••", whole="417"),
]


@pytest.fixture
def panel(shown):
    made = ToldPanel("Siv Rådberg", "another Siv Rådberg", TELLINGS, "Take in")
    made.resize(360, 600)
    return shown(made)


@pytest.fixture
def press(panel, qtbot):
    return lambda *told: [qtbot.keyClick(panel, KEYS[one]) for one in told]


@pytest.mark.parametrize("told", Told)
def test_the_same_key_ticks_then_says_another_one_then_nothing(panel, press, told):
    check, whole = panel.checks[told], {one.what: one.whole for one in TELLINGS}[told]
    press(told)
    assert (panel.ticked(), panel.otherwise()) == ({told}, set())
    assert whole in check.text()
    press(told)
    assert (panel.ticked(), panel.otherwise()) == (set(), {told})
    assert check.text().startswith(check.accessibleName())
    assert check.accessibleName().startswith("Another ")
    press(told)
    assert (panel.ticked(), panel.otherwise()) == (set(), set())
    assert whole not in check.text()


def test_another_one_shows_nothing_of_what_the_card_has(panel, press):
    for one in TELLINGS:
        press(one.what, one.what)
        words = panel.checks[one.what].text()
        assert one.whole not in words
        assert one.hidden not in words


def test_another_one_counts_for_nothing_and_goes_along_with_what_fits(panel, press, qtbot):
    press(Told.BIRTH_DATE, Told.BIRTH_DATE)
    with qtbot.assertNotEmitted(panel.told):
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    press(Told.NUMBER)
    with qtbot.waitSignal(panel.told) as said:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    told, otherwise = frozenset({Told.NUMBER}), frozenset({Told.BIRTH_DATE})
    assert said.args == [Answers(told=told, otherwise=otherwise)]


def test_after_two_of_them_it_says_what_to_do(panel, press):
    press(Told.BIRTH_DATE, Told.BIRTH_DATE, Told.PHONE)
    assert panel.what_to_do() == ""
    press(Told.PHONE)
    assert panel.what_to_do().startswith("Two answers do not fit this card.")
    assert "identity card" in panel.what_to_do()
    press(Told.PHONE)  # a slip of the finger
    assert panel.what_to_do() == ""


def test_of_a_caller_it_says_to_end_the_call(shown, qtbot):
    panel = shown(ToldPanel("Siv Rådberg", "", TELLINGS, "Book", calls=True))
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3) * 2:
        qtbot.keyClick(panel, key)
    assert "End the call" in panel.what_to_do()
