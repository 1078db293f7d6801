"""Keeps in the vault what somebody did last, so that a lock does not end their way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from clinic_desk.access import Session
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import day
from clinic_desk.staff import last_acts
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk


class LastDone(QObject):
    """One person's acts, written in the turn after each of them."""

    def __init__(
        self, session: Session, window: MainWindow, fault: Callable[[ClinicDeskError], None]
    ) -> None:
        super().__init__(window)
        self._session, self.undo = session, UndoDesk(window, fault)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._keep)
        self.undo.changed.connect(self._soon.start)

    def take_up(self) -> None:
        """What this person did today before they left."""
        said = last_acts.read(self._session, day.today(self._session))
        if said is not None:
            self.undo.take_up(said)

    def close(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self._keep()
        self.undo.close()

    def _keep(self) -> None:
        try:
            last_acts.keep(self._session, day.today(self._session), self.undo.half_done())
        except ClinicDeskError:  # as for a draft: the next act tries it again
            return
