"""Somebody who cannot say when they were born: registered, and known by what is left."""

from dataclasses import replace

from clinic_desk.ids import PatientId
from clinic_desk.patients.records import Told
from ui.patients.correct_form import CorrectForm
from ui.scheduling.booking_records import ChosenPatient
from ui.scheduling.new_patient_form import NewPatientForm
from ui.scheduling.patient_well import PatientWell
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


def test_nobody_owes_more_than_the_card_has(qtbot):
    well = PatientWell("SE", identify=True)
    qtbot.addWidget(well)
    alone = ChosenPatient(
        id=PatientId(1), name="Sara Haile", birth_date=None, phone=None, number=1, twice=True
    )
    well.show_patient(alone)
    assert well.lacks_telling()
    assert well.ask_words().startswith("Ask for what the card has (number), and tick")
    well.told.add([Told.NUMBER])
    assert not well.lacks_telling(), "the one that there is"
    well.show_patient(replace(alone, id=PatientId(2), phone="+46705556677"))
    well.told.add([Told.NUMBER])
    assert well.lacks_telling()
