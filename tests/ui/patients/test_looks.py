"""Who has looked at a card, for those who may read the log."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.accessible import nameless
from ui.patients.card_panel import CardPanel
from ui.patients.looks_view import Look, Looks, LooksModel

ANNA = Look(
    at=datetime(2026, 11, 24, 9, 41),  # noqa: DTZ001 - wall time is naive
    who="Anna Ek",
    role="Reception",
    purpose="Phone call",
)
SARA = Look(
    at=datetime(2025, 3, 2, 14, 5),  # noqa: DTZ001 - wall time is naive
    who="Sara Lindqvist",
    role="Clinician",
    purpose="Treatment",
)


@pytest.fixture
def looks(build):
    return Looks(looks=(ANNA, SARA), more=False, today=build.card().today)


@pytest.fixture
def panel(shown, build):
    made = shown(CardPanel())
    made.show_card(build.card(may_see_looks=True))
    return made


def press(qtbot, panel, key):
    qtbot.keyClick(panel.window().focusWidget(), key)


def test_it_is_asked_for_by_keyboard(panel, build, qtbot):
    panel.view._looks.setFocus()
    with qtbot.waitSignal(panel.looks_wanted) as asked:
        press(qtbot, panel, Qt.Key.Key_Space)
    assert asked.args == [build.card().record.id]


def test_each_look_says_when_who_as_what_and_why(panel, looks):
    panel.show_looks(looks)
    assert panel.looks.lines() == [
        "Today 09:41, Anna Ek · Reception · Phone call",
        "02/03/2025 14:05, Sara Lindqvist · Clinician · Treatment",
    ]
    assert panel.looks.list.hasFocus()
    assert panel.accessibleName() == "Who has looked"
    assert nameless(panel) == []


def test_older_ones_are_not_kept_quiet(panel, looks):
    panel.show_looks(looks)
    assert "Older" not in panel.looks._says.text()
    panel.show_looks(Looks(looks=looks.looks, more=True, today=looks.today))
    assert panel.looks._says.text().endswith("Older ones stand in the log.")


def test_escape_leads_back_to_the_card_and_nothing_stays(panel, looks, qtbot):
    panel.show_looks(looks)
    press(qtbot, panel, Qt.Key.Key_Escape)
    assert panel.view.isVisible()
    assert panel.looks.lines() == []


def test_another_card_begins_without_the_looks_at_this_one(panel, build, looks):
    panel.show_looks(looks)
    panel.ask_purpose(build.entry())
    assert panel.looks.lines() == []


def test_who_may_not_read_the_log_has_no_such_button(panel, build, qtbot):
    panel.show_card(build.card(may_see_looks=False))
    assert not panel.view._looks.isVisible()
    with qtbot.assertNotEmitted(panel.looks_wanted):
        panel._look()


def test_the_model_holds_to_the_rules_of_models(qtbot, looks):
    model = LooksModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_looks(looks)
    assert model.rowCount() == 2
    model.show_looks(None)
    assert model.rowCount() == 0
