"""The contact of the open card: asked first who gets it, where somebody on the card may not."""

from PySide6.QtCore import Qt

from clinic_desk.access import PurposeOfUse
from clinic_desk.family import relations
from clinic_desk.family.records import Custody, Grants, Kin, TypedRelation
from tests.builders import a_patient
from tests.core.scheduling.conftest import furnish
from ui.papers.given_panel import GivenPanel
from ui.patients.card_panel import CardPanel
from ui.shell.cards import CardDesk
from ui.shell.contact_file import ContactFile
from ui.shell.doors import HeldDirectory
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk


def a_child_whose_father_may_not_know_where(owner):
    child = a_patient(owner, "Dem", "Elsa", born="2018-05-06", street="Lindgatan 4")
    with (
        owner.directory("card") as opened,
        owner.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        father = TypedRelation(
            kin=Kin.FATHER,
            name="Yusuf Dem",
            may=Grants(told=True),
            custody=Custody.JOINT,
            never_address=True,
        )
        relations.save(owner, viewing, opened, father)
    return child


def test_it_is_saved_for_whoever_may_have_it_and_for_nobody_else(owner, shown, qtbot, tmp_path):
    furnish(owner)
    child = a_child_whose_father_may_not_know_where(owner)
    window = shown(MainWindow(()))
    window.sit_down("Anna", "Owner", lambda _permission: True, {})
    held, path, asked = HeldViewing(owner), tmp_path / "one.vcf", []
    contact = ContactFile(owner, window, held, lambda title: asked.append(title) or path)

    contact.save()
    assert "card" in window._undo_bar.sentence(), "there is none open"
    held.open(child, PurposeOfUse.DESK)
    contact.save()
    panel = window.panel()
    assert isinstance(panel, GivenPanel)
    qtbot.keyClick(panel.people, Qt.Key.Key_Down)
    qtbot.keyClick(panel.people, Qt.Key.Key_Return)
    assert (asked, path.exists()) == ([], False), "the father may not have it"

    qtbot.keyClick(panel.people, Qt.Key.Key_Up)
    qtbot.keyClick(panel.people, Qt.Key.Key_Return)
    assert "Lindgatan 4" in path.read_text()
    assert window.panel() is None
    held.close()


def test_from_the_question_one_comes_back_to_the_card(owner, shown, qtbot, tmp_path):
    furnish(owner)
    child = a_child_whose_father_may_not_know_where(owner)
    window, faults = shown(MainWindow(())), []
    window.sit_down("Anna", "Owner", lambda _permission: True, {})
    held = HeldViewing(owner)
    directory = HeldDirectory(owner, "desk", faults.append, window)
    undo = UndoDesk(window, faults.append)
    cards = CardDesk(owner, window, held, directory, undo, "SE", faults.append)
    contact = ContactFile(owner, window, held, lambda _title: tmp_path / "one.vcf")
    cards.look_up(child, PurposeOfUse.DESK)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        contact.save()
        asked = window.panel()
        assert isinstance(asked, GivenPanel)
        qtbot.keyClick(asked.people, key)
        card = window.panel()
        assert isinstance(card, CardPanel)
        assert card.patient() == child
    assert (tmp_path / "one.vcf").exists()
    assert held.viewing is not None, "it was open all the while"
    assert faults == []
    for one in (cards, directory, held):
        one.close()


def test_who_belongs_to_a_protected_person_is_not_named_before_a_reason_was_given(owner, shown):
    furnish(owner)
    child = a_patient(owner, "Dem", "Elsa", born="2018-05-06", protected=True)
    father = TypedRelation(
        kin=Kin.FATHER, name="Yusuf Dem", may=Grants(told=True), never_address=True
    )
    with (
        owner.directory("card") as opened,
        owner.opened(child, PurposeOfUse.DESK, reason="stands there") as viewing,
    ):
        relations.save(owner, viewing, opened, father)
    window = shown(MainWindow(()))
    window.sit_down("Anna", "Owner", lambda _permission: True, {})
    held = HeldViewing(owner)
    contact = ContactFile(owner, window, held, lambda _title: None)
    held.open(child, PurposeOfUse.DESK, "stands there")
    contact.save()
    assert window.panel() is None
    assert "why you need to know" in window._undo_bar.sentence()

    held.revealed = True
    contact.save()
    assert isinstance(window.panel(), GivenPanel)
    held.close()
