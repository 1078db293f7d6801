"""One program holds one vault: a lock that the system itself drops when the program dies."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from clinic_desk.errors import VaultInUse, VaultMissing
from clinic_desk.vault import writing

LOCK_NAME = "vault.lock"
_LONGEST_PID = 20

if sys.platform == "win32":
    import msvcrt

    # a locked byte cannot be read by others there: lock one far behind the pid
    _LOCKED_BYTE = 1 << 20

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock, not lockf: closing another handle to the file must not drop it
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_BUSY = frozenset({errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK})


class Holding:
    """The vault is this program's until ``release``, the end of the ``with``, or its death.

    ``handle`` is None where the process that started this one holds it, and goes on to.
    """

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let others have it. The file stays: removing it would race with the next holder."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        os.ftruncate(handle, 0)
        os.close(handle)

    def __enter__(self) -> "Holding":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def hold(folder: Path) -> Holding:
    """Hold the vault in ``folder``. A dead program's lock is no lock and is taken over.

    Raises VaultInUse with the holder's process id where it can be read, VaultMissing where
    there is no such folder, ReadOnly, DiskFull.
    """
    if not folder.is_dir():
        raise VaultMissing
    with writing.disk_faults():
        handle = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(handle)
        except BaseException:
            os.close(handle)
            raise
    return Holding(handle)


def _take(handle: int) -> None:
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in _BUSY:
            raise VaultInUse(_holder(handle)) from None
        raise
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, b"%d\n" % os.getpid())


def _holder(handle: int) -> int | None:
    os.lseek(handle, 0, os.SEEK_SET)
    with suppress(OSError, ValueError):
        return int(os.read(handle, _LONGEST_PID))
    return None
