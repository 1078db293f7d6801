from datetime import date
from functools import partial

from PySide6.QtCore import Qt

from clinic_desk.errors import Problem
from clinic_desk.patients.validating import wrong_with
from ui.scheduling.new_patient_form import NewPatientForm
from ui.words.errors import problem


def test_a_birth_date_that_cannot_be_is_said_when_the_field_is_left(shown, qtbot):
    form = shown(NewPatientForm())
    form.check = partial(wrong_with, today=date(2026, 3, 2), region="SE")
    form.begin("Elif Demir")
    born, field = form._line("birth_date"), form._fields["birth_date"]
    born.setText("31/2 1980")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    assert field._below.text() == problem(Problem.NOT_A_DATE)
    assert born.text() == "31/2 1980", "nothing is lost"
    assert form._line("reach").hasFocus(), "the keyboard goes on"
    born.setText("")
    qtbot.keyClicks(born, "800312")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    assert field._below.text() == ""
