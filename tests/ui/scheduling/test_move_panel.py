from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clinic_desk.family.records import Kin, RelationId
from clinic_desk.scheduling.asking import Answer
from clinic_desk.scheduling.calling import NOT_SAID, Caller, OverbookReason
from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.records import Obstacle, WhyNot
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import (
    APPOINTMENTS,
    PRACTITIONERS,
    PROPOSALS,
    ROOMS,
    SERVICES,
    ZONE,
    at,
)
from ui.scheduling.booking_records import Clinic, KnownCaller
from ui.scheduling.move_panel import MovePanel

CLINIC = Clinic(
    zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS, rooms=ROOMS
)
CARER = KnownCaller(
    id=RelationId(2), kin=Kin.CARER, words="Per Ek, carer", may_book=True, may_cancel=False
)


@pytest.fixture
def panel(shown):
    made = shown(MovePanel(APPOINTMENTS[5], CLINIC, at("10:42"), (CARER,)))
    made.show_proposals(PROPOSALS)
    return made


def test_every_control_has_a_name(panel):
    assert nameless(panel) == []


def test_it_moves_for_nobody_unless_somebody_is_said_to_ask(panel, qtbot):
    with qtbot.waitSignal(panel.move_wanted) as moved:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert moved.args == [APPOINTMENTS[5], PROPOSALS[0]]
    assert panel.who.calling() == NOT_SAID
    panel.who.chip._choose(Caller.PATIENT)
    assert panel.who.calling().facts(asked=False) == {"caller": "patient"}


def test_who_may_not_cancel_may_not_move_and_is_warned_of(panel, qtbot):
    panel.who.chip._choose(CARER.id)
    assert "Per Ek, carer: may not move" in panel.who.chip.text()
    with qtbot.assertNotEmitted(panel.move_wanted):
        panel.move_it()
    assert "may not move" in panel._refusal.sentence()
    with qtbot.waitSignal(panel.move_wanted):
        panel.move_it()
    assert panel.who.calling().facts(asked=False)["may-cancel"] == "no"


def test_what_they_have_already_that_day_is_said_and_at_once_is_asked_about(panel, qtbot):
    start = PROPOSALS[0].start
    whose, whom = APPOINTMENTS[5].patient, PRACTITIONERS[1]
    later = Coming(patient=whose, start=start.replace(hour=16), at_once=False, practitioner=whom.id)
    panel.show_coming([later])
    assert panel._coming.text().startswith("Also 16:00 with Dr Haddad, ")
    panel.show_coming([Coming(patient=whose, start=start, at_once=True, practitioner=whom.id)])
    with qtbot.assertNotEmitted(panel.move_wanted):
        panel.move_it()
    assert "another visit then" in panel._refusal.sentence()
    with qtbot.waitSignal(panel.move_wanted):
        panel.move_it()


def test_who_may_moves_it_over_another_with_a_reason(shown, qtbot):
    free, taken = PROPOSALS[0], PROPOSALS[1]
    against = Obstacle(why=WhyNot.TAKEN, until_utc=taken.end_utc)
    answers = [Answer(proposal=taken, obstacles=(against,))]
    for may in (False, True):
        panel = shown(MovePanel(APPOINTMENTS[5], replace(CLINIC, overbook=may), at("10:42")))
        panel.show_proposals([free])
        panel.looking.show_answers(answers)
        assert panel.looking._over.isVisible() == may
    panel.looking._over._choose(OverbookReason.CANNOT_WAIT.value)
    with qtbot.waitSignal(panel.move_wanted) as moved:
        panel.move_it()
    assert moved.args[1] == taken
    assert panel.looking.overbook() is OverbookReason.CANNOT_WAIT
