"""What stands against a booking is said, and stays said."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.scheduling.a_clinic import PROPOSALS, at
from tests.ui.scheduling.test_booking_panel import CLINIC, SIV
from ui.scheduling.booking_panel import BookingPanel, Stage


@pytest.fixture
def known(shown):
    panel = BookingPanel(CLINIC, at("10:42"))
    panel.resize(361, 720)
    shown(panel)
    panel.show_patient(SIV)
    panel.show_proposals(PROPOSALS)
    return panel


def test_for_somebody_who_has_died_no_time_is_proposed_and_it_says_why(known, qtbot):
    gone = replace(known.draft().patient, never="This patient has died.")
    asks = qtbot.assertNotEmitted(known.proposals_wanted)
    with asks, qtbot.assertNotEmitted(known.book_wanted):
        known.show_patient(gone)
        assert not known.looking.isVisible()
        assert not known.foot.button.isVisible()
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(known.window().focusWidget(), Qt.Key.Key_Return, control)
    assert known.foot.refusal.sentence() == "This patient has died."

    qtbot.keyClick(known.window().focusWidget(), Qt.Key.Key_Space)
    assert known.stage() is Stage.SEARCHING, "the keys stand on: another patient"
    assert known.foot.refusal.sentence() == ""


def test_a_refusal_of_what_was_asked_for_twice_stays_while_the_times_are_read_anew(known):
    known.show_coming("Comes at 9 already.")
    known.show_refusal("This patient has died.")
    known.show_proposals(PROPOSALS[1:])
    assert known.foot.refusal.sentence() == "This patient has died."
