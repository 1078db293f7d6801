"""What a process does for itself so that others cannot read it: no core file, no tracing.

It also ends with its keeper, on Linux by the system's own hand.
"""

import ctypes
import os
import signal
import sys

if sys.platform != "win32":
    import resource

_PDEATHSIG, _DUMPABLE = 1, 4


def no_core() -> None:
    """Leave no core file, whatever happens; the children inherit it."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def close_off() -> None:
    """Nobody else of this user can attach to this process or read its memory."""
    if sys.platform.startswith("linux"):
        _prctl(_DUMPABLE, 0)


def end_with(keeper: int) -> None:
    """Be killed when the keeper dies; at once, if it is dead already."""
    if sys.platform.startswith("linux"):
        _prctl(_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != keeper:
            os._exit(1)


def deaf_to_the_keyboard() -> None:
    """What is typed at a terminal ends the keeper, which then closes the window."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
