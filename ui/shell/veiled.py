"""The rooms, and what stands in their place while the privacy screen is on."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.veil import Veil
from ui.theme.style import px
from ui.theme.tokens import READING_WIDTH


class Veiled(QStackedWidget):
    """A room that has ``rewrite_names`` shows itself without names; any other is not shown.

    One that ``reads_across``, a table, stands in the middle of a window that is wider than that
    can be read. ``whole`` is what is laid out: the rooms or the veil.
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_measure()

    def _keep_measure(self) -> None:
        across = getattr(self.currentWidget(), "reads_across", False)
        side = max(0, (self.width() - px(READING_WIDTH)) // 2) if across else 0
        self.setContentsMargins(side, 0, side, 0)

    def _look(self) -> None:
        self._keep_measure()
        current = self.currentWidget()
        bare = self._on and current is not None and not hasattr(current, "rewrite_names")
        self.whole.setCurrentWidget(self.veil if bare else self)
