"""Nobody at the keyboard, counted on a clock that the test moves."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from clinic_desk.clock import HandClock
from tests.builders import MONDAY
from ui.shell.countdown import Countdown
from ui.shell.idle import IdleWatch


class Desk(QWidget):
    """A line to type in, a button, and a watch over them."""

    def __init__(self, application) -> None:
        super().__init__()
        self.line, self.button = QLineEdit(), QPushButton("press")
        lines = QVBoxLayout(self)
        lines.addWidget(self.line)
        lines.addWidget(self.button)
        self.clock = HandClock(MONDAY)
        self.watch = IdleWatch(application, self.clock, self)
        self.countdown = Countdown(self)
        self.locked, self.warned, self.pressed = [], [], []
        self.watch.lock_wanted.connect(self.locked.append)
        self.watch.warned.connect(self.warned.append)
        self.watch.warned.connect(self.countdown.show_left)
        self.button.clicked.connect(lambda: self.pressed.append(True))

    def wait(self, seconds: float) -> None:
        self.clock.move(timedelta(seconds=seconds))
        self.watch.tick()


@pytest.fixture
def desk(qapp, shown):
    made = Desk(qapp)
    shown(made)
    made.line.setFocus()
    made.watch.begin(5)
    yield made
    made.watch.stop()


def wait_long(desk, seconds):
    """In steps, as the program ticks."""
    while seconds > 0:
        desk.wait(min(seconds, 50))
        seconds -= 50


def test_it_locks_after_the_minutes_of_the_policy_and_warns_in_the_last_twenty_seconds(desk):
    wait_long(desk, 279)
    assert (desk.warned, desk.locked) == ([], [])
    desk.wait(1)
    assert desk.warned == [20]
    desk.wait(19.5)
    assert (desk.warned, desk.locked) == ([20, 1], [])

    desk.wait(0.5)

    assert desk.locked == ["lock-idle"]


@pytest.mark.parametrize("deed", ["key", "click", "wheel"])
def test_a_key_a_click_and_the_wheel_count_from_anew(desk, deed):
    wait_long(desk, 200)
    if deed == "key":
        QTest.keyClick(desk.line, Qt.Key.Key_A)
    elif deed == "click":
        QTest.mouseClick(desk.button, Qt.MouseButton.LeftButton)
    else:
        QTest.wheelEvent(desk.windowHandle(), QPoint(5, 5), QPoint(0, 120))
    wait_long(desk, 279)
    assert (desk.warned, desk.locked) == ([], [])


def test_a_mouse_that_is_only_moved_does_not_count(desk):
    wait_long(desk, 200)
    QTest.mouseMove(desk, QPoint(30, 30))
    QTest.mouseMove(desk, QPoint(90, 90))
    wait_long(desk, 100)
    assert desk.locked == ["lock-idle"]


def warned(desk):
    wait_long(desk, 285)
    assert desk.warned == [15]


def test_in_the_countdown_a_key_keeps_it_open_and_does_nothing_else(desk):
    warned(desk)
    QTest.keyClick(desk.line, Qt.Key.Key_A)
    assert desk.line.text() == ""
    assert desk.warned[-1] == 0
    wait_long(desk, 279)
    assert desk.locked == []

    QTest.keyClick(desk.line, Qt.Key.Key_B)
    assert desk.line.text() == "b"


def test_in_the_countdown_a_click_presses_nothing(desk):
    warned(desk)
    QTest.mouseClick(desk.button, Qt.MouseButton.LeftButton)
    assert desk.pressed == []
    assert desk.warned[-1] == 0
    QTest.mouseClick(desk.button, Qt.MouseButton.LeftButton)
    assert desk.pressed == [True]


def test_in_the_countdown_a_move_of_the_mouse_keeps_it_open(desk):
    QTest.mouseMove(desk, QPoint(10, 10))
    warned(desk)
    QTest.mouseMove(desk, QPoint(60, 40))
    assert desk.warned[-1] == 0


def test_the_countdown_dims_the_window_and_says_how_long(desk):
    warned(desk)
    said = desk.countdown.shown()
    assert said.startswith("The screen locks in 15 seconds.")
    over = desk.countdown._over[desk]
    assert over.isVisible()
    assert over.rect() == desk.rect()
    assert desk.line.hasFocus()
    desk.resize(500, 400)
    assert over.size() == desk.size()
    desk.wait(14)
    assert desk.countdown.shown().startswith("The screen locks in 1 second.")

    QTest.keyClick(desk.line, Qt.Key.Key_A)

    assert desk.countdown.shown() == ""
    assert not over.isVisible()


@pytest.mark.usefixtures("in_swedish")
def test_the_countdown_is_written_in_swedish_too(desk):
    warned(desk)
    assert desk.countdown.shown().startswith("Skärmen låses om 15 sekunder.")


@pytest.mark.parametrize("jump", [-3600, 3600, 30])
def test_a_wall_clock_that_jumps_locks_at_once(desk, jump):
    desk.clock.at += timedelta(seconds=jump)
    desk.wait(1)
    assert desk.locked == ["lock-sleep"]


def test_a_clock_that_is_nudged_into_place_does_not_lock(desk):
    desk.clock.at += timedelta(seconds=2)
    desk.wait(1)
    assert desk.locked == []


def test_a_program_that_stood_still_locks_on_waking(desk):
    desk.wait(90)
    assert desk.locked == ["lock-sleep"]


def test_a_watch_that_is_over_hears_nothing(desk):
    warned(desk)
    desk.watch.stop()
    wait_long(desk, 600)
    assert desk.locked == []
    assert desk.countdown.shown() == ""
    QTest.keyClick(desk.line, Qt.Key.Key_A)
    assert desk.line.text() == "a"
