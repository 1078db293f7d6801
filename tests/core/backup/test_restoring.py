"""There and back: a backup opens, in another folder and on another computer, and nowhere else."""

import shutil

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit import checkpoints, exporting, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.audit.tables import log_entry
from clinic_desk.audit.verify import Finding, verify_file
from clinic_desk.backup import places, restoring
from clinic_desk.errors import (
    BackupDamaged,
    BackupMissing,
    InvalidInput,
    KeychainUnavailable,
    NotAllowed,
    SignInFailed,
    VaultExists,
    WrongKey,
)
from clinic_desk.staff import accounts
from clinic_desk.storage import settings, sqlite
from clinic_desk.vault import vault
from clinic_desk.vault.vault import DATABASE_NAME, LOG_KEY
from tests.builders import Role, a_session
from tests.core.backup.conftest import at, back_up, every_row, look_at, restore, verified

ENTRIES = select(log_entry.c.kind, log_entry.c.facts, log_entry.c.account, log_entry.c.role)
MAY_DIFFER = {"setting", "account", "audit_recent", "audit_node", "audit_checkpoint", "device"}
"""Where a restore itself writes: its entry, its seal, the code that was used."""


def test_every_table_comes_back_equal(clinic, backup, tmp_path):
    key = clinic.desk.unlocked.vault_key
    before = every_row(clinic.folder / DATABASE_NAME, key)
    restore(clinic, backup, tmp_path / "new")
    after = every_row(tmp_path / "new" / DATABASE_NAME, key)
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} <= MAY_DIFFER
    assert len(before["patient"]) == 1
    assert before["audit_detail"]
    written_after = len(after["audit_recent"]) - 2  # what was restored, and its seal
    assert after["audit_recent"][:written_after] == before["audit_recent"][:written_after]


def test_everybody_signs_in_as_before_and_the_words_in_the_log_open(clinic, backup, tmp_path):
    restore(clinic, backup, tmp_path / "new")
    restored = at(clinic, tmp_path / "new")
    for role in Role:
        assert a_session(restored, role).account == clinic.people[role].account
    session = a_session(restored, Role.OWNER)
    reads = session.log(Permission.LOG_READ)
    sealed = select(log_entry.c.seq).where(log_entry.c.detail_hash.is_not(None))
    log = queries.open_log(session)
    assert queries.reason(session, log, reads.value(sealed)) == "about an invoice"
    restored.close()


def test_the_log_goes_on_with_a_seam_and_verifies(clinic, backup, tmp_path):
    last = restore(clinic, backup, tmp_path / "new", present=clinic.folder)
    restored = at(clinic, tmp_path / "new")
    found = verified(restored).verdict
    assert found.finding is Finding.WHOLE
    assert [(seam.restored, seam.lost) for seam in found.seams] == [(last.entries, last.lost)]
    assert f"restored, {last.lost} entries lost" in found.sentence()
    rows = a_session(restored).log(Permission.LOG_READ).rows(ENTRIES.order_by(log_entry.c.seq))
    kind, facts, account, _ = rows[last.entries]
    assert (kind, account) == (EventKind.VAULT_RESTORED, clinic.people[Role.OWNER].account)
    assert f'"lost":{last.lost}' in facts
    restored.close()


def test_the_lost_entries_of_an_older_backup_are_counted_from_the_newer_one(
    clinic, backup, tmp_path
):
    look_at(clinic, "Ek")
    newer = back_up(clinic, backup.parent)
    last = restore(clinic, backup, tmp_path / "new")
    assert last.lost == newer.entries - last.entries > 0


def test_what_nobody_can_know_is_not_said_to_be_nothing(clinic, backup, tmp_path):
    last = restore(clinic, backup, tmp_path / "new")
    assert last.lost is None
    restored = at(clinic, tmp_path / "new")
    assert "nobody knows how many entries lost" in verified(restored).verdict.sentence()
    restored.close()


def test_the_present_vault_is_untouched(clinic, backup, tmp_path):
    clinic.close()
    before = {path.name: path.read_bytes() for path in clinic.folder.iterdir()}
    restore(clinic, backup, tmp_path / "new", present=clinic.folder)
    after = {path.name: path.read_bytes() for path in clinic.folder.iterdir()}
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed <= {"clinic.db-shm", "clinic.db-wal"}


# --- another computer --------------------------------------------------------------------------


def test_the_kit_restores_on_another_computer(clinic, backup, tmp_path, another_computer):
    last = restore(clinic, backup, tmp_path / "new", kit=clinic.kit, keychain=another_computer)
    restored = at(clinic, tmp_path / "new", another_computer)
    session = a_session(restored)
    assert session.device != a_session(clinic).device
    rows = session.log(Permission.LOG_READ).rows(ENTRIES.order_by(log_entry.c.seq))
    assert rows[last.entries][0] == EventKind.VAULT_RESTORED
    assert rows[last.entries][2:] == (None, "recovery-kit")
    restored.close()


def test_there_the_roots_seal_leads_the_log_on(clinic, backup, tmp_path, another_computer):
    given = settings.text(a_session(clinic).reading(Permission.LOG_VERIFY), settings.LOG_VERIFIER)
    restore(clinic, backup, tmp_path / "new", kit=clinic.kit, keychain=another_computer)
    restored = at(clinic, tmp_path / "new", another_computer)
    assert restored.desk.log_key() != clinic.keychain.get(vault.vault_id(clinic.folder), LOG_KEY)
    session = a_session(restored)
    checkpoints.make(session, restored.desk.log_key())
    assert verified(restored).verdict.finding is Finding.WHOLE
    *_, again = verifying_from_there(restored)
    assert again.verdict.finding is Finding.WHOLE
    assert len(again.verdict.seams) == 1
    for step in exporting.export(a_session(restored), tmp_path / "log", restored.desk.log_key()):
        assert step
    verdict = verify_file(tmp_path / "log", key=given)
    assert verdict.exit == 0, verdict.sentence()
    assert "; seam on 2026-03-02 07:" in verdict.sentence()
    restored.close()


def verifying_from_there(clinic):
    return verifying.verify(a_session(clinic))


def test_a_part_of_such_a_log_is_proved_by_the_first_key(
    clinic, backup, tmp_path, another_computer
):
    given = settings.text(a_session(clinic).reading(Permission.LOG_VERIFY), settings.LOG_VERIFIER)
    restore(clinic, backup, tmp_path / "new", kit=clinic.kit, keychain=another_computer)
    restored = at(clinic, tmp_path / "new", another_computer)
    wanted = LogFilter(kinds=(EventKind.RECORD_OPENED,))
    session = a_session(restored)
    for step in exporting.export(session, tmp_path / "part", restored.desk.log_key(), wanted):
        assert step
    verdict = verify_file(tmp_path / "part", key=given)
    assert (verdict.finding, verdict.entries) == (Finding.PART, 1), verdict.sentence()
    restored.close()


def test_without_the_logs_key_a_password_is_not_enough(clinic, backup, tmp_path):
    clinic.keychain.delete(vault.vault_id(clinic.folder), LOG_KEY)
    with pytest.raises(KeychainUnavailable) as refused:
        restore(clinic, backup, tmp_path / "new")
    assert refused.value.what == LOG_KEY
    assert not list(tmp_path.glob("*new*"))
    restore(clinic, backup, tmp_path / "new", kit=clinic.kit)
    restored = at(clinic, tmp_path / "new")
    assert verified(restored).verdict.finding is Finding.WHOLE
    restored.close()


def test_a_failed_restore_leaves_no_secret_on_another_computer(
    clinic, backup, tmp_path, another_computer, monkeypatch
):
    def full(*_):
        raise OSError(28, "no space")

    monkeypatch.setattr(restoring, "_take_place", full)
    with pytest.raises(Exception, match=r".*"):
        restore(clinic, backup, tmp_path / "new", kit=clinic.kit, keychain=another_computer)
    vault_id = vault.vault_id(clinic.folder)
    for name in (vault.DEVICE_SECRET, LOG_KEY, vault.DEVICE_ID):
        assert another_computer.get(vault_id, name) is None
    assert not list(tmp_path.glob("*new*"))


# --- refused -----------------------------------------------------------------------------------


@pytest.mark.parametrize("other", [{"password": "wrong"}, {"code": "000000"}, {"name": "Nobody"}])
def test_who_cannot_sign_in_cannot_restore(clinic, backup, tmp_path, other):
    opening = clinic.credentials(Role.OWNER, **other)
    with pytest.raises(SignInFailed):
        for _ in restoring.restore(
            backup, tmp_path / "new", clinic.keychain, clinic.clock, opening=opening
        ):
            pass
    assert not list(tmp_path.glob("*new*"))


def test_a_code_is_taken_once_in_a_restored_vault_too(clinic, backup, tmp_path):
    restore(clinic, backup, tmp_path / "new")
    restored = at(clinic, tmp_path / "new")
    with pytest.raises(SignInFailed):
        restored.desk.sign_in(restored.credentials(Role.OWNER))
    restored.close()


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
def test_who_may_not_restore_opens_nothing(clinic, backup, tmp_path, role):
    with pytest.raises(NotAllowed):
        restore(clinic, backup, tmp_path / "new", role=role)
    person = clinic.people[role]
    unlocked = vault.unlock(
        backup / places.KEYS_FOLDER, clinic.keychain, person.name, person.password
    )
    with pytest.raises(WrongKey):
        sqlite.connect_for_reading(backup / places.DATABASE, unlocked.vault_key)


def test_the_practice_manager_restores_too(clinic, backup, tmp_path):
    assert restore(clinic, backup, tmp_path / "new", role=Role.PRACTICE_MANAGER).entries


def test_whoever_has_left_does_not_open_a_newer_backup(clinic, tmp_path):
    session = a_session(clinic)
    manager = clinic.people[Role.PRACTICE_MANAGER]
    accounts.end(session, clinic.desk.unlocked, manager.account)
    made = back_up(clinic, tmp_path / "drive")
    with pytest.raises(SignInFailed):
        restore(clinic, made.path, tmp_path / "new", role=Role.PRACTICE_MANAGER)


def test_another_kit_does_not_open_it(clinic, backup, tmp_path):
    other = vault.make_kit(clinic.desk.unlocked).words
    with pytest.raises(WrongKey):
        restore(clinic, backup, tmp_path / "new", kit=other)


def test_without_the_computers_secret_a_password_is_not_enough(
    clinic, backup, tmp_path, another_computer
):
    with pytest.raises(KeychainUnavailable):
        restore(clinic, backup, tmp_path / "new", keychain=another_computer)


def test_a_folder_that_holds_something_is_left_as_it_is(clinic, backup, tmp_path):
    with pytest.raises(VaultExists):
        restore(clinic, backup, clinic.folder)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "letter").write_text("dear")
    with pytest.raises(InvalidInput):
        restore(clinic, backup, tmp_path / "new")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["letter"]


def test_a_folder_without_a_backup_is_told_apart(clinic, tmp_path):
    with pytest.raises(BackupMissing):
        restore(clinic, tmp_path, tmp_path / "new")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("clinic.db", "database"),
        ("backup.keys", "keys"),
        ("keys/vault.keys", "keys"),
    ],
)
@pytest.mark.parametrize("place", [0.0, 0.3, 0.7, 0.999])
def test_one_changed_byte_anywhere_is_refused(clinic, backup, tmp_path, name, what, place):
    path = backup / name
    data = bytearray(path.read_bytes())
    data[int(place * (len(data) - 2))] ^= 1
    path.write_bytes(data)
    with pytest.raises(BackupDamaged) as refused:
        restore(clinic, backup, tmp_path / "new")
    assert refused.value.what == what
    assert not list(tmp_path.glob("*new*"))


@pytest.mark.parametrize("name", ["clinic.db", "backup.keys", "keys/vault.keys"])
def test_files_of_another_backup_do_not_fit(clinic, backup, tmp_path, name):
    vault.make_kit(clinic.desk.unlocked)
    look_at(clinic, "Ek")
    newer = back_up(clinic, backup.parent)
    shutil.copyfile(newer.path / name, backup / name)
    with pytest.raises(BackupDamaged):
        restore(clinic, backup, tmp_path / "new")


def test_closed_early_it_leaves_nothing(clinic, backup, tmp_path):
    steps = restoring.restore(
        backup, tmp_path / "new", clinic.keychain, clinic.clock, opening=clinic.kit
    )
    for step in steps:
        if step.stage == restoring.COPYING:
            break
    steps.close()
    assert not list(tmp_path.glob("*new*"))
