"""A chip that opens a short list and then shows what was chosen."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit.chip import Chip
from ui.theme.icons import Icon


class ChoiceChip(Chip):
    """One of a few; it looks switched on while the choice is not the quiet one."""

    chosen = Signal(object)
    """The key of the choice, when a person made it."""

    def __init__(
        self,
        name: str,
        *,
        quiet: Hashable = ...,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``quiet`` is the key that does not light the chip; without one it is always lit."""
        super().__init__("", icon=icon, parent=parent)
        self._name = name
        self._quiet = quiet
        self._choices: dict[Hashable, str] = {}
        self._key: Hashable = None
        self._menu = QMenu(self)
        self.clicked.connect(self._open)

    def offer(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """The keys with their words; the choice stays if it is still there."""
        self._choices = dict(choices)
        self._menu.clear()
        for key, words in choices:
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _on=False, key=key: self._choose(key))
        if self._key not in self._choices and choices:
            self._key = choices[0][0]
        self.choose(self._key)

    def choice(self) -> Hashable:
        return self._key

    def choose(self, key: Hashable) -> None:
        """Show this choice without saying so; one that is not offered is passed over."""
        if key not in self._choices:
            return
        self._key = key
        self.setChecked(self._quiet is ... or key != self._quiet)
        self.setText(self._choices[key])
        self.setAccessibleName(": ".join((self._name, self._choices[key])))
        self.updateGeometry()

    def set_name(self, name: str) -> None:
        self._name = name
        self.choose(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        self.choose(self._key)  # a click has just toggled the chip
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _choose(self, key: Hashable) -> None:
        self.choose(key)
        self.chosen.emit(key)
