"""Choosing how the screen looks."""

import pytest

from tests.ui.accessible import nameless
from ui.kit.display_choices import DisplayChoices
from ui.theme.style import Look, Scheme
from ui.theme.tokens import Density
from ui.words.language import Language, speak

WORN = Look(scheme=Scheme.DARK, density=Density.COMPACT, text_scale=1.5)


@pytest.fixture
def choices(shown):
    return shown(DisplayChoices(WORN, Language.ENGLISH))


def choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_what_holds_is_shown(choices):
    said = [one.control.currentText() for one in choices._fields]

    assert said == ["Dark", "150%", "Compact", "English"]
    assert nameless(choices) == []


def test_each_choice_is_wanted_with_the_others_as_they_are(choices, qtbot):
    with qtbot.waitSignal(choices.look_wanted) as wanted:
        choose(choices._colours, "contrast")

    assert wanted.args == [Look(scheme=Scheme.CONTRAST, density=Density.COMPACT, text_scale=1.5)]
    with qtbot.waitSignal(choices.look_wanted) as wanted:
        choose(choices._text, 2.0)
    assert wanted.args[0].text_scale == 2.0


def test_a_language_is_named_in_itself(choices, qtbot, qapp):
    with qtbot.waitSignal(choices.language_wanted) as wanted:
        choose(choices._language, "sv")

    assert wanted.args == ["sv"]
    speak(qapp, Language.SWEDISH)
    qtbot.waitUntil(lambda: choices._colours.currentText() == "Mörkt")
    assert choices._language.itemText(0) == "English"
    assert choices._text.currentText() == "150\N{NO-BREAK SPACE}%"
