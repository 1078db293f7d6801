"""The restore page as the program joins it: it is not left standing with secrets on it."""

from datetime import UTC

import pytest
from PySide6.QtCore import QObject, Signal

from clinic_desk.vault import kit
from ui.oversight.restore_page import Step
from ui.shell.restoring import RestoreDesk

WORDS = kit.wordlist()[: kit.WORDS]


class SignIn(QObject):
    touched = Signal()


class Window(QObject):
    def __init__(self):
        super().__init__()
        self.sign_in, self.page = SignIn(), None

    def show_instead(self, page):
        self.page = page


class Program(QObject):
    """As much of a program as the page needs."""

    zone, desk = UTC, object()

    def __init__(self):
        super().__init__()
        self.window = Window()


@pytest.fixture
def program():
    return Program()


def begun(program, qtbot):
    restoring = RestoreDesk(program, None, lambda _folder: None, left_alone=50)
    restoring.begin()
    qtbot.addWidget(restoring.page)
    restoring.page.show_step(Step.OPEN)
    return restoring


def test_a_kit_that_was_typed_and_left_is_put_away(program, qtbot):
    restoring = begun(program, qtbot)
    page = restoring.page
    page.opening.words.fields[0].setText(WORDS[0])
    with qtbot.waitSignal(program.window.sign_in.touched):  # its process is left soon, too
        pass
    assert program.window.page is None
    assert restoring.page is None
    assert page.opening.words.words() == ()


def test_what_must_be_written_down_stays_as_long_as_it_takes(program, qtbot):
    restoring = begun(program, qtbot)
    restoring.page.opening.password.setText("typed before")
    restoring.page.show_step(Step.NEW_KIT)
    with qtbot.waitSignal(restoring._alone.timeout):
        pass
    assert restoring.page is program.window.page is not None
