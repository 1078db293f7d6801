"""Somebody who cannot say when they were born: registered, and known by what is left."""

from clinic_desk.ids import PatientId
from clinic_desk.patients.records import Told
from ui.patients.correct_form import CorrectForm
from ui.scheduling.booking_records import ChosenPatient
from ui.scheduling.new_patient_form import NewPatientForm
from ui.scheduling.told_chips import ToldChips


def test_both_forms_say_what_is_typed_then(qtbot):
    form, correct = NewPatientForm(), CorrectForm()
    for one in (form, correct):
        qtbot.addWidget(one)
    for line in (form._line("birth_date"), correct._lines["birth_date"]):
        assert line.placeholderText() == "1980-03-12, or - if not given"


def test_what_is_not_on_the_card_is_not_asked_for(qtbot):
    chips = ToldChips()
    qtbot.addWidget(chips)
    chips.show_patient(
        ChosenPatient(
            id=PatientId(1), name="Sara Haile", birth_date=None, phone="+46705556677", number=1
        )
    )
    asked = {told for told, chip in chips._chips.items() if not chip.isHidden()}
    assert asked == {Told.PHONE, Told.NUMBER}
