"""Interpreters to see to: what is said of each, and what Enter asks for."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.scheduling.interpreters import InterpreterState, ToInterpret
from tests.ui.scheduling.a_clinic import APPOINTMENTS, DATE, ZONE
from ui.family.checks_panel import ChecksPanel

ORDERED, CONFIRMED = InterpreterState.ORDERED, InterpreterState.CONFIRMED


@pytest.fixture
def panel(shown):
    return shown(ChecksPanel(ZONE, DATE))


def show(panel, state, *, moved=False):
    one = ToInterpret(visit=APPOINTMENTS[0], language="ar", remote=True, state=state, moved=moved)
    panel.show_checks([one], [])
    return panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("state", "moved", "said"),
    [
        (None, False, "not ordered"),
        (None, True, "ordered for another time"),
        (ORDERED, False, "ordered"),
        (CONFIRMED, False, "confirmed"),
    ],
)
def test_each_line_says_how_far_the_interpreter_is(panel, state, moved, said):
    assert f", {said} · Arabic · remote · " in show(panel, state, moved=moved)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("so", True), "ordered for another language (Somali)"),
        (("ar", False), "ordered to be there, is to be remote"),
    ],
)
def test_what_was_ordered_otherwise_is_said(panel, asked, said):
    one = ToInterpret(visit=APPOINTMENTS[0], language="ar", remote=True, state=None, asked=asked)
    panel.show_checks([one], [])
    row = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f", {said} · Arabic · remote · " in row


@pytest.mark.parametrize(("state", "then"), [(None, ORDERED), (ORDERED, CONFIRMED)])
def test_enter_goes_one_on(panel, qtbot, state, then):
    show(panel, state)
    with qtbot.waitSignal(panel.change_wanted) as wanted:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert wanted.args == [APPOINTMENTS[0].id, then]
