"""One line of a list of things to do, and which list it stands in."""

from dataclasses import dataclass
from enum import StrEnum

from ui.theme.icons import Icon


class Section(StrEnum):
    """The lists of the room, in their order."""

    CALLS = "calls"
    WAITING = "waiting"
    REBOOK = "rebook"
    RECALLS = "recalls"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """``cells``: who, what, when, how it stands. ``of`` is the core's record behind it."""

    key: tuple[str, int]
    cells: tuple[str, str, str, str]
    ink: str = "t2"
    icon: Icon | None = None
    quiet: bool = False
    """Nothing can be done about it just now."""
    phone: str = ""
    of: object = None
    whole: str = ""
    """The name whole, for the moment in which one stands on the line."""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in self.cells if part)
