"""An appointment is made longer by keyboard, taken back and done again; a full day refuses."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.journeys.test_moving import appointment, day, said, walk_to


def minutes(desk, family):
    one = appointment(desk, family)
    return one and one.end_utc - one.start_utc


def draw_end(desk, steps):
    """Hold Alt, press Down so many times, and let Alt go."""
    for _ in range(steps):
        QTest.keyPress(day(desk), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(day(desk), Qt.Key.Key_Alt)


def test_an_appointment_is_made_longer_taken_back_and_made_longer_again(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")

    draw_end(desk, 2)
    until(lambda: minutes(desk, "Rådberg") == 40, "it is longer")
    assert "takes 40 min, to 10:40" in said(desk)
    desk.keyboard.press("Ctrl+Z")
    until(lambda: minutes(desk, "Rådberg") == 30, "it is as before")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: minutes(desk, "Rådberg") == 40, "it is longer again")
    draw_end(desk, 5)
    until(lambda: "10:40" not in said(desk), "the next visit is in the way")
    assert minutes(desk, "Rådberg") == 40

    assert len(desk.entries(kinds=(EventKind.APPOINTMENT_RESIZED,))) == 3
