"""Files that are whole, old or new, whenever the plug is pulled."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clinic_desk.errors import DiskFull, ReadOnly

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

# O_BINARY is Windows' own: without it a newline would become two bytes
NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""How a file is opened that must not be there yet."""


@contextmanager
def disk_faults() -> Iterator[None]:
    """Turn what the computer says about a write into DiskFull or ReadOnly."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from error
        if error.errno in _FORBIDDEN:
            raise ReadOnly from error
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, readable by this user alone; the old content until the last.

    Raises DiskFull or ReadOnly; the old file then stands untouched.
    """
    with disk_faults():
        write_beside(path, data).replace(path)
        sync_folder(path.parent)


def write_beside(path: Path, data: bytes) -> Path:
    """Write and sync ``data`` next to ``path``; where it lies. Nothing is replaced yet."""
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, NEW_FILE, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return beside


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable. Windows does so by itself and has no such call."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_bounded(path: Path, most: int) -> bytes | None:
    """The file's bytes, ``most`` + 1 at the most; None where there is no ordinary file."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return file.read(most + 1)
