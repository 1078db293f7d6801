"""Several people in one call: who belongs to a protected person, and what they are called."""

from types import SimpleNamespace

from clinic_desk.access import PurposeOfUse
from clinic_desk.family import relations
from clinic_desk.family.records import Grants, Kin, TypedRelation
from tests.builders import a_patient
from tests.core.scheduling.conftest import furnish
from ui.shell.doors import HeldDirectory
from ui.shell.family_booking import FamilyDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk


def test_a_protected_person_is_a_number_and_alone_until_a_reason_was_given(owner, shown):
    furnish(owner)
    hidden = a_patient(owner, "Dold", "Eva", born="1985-01-01", protected=True)
    son = a_patient(owner, "Dold", "Ivar", born="2018-05-06")
    with (
        owner.directory("card") as opened,
        owner.opened(hidden, PurposeOfUse.DESK, reason="calls") as viewing,
    ):
        typed = TypedRelation(kin=Kin.SON, other=son, may=Grants(book=True))
        relations.save(owner, viewing, opened, typed)
    window, faults = shown(MainWindow(())), []
    window.sit_down("Anna", "Owner", lambda _permission: True, {})
    held, directory = HeldViewing(owner), HeldDirectory(owner, "desk", faults.append, window)
    schedule = SimpleNamespace(refresh_soon=lambda: None)
    forms = SimpleNamespace(opened_by=lambda *_told: None)
    undo = UndoDesk(window, faults.append)
    desk = FamilyDesk(owner, window, held, schedule, forms, undo, directory, "SE", faults.append)

    def names(whose):
        viewing = held.open(whose, PurposeOfUse.DESK, "calls")
        return [one.name for one in desk._family(viewing)]

    assert names(hidden) == ["Nr 1"]
    held.revealed = True
    assert names(hidden) == ["Nr 1", "Ivar Dold"]
    assert names(son) == ["Ivar Dold", "Nr 1"]
    assert faults == []
    held.close()
    directory.close()
