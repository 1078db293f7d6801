"""A password that is too old: another one at the sign-in, and nothing else before."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders import CODE_AGE, Role, stretching_once
from tests.ui.accessible import nameless
from ui.shell.main_window import MainWindow
from ui.shell.password_due import PasswordDue
from ui.shell.program import Program
from ui.shell.wiring import Sitting
from ui.staff.password_due_page import PasswordDuePage

NEW = "walnut ferry cobalt umbrella"


@pytest.fixture
def program(clinic, qtbot):
    clinic.close()
    window = MainWindow()
    qtbot.addWidget(window)
    made = Program(QApplication.instance(), window, clinic.folder, clinic.clock)
    made.open()
    window.show()
    yield made
    made.close()


@pytest.fixture
def rut(program, clinic):
    clinic.clock.move(timedelta(days=366))
    with stretching_once():
        session = program.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    program.seat(session)
    return session


def test_there_is_the_choice_of_another_and_no_other_room(program, rut):
    assert isinstance(program.sitting, PasswordDue)
    assert [one.id for one in program.window.rooms()] == ["password"]
    assert program.window.current_room() == "password"
    assert nameless(program.window) == []
    for action in ("scheduling:booking:new", "staff:account:own"):
        assert program.window.action(action) is None


def test_the_desk_opens_with_the_new_one_and_a_wrong_present_one_is_said(
    program, rut, clinic, qtbot
):
    page = program.window.room("password")
    assert isinstance(page, PasswordDuePage)
    qtbot.keyClicks(page.present, "not this one")
    qtbot.keyClick(page.present, Qt.Key.Key_Return)
    qtbot.keyClicks(page.new.input, NEW)
    with stretching_once():
        qtbot.keyClick(page.new.input, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(page._present.problem()), timeout=20_000)
        assert page.new.password() == NEW, "what was typed stays"
        clinic.clock.move(CODE_AGE)  # a wrong one makes the next wait
        page.present.setText(clinic.people[Role.RECEPTIONIST].password)
        page.change.click()
        qtbot.waitUntil(lambda: isinstance(program.sitting, Sitting), timeout=20_000)
    assert "schedule" in [one.id for one in program.window.rooms()]
