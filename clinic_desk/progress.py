"""Long work: how far it has come, the one shape that the windows and the command line show.

It is a generator of these that may be closed at any point without harm.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """``done`` of ``total`` steps; nobody knows a ``total`` of 0. ``stage`` is a code."""

    done: int
    total: int
    stage: str


@contextmanager
def unswept() -> Iterator[None]:
    """Python looks for no circles of garbage meanwhile. For work that makes much and leaves no
    circles: looking through all of it, over and over, takes a quarter of its time."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
