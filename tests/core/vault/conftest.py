"""A vault with two accounts and a kit, made once and copied for each test."""

import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from clinic_desk.ids import AccountId
from clinic_desk.vault import argon
from clinic_desk.vault.keychain import FileKeychain
from clinic_desk.vault.kit import RecoveryKit
from clinic_desk.vault.vault import Unlocked, add_account, create_vault, make_kit

DATA = Path(__file__).parent / "data"
MANAGER, NURSE = AccountId(11), AccountId(12)
MANAGER_PASSWORD, NURSE_PASSWORD = "Morning-tea 4 all", "Rain over Sundsvall 9"


@dataclass(frozen=True)
class Made:
    folder: Path
    maker: Unlocked
    kit: RecoveryKit

    @property
    def keychain(self) -> FileKeychain:
        return FileKeychain(self.folder / "invented.keychain")

    @property
    def keyfile(self) -> Path:
        return self.folder / "vault.keys"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made") / "vault"
    keychain = FileKeychain(folder / "invented.keychain")
    maker = create_vault(folder, keychain, params=argon.FLOOR, invented=True)
    add_account(maker, MANAGER, "Maja Åberg", MANAGER_PASSWORD)
    add_account(maker, NURSE, "nurse", NURSE_PASSWORD)
    return Made(folder=folder, maker=maker, kit=make_kit(maker))


@pytest.fixture
def made(made_once: Made, tmp_path: Path) -> Made:
    folder = tmp_path / "vault"
    shutil.copytree(made_once.folder, folder)
    return replace(made_once, folder=folder, maker=replace(made_once.maker, folder=folder))


@pytest.fixture(scope="session")
def known() -> dict[str, Any]:
    """Values written once and never again: what they open must open for ever."""
    found: dict[str, Any] = json.loads((DATA / "known.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def golden() -> bytes:
    """A key file of the first format."""
    return (DATA / "vault-v1.keys").read_bytes()


@pytest.fixture
def no_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tripwire: Argon2 must not run."""

    def tripped(*_: object) -> bytes:
        raise AssertionError("Argon2 ran on a file that should have been refused")

    monkeypatch.setattr(argon, "hash_secret_raw", tripped)
