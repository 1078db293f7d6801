"""Where the keychain lost the clinic's secret, the kit's words lead back in, by keyboard."""

import pytest
from PySide6.QtCore import QObject, Signal

from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.errors import KeychainUnavailable, SignInFailed, WrongKey
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import Clinic, a_session
from tests.ui.accessible import nameless
from ui.background.runner import Runner
from ui.oversight.reopen_page import Step
from ui.shell import restoring
from ui.shell.reopening import ReopenDesk


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

    def __init__(self, folder):
        super().__init__()
        self.folder, self.window, self.opened = folder, Window(), []
        self.runner = Runner(parent=self)

    def go_to(self, folder):
        self.opened.append(folder)


@pytest.fixture
def program(clinic, tmp_path, monkeypatch, qapp):
    """A program at a clinic whose keychain, a file beside it, is gone."""
    monkeypatch.setattr(restoring, "tries_place", lambda: tmp_path / "tries")
    clinic.close()
    (clinic.folder / KEYCHAIN_NAME).unlink()
    made = Program(clinic.folder)
    yield made
    made.runner.wait()


@pytest.fixture
def desk(program, clinic, qtbot):
    made = ReopenDesk(program, clinic.clock, left_alone=50)
    assert made.helps(KeychainUnavailable("missing"))
    qtbot.addWidget(made.page)
    made.page.show()
    return made


def typed(page, words):
    for field, word in zip(page.words.fields, words, strict=True):
        field.setText(word)
    page.words.completed.emit()


def test_the_words_open_it_and_a_new_kit_takes_their_place(desk, program, clinic, qtbot):
    page = desk.page
    assert nameless(page) == []
    typed(page, clinic.kit)
    qtbot.waitUntil(lambda: page.step is Step.NEW_KIT)
    assert nameless(page) == []
    assert not any(page.words.words())
    new, (first, second) = page.new_kit._words, page.new_kit._ask
    page.new_kit.written.click()
    page.new_kit.inputs[0].setText(new[first])
    page.new_kit.inputs[1].setText(new[second])
    page.new_kit.confirm.click()
    assert desk.page is None
    assert program.opened == [clinic.folder]
    there = Clinic(
        folder=clinic.folder,
        clock=clinic.clock,
        people=clinic.people,
        keychain=FileKeychain(clinic.folder / KEYCHAIN_NAME),
        kit=new,
    )
    assert a_session(there)
    there.close()


def test_words_that_do_not_fit_stay_and_say_why(desk, clinic, qtbot):
    page = desk.page
    typed(page, (*clinic.kit[1:], clinic.kit[0]))
    qtbot.waitUntil(lambda: bool(page.banner.sentence()))
    assert "do not fit together" in page.banner.sentence()
    assert page.words.words()[0] == clinic.kit[1]
    assert page.open.isEnabled()


def test_words_that_were_typed_and_left_are_put_away(desk, program, clinic, qtbot):
    page = desk.page
    page.words.fields[0].setText(clinic.kit[0])
    with qtbot.waitSignal(program.window.sign_in.touched):  # its process is left soon, too
        pass
    assert program.window.page is None
    assert not any(page.words.words())


@pytest.mark.parametrize(
    ("fault", "shown"),
    [(KeychainUnavailable("locked"), True), (WrongKey(), True), (SignInFailed(), False)],
)
def test_it_is_shown_only_where_it_helps(program, clinic, fault, shown):
    desk = ReopenDesk(program, clinic.clock)
    assert desk.helps(fault) is shown
    assert (program.window.page is not None) is shown
    if desk.page is not None:
        desk.page.deleteLater()


def test_without_a_vault_there_is_nothing_to_open(program, clinic, tmp_path):
    program.folder = tmp_path / "nothing"
    assert not ReopenDesk(program, clinic.clock).helps(KeychainUnavailable("missing"))
