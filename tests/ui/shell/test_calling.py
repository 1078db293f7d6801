"""What stands around a card is asked for in the same way, whoever stands there."""

import pytest
from PySide6.QtCore import QObject

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.family import relations
from clinic_desk.family.records import Kin, TypedRelation
from clinic_desk.staff.permissions import Role
from tests.builders import a_clinic, a_patient, a_session
from ui.shell.calling import around_of
from ui.shell.doors import HeldDirectory


@pytest.mark.usefixtures("qapp")
def test_ones_own_log_does_not_tell_of_a_relative_who_is_hidden(tmp_path) -> None:
    clinic = a_clinic(tmp_path)
    owner = a_session(clinic, Role.OWNER)
    alone = a_patient(owner, "Ek", "Ada", phone="070-111 00 00")
    related = a_patient(owner, "Ek", "Bo", phone="070-111 00 01")
    hidden = a_patient(owner, "Dold", "Eva", protected=True)
    with (
        owner.directory("card") as opened,
        owner.opened(related, PurposeOfUse.DESK) as viewing,
    ):
        relations.save(owner, viewing, opened, TypedRelation(kin=Kin.PARTNER, other=hidden))
    session = a_session(clinic, Role.RECEPTIONIST)

    left, parent = [], QObject()
    for whose in (alone, related):
        before = len(queries.page(session, queries.open_log(session), limit=100).entries)
        directory = HeldDirectory(session, "card", lambda _fault: None, parent)
        with session.opened(whose, PurposeOfUse.DESK) as viewing:
            assert around_of(viewing, directory).relatives == ()
            directory.close()
        seen = queries.page(session, queries.open_log(session), limit=100).entries
        left.append([(one.kind, len(one.patients)) for one in seen[: len(seen) - before]])
    clinic.close()
    assert left[0] == left[1]
