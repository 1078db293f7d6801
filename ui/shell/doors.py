"""A directory that a screen holds open, opened anew when it has closed by itself."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from clinic_desk.access import Directory, Session
from clinic_desk.errors import LogFault, ScopeClosed

T = TypeVar("T")
SETTLES_AFTER = 400
"""How long a list must stand still, in milliseconds, to count as seen."""


class HeldDirectory(QObject):
    """One screen's way to the directory. ``emptied`` is called when what is shown cannot be
    recorded: the screen must then show nothing."""

    def __init__(
        self, session: Session, reason: str, emptied: Callable[[LogFault], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._reason, self._emptied = session, reason, emptied
        self._stack = ExitStack()
        self._opened: Directory | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLES_AFTER)
        self._rest.timeout.connect(self._settle)

    def ask(self, call: Callable[[Directory], T]) -> T:
        """Call with the open directory; what it shows is recorded once it stands still."""
        try:
            answer = call(self._open())
        except ScopeClosed:
            self.close()
            answer = call(self._open())
        self._rest.start()
        return answer

    def close(self) -> None:
        """Leave the directory; what was shown is recorded first."""
        self._rest.stop()
        self._opened = None
        self._stack.close()

    def _open(self) -> Directory:
        if self._opened is None:
            self._opened = self._stack.enter_context(self._session.directory(self._reason))
        return self._opened

    def _settle(self) -> None:
        if self._opened is None:
            return
        try:
            self._opened.settle()
        except LogFault as error:
            self._emptied(error)
