"""What the find box names first: who is called so, then what is, then who is nearly called so."""

import pytest
from PySide6.QtCore import QObject

from clinic_desk.staff.permissions import Role
from tests.builders import a_clinic, a_patient, a_session
from ui.shell.doors import HeldDirectory
from ui.shell.find_box import FindBox
from ui.shell.finding import FindDesk


@pytest.mark.usefixtures("qapp")
def test_a_command_comes_before_people_who_are_only_nearly_called_so(tmp_path) -> None:
    clinic = a_clinic(tmp_path)
    session = a_session(clinic, Role.OWNER)
    a_patient(session, "Andersson", "Love", phone="070-111 00 00")
    box, parent, shown = FindBox(), QObject(), []
    directory = HeldDirectory(session, "find", lambda _fault: None, parent)
    finding = FindDesk(session, box, directory, "SE", lambda _fault: None)
    box.show_groups = lambda groups, advice="": shown.append(groups)

    for typed in ("leave", "love"):
        box.text_changed.emit(typed)
    finding.close()
    directory.close()
    clinic.close()

    nearly, called = ([row.title for group in one for row in group.rows] for one in shown)
    assert nearly[0] == "Enter leave and other absences"
    assert "Love Andersson" in nearly
    assert called[0] == "Love Andersson"
