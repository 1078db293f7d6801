"""A printer that visitors can reach is marked, and it is said before a name lies in it."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.scheduling.papers import Detail
from ui.papers.print_panel import PrintPanel


@pytest.fixture
def panel(shown):
    made = PrintPanel(details=(Detail.INITIALS,), may_save=False)
    made.show_tells(tells=True)
    made.show_printers(["Corridor", "Desk"], frozenset({"Corridor"}))
    shown(made)
    return made


def test_it_is_said_of_it_and_of_no_other(panel, qtbot):
    assert (panel.printer(), panel._is_public.isChecked()) == ("Corridor", True)
    assert panel._state.sentence().startswith("Visitors can reach this printer.")
    qtbot.keyClick(panel.printers, Qt.Key.Key_Down)
    assert (panel.printer(), panel._is_public.isChecked()) == ("Desk", False)
    assert panel._state.sentence() == ""


def test_the_mark_is_set_where_the_printer_is_chosen(panel, qtbot):
    qtbot.keyClick(panel.printers, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.public_changed) as changed:
        qtbot.keyClick(panel._is_public, Qt.Key.Key_Space)
    assert changed.args == ["Desk", True]
