"""Proving a copy: opened with its key, every page read, rows and log compared."""

from collections.abc import Generator
from pathlib import Path

from clinic_desk.audit import store, tree
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.backup.manifest import Inside
from clinic_desk.errors import BackupDamaged, VaultDamaged, WrongKey
from clinic_desk.progress import Progress
from clinic_desk.storage.copying import Standing

STAGE = "proving-copy"


def proved(database: Path, key: bytes, known: Inside) -> Generator[Progress, None, None]:
    """Raises BackupDamaged for pages, rows or a log that are not what they should be."""
    try:
        with Standing(database, key) as copy:
            damage = yield from copy.damage(STAGE)
            if damage is not None:
                raise BackupDamaged(damage)
            if copy.counts() != known.rows:
                raise BackupDamaged("rows")
            if store.size(copy) != known.entries:
                raise BackupDamaged("log")
            if tree.root(StoredNodes(copy), known.entries) != known.root:
                raise BackupDamaged("log")
    except (VaultDamaged, WrongKey):
        raise BackupDamaged("pages") from None
