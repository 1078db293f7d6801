"""A folder that is there whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clinic_desk.cli.telling import Stop
from clinic_desk.errors import VaultExists
from clinic_desk.vault import vault, writing


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A new folder beside ``folder``, which takes its place at the end and is gone otherwise.

    Raises VaultExists, Stop for a folder that holds other things, DiskFull, ReadOnly.
    """
    if vault.vault_exists(folder):
        raise VaultExists
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Stop("That folder is not empty. Name a new one.")
    folder = folder.absolute()
    with writing.disk_faults():
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield beside
        with writing.disk_faults():
            if folder.exists():
                folder.rmdir()
            beside.rename(folder)
            writing.sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
