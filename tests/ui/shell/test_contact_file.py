"""The contact of the open card: asked first who gets it, where somebody on the card may not."""

from PySide6.QtCore import Qt

from clinic_desk.access import PurposeOfUse
from clinic_desk.family import relations
from clinic_desk.family.records import Custody, Grants, Kin, TypedRelation
from tests.builders import a_patient
from tests.core.scheduling.conftest import furnish
from ui.papers.given_panel import GivenPanel
from ui.shell.contact_file import ContactFile
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow


def test_it_is_saved_for_whoever_may_have_it_and_for_nobody_else(owner, shown, qtbot, tmp_path):
    furnish(owner)
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
