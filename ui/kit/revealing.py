"""Where visitors can see the screen, the visit that one stands on is shown whole for a moment."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from clinic_desk.ids import AppointmentId
from ui.words import people

STAYS = 3000
"""Milliseconds for which a name stands there."""


class Revealing(QObject):
    """Shows one name, and takes it back by itself. There is never more than one in a program."""

    _last: ClassVar[list[Callable[[], None]]] = []

    def __init__(self, rewrite: Callable[[AppointmentId], object], parent: QObject) -> None:
        """``rewrite`` draws a visit anew."""
        super().__init__(parent)
        self._rewrite = rewrite
        self._shown: AppointmentId | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS)
        self.timer.timeout.connect(lambda: self.look_at(None))

    def look_at(self, appointment: AppointmentId | None) -> None:
        """Somebody came to a visit, or went away from it."""
        for take_back in self._last:
            take_back()
        self._show(appointment)
        self._last[:] = [] if self._shown is None else [self._take_back]

    def _take_back(self) -> None:
        if isValid(self):
            self._show(None)

    def _show(self, appointment: AppointmentId | None) -> None:
        wanted = appointment if people.initials_only() else None
        before, self._shown = self._shown, wanted
        if wanted is not None:
            self.timer.start()
        elif before is None:
            return
        people.reveal(wanted)
        for one in {before, wanted} - {None}:
            assert one is not None
            self._rewrite(one)
