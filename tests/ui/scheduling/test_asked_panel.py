import pytest
from PySide6.QtCore import Qt

from clinic_desk.family.records import Kin, RelationId
from clinic_desk.scheduling.calling import Caller
from tests.ui.accessible import nameless
from ui.scheduling.asked_panel import AskedPanel
from ui.scheduling.booking_records import KnownCaller

CARER = KnownCaller(id=RelationId(2), kin=Kin.CARER, words="Per Ek, carer", may_cancel=False)


@pytest.fixture
def panel(shown):
    return shown(AskedPanel("Elif Şahin is moved: today 15:00", (CARER,)))


def test_every_control_has_a_name(panel):
    assert nameless(panel) == []


def test_the_patient_stands_first_and_enter_says_so(panel, qtbot):
    with qtbot.waitSignal(panel.said) as said:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert said.args[0].facts(asked=False) == {"caller": "patient"}


def test_whoever_belongs_to_them_stands_with_what_they_may(panel, qtbot):
    model = panel.list.model()
    lines = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert lines == [
        "The patient",
        "Per Ek, carer: may not move",
        "Somebody else",
        "The clinic",
    ]
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.said) as said:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said.args[0].facts(asked=False) == {
        "caller": Caller.OTHER.value,
        "kin": "carer",
        "may-cancel": "no",
    }


def test_escape_leaves_it_unsaid(panel, qtbot):
    with qtbot.assertNotEmitted(panel.said), qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
