"""This computer's secrets lie in a known keychain, or in a file that one user reads."""

import os
import stat
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked

from clinic_desk.errors import KeychainUnavailable, VaultDamaged
from clinic_desk.vault.keychain import (
    FileKeychain,
    Keychain,
    OsKeychain,
    known_backends,
)


class MemoryBackend(KeyringBackend):
    """A keychain of the system, held in memory."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class LockedBackend(MemoryBackend):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked


class BrokenBackend(MemoryBackend):
    def get_password(self, service: str, username: str) -> str | None:
        raise ConnectionResetError


@pytest.fixture(params=["file", "system"])
def keychain(request: pytest.FixtureRequest, tmp_path: Path) -> Keychain:
    if request.param == "file":
        return FileKeychain(tmp_path / "settings" / "keychain")
    return OsKeychain([MemoryBackend])


def test_a_secret_comes_back_for_its_vault_and_name_alone(keychain: Keychain) -> None:
    keychain.set("vault-1", "device-secret", b"\x00\xffsecret")

    assert keychain.get("vault-1", "device-secret") == b"\x00\xffsecret"
    assert keychain.get("vault-2", "device-secret") is None
    assert keychain.get("vault-1", "other") is None


def test_a_newer_secret_replaces_the_older(keychain: Keychain) -> None:
    keychain.set("vault-1", "name", b"old")
    keychain.set("vault-1", "name", b"new")

    assert keychain.get("vault-1", "name") == b"new"


def test_a_deleted_secret_is_gone_and_deleting_nothing_is_nothing(keychain: Keychain) -> None:
    keychain.set("vault-1", "name", b"secret")
    keychain.set("vault-1", "other", b"stays")

    keychain.delete("vault-1", "name")
    keychain.delete("vault-1", "name")

    assert keychain.get("vault-1", "name") is None
    assert keychain.get("vault-1", "other") == b"stays"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_the_file_can_be_read_by_its_user_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        FileKeychain(tmp_path / "invented.keychain").set("vault-1", "name", b"secret")
    finally:
        os.umask(before)

    [path] = tmp_path.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"a": 1}', b"[" * 100_000])
def test_a_file_that_is_no_keychain_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keychain"
    path.write_bytes(content)

    with pytest.raises(VaultDamaged):
        FileKeychain(path).get("vault-1", "name")


def test_no_known_keychain_is_said_so() -> None:
    with pytest.raises(KeychainUnavailable) as refused:
        OsKeychain([])

    assert refused.value.what == "none"


def test_plaintext_null_and_chained_keychains_are_not_among_the_known() -> None:
    known = known_backends()

    assert known
    assert not set(known) & {null.Keyring, fail.Keyring, chainer.ChainerBackend, MemoryBackend}


@pytest.mark.parametrize(
    ("backend", "what"), [(LockedBackend, "locked"), (BrokenBackend, "failed")]
)
def test_a_keychain_that_does_not_answer_is_unavailable(
    backend: type[KeyringBackend], what: str
) -> None:
    keychain = OsKeychain([backend])

    with pytest.raises(KeychainUnavailable) as refused:
        keychain.get("vault-1", "name")

    assert refused.value.what == what


def test_an_entry_that_somebody_else_wrote_is_unavailable() -> None:
    keychain = OsKeychain([MemoryBackend])
    keychain._backend.set_password("clinic-desk", "vault-1/name", "no base64!")

    with pytest.raises(KeychainUnavailable):
        keychain.get("vault-1", "name")
