"""What can be taken back, newest first: each act brings its own way back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from clinic_desk.errors import ClinicDeskError
from ui.shell.main_window import MainWindow

_KEPT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act in words, and the call that takes it back and says so in words."""

    sentence: str
    take_back: Callable[[], str] | None = None


class UndoDesk(QObject):
    """Says what was done in the undo bar and takes it back when asked."""

    def __init__(self, window: MainWindow, fault: Callable[[ClinicDeskError], None]) -> None:
        super().__init__(window)
        self._window, self._fault = window, fault
        self._done: list[Done] = []
        window.undo_wanted.connect(self.undo)

    def close(self) -> None:
        self._window.undo_wanted.disconnect(self.undo)
        self._done.clear()

    def did(self, done: Done) -> None:
        """An act has succeeded."""
        if done.take_back is not None:
            self._done = [*self._done[1 - _KEPT :], done]
        self._window.show_change(done.sentence, undoable=done.take_back is not None)

    def undo(self) -> None:
        """Take back the newest act; a refusal says why and keeps nothing half done."""
        if not self._done:
            return
        take_back = self._done.pop().take_back
        assert take_back is not None
        try:
            sentence = take_back()
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._window.show_change(sentence, undoable=False)
