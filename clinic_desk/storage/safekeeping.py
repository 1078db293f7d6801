"""A copy of an older vault beside it, made and read before its schema goes forward."""

from pathlib import Path

from clinic_desk.errors import VaultDamaged
from clinic_desk.storage import migrations, sqlite
from clinic_desk.storage.copying import Standing
from clinic_desk.vault import writing

_STAGE = "keeping-copy"


def name_of(database: Path, version: int) -> Path:
    """``clinic.db.schema-2``: the database as a program of that version left it."""
    return database.with_name(f"{database.name}.schema-{version}")


def keep_before_steps(raw: sqlite.Raw, path: Path, key: bytes) -> Path | None:
    """Copy the file under its own key if steps are ahead of it; where the copy lies.

    It has its name only once every page was read and every row counted. Raises DiskFull,
    ReadOnly, VaultDamaged; the vault stands as it was then.
    """
    found = migrations.version_of(raw)
    if not migrations.is_ours(raw, found) or found == migrations.LATEST:
        return None
    kept = name_of(path, found)
    growing = kept.with_name(f".{kept.name}.part")
    growing.unlink(missing_ok=True)
    try:
        with Standing(path, key) as standing:
            for _ in standing.copied(growing, key, _STAGE):
                pass
            _require_whole(growing, key, standing.counts())
        with writing.disk_faults():
            growing.replace(kept)
            writing.sync_folder(kept.parent)
    except BaseException:
        growing.unlink(missing_ok=True)
        raise
    return kept


def _require_whole(copy: Path, key: bytes, rows: dict[str, int]) -> None:
    with Standing(copy, key) as read:
        reading = read.damage(_STAGE)
        try:
            while True:
                next(reading)
        except StopIteration as end:
            damage = end.value
        if damage is not None or read.counts() != rows:
            raise VaultDamaged("copy")
