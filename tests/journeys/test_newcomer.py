"""Somebody new: refused everything but learning, taught, sent to practise, and let in."""

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import NotAllowed
from clinic_desk.practice import places
from clinic_desk.scheduling import day
from clinic_desk.staff.permissions import Role
from clinic_desk.training import answering, content
from clinic_desk.training.records import Worth
from tests.builders import a_newcomer
from tests.journeys.driving import settle, until
from ui.kit.inputs import Combo
from ui.scheduling.booking_panel import BookingPanel
from ui.shell.newcomer import Newcomer
from ui.shell.practising import Practising
from ui.shell.wiring import Sitting


@pytest.fixture(autouse=True)
def under(tmp_path, monkeypatch):
    """Where the practice clinics of this test lie, and nothing else does."""
    folder = tmp_path / "practice"
    folder.mkdir()
    monkeypatch.setattr(places, "roots", lambda: [folder])
    return folder


def page(desk):
    return desk.window.room("training")


def present(desk):
    return answering.path(desk.session, "en").present


def answer_with(desk, worth):
    """Press the number of an answer of this worth."""
    here = present(desk)
    wanted = {one.text for one in here.lesson.page(here.page).answers if one.worth is worth}
    number = next(
        at for at, one in enumerate(page(desk).lesson.buttons, start=1) if one.text() in wanted
    )
    desk.keyboard.press(str(number))


def go_through(desk, lesson):
    """By keyboard alone: Enter goes on, figures answer."""
    for _ in range(20):
        if present(desk) is None or present(desk).lesson.id != lesson:
            return
        here = present(desk)
        shown = here.lesson.page(here.page)
        if shown.answers:
            answer_with(desk, Worth.BEST)
        elif here.lesson.task is not None and shown is here.lesson.pages[-1]:
            return
        desk.keyboard.press("Return")
        settle()


def choose_service(panel, name):
    combo = next(one for one in panel.findChildren(Combo) if one.findText(name) >= 0)
    combo.setCurrentIndex(combo.findText(name))
    combo.activated.emit(combo.currentIndex())
    settle()


def test_a_newcomer_is_refused_taught_and_let_in(desk, clinic, under):
    desk.program.close()
    a_newcomer(clinic)
    clinic.close()
    desk.program.open()
    desk.sit(Role.RECEPTIONIST, "")

    # refused: by the window, and by the core
    assert isinstance(desk.program.sitting, Newcomer)
    assert [one.id for one in desk.window.rooms()] == ["training", "log", "report"]
    desk.keyboard.press("Ctrl+N")
    assert desk.window.panel() is None
    with pytest.raises(NotAllowed):
        day.today(desk.session)

    # taught: an unsafe answer is explained, and one chooses again
    desk.keyboard.press("Return")
    answer_with(desk, Worth.UNSAFE)
    question = page(desk).lesson.page()
    assert present(desk).page == question
    answer_with(desk, Worth.ASK)
    desk.keyboard.press("Return")
    for lesson in ("welcome", "own-account", "find-and-book"):
        go_through(desk, lesson)
        if lesson != "find-and-book":
            desk.keyboard.press("Return")

    # sent to practise, by keyboard
    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.program.sitting, Practising), "they practise", patience=60)
    desk.run.come_to_front()
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("lee 1961")
    until(desk.window.find_box.is_open, "she is found, and not her namesake")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is not None, "her card")
    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "a booking")
    choose_service(desk.window.panel(), "Follow-up")
    until(lambda: desk.window.panel().looking.list.chosen(), "a time is proposed")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.session.cleared, "the task is done")

    # let in
    desk.program.practice.leave()
    until(lambda: isinstance(desk.program.sitting, Sitting), "the rooms are there")
    assert "schedule" in [one.id for one in desk.window.rooms()]
    assert desk.session.may(Permission.APPOINTMENT_BOOK)
    assert list(under.iterdir()) == []
    kinds = [one.kind for one in desk.entries()]
    assert kinds.count(EventKind.LESSON_COMPLETED) >= len(content.required())
    assert EventKind.TRAINING_CLEARED in kinds
