"""What is practised, as the practice bar knows it: a goal, how far one is, and what helps.

``clinic_desk.training`` describes the tasks and judges them; here is what the bar needs of one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from clinic_desk.access import Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One thing that is to happen, in words, and whether it has."""

    words: str
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What helps; ``points_at`` is a control's class, written with hyphens."""

    words: str
    points_at: str


class Exercise(Protocol):
    """One task in one practice clinic. Its words are in the language spoken now."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def story(self) -> str: ...

    @property
    def passed(self) -> bool: ...

    def wishes(self) -> Sequence[Wish]: ...

    def hear(self, happened: Sequence[Happened]) -> None:
        """Judge by what was just recorded there."""

    def help_after(self, seconds: float) -> Help | None:
        """What to say so long after something was last met; None if it is too early."""
