import pytest

from clinic_desk.staff.passwords import Demand
from tests.ui.accessible import nameless
from ui.kit.code_setup import CodeSetup, in_fours
from ui.kit.new_password import NewPassword
from ui.words import passwords as words
from ui.words.language import Language, speak


@pytest.fixture
def chosen(shown):
    made = NewPassword()
    made.set_words("Passphrase", "Hold to show", "Caps Lock seems to be on.")
    made.set_context(("Eva Öst", "eva", "Norra Kliniken"))
    made.resize(380, 260)
    return shown(made)


def ticked(chosen):
    return {demand for demand, line in chosen._demands.items() if line.property("met")}


def test_each_demand_is_ticked_as_soon_as_it_is_met(chosen, qtbot):
    assert ticked(chosen) == set()
    qtbot.keyClicks(chosen.input, "granite-Otter")
    assert Demand.LENGTH in ticked(chosen)
    assert Demand.CLASSES not in ticked(chosen)
    qtbot.keyClicks(chosen.input, " 51 harbour")
    assert ticked(chosen) == set(Demand)
    assert chosen._strength.text() == "Very hard to guess"
    assert not chosen._advice.isVisible()


def test_it_says_why_a_passphrase_is_weak(chosen, qtbot):
    qtbot.keyClicks(chosen.input, "password1234")
    assert "many people use" in chosen._advice.text()


def test_its_own_names_do_not_count(chosen, qtbot):
    qtbot.keyClicks(chosen.input, "Norra-Kliniken1")
    assert Demand.OF_ITS_OWN not in ticked(chosen)


def test_the_words_follow_the_language(chosen, qtbot, qapp):
    qtbot.keyClicks(chosen.input, "password1234")
    english = chosen._advice.text()
    speak(qapp, Language.SWEDISH)
    qapp.processEvents()
    assert chosen._advice.text() != english


def test_every_strength_has_a_word(qapp):
    assert len(set(words._STRENGTHS)) == 5
    assert nameless(NewPassword()) == []


def test_the_code_setup_shows_the_key_in_fours_and_hands_on_six_digits(shown, qtbot):
    made = CodeSetup()
    made.set_words("Scan this.", "Key", "Six-digit code", "QR code")
    made.show_secret("otpauth://totp/x?secret=ABCDEFGHIJ", "ABCDEFGHIJ")
    shown(made)
    assert made.key.text() == "ABCD EFGH IJ"
    with qtbot.waitSignal(made.tried) as tried:
        qtbot.keyClicks(made.input, "123456")
    assert tried.args == ["123456"]
    made.refuse("That does not fit.")
    assert made.input.text() == ""
    assert made.field.problem() == "That does not fit."
    made.clear()
    assert made.key.text() == ""
    assert in_fours("") == ""
