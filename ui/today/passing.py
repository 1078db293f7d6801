"""A column that scrolls by page; the arrow keys go on to whoever holds it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.kit.button import Pressable
from ui.kit.frames import Scrolled

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class PassingColumn(Scrolled):
    """Its rows are gone through by the arrow keys, and it follows the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PassingRow(Pressable):
    """A row that can be pressed; a button would take the arrow keys for itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
