"""Who may be the new patient already: said under the fields, taken by one key, or told apart."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.ids import PatientId
from tests.ui.accessible import nameless
from tests.ui.scheduling.test_booking_panel import CLINIC, at
from ui.kit.button import Button
from ui.scheduling.alike_notice import AlikeRow
from ui.scheduling.booking_panel import BookingPanel, Stage

ANN = AlikeRow(id=PatientId(1 << 62), name="Ann Lee", detail="same date of birth · number 4")
BO = AlikeRow(id=PatientId((1 << 62) + 1), name="Ann Leigh", detail="born 1961 · number 5")


@pytest.fixture
def panel(shown, qtbot):
    made = BookingPanel(CLINIC, at("10:42"))
    made.resize(361, 720)
    shown(made)
    made.begin()
    made.search.line.setText("Ann Lee")
    made.show_found(())
    with qtbot.waitSignal(made.alike_wanted):
        qtbot.keyClick(made.search.line, Qt.Key.Key_Return)
    assert made.stage() is Stage.NEW
    return made


def button(panel, words, at=0):
    found = [one for one in panel.form.alike.findChildren(Button) if words in one.accessibleName()]
    return found[at]


def test_each_letter_asks_who_it_may_be(panel, qtbot):
    with qtbot.waitSignal(panel.alike_wanted) as asked:
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_1)
    assert asked.args[0].birth_date == "1"


def test_nobody_alike_takes_no_room(panel):
    assert panel.form.alike.isHidden()


def test_the_first_is_taken_by_one_key_while_typing_goes_on(panel, qtbot):
    field = panel.focusWidget()
    panel.show_alike([ANN, BO])
    assert panel.form.alike.isVisible()
    assert panel.focusWidget() is field
    with qtbot.waitSignal(panel.patient_chosen) as taken:
        qtbot.keyClick(field, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert taken.args == [ANN.id]


def test_the_key_does_nothing_while_nobody_is_alike(panel, qtbot):
    with qtbot.assertNotEmitted(panel.patient_chosen):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def test_the_second_is_taken_by_its_button(panel, qtbot):
    panel.show_alike([ANN, BO])
    with qtbot.waitSignal(panel.patient_chosen) as taken:
        button(panel, BO.name + ",").click()
    assert taken.args == [BO.id]


def test_who_is_told_apart_goes_and_is_remembered_in_the_draft(panel, qtbot):
    panel.show_alike([ANN, BO])
    with qtbot.waitSignal(panel.alike_wanted):
        button(panel, "Not the same person").click()
    assert panel.form.alike.rows() == (BO,)
    draft = panel.draft()
    assert draft.new.apart_from == (ANN.id,)
    panel.form.begin("Somebody Else")
    assert panel.draft().new.apart_from == ()
    panel.resume(draft)
    assert panel.draft().new.apart_from == (ANN.id,)


def test_everything_has_a_name_for_who_listens(panel):
    panel.show_alike([ANN, BO])
    assert nameless(panel) == []
