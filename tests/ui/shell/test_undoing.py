"""Taking back and doing again: newest first, and never across another act."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from clinic_desk.errors import TimePassed
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk

WHEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Ledger:
    """Some acts, each of which stands or does not."""

    def __init__(self):
        self.standing = []
        self.refuses = False

    def act(self, name):
        if self.refuses:
            raise TimePassed(WHEN)
        self.standing.append(name)
        return Done(
            sentence=f"{name} is done",
            take_back=lambda: self._gone(name),
            again=lambda: self.act(name),
        )

    def _gone(self, name):
        self.standing.remove(name)
        return f"{name} is undone"


@pytest.fixture
def faults():
    return []


@pytest.fixture
def desk(shown, faults):
    window = shown(MainWindow(()))
    window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
    return UndoDesk(window, faults.append)


def press(qtbot, desk, key):
    qtbot.keyClick(desk.parent(), key, CONTROL)


def test_what_was_taken_back_is_done_again_in_the_order_in_which_it_was_done(desk, qtbot):
    ledger = Ledger()
    for name in ("first", "second"):
        desk.did(ledger.act(name))
    press(qtbot, desk, Qt.Key.Key_Z)
    press(qtbot, desk, Qt.Key.Key_Z)
    assert ledger.standing == []
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == ["first"]
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == ["first", "second"]
    press(qtbot, desk, Qt.Key.Key_Z)
    assert ledger.standing == ["first"]


def test_after_another_act_nothing_is_done_again(desk, qtbot):
    ledger = Ledger()
    desk.did(ledger.act("first"))
    press(qtbot, desk, Qt.Key.Key_Z)
    desk.did(ledger.act("other"))
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == ["other"]


def test_what_cannot_be_done_again_says_why_and_is_forgotten(desk, qtbot, faults):
    ledger = Ledger()
    desk.did(ledger.act("first"))
    press(qtbot, desk, Qt.Key.Key_Z)
    ledger.refuses = True
    press(qtbot, desk, Qt.Key.Key_Y)
    assert [type(one) for one in faults] == [TimePassed]
    ledger.refuses = False
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == []
