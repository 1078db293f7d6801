"""Where this computer's own secrets lie, outside the vault: three calls, one class a place."""

import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clinic_desk.errors import KeychainUnavailable, VaultDamaged
from clinic_desk.vault import writing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "clinic-desk"
_MOST_BYTES = 1024 * 1024


class Keychain(Protocol):
    """A few small secrets for each vault. Every call may raise KeychainUnavailable."""

    def get(self, vault_id: str, name: str) -> bytes | None:
        """The secret, or None where there is none."""

    def set(self, vault_id: str, name: str, secret: bytes) -> None:
        """Keep it; an older one of that name is replaced."""

    def delete(self, vault_id: str, name: str) -> None:
        """Forget it; nothing happens where there is none."""


class OsKeychain:
    """The system's keychain: macOS, Windows, Secret Service or KWallet."""

    def __init__(self, backends: "Sequence[type[KeyringBackend]] | None" = None) -> None:
        """Raises KeychainUnavailable where none of the known ones answers."""
        with _faults():
            known = known_backends() if backends is None else backends
            viable = [backend for backend in known if backend.viable]
            if not viable:
                raise KeychainUnavailable("none")
            self._backend = max(viable, key=lambda backend: backend.priority)()

    def get(self, vault_id: str, name: str) -> bytes | None:
        with _faults():
            kept = self._backend.get_password(_SERVICE, _entry(vault_id, name))
        return None if kept is None else _bytes_of(kept)

    def set(self, vault_id: str, name: str, secret: bytes) -> None:
        with _faults():
            text = b64encode(secret).decode("ascii")
            self._backend.set_password(_SERVICE, _entry(vault_id, name), text)

    def delete(self, vault_id: str, name: str) -> None:
        with _faults():
            if self._backend.get_password(_SERVICE, _entry(vault_id, name)) is None:
                return
            self._backend.delete_password(_SERVICE, _entry(vault_id, name))


class FileKeychain:
    """A file that this user alone can read. It keeps a copier of the whole disk out of nothing:
    for invented clinics, and where a person has accepted that there is no keychain."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, vault_id: str, name: str) -> bytes | None:
        kept = self._read().get(_entry(vault_id, name))
        return None if kept is None else _bytes_of(kept)

    def set(self, vault_id: str, name: str, secret: bytes) -> None:
        kept = {**self._read(), _entry(vault_id, name): b64encode(secret).decode("ascii")}
        self._write(kept)

    def delete(self, vault_id: str, name: str) -> None:
        kept = self._read()
        if kept.pop(_entry(vault_id, name), None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, str]:
        data = writing.read_bounded(self._path, _MOST_BYTES)
        if data is None:
            return {}
        try:
            kept = json.loads(data)
        except (ValueError, RecursionError):
            raise VaultDamaged("keychain-file") from None
        if not isinstance(kept, dict) or not all(isinstance(each, str) for each in kept.values()):
            raise VaultDamaged("keychain-file")
        return kept

    def _write(self, kept: dict[str, str]) -> None:
        with writing.disk_faults():
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        writing.write_whole(self._path, json.dumps(kept, sort_keys=True, indent=1).encode())


class MemoryKeychain:
    """A keychain that ends with the object: for clinics that nothing is to be left of."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, vault_id: str, name: str) -> bytes | None:
        return self._kept.get(_entry(vault_id, name))

    def set(self, vault_id: str, name: str, secret: bytes) -> None:
        self._kept[_entry(vault_id, name)] = secret

    def delete(self, vault_id: str, name: str) -> None:
        self._kept.pop(_entry(vault_id, name), None)

    def forget(self) -> None:
        """Drop every secret: what it opened stays closed for ever."""
        self._kept.clear()


def known_backends() -> "tuple[type[KeyringBackend], ...]":
    """This system's own encrypted keychains, whatever keyring's settings name: a plaintext or
    null one never counts. Imported late: they take a fifth of a second, and a demo needs none."""
    if sys.platform == "darwin":
        from keyring.backends import macOS

        return (macOS.Keyring,)
    elif sys.platform == "win32":  # noqa: RET505 - with else, mypy reads each system's branch
        from keyring.backends import Windows

        return (Windows.WinVaultKeyring,)
    else:
        from keyring.backends import SecretService, kwallet

        return (SecretService.Keyring, kwallet.DBusKeyring)


def _entry(vault_id: str, name: str) -> str:
    return f"{vault_id}/{name}"


def _bytes_of(kept: str) -> bytes:
    try:
        return b64decode(kept, validate=True)
    except ValueError:
        raise KeychainUnavailable("damaged") from None


@contextmanager
def _faults() -> Iterator[None]:
    from keyring.errors import KeyringLocked

    try:
        yield
    except KeychainUnavailable:
        raise
    except KeyringLocked as error:
        raise KeychainUnavailable("locked") from error
    # the backends let through whatever their D-Bus and system libraries raise
    except Exception as error:
        raise KeychainUnavailable("failed") from error
