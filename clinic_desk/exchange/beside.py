"""A file that is there once it is complete: until then it grows beside its place."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from clinic_desk.errors import PlaceGone
from clinic_desk.vault import writing

UNFINISHED = ".clinic-desk-part"
_QUIET = 600
"""Seconds: nobody writes any more to a part that has rested so long."""


@contextmanager
def growing(path: Path) -> Iterator[BinaryIO]:
    """What becomes the file at ``path``; readable by this user alone, and gone if it fails.

    What a program that was killed has left in that folder is removed. Raises DiskFull, ReadOnly,
    PlaceGone.
    """
    beside = path.with_name(path.name + UNFINISHED)
    with writing.disk_faults():
        try:
            beside.unlink(missing_ok=True)
            handle = os.open(beside, writing.NEW_FILE, 0o600)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise PlaceGone from error
        try:
            with os.fdopen(handle, "wb") as file:
                _sweep(beside)
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        writing.sync_folder(path.parent)


def _sweep(mine: Path) -> None:
    """By the folder's own clock: a colleague may be writing there now."""
    now = mine.stat().st_mtime
    for one in mine.parent.glob("*" + UNFINISHED):
        try:
            if one != mine and one.stat().st_mtime < now - _QUIET:
                one.unlink()
        except OSError:  # another's, or gone meanwhile
            continue
