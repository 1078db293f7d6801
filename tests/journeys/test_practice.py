"""Somebody practises in the real rooms: in a frame, judged by what they do, and nothing stays."""

import pytest
from PySide6.QtGui import QColor

from clinic_desk.audit.events import EventKind
from clinic_desk.practice import places
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle, texts_of, until
from tests.journeys.practised import OpenAndBook
from tests.journeys.prepared import practice_prepared
from tests.ui.accessible import nameless
from ui.scheduling.booking_panel import BookingPanel
from ui.shell.practising import Practising
from ui.shell.wiring import Sitting
from ui.theme.style import colours
from ui.words.language import Language, speak


@pytest.fixture(autouse=True)
def under(tmp_path, monkeypatch):
    """Where the practice clinics of this test lie, and nothing else does."""
    folder = tmp_path / "practice"
    folder.mkdir()
    monkeypatch.setattr(places, "roots", lambda: [folder])
    return folder


def practise(desk, exercise=OpenAndBook):
    made = []

    def make(clinic):
        made.append(exercise())
        return made[-1]

    before = desk.program.sitting
    with practice_prepared():
        desk.program.practice.begin(make if exercise else None)
        until(
            lambda: (
                isinstance(desk.program.sitting, Practising) and desk.program.sitting is not before
            ),
            "they practise",
        )
    desk.run.come_to_front()
    return made[0] if made else None


def back(desk):
    until(lambda: isinstance(desk.program.sitting, Sitting), "they are back")


def find_and_open(desk):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("nowak")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is not None, "a card")


def bar_says(desk):
    return desk.program.sitting._bar.words()


def kinds(desk):
    return [one.kind for one in desk.entries()]


def test_a_task_is_done_in_the_real_rooms_and_leads_back(desk, under):
    desk.sit(Role.RECEPTIONIST, "log")
    passed, left = [], []
    desk.program.practice.passed.connect(passed.append)
    desk.program.practice.left.connect(left.append)
    practise(desk)

    assert "Open a card" in bar_says(desk)
    find_and_open(desk)
    until(lambda: "Book an appointment" in bar_says(desk), "the card is open")
    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "a booking")
    until(lambda: desk.window.panel().looking.list.chosen(), "a time is proposed")
    desk.keyboard.press("Ctrl+Return", "Ctrl+Return")  # he comes for the same today: all the same
    until(lambda: passed, "it is passed")

    assert passed == ["open-and-book"]
    assert "That is done" in bar_says(desk)
    desk.keyboard.press("Ctrl+Shift+P")
    back(desk)
    assert left == ["open-and-book"]
    assert desk.window.current_room() == "log"
    assert list(under.iterdir()) == []
    told = kinds(desk)
    assert told.count(EventKind.PRACTICE_ENTERED) == told.count(EventKind.PRACTICE_LEFT) == 1
    since = told[told.index(EventKind.PRACTICE_ENTERED) : told.index(EventKind.PRACTICE_LEFT)]
    assert EventKind.RECORD_OPENED not in since, "what was done there stands there alone"
    assert EventKind.APPOINTMENT_BOOKED not in since


def test_the_frame_says_it_by_colour_pattern_and_words_in_both_languages(desk, qapp):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    desk.run.go("schedule")
    desk.program.sitting._bar._help.click()
    image = desk.window.grab().toImage()
    page = image.pixelColor(desk.window.rail.width() + 20, image.height() // 2)
    assert page not in (QColor(colours().vio), QColor(colours().viosoft)), "around, not below"
    stripes = {image.pixelColor(2, y).name() for y in range(200, 260)}

    assert {QColor(colours().vio).name(), QColor(colours().viosoft).name()} <= stripes
    assert desk.window._frame.accessibleName() == "Practice clinic"
    assert any("invented" in one for one in desk.window.status_line.words())
    speak(qapp, Language.SWEDISH)
    settle()
    desk.program.sitting.write_status()
    assert desk.window._frame.accessibleName() == "Övningsklinik"
    assert any("påhittade" in one for one in desk.window.status_line.words())
    desk.program.practice.leave()
    back(desk)
    image = desk.window.grab().toImage()
    assert image.pixelColor(2, 200) != QColor(colours().vio)
    assert not any("påhittade" in one for one in desk.window.status_line.words())


def test_esc_does_not_leave_and_everything_in_the_bar_has_a_name(desk):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    there = desk.program.sitting

    assert nameless(desk.window) == []
    desk.keyboard.press(*["Esc"] * 5)
    assert desk.program.sitting is there


def test_a_hint_points_at_the_real_control(desk):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    there = desk.program.sitting
    there._bar._help.click()

    assert "Press Ctrl+K." in bar_says(desk)
    ring = there._pointer.pointed_at()
    box = desk.window.find_box
    assert ring.contains(box.mapTo(desk.window, box.rect().center()))
    find_and_open(desk)
    until(lambda: "Press Ctrl+K." not in bar_says(desk), "it helped")
    assert there._pointer.pointed_at().isEmpty()


def test_starting_over_gives_the_same_morning_again(desk, under):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    there = desk.program.sitting
    find_and_open(desk)
    until(lambda: "2 of 2" in bar_says(desk), "the card is open")
    with practice_prepared():
        there._bar._anew.click()
        until(lambda: desk.program.sitting is not there, "another one")

    assert isinstance(desk.program.sitting, Practising)
    assert "1 of 2" in bar_says(desk)
    assert len(list(under.iterdir())) == 1


def test_a_lock_locks_the_real_session_and_destroys_the_practice(desk, under):
    desk.sit(Role.RECEPTIONIST, "patients")
    practise(desk)
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "it is locked")

    assert list(under.iterdir()) == []
    assert not any("Nowak" in one for one in desk.run.texts())
    desk.sit(Role.RECEPTIONIST, "")
    assert desk.window.current_room() == "patients", "where they came from"
    assert EventKind.SESSION_LOCKED in kinds(desk)


def test_nobody_there_locks_as_ever(desk, under):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    desk.wait(60 * 60)

    until(lambda: desk.session is None, "it is locked")
    assert list(under.iterdir()) == []


def test_signing_out_and_ending_the_program_destroy_it(desk, under):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    desk.program.sign_out()
    assert desk.session is None
    assert list(under.iterdir()) == []
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    desk.program.close()
    assert list(under.iterdir()) == []


def test_a_lock_while_it_is_being_made_leaves_nothing(desk, under):
    desk.sit(Role.RECEPTIONIST)
    desk.program.practice.begin()
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "it is locked")
    desk.program.runner.wait()

    assert list(under.iterdir()) == []
    desk.sit(Role.RECEPTIONIST, "")
    assert isinstance(desk.program.sitting, Sitting)


def test_stopping_leaves_one_where_one_was(desk, under):
    desk.sit(Role.RECEPTIONIST)
    sitting = desk.program.sitting
    desk.program.practice.begin()
    desk.program.practice._cover.view._cancel.click()
    until(lambda: desk.program.practice._cover is None, "it is stopped")
    desk.program.runner.wait()

    assert desk.program.sitting is sitting
    assert list(under.iterdir()) == []


def test_a_manager_finds_no_way_to_export_keep_or_back_up(desk):
    desk.sit(Role.OWNER)
    practise(desk, None)
    rooms = [one.id for one in desk.window.rooms()]

    assert "log" in rooms
    assert "security" not in rooms
    desk.run.go("log")
    page = desk.window.room("log")
    until(page.model.rowCount, "the practice clinic's own log")
    shown = {text for widget in [page] for text in texts_of(widget)}
    assert desk.window.action("audit:log:export") is None
    assert desk.window.action("audit:checkpoint:keep") is None
    assert not any("Export" in one for one in shown)


def test_half_a_booking_is_there_again_afterwards(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+N")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "a booking")
    desk.keyboard.type("Siv")
    practise(desk)
    assert desk.window.panel() is None
    desk.program.practice.leave()
    back(desk)

    until(lambda: isinstance(desk.window.panel(), BookingPanel), "the booking")
    assert any("Siv" in one for one in desk.run.texts())


@pytest.fixture
def left(under):
    """What a program that was killed has left."""
    folder = under / "clinic-desk-practice-left"
    folder.mkdir()
    (folder / "clinic.db").write_bytes(b"x")
    return folder


def test_a_start_removes_what_a_killed_program_left(left, desk):
    desk.program.runner.wait()

    assert not left.exists()
