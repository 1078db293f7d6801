"""A chip that opens a chooser, then shows what was chosen, and is cleared by its cross."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.kit.chip import Chip
from ui.theme.style import px
from ui.theme.tokens import TARGET


class FilterChip(Chip):
    """Enter, Space, Down or a click opens; Delete, Backspace or the cross clears."""

    open_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._name = ""
        self._value = ""

    def set_name(self, name: str) -> None:
        """What is filtered by, shown while nothing is chosen."""
        self._name = name
        self._write()

    def set_value(self, value: str) -> None:
        """What is chosen; empty for nothing."""
        self._value = value
        self._write()

    def value(self) -> str:
        return self._value

    def _write(self) -> None:
        on = bool(self._value)
        self._removable = on
        self.setChecked(on)
        self.set_words(self._value or self._name)
        if on:
            spoken = QCoreApplication.translate("audit", "{filter}: {value}", "a filter")
            self.setAccessibleName(spoken.format(filter=self._name, value=self._value))
            clears = QCoreApplication.translate("audit", "Delete clears it")
            self.setAccessibleDescription(clears)
        else:
            self.setAccessibleDescription("")

    def nextCheckState(self) -> None:
        """Only a choice lights the chip."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self._value:
                self.clear_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space | Qt.Key.Key_Down:
                self.open_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or not self.rect().contains(
            at.toPoint()
        ):
            return
        if self._value and at.x() >= self.width() - px(TARGET):
            self.clear_wanted.emit()
        else:
            self.open_wanted.emit()
