"""The rooms, and what stands in their place while the privacy screen is on."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.veil import Veil


class Veiled(QStackedWidget):
    """A room that has ``rewrite_names`` shows itself without names; any other is not shown.

    ``whole`` is what is laid out: the rooms or the veil.
    """

    def __init__(self) -> None:
        super().__init__()
        self.veil = Veil()
        self.whole = QStackedWidget()
        self.whole.addWidget(self)
        self.whole.addWidget(self.veil)
        self._on = False
        self.currentChanged.connect(lambda _at: self._look())

    def show_veil(self, *, on: bool) -> None:
        self._on = on
        self._look()

    def shown(self) -> QWidget | None:
        """What a person sees: the room, or the veil."""
        return self.veil if self.whole.currentWidget() is self.veil else self.currentWidget()

    def _look(self) -> None:
        current = self.currentWidget()
        bare = self._on and current is not None and not hasattr(current, "rewrite_names")
        self.whole.setCurrentWidget(self.veil if bare else self)
