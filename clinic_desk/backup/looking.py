"""What a backup says of itself before anybody has opened it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clinic_desk.backup import places
from clinic_desk.errors import BackupDamaged, BackupMissing, ClinicDeskError
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.vault import DEVICE_SECRET


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Nothing about it is proved. ``made`` is UTC; ``clinic`` is what the folder is called.

    ``here``: this computer's keychain has its clinic's secret, so that a password opens it.
    """

    path: Path
    clinic: str
    vault_id: str
    made: datetime
    size: int
    invented: bool
    kit: bool
    here: bool


def look(folder: Path, keychain: Keychain | None) -> list[Described]:
    """The backup that the folder is, or those that lie in it, the newest first.

    Raises BackupMissing where there is none, BackupDamaged where it is none any more.
    """
    if (folder / places.DATABASE).is_file() or folder.suffix == places.SUFFIX:
        return [_described(folder, keychain)]
    found = []
    for path in sorted(folder.glob(f"*{places.SUFFIX}")):
        try:
            found.append(_described(path, keychain))
        except (BackupDamaged, BackupMissing):
            continue
    if not found:
        raise BackupMissing
    return sorted(found, key=lambda one: one.made, reverse=True)


def _described(path: Path, keychain: Keychain | None) -> Described:
    content = places.read(path).content
    return Described(
        path=path,
        clinic=path.name.removesuffix(places.SUFFIX).rsplit("-", 2)[0].replace("-", " ").title(),
        vault_id=content.vault_id,
        made=content.made,
        size=places.size(path),
        invented=content.invented,
        kit=content.kit is not None,
        here=_is_here(keychain, content.vault_id),
    )


def _is_here(keychain: Keychain | None, vault_id: str) -> bool:
    try:
        return keychain is not None and keychain.get(vault_id, DEVICE_SECRET) is not None
    except ClinicDeskError:
        return False
