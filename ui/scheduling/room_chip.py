"""The rooms that alone will do, as a chip that takes the choice away again."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.chip import Chip
from ui.theme.icons import Icon

_NAMED = 2
_AWAY = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RoomChip(Chip):
    """Hidden while any room will do; a press, Enter or Delete lets any room do again."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", checked=True, icon=Icon.DOOR_OPEN, removable=True, parent=parent)
        self._places: tuple[str, ...] = ()
        self.clicked.connect(self._remove)
        self.hide()

    def show_places(self, places: Sequence[str]) -> None:
        """The names of the rooms; none: any will do."""
        self._places = tuple(places)
        self.setVisible(bool(places))
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _AWAY:
            self._remove()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        translate = QCoreApplication.translate
        names = ", ".join(self._places)
        many = len(self._places)
        self.set_words(names if many <= _NAMED else translate("scheduling", "%n room(s)", "", many))
        says = translate("scheduling", "Only in: {rooms}. Press to let any room do.")
        self.setAccessibleName(says.format(rooms=names))
        self.setToolTip(says.format(rooms=names))

    def _remove(self) -> None:
        self.setChecked(True)  # a click has just toggled the chip
        self.removed.emit()
