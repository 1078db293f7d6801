"""What can be taken back and done again: each act brings its own way back, and forth."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import Appointment
from ui.shell import deeds
from ui.shell.main_window import MainWindow

_KEPT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act in words, the call that takes it back and says so in words, and the one that does
    it once more after that. Both raise what the core raises."""

    sentence: str
    take_back: Callable[[], str] | None = None
    again: Callable[[], "Done"] | None = None
    hint: tuple[str, str] = ("", "")
    """What is often done next, and its key."""


class UndoDesk(QObject):
    """Says what was done in the undo bar, takes it back when asked, and does it again."""

    def __init__(self, window: MainWindow, fault: Callable[[ClinicDeskError], None]) -> None:
        super().__init__(window)
        self._window, self._fault = window, fault
        self._done: list[Done] = []
        self._taken_back: list[Done] = []
        self._versions: dict[AppointmentId, int] = {}
        window.undo_wanted.connect(self.undo)
        window.redo_wanted.connect(self.redo)

    def close(self) -> None:
        self._window.undo_wanted.disconnect(self.undo)
        self._window.redo_wanted.disconnect(self.redo)
        self._done.clear()
        self._taken_back.clear()
        self._versions.clear()

    def wrote(self, one: Appointment) -> None:
        """An appointment was written here; acts before it can still be taken back after it."""
        self._versions[one.id] = one.version

    def version(self, one: Appointment) -> int:
        """The version of an appointment as it was last written here: what others changed since
        still counts as theirs."""
        return self._versions.get(one.id, one.version)

    def known(self, one: AppointmentId, version: int) -> int:
        """The same, of one that was read with a version."""
        return self._versions.get(one, version)

    def did(self, done: Done) -> None:
        """An act has succeeded. What was taken back before it is not done again after it."""
        self._taken_back.clear()
        self._stands(done)

    def is_newest(self, done: Done) -> bool:
        """Whether it is what would be taken back next."""
        return bool(self._done) and self._done[-1] is done

    def swallow(self, done: Done) -> None:
        """An act of its own no more: the one that comes next has it in it."""
        self._done = [one for one in self._done if one is not done]

    def _stands(self, done: Done) -> None:
        if done.take_back is not None:
            self._done = [*self._done[1 - _KEPT :], done]
        undoable = done.take_back is not None
        self._window.show_change(done.sentence, undoable=undoable, hint=done.hint)

    def undo(self) -> None:
        """Take back the newest act; a refusal says why and keeps nothing half done."""
        if not self._done:
            return
        done = self._done.pop()
        assert done.take_back is not None
        try:
            sentence = done.take_back()
        except ClinicDeskError as error:
            self._fault(error)
            return
        hint = ("", "")
        if done.again is not None:
            self._taken_back.append(done)
            hint = deeds.does_again()
        self._window.show_change(sentence, undoable=False, hint=hint)

    def redo(self) -> None:
        """Do again what was taken back last; a refusal says why and keeps nothing half done."""
        if not self._taken_back:
            return
        again = self._taken_back.pop().again
        assert again is not None
        try:
            done = again()
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._stands(done)
