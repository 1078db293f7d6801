"""Who can open a vault, who no longer can, and what nobody sees."""

import shutil
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clinic_desk.errors import (
    InvalidInput,
    KeychainUnavailable,
    NotFound,
    Problem,
    SignInFailed,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WrongKey,
)
from clinic_desk.ids import AccountId
from clinic_desk.vault import argon, keyfile, sealing, vault
from clinic_desk.vault.argon import FLOOR, START, Argon2Params
from clinic_desk.vault.keychain import FileKeychain

if TYPE_CHECKING:
    from conftest import Made

pytestmark = pytest.mark.argon2
MANAGER, NURSE = AccountId(11), AccountId(12)
MANAGER_PASSWORD, NURSE_PASSWORD = "Morning-tea 4 all", "Rain over Sundsvall 9"


def test_the_right_name_and_password_open_the_vault(made: "Made") -> None:
    unlocked = vault.unlock(made.folder, made.keychain, "Maja Åberg", MANAGER_PASSWORD)

    assert unlocked.account == MANAGER
    assert unlocked.vault_key == made.maker.vault_key
    assert unlocked.invented
    assert unlocked.private_key is not None
    assert sealing.public_of(unlocked.private_key) == unlocked.public_key


def test_a_name_opens_however_it_is_typed(made: "Made") -> None:
    unlocked = vault.unlock(made.folder, made.keychain, " MAJA  A\u030aBERG ", MANAGER_PASSWORD)

    assert unlocked.account == MANAGER


def test_a_new_vault_with_the_start_parameters_opens(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "vault", FileKeychain(tmp_path / "keychain")
    maker = vault.create_vault(folder, keychain, params=START)
    vault.add_account(maker, MANAGER, "maja", MANAGER_PASSWORD)

    unlocked = vault.unlock(folder, keychain, "maja", MANAGER_PASSWORD)

    assert unlocked.params == START
    assert unlocked.vault_key == maker.vault_key
    assert not vault.invented(folder)


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("nurse", MANAGER_PASSWORD),
        ("nobody", NURSE_PASSWORD),
        ("nurse", "a" * 1025),
        ("nobody", "a" * 1025),
        ("", ""),
    ],
)
def test_whatever_is_wrong_the_answer_is_the_same(made: "Made", name: str, password: str) -> None:
    with pytest.raises(SignInFailed) as refused:
        vault.unlock(made.folder, made.keychain, name, password)

    assert refused.value.args == ()
    assert refused.value.wait == 0.0


def test_a_name_that_nobody_has_costs_the_work_of_a_wrong_password(
    made: "Made", monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Argon2Params] = []
    derive = argon.derive

    def noted(password: str, salt: bytes, params: Argon2Params) -> bytes:
        done.append(params)
        return derive(password, salt, params)

    monkeypatch.setattr(argon, "derive", noted)
    for name in ("nurse", "nobody"):
        with pytest.raises(SignInFailed):
            vault.unlock(made.folder, made.keychain, name, "not the password")

    assert done == [FLOOR, FLOOR]


def test_no_secret_shows_in_a_repr_or_an_error(made: "Made") -> None:
    unlocked = vault.unlock(made.folder, made.keychain, "nurse", NURSE_PASSWORD)
    with pytest.raises(SignInFailed) as refused:
        vault.unlock(made.folder, made.keychain, "nurse", "a wrong guess")
    texts = [
        repr(unlocked),
        repr(unlocked.place),
        repr(made.kit),
        repr(keyfile.read(made.folder)),
        "".join(traceback.format_exception_only(refused.value)),
        repr(refused.value),
    ]

    secrets = [
        unlocked.vault_key,
        unlocked.device_secret,
        unlocked.private_key or b"",
        b"a wrong guess",
        NURSE_PASSWORD.encode(),
        repr(made.kit.words[3]).encode(),  # quoted: a word may be part of an ordinary one
    ]

    for text in texts:
        for secret in secrets:
            assert secret.hex() not in text
            assert repr(secret)[2:-1] not in text


def test_a_vault_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert not vault.vault_exists(tmp_path)
    with pytest.raises(VaultMissing):
        vault.unlock(
            tmp_path, FileKeychain(tmp_path / "invented.keychain"), "maja", MANAGER_PASSWORD
        )
    with pytest.raises(VaultMissing):
        vault.invented(tmp_path)


def test_no_vault_is_made_over_another(made: "Made", tmp_path: Path) -> None:
    before = made.keyfile.read_bytes()
    lone = tmp_path / "lone"
    lone.mkdir()
    (lone / vault.DATABASE_NAME).write_bytes(b"something")

    for folder in (made.folder, lone):
        with pytest.raises(VaultExists):
            vault.create_vault(folder, made.keychain, params=FLOOR)

    assert made.keyfile.read_bytes() == before


def test_no_vault_is_made_with_parameters_below_the_floor(tmp_path: Path) -> None:
    weak = Argon2Params(memory_kib=1024, time=1, lanes=1)

    with pytest.raises(VaultDamaged):
        vault.create_vault(
            tmp_path / "vault", FileKeychain(tmp_path / "invented.keychain"), params=weak
        )

    assert list(tmp_path.iterdir()) == []


def test_a_vault_that_could_not_be_written_leaves_no_secret_in_the_keychain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain = FileKeychain(tmp_path / "keychain")

    def full(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(keyfile, "write", full)
    with pytest.raises(OSError):
        vault.create_vault(tmp_path / "vault", keychain, params=FLOOR)

    assert (tmp_path / "keychain").read_bytes() == b"{}"


def test_a_discarded_vault_leaves_neither_file_nor_secret(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "vault", FileKeychain(tmp_path / "keychain")
    maker = vault.create_vault(folder, keychain, params=FLOOR)
    vault.add_account(maker, MANAGER, "maja", MANAGER_PASSWORD)
    (folder / vault.DATABASE_NAME).write_bytes(b"half made")

    vault.discard(maker, keychain)

    assert list(folder.iterdir()) == []
    assert (tmp_path / "keychain").read_bytes() == b"{}"


def test_the_folder_says_which_vault_lies_in_it(made: "Made") -> None:
    assert vault.vault_id(made.folder) == made.maker.vault_id


def test_a_lost_keychain_is_told_apart_from_a_wrong_password(made: "Made", tmp_path: Path) -> None:
    with pytest.raises(KeychainUnavailable) as refused:
        vault.unlock(made.folder, FileKeychain(tmp_path / "new"), "nurse", NURSE_PASSWORD)

    assert refused.value.what == "missing"


@pytest.mark.usefixtures("no_derivation")
def test_another_computers_secret_is_told_apart_from_a_damaged_file(made: "Made") -> None:
    made.keychain.set(made.maker.vault_id, vault.DEVICE_SECRET, bytes(32))

    with pytest.raises(WrongKey):
        vault.unlock(made.folder, made.keychain, "nurse", NURSE_PASSWORD)


def test_an_account_is_let_in_once_and_a_name_belongs_to_one(made: "Made") -> None:
    with pytest.raises(InvalidInput) as same_account:
        vault.add_account(made.maker, NURSE, "someone", "Some password 1!")
    with pytest.raises(InvalidInput) as same_name:
        vault.add_account(made.maker, AccountId(13), "NURSE", "Some password 1!")
    with pytest.raises(InvalidInput) as no_name:
        vault.add_account(made.maker, AccountId(13), "  ", "Some password 1!")

    assert same_account.value.problems == {"account": Problem.TAKEN}
    assert same_name.value.problems == {"sign_in_name": Problem.TAKEN}
    assert no_name.value.problems == {"sign_in_name": Problem.MISSING}
    assert not vault.has_account(made.maker, AccountId(13))


def test_who_changes_their_own_password_keeps_their_key(made: "Made") -> None:
    before = vault.unlock(made.folder, made.keychain, "nurse", NURSE_PASSWORD)

    public = vault.change_password(before, NURSE, "nurse", "Another rain 10, over us")

    after = vault.unlock(made.folder, made.keychain, "nurse", "Another rain 10, over us")
    assert after.private_key == before.private_key
    assert after.public_key == before.public_key == public
    with pytest.raises(SignInFailed):
        vault.unlock(made.folder, made.keychain, "nurse", NURSE_PASSWORD)


def test_a_password_that_somebody_else_sets_comes_with_a_new_key(made: "Made") -> None:
    before = vault.unlock(made.folder, made.keychain, "nurse", NURSE_PASSWORD)

    public = vault.change_password(made.maker, NURSE, "sister", "Another rain 10, over us")

    after = vault.unlock(made.folder, made.keychain, "sister", "Another rain 10, over us")
    assert after.account == NURSE
    assert after.vault_key == before.vault_key
    assert after.private_key != before.private_key
    assert after.public_key == public


def test_the_former_password_opens_no_file_that_is_still_in_the_folder(made: "Made") -> None:
    vault.change_password(made.maker, NURSE, "nurse", "Another rain 10, over us")

    assert [path for path in keyfile.previous(made.folder) if path.exists()] == []


def test_a_name_that_another_has_is_not_given(made: "Made") -> None:
    with pytest.raises(InvalidInput):
        vault.change_password(made.maker, NURSE, "maja åberg", "Another rain 10, over us")


def test_a_removed_account_does_not_get_in_and_the_others_do(made: "Made") -> None:
    vault.remove_account(made.maker, NURSE)

    with pytest.raises(SignInFailed):
        vault.unlock(made.folder, made.keychain, "nurse", NURSE_PASSWORD)
    assert vault.unlock(made.folder, made.keychain, "maja åberg", MANAGER_PASSWORD)
    assert not vault.has_account(made.maker, NURSE)


def test_what_is_not_there_cannot_be_changed_or_removed(made: "Made") -> None:
    with pytest.raises(NotFound):
        vault.remove_account(made.maker, AccountId(99))
    with pytest.raises(NotFound):
        vault.change_password(made.maker, AccountId(99), "someone", "Some password 1!")


def test_every_write_has_an_epoch_and_digest_of_its_own(made: "Made") -> None:
    before = vault.keyfile_of(made.maker)

    vault.remove_account(made.maker, NURSE)

    after = vault.keyfile_of(made.maker)
    assert after[0].epoch == before[0].epoch + 1
    assert after[1] != before[1]


def test_an_open_vault_does_not_write_over_a_file_that_was_altered(made: "Made") -> None:
    altered = bytearray(made.keyfile.read_bytes())
    altered[-10] ^= 1
    made.keyfile.write_bytes(altered)

    with pytest.raises(VaultDamaged):
        vault.remove_account(made.maker, NURSE)

    assert made.keyfile.read_bytes() == altered


def test_an_open_vault_does_not_write_over_another_vaults_file(
    made: "Made", tmp_path: Path
) -> None:
    other = tmp_path / "other"
    vault.create_vault(other, FileKeychain(other / "invented.keychain"), params=FLOOR)
    shutil.copy(other / "vault.keys", made.keyfile)

    with pytest.raises(VaultDamaged):
        vault.remove_account(made.maker, NURSE)


def test_the_kit_opens_the_vault_on_a_new_computer_and_brings_everyones_sign_in(
    made: "Made", tmp_path: Path
) -> None:
    new_computer = FileKeychain(tmp_path / "new")

    unlocked = vault.unlock_with_kit(made.folder, made.kit.words)
    vault.keep_device_secret(unlocked, new_computer)

    assert unlocked.account is None
    assert unlocked.vault_key == made.maker.vault_key
    assert vault.unlock(made.folder, new_computer, "nurse", NURSE_PASSWORD).account == NURSE


def test_a_new_kit_ends_the_former(made: "Made") -> None:
    kit = vault.make_kit(made.maker)

    assert vault.unlock_with_kit(made.folder, kit.words)
    with pytest.raises(WrongKey):
        vault.unlock_with_kit(made.folder, made.kit.words)


def test_a_vault_without_a_kit_opens_to_no_words(made: "Made", tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    vault.create_vault(folder, FileKeychain(folder / "invented.keychain"), params=FLOOR)

    with pytest.raises(WrongKey):
        vault.unlock_with_kit(folder, made.kit.words)
