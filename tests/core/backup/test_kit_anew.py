"""A kit that was lost or seen is replaced by one that opens everything from then on."""

from datetime import timedelta

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import exporting
from clinic_desk.audit.verify import Finding, verify_file
from clinic_desk.backup import kit_anew
from clinic_desk.errors import CodeDue, NotAllowed, WrongKey
from clinic_desk.storage import settings
from clinic_desk.vault import vault
from tests.builders import Role, a_session

from .conftest import at, back_up, look_at, restore, verified


@pytest.fixture
def anew(clinic):
    """The words of a kit that an owner put in force, and somebody at the desk."""
    look_at(clinic)
    session = a_session(clinic)
    coming = kit_anew.propose(session, clinic.desk.unlocked)
    vault.unlock_with_kit(clinic.folder, clinic.kit)  # until it is in force the old one opens
    kit_anew.put_in_force(session, clinic.desk.unlocked, coming, clinic.desk.log_key())
    return coming.kit.words


def test_the_new_words_open_the_vault_and_the_old_ones_no_longer(clinic, anew):
    assert vault.unlock_with_kit(clinic.folder, anew)
    with pytest.raises(WrongKey):
        vault.unlock_with_kit(clinic.folder, clinic.kit)
    assert verified(clinic).verdict.finding is Finding.WHOLE


def test_they_restore_on_another_computer_and_certify_the_seam(
    clinic, anew, tmp_path, another_computer
):
    reads = a_session(clinic).reading(Permission.LOG_VERIFY)
    given = settings.text(reads, settings.LOG_VERIFIER)
    backup = back_up(clinic, tmp_path / "drive").path
    restore(clinic, backup, tmp_path / "new", kit=anew, keychain=another_computer)
    restored = at(clinic, tmp_path / "new", another_computer)
    for step in exporting.export(a_session(restored), tmp_path / "log", restored.desk.log_key()):
        assert step
    verdict = verify_file(tmp_path / "log", key=given)
    assert verdict.exit == 0, verdict.sentence()
    assert "; seam on " in verdict.sentence()
    restored.close()


@pytest.mark.parametrize("role", [Role.PRACTICE_MANAGER, Role.RECEPTIONIST])
def test_it_is_the_owners_alone(clinic, role):
    session = a_session(clinic, role)
    with pytest.raises(NotAllowed):
        kit_anew.propose(session, clinic.desk.unlocked)


def test_an_open_screen_is_no_reason_to_show_one(clinic):
    session = a_session(clinic)
    clinic.clock.move(timedelta(minutes=6))
    with pytest.raises(CodeDue):
        kit_anew.propose(session, clinic.desk.unlocked)


def test_a_key_that_does_not_sign_leaves_the_former_kit_in_force(clinic):
    session = a_session(clinic)
    coming = kit_anew.propose(session, clinic.desk.unlocked)
    with pytest.raises(WrongKey):
        kit_anew.put_in_force(session, clinic.desk.unlocked, coming, b"x" * 32)
    assert vault.unlock_with_kit(clinic.folder, clinic.kit)
    with pytest.raises(WrongKey):
        vault.unlock_with_kit(clinic.folder, coming.kit.words)
