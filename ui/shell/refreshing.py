"""The one way in which a room is read anew when something has changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Refreshing(QObject):
    """Several changes are one; and what nobody looks at is not read, since that would be an
    entry in the log for nothing: it is caught up with when the room is next seen."""

    def __init__(
        self, refresh: Callable[[], None], seen: Callable[[], bool], parent: QObject
    ) -> None:
        """``refresh`` reads and shows, and says ``done``; ``seen``: whether somebody looks."""
        super().__init__(parent)
        self._refresh, self._seen = refresh, seen
        self._behind = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self.catch_up)

    def soon(self) -> None:
        """Something has changed: show it when the turn is over, or when the room is seen."""
        self._behind = True
        self._turn.start()

    def catch_up(self) -> bool:
        """Show what has changed since, if somebody looks; whether there was anything."""
        if not self._behind or not self._seen():
            return False
        self._refresh()
        return True

    def done(self) -> None:
        """What is shown is as it is now."""
        self._turn.stop()
        self._behind = False
