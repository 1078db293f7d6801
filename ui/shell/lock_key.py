"""The key that locks wins over whatever is open: a modal dialog and a menu keep it to themselves.

Elsewhere the window's own action hears it.
"""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from ui.actions.registry import BY_ID

_KEY = "session:lock"
_PRESSED = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class LockKey(QObject):
    """Hears every key of the program, and says when it is this one."""

    pressed = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._key = QKeySequence(BY_ID[_KEY].shortcut)
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _PRESSED or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()) != self._key or not _is_covered():
            return False
        event.accept()
        self.pressed.emit()
        return True


def _is_covered() -> bool:
    return bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())
