"""Whom a booking is for: those who fit, those of the name who were born otherwise, a new one."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.ids import PatientId
from ui.kit.results import ResultRow
from ui.scheduling.patient_search import NEW, PatientSearch

ANN = ResultRow(key=PatientId(1), title="Ann Lee", detail="•• •• 61", aside=True)


@pytest.fixture
def search(shown, qtbot):
    made = shown(PatientSearch())
    made.line.setFocus()
    qtbot.keyClicks(made.line, "ann lee 84")
    made.show_found([], close=True, namesakes=[ANN])
    return made


def chosen_by(search, qtbot, *keys):
    with qtbot.waitSignal(search.chosen) as chosen:
        for key in keys:
            qtbot.keyClick(search.line, key)
    return chosen.args[0]


def test_enter_takes_the_new_patient_though_one_of_the_name_stands_above(search, qtbot):
    lines = [search.results.model().index(row, 0).data() for row in range(3)]
    assert lines == ["Same name, other date of birth", "Ann Lee", "New patient"]
    assert chosen_by(search, qtbot, Qt.Key.Key_Return) == NEW


def test_an_arrow_key_leads_to_the_one_above(search, qtbot):
    assert chosen_by(search, qtbot, Qt.Key.Key_Up, Qt.Key.Key_Return) == ANN.key


def test_whoever_is_close_to_it_is_what_enter_takes(search, qtbot):
    close = ResultRow(key=PatientId(2), title="Anne Leigh")
    search.show_found([close], close=True, namesakes=[ANN])
    assert chosen_by(search, qtbot, Qt.Key.Key_Return) == close.key
