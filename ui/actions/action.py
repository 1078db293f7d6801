"""An action as data: words, key and permission. Words are English source, translated when shown."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Permission
from ui.theme.icons import Icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person can do.

    ``shortcut`` is portable text ("Ctrl+K"); ``room`` says where the key works: in that room
    alone, or everywhere if empty. ``listed`` actions stand in the command list, which finds them by
    ``other`` words too: what a person may call the thing.
    """

    id: str
    source: object
    other: object = ""
    shortcut: str = ""
    permission: Permission | None = None
    icon: Icon | None = None
    room: str = ""
    listed: bool = True

    @property
    def words(self) -> str:
        """The words in the language spoken now: a verb first."""
        return QCoreApplication.translate("actions", str(self.source))

    @property
    def sought(self) -> str:
        """All by which it is found in the language spoken now, in small letters."""
        other = QCoreApplication.translate("actions", str(self.other)) if self.other else ""
        return f"{self.words} {other}".casefold()
