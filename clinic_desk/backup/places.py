"""Where backups lie: how one is called, which ones a folder holds, and how one goes away."""

import os
import re
import shutil
import unicodedata
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from clinic_desk.backup import manifest
from clinic_desk.backup.manifest import SealedManifest
from clinic_desk.errors import (
    BackupDamaged,
    BackupMissing,
    DiskFull,
    PlaceGone,
    ReadOnly,
    VaultDamaged,
    VaultTooNew,
)
from clinic_desk.progress import Progress
from clinic_desk.vault import writing

SUFFIX = ".clinicbackup"
DATABASE = "clinic.db"
KEYS_FOLDER = "keys"
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 40
_GOING = ".going"
_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A backup in a folder: well formed, nothing about it proved."""

    path: Path
    sealed: SealedManifest


def name_for(clinic: str, wall: datetime) -> str:
    """``norra-kliniken-20260302-0830.clinicbackup``; ``wall`` is the clinic's own time."""
    plain = unicodedata.normalize("NFKD", clinic).encode("ascii", "ignore").decode().lower()
    slug = _NOT_IN_A_NAME.sub("-", plain)[:_LONGEST_NAME].strip("-") or "clinic"
    return f"{slug}-{wall:%Y%m%d-%H%M}{SUFFIX}"


def read(backup: Path) -> SealedManifest:
    """Raises BackupMissing, BackupDamaged, VaultTooNew."""
    data = writing.read_bounded(backup / manifest.NAME, manifest.MOST_BYTES)
    if data is None:
        raise BackupMissing
    return manifest.parse(data)


def found(folder: Path, vault_id: str) -> list[Found]:
    """This vault's backups in a folder; what cannot be read is none."""
    there = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            sealed = read(path)
        except (BackupMissing, BackupDamaged, VaultTooNew):
            continue
        if sealed.content.vault_id == vault_id:
            there.append(Found(path=path, sealed=sealed))
    return there


def unfinished(folder: Path, vault_id: str) -> Path:
    """Where a backup of this vault grows; one from a program that died is there still."""
    return folder / f".{vault_id[:16]}{SUFFIX}.part"


def size(backup: Path) -> int:
    """How many bytes a backup's files have."""
    return sum(one.stat().st_size for one in backup.rglob("*") if one.is_file())


def remove(path: Path) -> None:
    """Take a folder away, under another name first: what is left half is no backup."""
    if path.is_dir():
        going = path.with_name(f".{path.name.strip('.')}{_GOING}")
        shutil.rmtree(going, ignore_errors=True)
        path.rename(going)
        shutil.rmtree(going)


def clear_going(folder: Path, vault_id: str) -> None:
    """Take away what a program that died was taking away; another clinic's is left alone."""
    for path in folder.glob(f".*{SUFFIX}{_GOING}"):
        try:
            ours = read(path).content.vault_id == vault_id
        except (BackupMissing, BackupDamaged, VaultTooNew):
            ours = True  # its manifest is gone already: nobody can ever open it
        if ours:
            shutil.rmtree(path, ignore_errors=True)


def hashed(path: Path, stage: str) -> Generator[Progress, None, bytes]:
    """SHA-256 over a file, read from one end to the other; bytes done. Raises BackupDamaged
    where there is no ordinary file: a pipe or a device would never end."""
    if not path.is_file():
        raise BackupDamaged("database")
    total, done, hasher = path.stat().st_size, 0, sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            hasher.update(block)
            done += len(block)
            yield Progress(done=done, total=total, stage=stage)
    return hasher.digest()


def synced(path: Path) -> None:
    """Make a file's bytes durable."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def faults(folder: Path) -> Iterator[None]:
    """Turn what a computer says of a place into DiskFull, ReadOnly or PlaceGone."""
    try:
        with writing.disk_faults():
            yield
    except (BackupDamaged, DiskFull, ReadOnly, VaultDamaged) as error:
        if not is_there(folder):  # a drive that was pulled out is told in many ways
            raise PlaceGone from error
        raise
    except OSError as error:
        raise PlaceGone from error


def is_there(folder: Path) -> bool:
    """Whether the folder can be looked into: a pulled drive may say so by an error."""
    try:
        return folder.is_dir()
    except OSError:
        return False
