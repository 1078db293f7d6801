"""What a process does for itself so that others cannot read it: no core file, no tracing, no
values where it says what went wrong.

It also ends with its keeper, on Linux by the system's own hand.
"""

import ctypes
import os
import signal
import sys
import threading
from types import TracebackType
from typing import Any

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


def tell_no_values() -> None:
    """What nobody has caught is told by its kind and place alone: its message may hold what was
    typed or read, and the system's journal keeps what a window says."""

    def of_thread(told: Any) -> None:
        _tell(told.exc_type, told.exc_value, told.exc_traceback)

    sys.excepthook = _tell
    threading.excepthook = of_thread
    sys.unraisablehook = of_thread


def end_with(keeper: int) -> None:
    """Be killed when the keeper dies; at once, if it is dead already."""
    if sys.platform.startswith("linux"):
        _prctl(_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != keeper:
            os._exit(1)


def deaf_to_the_keyboard() -> None:
    """What is typed at a terminal ends the keeper, which then closes the window."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _tell(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    said = []
    while trace is not None:
        code = trace.tb_frame.f_code
        said.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    said.append(kind.__name__)
    cause = None if error is None else error.__cause__ or error.__context__
    if cause is not None:
        said.append(f"after {type(cause).__name__}")
    if sys.stderr is not None:
        sys.stderr.write("\n".join((*said, "")))


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
