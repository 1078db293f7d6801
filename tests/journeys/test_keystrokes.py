"""The keys of docs/keyboard.md do the jobs they stand for, in as many keystrokes as it says."""

import re

import pytest

from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.house.sources import ROOT
from tests.journeys.driving import until
from tests.journeys.test_booking import said
from tests.journeys.test_calls import clinic  # noqa: F401 - callers tell who they are
from tests.journeys.test_flow_board import card, status
from tests.journeys.test_pinboard import page, stand_on, where
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.family_panel import FamilyPanel
from ui.scheduling.group_panel import GroupPanel
from ui.scheduling.move_panel import MovePanel
from ui.scheduling.series_panel import SeriesPanel

_ROW = re.compile(r"^\| ([^|]+?) \| (.+?) \| (\d+) \|$", re.MULTILINE)
_TABLE = {
    job: (keys, int(count))
    for job, keys, count in _ROW.findall((ROOT / "docs" / "keyboard.md").read_text("utf-8"))
}
_LETTERS = {"birth": "1980-03-12", "phone": "070-1740688"}


def ready(desk):
    """What a person waits for before the next key: that something is there to choose."""
    box, panel = desk.window.find_box, desk.window.panel()
    begins = isinstance(panel, BookingPanel) and panel.search.isVisible()
    if begins or isinstance(panel, GroupPanel):
        until(lambda: panel.search.results.current_key() is not None, "somebody is found")
    elif isinstance(panel, BookingPanel | MovePanel):
        until(lambda: panel.looking.list.chosen(), "a free time is proposed")
    elif panel is None and desk.window.focusWidget() is box.line:
        until(box.is_open, "somebody is found")


def planned(desk):
    """The same of the forms that a key has opened."""
    panel = desk.window.panel()
    if isinstance(panel, FamilyPanel):
        until(panel.chosen, "times for all are found")
    elif isinstance(panel, SeriesPanel):
        until(lambda: panel._planned, "every day is planned")


def do(desk, job, look=None, **letters):
    """Press the keys of a row; the keystrokes must be as many as it says. ``look`` is called
    before the one that books."""
    keys, count = _TABLE[job]
    known = {**_LETTERS, **letters}
    desk.keyboard.begin()
    for word in keys.split():
        if look is not None and word == "`Ctrl+Return`":
            look()
        if word.startswith("`"):
            desk.keyboard.press(word.strip("`"))
            planned(desk)
        else:
            desk.keyboard.type(known[word])
            ready(desk)
    assert desk.keyboard.keystrokes == count


@pytest.fixture
def seated(desk):
    desk.sit(Role.RECEPTIONIST)
    return desk


def test_known_patients_are_booked(seated):
    do(seated, "known, by name", name="lind")
    until(lambda: said(seated).startswith("Alva Lindgren is booked"), "she is booked")
    do(seated, "known, by phone", figures="1740605")
    until(lambda: said(seated).startswith("Ingrid Åkesson is booked"), "she is booked")


def test_a_new_patient_is_booked(seated):
    do(seated, "new patient", name="Märta Sjögren")
    until(lambda: said(seated).startswith("Märta Sjögren is booked"), "she is booked")


def test_a_visit_is_moved_both_ways_and_cancelled(seated):
    before = stand_on(seated, "Rådberg").start_utc
    do(seated, "move, next free")
    until(lambda: where(seated, "Rådberg") != before, "it is moved")
    stand_on(seated, "Demir")
    do(seated, "move, by hand")
    until(lambda: said(seated).startswith("Yusuf Demir is moved"), "it is moved")
    stand_on(seated, "O'Brien")
    do(seated, "cancel")
    until(lambda: "cancelled" in said(seated), "it is cancelled")


def test_a_patient_arrives(seated):
    seated.go("today")
    card(seated, "Rådberg").setFocus()
    do(seated, "arrive")
    until(lambda: status(seated, "Rådberg") is AppointmentStatus.ARRIVED, "she is here")


def test_the_same_again_and_a_call_put_aside(seated):
    stand_on(seated, "Rådberg")
    do(seated, "same again")
    until(lambda: said(seated).startswith("Siv Rådberg is booked"), "it is booked")
    seated.keyboard.press("Ctrl+N")
    seated.keyboard.type("lind")
    do(seated, "park, take up")
    assert seated.window.panel().search.line.text() == "lind"
    assert page(seated) is not None


def test_every_row_is_walked():
    walked = {
        *("known, by name", "known, by phone", "new patient", "move, next free"),
        *("move, by hand", "cancel", "arrive", "same again", "park, take up"),
        "into a group",  # in test_groups.py
        "a series of six",  # in test_series.py
        "several of a family",  # in test_family.py
    }
    assert walked == _TABLE.keys()
