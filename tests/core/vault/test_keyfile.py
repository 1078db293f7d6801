"""``vault.keys`` keeps its format, and a hostile one is refused before any work."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.errors import (
    ClinicDeskError,
    SignInFailed,
    VaultDamaged,
    VaultMissing,
    VaultTooNew,
    WrongKey,
)
from clinic_desk.ids import AccountId
from clinic_desk.vault import argon, canonical, keyfile, slots, vault
from clinic_desk.vault.keychain import FileKeychain
from clinic_desk.vault.keyfile import Keyfile

pytestmark = pytest.mark.argon2
VAULT_ID = "00112233445566778899aabbccddeeff"


@pytest.fixture(scope="session")
def place(known: dict[str, Any]) -> slots.Place:
    return slots.Place(vault_id=VAULT_ID, device_secret=bytes.fromhex(known["device_secret"]))


@pytest.fixture(scope="session")
def vault_key(known: dict[str, Any]) -> bytes:
    return bytes.fromhex(known["vault_key"])


@pytest.fixture(scope="session")
def old(
    golden: bytes, place: slots.Place, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, FileKeychain]:
    """The folder of a vault written in the first format, and its keychain."""
    folder = tmp_path_factory.mktemp("old")
    (folder / "vault.keys").write_bytes(golden)
    keychain = FileKeychain(folder / "invented.keychain")
    keychain.set(VAULT_ID, vault.DEVICE_SECRET, place.device_secret)
    return folder, keychain


def test_a_file_of_the_first_format_opens_for_each_account_and_the_kit(
    old: tuple[Path, FileKeychain], known: dict[str, Any]
) -> None:
    folder, keychain = old

    opened = {
        account: vault.unlock(folder, keychain, name, password)
        for account, name, password in known["accounts"]
    }
    by_kit = vault.unlock_with_kit(folder, known["kit"].split())

    for account, unlocked in opened.items():
        assert unlocked.account == account
        assert unlocked.vault_key.hex() == known["vault_key"]
    assert by_kit.vault_key.hex() == known["vault_key"]
    assert by_kit.device_secret.hex() == known["device_secret"]
    assert (by_kit.epoch, by_kit.invented) == (7, True)


def test_the_same_content_is_still_written_in_the_same_bytes(
    golden: bytes, place: slots.Place, vault_key: bytes
) -> None:
    assert keyfile.encode(keyfile.parse(golden).content, place, vault_key) == golden


def test_the_file_holds_no_name(golden: bytes, known: dict[str, Any]) -> None:
    text = golden.decode("ascii").casefold()

    assert "lind" not in text
    assert "manager" not in text
    assert known["vault_key"] not in text


@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_flipped_bit_of_the_file_passes(
    golden: bytes, place: slots.Place, at: int, bit: int
) -> None:
    altered = bytearray(golden)
    altered[at % len(altered)] ^= 1 << bit

    with pytest.raises((VaultDamaged, VaultTooNew, WrongKey)):
        keyfile.parse(bytes(altered)).check_device(place)


@given(end=st.integers(min_value=0, max_value=12_000))
def test_no_shortened_file_passes(golden: bytes, end: int) -> None:
    with pytest.raises(VaultDamaged):
        keyfile.parse(golden[:end])


@pytest.mark.usefixtures("no_derivation")
@pytest.mark.parametrize("at", [0, 100, 3000, 12_000, -100, -10, -1])
def test_an_altered_file_is_refused_before_the_password_is_looked_at(
    old: tuple[Path, FileKeychain], golden: bytes, tmp_path: Path, known: dict[str, Any], at: int
) -> None:
    _, keychain = old
    altered = bytearray(golden)
    altered[at] ^= 1
    (tmp_path / "vault.keys").write_bytes(altered)
    _, name, password = known["accounts"][0]

    with pytest.raises(ClinicDeskError) as refused:
        vault.unlock(tmp_path, keychain, name, password)

    assert not isinstance(refused.value, SignInFailed)


def test_the_vault_key_vouches_for_what_the_device_secret_alone_could_forge(
    old: tuple[Path, FileKeychain],
    golden: bytes,
    place: slots.Place,
    known: dict[str, Any],
    tmp_path: Path,
) -> None:
    _, keychain = old
    content = replace(keyfile.parse(golden).content, epoch=8)
    forged = keyfile.encode(content, place, bytes(32))
    (tmp_path / "vault.keys").write_bytes(forged)
    _, name, password = known["accounts"][0]

    with pytest.raises(VaultDamaged):
        vault.unlock(tmp_path, keychain, name, password)
    with pytest.raises(VaultDamaged):
        vault.unlock_with_kit(tmp_path, known["kit"].split())


def test_a_slot_moved_to_another_account_does_not_open(
    old: tuple[Path, FileKeychain],
    golden: bytes,
    place: slots.Place,
    vault_key: bytes,
    known: dict[str, Any],
    tmp_path: Path,
) -> None:
    # by somebody who holds both secrets and can seal the file anew
    _, keychain = old
    account, name, password = known["accounts"][0]
    content = keyfile.parse(golden).content
    slot = content.slot_of(account)
    assert slot is not None
    moved = content.without(account).with_slot(replace(slot, account=AccountId(999)))
    (tmp_path / "vault.keys").write_bytes(keyfile.encode(moved, place, vault_key))

    with pytest.raises(SignInFailed):
        vault.unlock(tmp_path, keychain, name, password)


def test_a_slot_moved_to_another_vault_or_computer_does_not_open(
    golden: bytes, place: slots.Place, known: dict[str, Any]
) -> None:
    account, _, password = known["accounts"][0]
    slot = keyfile.parse(golden).content.slot_of(account)
    assert slot is not None
    stretched = argon.derive(password, slot.salt, slot.params)

    assert slots.open_slot(place, slot, stretched)
    for other in (replace(place, vault_id="ff" * 16), replace(place, device_secret=bytes(32))):
        with pytest.raises(WrongKey):
            slots.open_slot(other, slot, stretched)


def test_a_huge_file_is_read_no_further_than_the_bound(tmp_path: Path) -> None:
    with (tmp_path / "vault.keys").open("wb") as file:
        file.truncate(2**40)

    with pytest.raises(VaultDamaged):
        keyfile.read(tmp_path)


def test_a_folder_in_place_of_the_file_is_no_vault(tmp_path: Path) -> None:
    (tmp_path / "vault.keys").mkdir()

    with pytest.raises(VaultMissing):
        keyfile.read(tmp_path)


def test_a_file_of_a_newer_program_is_told_apart(golden: bytes) -> None:
    body = json.loads(golden) | {"version": 2, "news": []}

    with pytest.raises(VaultTooNew) as refused:
        keyfile.parse(canonical.encode(body))

    assert refused.value.version == 2


def test_the_two_files_before_are_kept(
    tmp_path: Path, golden: bytes, place: slots.Place, vault_key: bytes
) -> None:
    content = keyfile.parse(golden).content
    for epoch in (1, 2, 3, 4):
        data = keyfile.encode(replace(content, epoch=epoch), place, vault_key)
        keyfile.write(tmp_path, data, keep_previous=True)

    epochs = [
        keyfile.parse((tmp_path / name).read_bytes()).content.epoch
        for name in ("vault.keys", "vault.keys.1", "vault.keys.2")
    ]

    assert epochs == [4, 3, 2]
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_plug_pulled_between_two_steps_leaves_a_whole_file(
    tmp_path: Path, golden: bytes, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    for _ in range(2):
        keyfile.write(tmp_path, golden, keep_previous=True)
    done: list[str] = []
    move = Path.replace

    def pulled(self: Path, target: Path) -> Path:
        done.append(target.name)
        if len(done) == step:
            raise KeyboardInterrupt
        return move(self, target)

    monkeypatch.setattr(Path, "replace", pulled)
    with pytest.raises(KeyboardInterrupt):
        keyfile.write(tmp_path, golden, keep_previous=True)

    assert keyfile.read(tmp_path).content.epoch == 7
    assert done == ["vault.keys.2", "vault.keys.1", "vault.keys"][:step]


def test_no_former_file_stays_when_an_access_is_taken_away(tmp_path: Path, golden: bytes) -> None:
    for _ in range(3):
        keyfile.write(tmp_path, golden, keep_previous=True)

    keyfile.write(tmp_path, golden, keep_previous=False)

    assert [path.name for path in tmp_path.iterdir()] == ["vault.keys"]


def test_a_write_that_broke_off_is_in_nobodys_way(
    old: tuple[Path, FileKeychain], golden: bytes, tmp_path: Path
) -> None:
    shutil.copy(old[0] / "vault.keys", tmp_path)
    (tmp_path / "vault.keys.new").write_bytes(golden[:500])

    assert keyfile.read(tmp_path).content.epoch == 7
    keyfile.write(tmp_path, golden, keep_previous=True)

    assert not (tmp_path / "vault.keys.new").exists()


def test_an_empty_vaults_file_is_well_formed(place: slots.Place, vault_key: bytes) -> None:
    content = Keyfile(vault_id=VAULT_ID, epoch=1, invented=False, params=argon.FLOOR)

    sealed = keyfile.parse(keyfile.encode(content, place, vault_key))
    sealed.check_device(place)
    sealed.check_vault(vault_key)

    assert sealed.content == content
