"""The code is asked for in the middle of what somebody does, and they go on with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.builders import Role, a_session
from tests.core.staff.test_code_again import LONGER
from tests.ui.accessible import nameless
from ui.shell.code_again import CodeAgain
from ui.shell.host import Host


class Here(Host):
    """A window, and the desk behind it."""

    def __init__(self, window, desk):
        super().__init__()
        self.window, self.desk, self.locked = window, desk, []

    def lock(self, reason="lock-key"):
        self.locked.append(reason)


@pytest.fixture
def asking(clinic, qtbot):
    session = a_session(clinic)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    host = Here(window, clinic.desk)
    done = []
    return CodeAgain(session, host), done, host


def test_a_fresh_code_is_enough(asking):
    again, done, _ = asking
    again.then(lambda: done.append(1))
    assert done == [1]
    assert again.dialog is None


def test_six_digits_go_on_by_themselves(asking, clinic, qtbot):
    again, done, _ = asking
    clinic.clock.move(LONGER)
    again.then(lambda: done.append(1))
    dialog = again.dialog
    assert done == []
    assert nameless(dialog) == []
    qtbot.keyClicks(dialog.code, clinic.code(Role.OWNER))
    qtbot.waitUntil(lambda: done == [1])
    assert again.dialog is None


def test_a_wrong_one_is_said_at_the_field_and_esc_leaves_everything(asking, clinic, qtbot):
    again, done, _ = asking
    clinic.clock.move(LONGER)
    again.then(lambda: done.append(1))
    dialog = again.dialog
    qtbot.keyClicks(dialog.code, "000000")
    assert dialog._code.problem()
    assert dialog.code.text() == ""
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert again.dialog is None
    assert done == []


def test_a_session_that_is_over_locks(asking):
    again, done, host = asking
    again._session.end("signed-out")
    again.then(lambda: done.append(1))
    assert (done, host.locked) == ([], ["lock-key"])
