"""Somebody new at the desk: the path and nothing else, until it opens by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clinic_desk.demo.learning import learn
from clinic_desk.oversight import incidents
from clinic_desk.training import answering
from tests.builders import CODE_AGE, Role, a_newcomer, a_session, stretching_once
from tests.ui.accessible import nameless
from ui.kit.label import Label
from ui.shell.main_window import MainWindow
from ui.shell.newcomer import Newcomer
from ui.shell.practising import Practising
from ui.shell.program import Program
from ui.shell.wiring import Sitting
from ui.staff.own_account_panel import OwnAccountPanel


@pytest.fixture
def program(clinic, qtbot):
    a_newcomer(clinic)
    clinic.close()
    window = MainWindow()
    qtbot.addWidget(window)
    application = QApplication.instance()
    made = Program(application, window, clinic.folder, clinic.clock)
    made.open()
    window.show()
    yield made
    made.close()


@pytest.fixture
def nora(program, clinic):
    clinic.clock.move(CODE_AGE)
    with stretching_once():
        session = program.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    program.seat(session)
    return session


def rooms(program) -> list[str]:
    return [one.id for one in program.window.rooms()]


def test_there_is_the_path_the_own_log_and_a_way_to_report(program, nora):
    assert isinstance(program.sitting, Newcomer)
    assert rooms(program) == ["training", "log", "report"]
    assert program.window.current_room() == "training"
    for room in rooms(program):
        program.window.enter(room)
    assert nameless(program.window) == []


def test_an_answer_is_kept_before_the_page_says_anything(program, nora, qtbot):
    page = program.window.room("training")
    page.lesson.go_on.click()
    page.lesson.buttons[0].click()
    given = answering.path(nora, "en").present.of(page.lesson.page())
    assert len(given.answers) == 1


def test_the_rooms_come_by_themselves_once_the_path_is_done(program, nora, qtbot):
    learn(nora)
    qtbot.waitUntil(lambda: isinstance(program.sitting, Sitting))
    assert "schedule" in rooms(program)
    assert program.window.current_room() == "training"
    assert program.desk.session is nora


def test_a_report_is_sent_from_here_and_reaches_the_manager(program, nora, clinic, qtbot):
    program.sitting.callbacks()["oversight:incident:report"]()
    form = program.window.room("report").focusProxy()
    form.what.setPlainText("The letter went to the wrong person")
    form.send.click()
    assert form.what.toPlainText() == ""
    program.close()
    clinic.restart()
    assert incidents.unseen(a_session(clinic, Role.PRACTICE_MANAGER)) == 1


def test_an_empty_report_says_so_at_its_field(program, nora, qtbot):
    program.window.enter("report")
    form = program.window.room("report").focusProxy()
    form.send.click()
    assert form._words.problem()


def test_the_own_account_is_at_hand(program, nora):
    program.sitting.callbacks()["staff:account:own"]()
    assert program.window.panel() is not None
    assert nameless(program.window.panel()) == []


def test_the_find_box_answers_with_commands_alone_until_the_desk_is_open(program, nora, qtbot):
    box = program.window.find_box
    assert box.line.placeholderText() == "Find a command"
    box.enter()
    qtbot.keyClicks(box.line, "my acc")
    assert box.is_open()
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert isinstance(program.window.panel(), OwnAccountPanel)
    box.enter()
    qtbot.keyClicks(box.line, "qqq")
    assert box.is_open(), "that nothing was found is said"
    learn(nora)
    qtbot.waitUntil(lambda: isinstance(program.sitting, Sitting))
    assert box.line.placeholderText() == "Find a patient, a day, a command"


def test_who_gets_through_while_practising_comes_back_to_what_says_so(program, nora, qtbot):
    program.practice.begin()
    qtbot.waitUntil(lambda: isinstance(program.sitting, Practising), timeout=20_000)
    learn(nora)
    program.practice.leave()
    assert isinstance(program.sitting, Sitting)
    assert program.window.current_room() == "training"
    page = program.window.room("training")
    assert "The desk is open for you" in {one.text() for one in page.findChildren(Label)}
