from datetime import date

import pytest
from PySide6.QtCore import Qt

from clinic_desk.family.records import Kin, RelationId
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.records import CancelledBy, CancelReason
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import APPOINTMENTS, PRACTITIONERS, SERVICES, ZONE
from ui.scheduling.booking_records import KnownCaller
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


def test_a_visit_of_another_year_says_which(shown):
    last_year = date(2025, 12, 30)
    late = shown(CancelPanel(APPOINTMENTS[5], ZONE, PRACTITIONERS[0], SERVICES, today=last_year))
    assert late._when.text() == "Tuesday 24 November 2026, 13:00"


def test_the_button_says_why_and_who_asked(panel, qtbot):
    choose(panel.reason, CancelReason.PATIENT_ILL)
    choose(panel.asked_by, CancelledBy.ON_BEHALF)
    with qtbot.waitSignal(panel.cancelled) as cancelled:
        qtbot.mouseClick(panel._cancel, Qt.MouseButton.LeftButton)
    assert cancelled.args == [
        APPOINTMENTS[5],
        CancelReason.PATIENT_ILL,
        CancelledBy.ON_BEHALF,
        None,
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


MOTHER = KnownCaller(
    id=RelationId(1), kin=Kin.MOTHER, words="Anna Berg, mother", caller=Caller.GUARDIAN
)
CARER = KnownCaller(
    id=RelationId(2), kin=Kin.CARER, words="Per Ek, carer", may_cancel=False, says="They may not."
)


def test_a_relative_who_asks_is_kept_with_what_they_are(shown, qtbot):
    panel = shown(
        CancelPanel(APPOINTMENTS[5], ZONE, PRACTITIONERS[0], SERVICES, callers=(MOTHER, CARER))
    )
    asked = panel.asked_by
    assert [asked.itemText(at) for at in range(3)] == [
        "The patient",
        "Anna Berg, mother: may cancel",
        "Per Ek, carer: may not cancel",
    ]
    choose(asked, MOTHER.id)
    with qtbot.waitSignal(panel.cancelled) as cancelled:
        panel.cancel()
    _, _, by, calling = cancelled.args
    assert by == CancelledBy.ON_BEHALF
    assert calling.facts(asked=False) == {"caller": "guardian", "kin": "mother"}


def test_whoever_may_not_cancel_is_warned_of_once_and_kept(shown, qtbot):
    panel = shown(
        CancelPanel(
            APPOINTMENTS[5],
            ZONE,
            PRACTITIONERS[0],
            SERVICES,
            callers=(MOTHER, CARER),
            calls=CARER.id,
        )
    )
    assert panel._may.sentence() == "They may not."
    with qtbot.assertNotEmitted(panel.cancelled):
        panel.cancel()
    assert "may not cancel" in panel._refusal.sentence()
    with qtbot.waitSignal(panel.cancelled) as cancelled:
        panel.cancel()
    assert cancelled.args[3].facts(asked=False)["may-cancel"] == "no"
