"""Tries at a backup are counted and slowed, by password and by kit; a drill leaves nothing."""

import base64
import json
import os
import shutil

import pytest

from clinic_desk.backup import (
    drill,
    looking,
    manifest,
    places,
    renewing,
    restoring,
    state,
    trying,
)
from clinic_desk.backup.drill import Tried
from clinic_desk.errors import BackupDamaged, BackupMissing, PlaceGone, SignInFailed, WrongKey
from clinic_desk.vault import canonical, keyfile, kit, vault
from tests.builders import CODE_AGE, Role, a_session, stretching_once
from tests.core.backup.conftest import at, restore, verified


def try_once(clinic, backup, into, opening, attempts):
    with stretching_once():
        return list(
            restoring.restore(
                backup, into, clinic.keychain, clinic.clock, opening=opening, attempts=attempts
            )
        )


@pytest.fixture
def attempts(clinic, backup, tmp_path):
    [one] = looking.look(backup, clinic.keychain)
    clinic.clock.move(CODE_AGE)
    return trying.counter(tmp_path / "computer", clinic.keychain, one.vault_id, clinic.clock)


def test_wrong_passwords_make_the_next_try_wait_longer(clinic, backup, attempts, tmp_path):
    wrong = clinic.credentials(Role.OWNER, password="not this one at all")
    waits = []
    for _ in range(3):
        with pytest.raises(SignInFailed) as refused:
            try_once(clinic, backup, tmp_path / "new", wrong, attempts)
        waits.append(refused.value.wait)
        clinic.clock.move(CODE_AGE)
    assert waits == sorted(waits) and waits[0] > 0
    assert len(set(waits)) == 3


def test_a_try_before_the_wait_is_over_is_not_looked_at(clinic, backup, attempts, tmp_path):
    wrong = clinic.credentials(Role.OWNER, password="not this one at all")
    with pytest.raises(SignInFailed):
        try_once(clinic, backup, tmp_path / "new", wrong, attempts)
    with pytest.raises(SignInFailed) as refused:
        right = clinic.credentials(Role.OWNER)
        try_once(clinic, backup, tmp_path / "new", right, attempts)
    assert refused.value.wait > 0
    clinic.clock.move(CODE_AGE)
    try_once(clinic, backup, tmp_path / "new", clinic.credentials(Role.OWNER), attempts)
    assert attempts.count(clinic.credentials(Role.OWNER).name) == 0


def test_another_kits_words_are_counted_too(clinic, backup, attempts, tmp_path):
    other, _ = kit.new_kit(bytes(32), bytes(32), {})
    with pytest.raises(WrongKey):
        try_once(clinic, backup, tmp_path / "new", other.words, attempts)
    with pytest.raises(SignInFailed):
        try_once(clinic, backup, tmp_path / "new", clinic.kit, attempts)


def test_a_damaged_backup_is_nobodys_failed_try(clinic, backup, attempts, tmp_path):
    (backup / "clinic.db").write_bytes(b"")
    with pytest.raises(BackupDamaged):
        try_once(clinic, backup, tmp_path / "new", clinic.credentials(Role.OWNER), attempts)
    assert attempts.wait(clinic.credentials(Role.OWNER).name) == 0


def test_a_damaged_copy_does_not_take_back_the_tries_before_it(clinic, backup, attempts, tmp_path):
    wrong = clinic.credentials(Role.OWNER, password="not this one at all")
    copy = tmp_path / f"copy{places.SUFFIX}"
    shutil.copytree(backup, copy)
    (copy / places.KEYS_FOLDER / keyfile.KEYFILE_NAME).write_bytes(b"{}")
    for tries in (1, 2, 3):
        with pytest.raises(SignInFailed):
            try_once(clinic, backup, tmp_path / "new", wrong, attempts)
        clinic.clock.move(CODE_AGE)
        with pytest.raises(BackupDamaged):
            try_once(clinic, copy, tmp_path / "new", wrong, attempts)
        clinic.clock.move(CODE_AGE)
        assert attempts.count(wrong.name) == tries


def test_a_copy_that_calls_itself_another_clinics_is_no_place_to_try_passwords(
    clinic, backup, attempts, tmp_path
):
    """Tries are counted for each vault: a made-up one would begin at nothing each time."""
    path = backup / manifest.NAME
    told = json.loads(path.read_bytes())
    told["vault"] = base64.b64encode(bytes(16)).decode()
    path.write_bytes(canonical.encode(told))
    wrong = clinic.credentials(Role.OWNER, password="not this one at all")
    with pytest.raises(BackupDamaged):
        try_once(clinic, backup, tmp_path / "new", wrong, attempts)


@pytest.mark.parametrize("instead", ["nothing", "a pipe", "a device"])
def test_a_backup_whose_database_is_no_file_is_damaged(clinic, backup, attempts, tmp_path, instead):
    database = backup / places.DATABASE
    database.unlink()
    if instead == "a pipe":
        os.mkfifo(database)
    elif instead == "a device":
        database.symlink_to("/dev/zero")
    with pytest.raises(BackupDamaged):
        try_once(clinic, backup, tmp_path / "new", clinic.credentials(Role.OWNER), attempts)


def test_a_backup_says_what_it_is_before_anybody_opens_it(clinic, backup, another_computer):
    [one] = looking.look(backup.parent, clinic.keychain)
    assert one.path == backup
    assert one.here
    assert one.kit
    assert one.size > 100_000
    assert one.made <= clinic.clock.now()
    assert one.clinic
    [elsewhere] = looking.look(backup, another_computer)
    assert not elsewhere.here


def test_a_folder_without_a_backup_says_so(clinic, tmp_path):
    with pytest.raises(BackupMissing):
        looking.look(tmp_path, clinic.keychain)


def test_after_the_kit_was_used_a_new_one_takes_its_place(
    clinic, backup, tmp_path, another_computer
):
    new = tmp_path / "new"
    restore(clinic, backup, new, kit=clinic.kit, keychain=another_computer)
    proposed = renewing.propose(new, clinic.kit)
    vault.unlock_with_kit(new, clinic.kit)  # the old one holds until the new one is in force
    renewing.put_in_force(proposed, clinic.clock)
    vault.unlock_with_kit(new, proposed.kit.words)
    with pytest.raises(WrongKey):
        vault.unlock_with_kit(new, clinic.kit)
    assert vault.kit_secret(new, proposed.kit.words, kit.LOG_ROOT) is not None
    again = at(clinic, new, another_computer)
    told = state.restored(a_session(again))
    assert told.by_kit
    assert not told.kit_old
    assert verified(again).verdict.exit == 0
    again.close()


def test_a_kit_that_was_not_replaced_stays_said(clinic, backup, tmp_path, another_computer):
    new = tmp_path / "new"
    restore(clinic, backup, new, kit=clinic.kit, keychain=another_computer)
    again = at(clinic, new, another_computer)
    assert state.restored(a_session(again)).kit_old
    again.close()


# --- trying a restore ---------------------------------------------------------------------------


def test_a_drill_restores_compares_and_leaves_nothing(clinic, backup):
    session = a_session(clinic, Role.PRACTICE_MANAGER)
    assert state.state(session).try_due(clinic.clock.now())
    before = sorted(path.name for path in clinic.folder.iterdir())
    *_, last = drill.try_restore(session, clinic.desk.unlocked)
    assert isinstance(last, Tried)
    assert sorted(path.name for path in clinic.folder.iterdir()) == before
    assert not state.state(session).try_due(clinic.clock.now())


def test_a_drill_that_is_stopped_leaves_nothing_and_stays_due(clinic, backup):
    session = a_session(clinic)
    before = sorted(path.name for path in clinic.folder.iterdir())
    steps = drill.try_restore(session, clinic.desk.unlocked)
    for step in steps:
        if step.stage == restoring.COPYING:
            break
    steps.close()
    assert sorted(path.name for path in clinic.folder.iterdir()) == before
    assert state.state(session).try_due(clinic.clock.now())


def test_a_drill_tells_of_a_backup_that_rotted(clinic, backup):
    data = bytearray((backup / "clinic.db").read_bytes())
    data[5000] ^= 1
    (backup / "clinic.db").write_bytes(data)
    with pytest.raises(BackupDamaged):
        list(drill.try_restore(a_session(clinic), clinic.desk.unlocked))


def test_a_drill_without_a_backup_says_so(clinic):
    with pytest.raises(PlaceGone):
        list(drill.try_restore(a_session(clinic), clinic.desk.unlocked))
