"""A room as the frame knows it: a line of data and how to make its widget."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from ui.theme.icons import Icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """One place of the rail.

    ``words`` is called whenever the rail is written, so that it follows the language;
    ``make`` is called when the room is first entered. Without a permission it is everybody's.
    """

    id: str
    words: Callable[[], str]
    icon: Icon
    make: Callable[[], QWidget]
    permission: Permission | None = None
    keys: str = ""
    """Its own shortcut: it stands apart at the rail's foot then, without a number."""
