"""The recovery kit's words: typed with completion, pasted, judged one by one, shown once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from clinic_desk.vault import kit
from tests.ui.accessible import nameless
from ui.kit.label import Label
from ui.kit.recovery_words import ShownWords, TypedWords, wrong_word

WORDS = ("abandon", "ability", "able", "zoo")


@pytest.fixture
def typed(shown):
    made = TypedWords(kit.wordlist(), 4)
    for field in made.fields:
        field.setCompleter(None)  # its list is a popup, which the offscreen platform cannot raise
    return shown(made)


def test_a_word_is_completed_by_what_begins_no_other(typed, qtbot):
    qtbot.keyClicks(typed.fields[0], "aban")
    qtbot.keyClick(typed.fields[0], Qt.Key.Key_Space)
    assert typed.fields[0].word() == "abandon"
    assert typed.fields[1].hasFocus()


def test_a_beginning_of_several_is_left_and_marked(typed, qtbot):
    qtbot.keyClicks(typed.fields[0], "ab")
    qtbot.keyClick(typed.fields[0], Qt.Key.Key_Space)
    assert typed.fields[0].word() == "ab"
    assert typed.fields[0].is_wrong()
    assert wrong_word() in [label.text() for label in typed.findChildren(Label)]
    assert typed.fields[0].accessibleDescription() == wrong_word()


def test_a_mark_goes_as_soon_as_the_word_is_touched(typed, qtbot):
    qtbot.keyClicks(typed.fields[0], "qqq")
    qtbot.keyClick(typed.fields[0], Qt.Key.Key_Space)
    qtbot.keyClick(typed.fields[0], Qt.Key.Key_Backspace)
    assert not typed.fields[0].is_wrong()


def test_all_words_can_be_pasted_into_one_field(typed, qtbot):
    QGuiApplication.clipboard().setText("Abandon ability\n able zoo")
    qtbot.keyClick(typed.fields[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert typed.words() == WORDS
    assert typed.is_full()


def test_finishing_the_last_word_says_so(typed, qtbot):
    with qtbot.waitSignal(typed.completed):
        qtbot.keyClicks(typed.fields[3], "zoo")
        qtbot.keyClick(typed.fields[3], Qt.Key.Key_Return)


def test_nothing_typed_is_kept_after_it_is_forgotten(typed, qtbot):
    qtbot.keyClicks(typed.fields[0], "abandon")
    typed.forget()
    typed.fields[0].undo()
    assert typed.words() == ()


def test_every_field_has_a_name(typed):
    assert nameless(typed) == []


def test_shown_words_can_be_heard_with_their_numbers_and_go_again(shown):
    words = shown(ShownWords())
    words.show_words(WORDS)
    said = [label.accessibleName() for label in words.findChildren(Label)]
    assert {"1. abandon", "4. zoo"} <= set(said)
    assert words.code.isVisible()
    words.show_words(())
    assert not any(word in label.text() for label in words.findChildren(Label) for word in WORDS)
    assert not words.code.isVisible()
