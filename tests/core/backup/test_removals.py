"""Whoever was removed stays so, also after the restore of an older backup."""

import pytest

from clinic_desk.backup import copying, making, removals, restoring, state
from clinic_desk.errors import NotAllowed, SignInFailed
from clinic_desk.staff import accounts, inviting
from clinic_desk.staff.records import Access, Grounds
from clinic_desk.vault import keyfile
from tests.builders import CODE_AGE, Role, a_session, stretching_once
from tests.core.backup.conftest import at, restore, verified


def remove(clinic, role):
    session = a_session(clinic)
    accounts.end(session, clinic.desk.unlocked, clinic.people[role].account)


def test_a_removed_account_goes_again_after_a_restore(clinic, backup, tmp_path):
    remove(clinic, Role.RECEPTIONIST)
    restored = restore(clinic, backup, tmp_path / "new")
    assert restored.removed == 1
    gone = clinic.people[Role.RECEPTIONIST].account
    assert keyfile.read(tmp_path / "new").content.slot_of(gone) is None
    again = at(clinic, tmp_path / "new")
    with pytest.raises(SignInFailed):
        a_session(again, Role.RECEPTIONIST)
    clinic.clock.move(CODE_AGE * 20)
    assert state.restored(a_session(again)).removed == 1
    assert verified(again).verdict.exit == 0
    again.close()


def test_the_journal_beside_the_backup_is_enough(clinic, backup, tmp_path):
    remove(clinic, Role.RECEPTIONIST)
    clinic.close()
    (clinic.folder / removals.NAME).unlink()
    assert restore(clinic, backup, tmp_path / "new").removed == 1


def test_the_journal_of_the_present_vault_is_enough(clinic, backup, tmp_path):
    drive = backup.parent
    drive.rename(tmp_path / "away")
    remove(clinic, Role.RECEPTIONIST)
    (tmp_path / "away").rename(drive)
    restored = restore(clinic, backup, tmp_path / "new", present=clinic.folder)
    assert restored.removed == 1


def test_a_missing_journal_is_said(clinic, backup, tmp_path):
    for one in backup.parent.glob(f"*{removals.NAME}"):
        one.unlink()
    assert restore(clinic, backup, tmp_path / "new").removed is None
    again = at(clinic, tmp_path / "new")
    assert state.restored(a_session(again)).removed is None
    again.close()


def test_an_altered_journal_counts_as_missing(clinic, backup, tmp_path):
    [journal] = backup.parent.glob(f"*{removals.NAME}")
    data = bytearray(journal.read_bytes())
    data[-1] ^= 1
    journal.write_bytes(data)
    assert restore(clinic, backup, tmp_path / "new").removed is None


def test_whoever_was_removed_cannot_restore(clinic, backup, tmp_path):
    remove(clinic, Role.PRACTICE_MANAGER)
    with pytest.raises(NotAllowed):
        restore(clinic, backup, tmp_path / "new", role=Role.PRACTICE_MANAGER)
    assert not (tmp_path / "new").exists()


def test_the_journal_only_grows_and_shows_nothing(clinic, tmp_path):
    remove(clinic, Role.RECEPTIONIST)
    remove(clinic, Role.CLINICIAN)
    path, unlocked = clinic.folder / removals.NAME, clinic.desk.unlocked
    kept = removals.read(path, unlocked.vault_key, unlocked.vault_id)
    assert kept.accounts == {
        clinic.people[role].account for role in (Role.RECEPTIONIST, Role.CLINICIAN)
    }
    now = clinic.clock.now()
    removals.write(path, unlocked.vault_key, unlocked.vault_id, frozenset(), now)
    assert removals.read(path, unlocked.vault_key, unlocked.vault_id).accounts == kept.accounts
    assert str(min(kept.accounts)).encode() not in path.read_bytes()
    assert removals.read(path, bytes(32), unlocked.vault_id) is None


def test_a_full_drive_does_not_keep_an_account_from_ending(clinic, backup, monkeypatch):
    drive = backup.parent
    drive.rename(drive.with_name("away"))
    remove(clinic, Role.RECEPTIONIST)
    with stretching_once(), pytest.raises(SignInFailed):
        clinic.sign_in(Role.RECEPTIONIST)


def test_nothing_is_replayed_where_nobody_was_removed(clinic, backup, tmp_path):
    assert restore(clinic, backup, tmp_path / "new").removed == 0
    assert restoring.RESTORED == "vault-restored"
    again = at(clinic, tmp_path / "new")
    a_session(again, Role.RECEPTIONIST)
    again.close()


def test_replaying_leaves_the_only_owner_that_the_backup_knows(clinic, backup, tmp_path):
    unlocked = clinic.desk.unlocked
    owner = clinic.people[Role.OWNER].account
    path = removals.beside(backup.parent, unlocked.vault_id)
    now = clinic.clock.now()
    removals.write(path, unlocked.vault_key, unlocked.vault_id, frozenset({owner}), now)
    restored = restore(clinic, backup, tmp_path / "new", kit=clinic.kit)
    assert restored.removed == 0
    again = at(clinic, tmp_path / "new")
    a_session(again, Role.OWNER)
    again.close()


def backed_up_while(clinic, target, meanwhile):
    """A backup during which somebody does something, when the database is copied already."""
    session = a_session(clinic)
    target.mkdir()
    steps = making.back_up(session, clinic.desk.unlocked, target, clinic.desk.log_key())
    for step in steps:
        if step.stage == copying.READING:
            meanwhile(session)
            break
    *_, last = steps
    return last.path


def test_whoever_was_removed_while_the_backup_was_made_goes_again(clinic, tmp_path):
    gone = clinic.people[Role.RECEPTIONIST].account
    backup = backed_up_while(
        clinic,
        tmp_path / "drive",
        lambda session: accounts.end(session, clinic.desk.unlocked, gone),
    )
    assert restore(clinic, backup, tmp_path / "new").removed == 1
    again = at(clinic, tmp_path / "new")
    a_session(again, Role.OWNER)
    again.close()


def test_whoever_was_asked_in_while_the_backup_was_made_opens_nothing(clinic, tmp_path):
    access = Access(grounds={Role.RECEPTIONIST: Grounds(task="a", need="b", risk="c")})
    made = []

    def ask(session):
        made.append(inviting.invite(session, clinic.desk.unlocked, "Ines", "Ines Vik", access))

    backup = backed_up_while(clinic, tmp_path / "drive", ask)
    restore(clinic, backup, tmp_path / "new")
    assert keyfile.read(tmp_path / "new").content.slot_of(made[0].account) is None
    again = at(clinic, tmp_path / "new")
    assert inviting.invite(a_session(again), again.desk.unlocked, "Ines", "Ines Vik", access)
    again.close()
