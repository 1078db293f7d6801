import pytest
from PySide6.QtCore import Qt

from clinic_desk.scheduling.records import CancelledBy, CancelReason
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import APPOINTMENTS, PRACTITIONERS, SERVICES, ZONE
from ui.scheduling.cancel_panel import CancelPanel


@pytest.fixture
def panel(shown):
    return shown(CancelPanel(APPOINTMENTS[5], ZONE, PRACTITIONERS[0], SERVICES))


def choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_every_control_has_a_name(panel):
    assert nameless(panel) == []


def test_it_says_which_appointment_it_is_about(panel):
    assert panel._when.text() == "Tuesday 24 November, 13:00"
    assert panel._what.text() == "Elif Şahin · New visit"


def test_the_button_says_why_and_who_asked(panel, qtbot):
    choose(panel.reason, CancelReason.PATIENT_ILL)
    choose(panel.asked_by, CancelledBy.ON_BEHALF)
    with qtbot.waitSignal(panel.cancelled) as cancelled:
        qtbot.mouseClick(panel._cancel, Qt.MouseButton.LeftButton)
    assert cancelled.args == [
        APPOINTMENTS[5],
        CancelReason.PATIENT_ILL,
        CancelledBy.ON_BEHALF,
    ]


def test_an_ill_practitioner_means_that_the_clinic_asked_until_one_says_otherwise(panel):
    choose(panel.reason, CancelReason.PRACTITIONER_ILL)
    assert panel.asked_by.currentData() == CancelledBy.CLINIC
    choose(panel.asked_by, CancelledBy.PATIENT)
    choose(panel.reason, CancelReason.PRACTITIONER_AWAY)
    assert panel.asked_by.currentData() == CancelledBy.PATIENT


def test_escape_leaves_everything_as_it_was(panel, qtbot):
    with qtbot.assertNotEmitted(panel.cancelled), qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.reason, Qt.Key.Key_Escape)


def test_it_is_not_asked_for_twice_unless_it_was_refused(panel, qtbot):
    panel.cancel()
    with qtbot.assertNotEmitted(panel.cancelled):
        panel.cancel()
    panel.show_refusal("Somebody changed this.")
    with qtbot.waitSignal(panel.cancelled):
        panel.cancel()
