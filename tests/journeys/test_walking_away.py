"""Nobody at the keyboard, the computer's own lock, and whatever is open at that moment."""

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from clinic_desk.access import EventDraft, Permission
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.staff.permissions import Role
from clinic_desk.storage import settings
from tests.journeys.driving import settle, until

NIGHT = timedelta(hours=9)
NAMES = ("Rådberg", "Siv", "O'Brien", "Siobhán", "Demir", "Lindgren", "Alva", "Åkesson")


def shown_names(desk):
    return [text for text in desk.run.texts() if any(name in text for name in NAMES)]


def is_locked(desk):
    """Nobody is signed in, the lock screen is all there is, and no name is anywhere."""
    settle()
    others = [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one is not desk.window and one is not desk.program._card.window
    ]
    return (
        desk.session is None
        and desk.page.isVisible()
        and desk.page._locked
        and QApplication.activePopupWidget() is None
        and others == []
        and shown_names(desk) == []
    )


def test_idle_a_countdown_a_key_that_keeps_it_open_and_then_the_lock(desk):
    desk.sit(Role.RECEPTIONIST)
    assert "locks after 5 min" in desk.window.status_line.words()[0]
    for _ in range(7):
        desk.wait(40)
    assert "locks in 20 seconds" in desk.program.countdown.shown()
    room = desk.window.current_room()

    desk.keyboard.press("Alt+1")

    assert desk.program.countdown.shown() == ""
    assert desk.window.current_room() == room, "the key did nothing else"
    for _ in range(8):
        desk.wait(40)
    assert is_locked(desk)
    assert desk.page._banner.sentence() == "Locked after 5 minutes without a key."
    [locked] = desk.entries(kinds=(EventKind.SESSION_LOCKED,))
    assert locked.facts["why"] == "lock-idle"


def test_the_policys_minutes_count(desk):
    desk.sit(Role.OWNER)
    with desk.session.work(Permission.SCHEDULE_CONFIGURE) as work:
        settings.put(work, settings.LOCK_MINUTES, 1)
        work.record(EventDraft(kind=EventKind.HOURS_CONFIGURED, action=Action.UPDATE))
    desk.keyboard.press("Ctrl+L")
    desk.sit(Role.OWNER)
    desk.wait(59)
    assert desk.session is not None
    desk.wait(1)
    assert is_locked(desk)
    assert desk.page._banner.sentence() == "Locked after 1 minute without a key."


def test_by_hand_it_says_that_it_was_by_hand(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+L")
    assert is_locked(desk)
    assert desk.page._banner.sentence() == "You locked the screen."


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("sleep", "Locked because the computer slept or its clock was set."),
        ("computer", "Locked together with the computer."),
    ],
)
def test_sleep_and_the_computers_own_lock_lock_at_once(desk, how, sentence):
    desk.sit(Role.RECEPTIONIST)
    if how == "sleep":
        desk.watch.at += NIGHT
        desk.program.idle.tick()
    else:
        desk.locks.lock_wanted.emit("lock-computer")
    assert is_locked(desk)
    assert desk.page._banner.sentence() == sentence


def test_after_a_lock_nobody_counts_and_nobody_is_locked_out_twice(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+L")
    desk.locks.lock_wanted.emit("lock-computer")
    for _ in range(20):
        desk.wait(40)
    assert desk.page._banner.sentence() == "You locked the screen."


# --- whatever is open ----------------------------------------------------------------------


def idle(desk):
    for _ in range(8):
        desk.wait(40)


def the_key(desk):
    desk.keyboard.press("Ctrl+L")


def a_menu(desk):
    desk.keyboard.press("Ctrl+N")
    desk.keyboard.type("siv")
    results = desk.window.panel().search.results
    until(lambda: results.current_key() not in {"", None, "new-patient"}, "somebody is found")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel().well.isVisible(), "the card is open")
    chip = desk.window.panel().looking._day
    QTimer.singleShot(0, chip.click)
    until(QApplication.activePopupWidget, "the menu is open")


def the_shortcuts(desk):
    desk.keyboard.press("Ctrl+/")
    until(lambda: desk.window._sheet is not None, "the sheet is open")


def a_half_typed_search(desk):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")


def a_drag(desk):
    view = desk.window.room("schedule").view
    desk.keyboard.press("Home")
    while view.focused().appointment is None:
        desk.keyboard.press("Down")
    start = view._ring(view.focused()).center().toPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view.viewport(), start + QPoint(0, 12 * step))
    settle()


@pytest.mark.parametrize("lock", [idle, the_key])
@pytest.mark.parametrize("opened", [a_menu, the_shortcuts, a_half_typed_search, a_drag])
def test_locked_while_something_is_open(desk, opened, lock):
    desk.sit(Role.RECEPTIONIST)
    opened(desk)
    lock(desk)
    assert is_locked(desk)
    desk.sit(Role.RECEPTIONIST, room="")
    assert desk.window.isVisible()


@pytest.mark.parametrize("lock", [idle, the_key])
def test_locked_while_a_dialog_is_open(desk, lock):
    """The question where to save runs in a loop of its own; it ends, and nothing is saved."""
    desk.sit(Role.OWNER, room="log")
    page = desk.window.room("log")
    wrote = []
    page.export_wanted.connect(lambda *what: wrote.append(what))
    seen = []

    def in_the_dialog():
        seen.extend(QApplication.topLevelWidgets())
        lock(desk)

    QTimer.singleShot(300, in_the_dialog)
    page._export_to("whole")

    assert any(isinstance(one, QFileDialog) for one in seen)
    assert is_locked(desk)
    assert wrote == []


def test_a_late_answer_reaches_nobody(desk):
    desk.sit(Role.OWNER, room="log")
    may_go_on, heard = threading.Event(), []
    desk.program.runner.ask(lambda: may_go_on.wait(10), heard.append, heard.append)
    idle(desk)
    assert is_locked(desk)
    may_go_on.set()
    desk.program.runner.wait()
    settle()
    assert heard == []
    desk.sit(Role.OWNER)


def test_a_running_verification_stops_at_a_safe_point(desk):
    desk.sit(Role.OWNER, room="log")
    page = desk.window.room("log")
    page.verify_wanted.emit()
    idle(desk)
    assert is_locked(desk)
    desk.program.runner.wait()
    settle()
    desk.sit(Role.OWNER, room="log")
    desk.window.room("log").verify_wanted.emit()
    until(lambda: not desk.program.runner.is_busy(), "it is verified")
