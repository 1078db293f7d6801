"""What a process holds in its memory, read from outside through ``/proc``."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_PIECE = 16 * 1024 * 1024


def spellings(text: str) -> set[bytes]:
    """One text as programs keep it: Python, Qt and the disk each have a way of their own."""
    written = {text.encode("utf-8"), text.encode("utf-16-le")}
    with suppress(UnicodeEncodeError):
        written.add(text.encode("latin-1"))
    return written


def key_spellings(key: bytes) -> set[bytes]:
    return {key, key.hex().encode(), key.hex().upper().encode(), key.hex().encode("utf-16-le")}


def found(pid: int, wanted: Mapping[str, set[bytes]]) -> set[str]:
    """Which of ``wanted`` stand somewhere in the memory of this process."""
    overlap = max(len(one) for many in wanted.values() for one in many)
    seen: set[str] = set()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in readable(pid):
            for at in range(start, end, _PIECE):
                piece = _read(memory, at, min(_PIECE + overlap, end - at))
                seen |= {
                    name
                    for name, many in wanted.items()
                    if name not in seen and any(one in piece for one in many)
                }
    return seen


def readable(pid: int) -> list[tuple[int, int]]:
    """Every mapped range that can be read, files and devices included."""
    ranges = []
    for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
        where, how, *_ = line.split()
        start, end = (int(part, 16) for part in where.split("-"))
        if how.startswith("r") and not line.endswith(("[vvar]", "[vsyscall]")):
            ranges.append((start, end))
    return ranges


def _read(memory, at: int, count: int) -> bytes:
    try:
        memory.seek(at)
        return memory.read(count)
    except (OSError, OverflowError):  # a page of a device, or gone meanwhile
        return b""
