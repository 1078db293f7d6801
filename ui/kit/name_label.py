"""A patient's name on a panel: where visitors can see the screen, whole for a moment alone."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.kit.label import Label
from ui.kit.revealing import STAYS
from ui.words import people


class NameLabel(Label):
    """As any label. Among visitors it shows initials, and the name for three seconds when it
    comes to be seen, gets the keyboard or is pressed."""

    written = Signal()
    """Another part of the name is to be seen."""

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        *,
        wrap: bool = False,
        one_of_many: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``one_of_many``: it waits until somebody stands on it; who calls ``reveal`` knows."""
        self._name, self._whole, self._one_of_many = text, False, one_of_many
        super().__init__(text, kind, wrap=wrap, parent=parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS)
        self.timer.timeout.connect(self._take_back)
        self.write()

    def setText(self, text: str) -> None:
        """The whole name; what stands there is as much of it as may be seen."""
        self._name = text
        self.write()

    def write(self) -> None:
        """What may be seen of people may have changed."""
        initials = people.initials_only()
        shown = self._name if self._whole or not initials else people.name_seen(self._name)
        super().setText(shown)
        alone = initials and not self._one_of_many
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if alone else Qt.FocusPolicy.NoFocus)
        self.written.emit()

    def reveal(self) -> None:
        """Show the name whole for a moment."""
        if people.initials_only():
            self._whole = True
            self.timer.start()
            self.write()

    def _take_back(self) -> None:
        self._whole = False
        self.write()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._one_of_many:
            self.reveal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reveal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.reveal()
