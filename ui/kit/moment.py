"""Where visitors can see the screen, the line that one stands on is whole for a moment."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.kit.revealing import STAYS
from ui.words import people

NOWHERE = -1


class Moment(QObject):
    """Tells a list which of its lines may show a name whole, and takes it back by itself."""

    def __init__(self, look_at: Callable[[int], object], parent: QObject) -> None:
        """``look_at`` is told a line, or NOWHERE."""
        super().__init__(parent)
        self._look_at = look_at
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS)
        self.timer.timeout.connect(lambda: self._look_at(NOWHERE))

    def stand_on(self, line: int) -> None:
        """Somebody came to a line."""
        if people.initials_only() and line >= 0:
            self._look_at(line)
            self.timer.start()
        else:
            self._look_at(NOWHERE)
