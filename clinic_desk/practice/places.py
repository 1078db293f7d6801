"""Where a practice clinic lies: a private folder, in memory where this computer can, and not long.

What is in it is encrypted under a key that no file holds. So what a program that was killed left
behind says nothing to anybody; ``sweep`` removes it all the same.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from clinic_desk.errors import ClinicDeskError
from clinic_desk.vault import writing
from clinic_desk.vault.holding import LOCK_NAME, Holding, hold

_PREFIX = "clinic-desk-practice-"
_ROOM = 64 * 1024 * 1024
"""Bytes that must be free; a practice clinic takes a twentieth of it."""


class Home:
    """A folder of this program's own, until ``destroy`` or the program's death."""

    def __init__(self, folder: Path, holding: Holding) -> None:
        self.folder, self._holding = folder, holding

    def destroy(self) -> None:
        """Remove it with all that is in it; what the system holds on to, ``sweep`` takes."""
        self._holding.release()
        _remove(self.folder)


def roots() -> Sequence[Path]:
    """Where it may lie, the best first: what is in memory never reaches a disk."""
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    memory = [Path(named)] if named else []
    if sys.platform.startswith("linux"):
        memory.append(Path("/dev/shm"))  # noqa: S108 - made there by mkdtemp, for this user alone
    return [one for one in (*memory, Path(tempfile.gettempdir())) if _has_room(one)]


def make(under: Sequence[Path] | None = None) -> Home:
    """A new folder that this user alone can enter. Raises DiskFull, ReadOnly."""
    places = roots() if under is None else under
    with writing.disk_faults():
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=next(iter(places), None)))
    try:
        return Home(folder, hold(folder))
    except BaseException:
        _remove(folder)
        raise


def sweep(under: Sequence[Path] | None = None) -> int:
    """Remove what dead programs of this user have left; how many folders went."""
    return sum(1 for folder in _left(roots() if under is None else under) if _swept(folder))


def _left(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        with suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.name.startswith(_PREFIX) and _is_ours(entry):
                    yield Path(entry.path)


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    """A real folder of this user: a link could lead anywhere."""
    if not entry.is_dir(follow_symlinks=False):
        return False
    mine = getattr(os, "getuid", None)
    return mine is None or entry.stat(follow_symlinks=False).st_uid == mine()


def _swept(folder: Path) -> bool:
    if not (folder / LOCK_NAME).exists():
        # just made, or half removed: an empty one costs its maker nothing but another try
        _remove(folder)
        return not folder.exists()
    try:
        hold(folder).release()
    except (ClinicDeskError, OSError):  # in use, or going just now by its owner's hand
        return False
    _remove(folder)
    return not folder.exists()


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _has_room(place: Path) -> bool:
    with suppress(OSError):
        return (
            place.is_dir()
            and os.access(place, os.W_OK | os.X_OK)
            and shutil.disk_usage(place).free > _ROOM
        )
    return False
