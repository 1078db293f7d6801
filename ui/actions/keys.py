"""Keys that belong to what has the focus, before the window's own keys are asked."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.actions.registry import BY_ID


def is_key(event: QEvent, action: str) -> bool:
    """Whether a key event is the shortcut of an action of the registry."""
    if not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()) == QKeySequence(BY_ID[action].shortcut)
