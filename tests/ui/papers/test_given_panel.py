"""Who gets it: the panel says what may never be learnt, and refuses with the reason."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.family import handing
from clinic_desk.family.handing import Hand, Tells
from clinic_desk.family.records import Answer, Grants, Kin, Relation, Relative
from ui.papers.given_panel import GivenPanel

FATHER = Relative(
    of=1,
    relation=Relation(
        id=7, patient=1, kin=Kin.FATHER, name="Yusuf Dem", there=Grants(told=True), version=1
    ),
)


def panel(shown, qtbot, tells, answer, first=()):
    hands = (*first, handing.PATIENT, Hand(relative=FATHER, answer=answer, tells=tells))
    made = GivenPanel(hands)
    made.resize(362, 500)
    shown(made)
    made.setFocus()
    return made


def test_who_may_hear_the_times_but_not_the_address_is_refused_a_contact(shown, qtbot):
    made = panel(shown, qtbot, Tells.REACH, Answer(told=True))
    given = []
    made.given.connect(given.append)
    assert "where the patient lives" in made._asks.text()

    qtbot.keyClick(made.people, Qt.Key.Key_Down)
    qtbot.keyClick(made.people, Qt.Key.Key_Return)
    assert given == []
    assert made._why.sentence().endswith("Never tell the address.")

    qtbot.keyClick(made.people, Qt.Key.Key_Up)
    qtbot.keyClick(made.people, Qt.Key.Key_Return)
    assert given == [handing.PATIENT]


def test_a_letter_goes_by_post_with_enter_alone(shown, qtbot):
    made = panel(shown, qtbot, Tells.LETTER, Answer(told=True), first=(handing.POST,))
    given = []
    made.given.connect(given.append)
    qtbot.keyClick(made.people, Qt.Key.Key_Return)
    assert [one.code for one in given] == ["post"]


@pytest.mark.parametrize("tells", list(Tells))
def test_each_kind_asks_in_its_own_words(shown, qtbot, in_swedish, tells):
    made = panel(shown, qtbot, tells, Answer())
    assert made._asks.text().startswith("Någon på kortet får aldrig veta")
