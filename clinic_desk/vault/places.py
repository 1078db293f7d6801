"""Which keychain this computer has: the system's, or the file that a person accepted instead."""

from pathlib import Path

from platformdirs import user_config_path

from clinic_desk.vault.keychain import FileKeychain, Keychain, OsKeychain

_APPLICATION = "clinic-desk"
_FILE_NAME = "accepted.keychain"


def accepted_path() -> Path:
    """Where the file lies: with this user's settings, away from every vault."""
    return user_config_path(_APPLICATION) / _FILE_NAME


def accepted_keychain() -> FileKeychain:
    """The file, for whoever was told that it guards less than a keychain and accepted that."""
    return FileKeychain(accepted_path())


def keychain_here() -> Keychain:
    """The accepted file where there is one, else the system's keychain.

    Raises KeychainUnavailable.
    """
    return accepted_keychain() if accepted_path().is_file() else OsKeychain()
