"""Keeps what is half written while somebody works: a second after the last key, in the vault.

So a lock has nothing to wait for, and a program that is killed loses no more than a second.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from clinic_desk.access import Session
from clinic_desk.errors import ClinicDeskError
from clinic_desk.staff import drafts
from ui.shell import half_written
from ui.shell.half_written import HalfWritten

RESTS_FOR = 1000
"""After so many milliseconds without a key it is kept."""


class DraftDesk(QObject):
    """One person's draft, written where it differs from what was written last."""

    kept = Signal()

    def __init__(
        self,
        session: Session,
        used: SignalInstance,
        collect: Callable[[], HalfWritten],
        parent: QObject,
    ) -> None:
        """``used``: a key, a click; ``collect``: what is half written now."""
        super().__init__(parent)
        self._session, self._used, self._collect = session, used, collect
        self._last: bytes | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_FOR)
        self._rest.timeout.connect(self._rested)
        used.connect(self._soon)

    def close(self) -> None:
        self._rest.stop()
        self._used.disconnect(self._soon)

    def take(self) -> HalfWritten:
        """What this person left. It stays in the vault until it is done."""
        self._last = drafts.read(self._session)
        return HalfWritten() if self._last is None else half_written.read(self._last)

    def done(self) -> None:
        """Something was finished: what was half of it must not come back."""
        self._rest.start(0)

    def keep(self, half: HalfWritten) -> None:
        """Keep this now. Raises what drafts.keep raises."""
        written = None if half.is_empty() else half_written.written(half)
        if written == self._last:
            return
        if written is None:
            drafts.drop(self._session)
        else:
            drafts.keep(self._session, written)
        self._last = written

    def _soon(self) -> None:
        self._rest.start()

    def _rested(self) -> None:
        self._rest.setInterval(RESTS_FOR)
        try:
            self.keep(self._collect())
        except ClinicDeskError:  # tried again at the next key and at the lock, which says so
            return
        self.kept.emit()
