"""Whoever wants no letter to be a command has them with Alt, wherever a key is made or shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.actions import letters
from ui.actions.binder import available, bind
from ui.actions.letters import Letters
from ui.actions.registry import ACTIONS, BY_ID

ARRIVE = "today:visit:arrive"


@pytest.fixture(autouse=True)
def _as_usual():
    yield
    letters.use(Letters.ALONE)


def pressed(qtbot, *with_keys):
    widget, done = QWidget(), []
    qtbot.addWidget(widget)
    bind(widget, {ARRIVE: lambda: done.append(1)}, lambda _permission: True)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.isActiveWindow)
    for keys in with_keys:
        qtbot.keyClick(widget, Qt.Key.Key_A, keys)
    return len(done)


def test_a_letter_is_a_command_by_itself_unless_somebody_wants_it_otherwise(qtbot):
    assert letters.used() is Letters.ALONE
    assert pressed(qtbot, Qt.KeyboardModifier.NoModifier) == 1


def test_with_alt_the_letter_alone_does_nothing(qtbot):
    letters.use(Letters.WITH_ALT)
    assert letters.used() is Letters.WITH_ALT
    assert pressed(qtbot, Qt.KeyboardModifier.NoModifier) == 0
    assert pressed(qtbot, Qt.KeyboardModifier.AltModifier) == 1


def test_what_shows_the_keys_shows_those_that_hold():
    letters.use(Letters.WITH_ALT)
    shown = {one.id: one.shortcut for one in available(lambda _permission: True)}
    assert shown[ARRIVE] == BY_ID[ARRIVE].shortcut == "Alt+A"
    assert not [keys for keys in shown.values() if len(keys) == 1]
    letters.use(Letters.ALONE)
    assert list(BY_ID.values()) == list(ACTIONS)


def test_no_key_is_given_twice_either_way():
    letters.use(Letters.WITH_ALT)
    taken = [(one.shortcut, one.room) for one in BY_ID.values() if one.shortcut]
    assert len(set(taken)) == len(taken)
