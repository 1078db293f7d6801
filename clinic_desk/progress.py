"""How far long work has come: the one shape that the windows and the command line show.

Long work is a generator of these that may be closed at any point without harm.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """``done`` of ``total`` steps; nobody knows a ``total`` of 0. ``stage`` is a code."""

    done: int
    total: int
    stage: str
