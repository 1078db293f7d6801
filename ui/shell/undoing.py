"""What can be taken back and done again: each act brings its own way back, and forth."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling.records import Appointment
from ui.shell import acts, deeds
from ui.shell.acts import Kept, kept
from ui.shell.main_window import MainWindow

T = TypeVar("T")
_KEPT = 20
_VERSIONS = 400
_LONGEST = 32 * 1024
"""Characters of what is kept over a lock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act in words, the call that takes it back and says so in words, and the one that does
    it once more after that. Both raise what the core raises."""

    sentence: str
    take_back: Callable[[], str] | None = None
    again: Callable[[], "Done"] | None = None
    hint: tuple[str, str] = ("", "")
    """What is often done next, and its key."""
    act: object | None = None
    """What was done, of a kind that ``UndoDesk.knows``: it can be taken back after a lock too."""
    lapses: bool = False
    """With a lock it is as if it had not been done."""

    @property
    def lost(self) -> bool:
        """Whether it was done before a lock, and is one that no lock leaves."""
        return self.act is None and self.take_back is None


class UndoDesk(QObject):
    """Says what was done in the undo bar, takes it back when asked, and does it again."""

    changed = Signal()
    """Something else can be taken back, or done again, than before."""

    def __init__(self, window: MainWindow, fault: Callable[[ClinicDeskError], None]) -> None:
        super().__init__(window)
        self._window, self._fault = window, fault
        self._done: list[Done] = []
        self._taken_back: list[Done] = []
        self._versions: dict[int | str, tuple[int, int]] = {}
        self._ways: dict[type, Callable[[Any], Done]] = {}
        window.undo_wanted.connect(self.undo)
        window.redo_wanted.connect(self.redo)

    def close(self) -> None:
        self._window.undo_wanted.disconnect(self.undo)
        self._window.redo_wanted.disconnect(self.redo)
        self._done.clear()
        self._taken_back.clear()
        self._versions.clear()
        self._ways.clear()

    def knows(self, kind: type[T], way: Callable[[T], Done]) -> None:
        """An act of this kind stands: ``way`` makes its words, its way back and its way forth.

        It is asked anew whenever one of them is needed, so that a name is as it may be seen then.
        """
        self._ways[kind] = way

    def wrote(self, one: Appointment, over: int | None = None) -> None:
        """An appointment was written here; acts before it can still be taken back after it.

        ``over``: the version that was written over, where the act writes more than once.
        """
        self.wrote_row(one.id, one.version, over)

    def wrote_all(self, visits: Sequence[Appointment]) -> Kept:
        """Several were written here, each once."""
        for one in visits:
            self.wrote(one)
        return kept(visits)

    def wrote_row(self, which: int | str, version: int, over: int | None = None) -> None:
        """The same of any row with versions, each of which follows the one before; ``which``: its
        id, or what it is and whose."""
        over = version - 1 if over is None else over
        first, last = self._versions.pop(which, (version, over))
        if last != over:  # somebody else wrote in between: what was before is theirs
            first = version
        self._versions[which] = min(first, over + 1), version

    def version(self, one: Appointment) -> int:
        """The version of an appointment as it was last written here: what others changed since
        still counts as theirs."""
        return self.known(one.id, one.version)

    def known(self, one: int | str, version: int) -> int:
        """The same, of one that was read or written with a version."""
        first, last = self._versions.get(one, (version, version))
        return last if first - 1 <= version <= last else version

    def as_known(self, visits: Kept) -> Kept:
        """The same of several."""
        return tuple((one, self.known(one, version)) for one, version in visits)

    def did(self, done: Done) -> None:
        """An act has succeeded. What was taken back before it is not done again after it."""
        self._taken_back.clear()
        self._stands(done)
        self.changed.emit()

    def newest(self) -> Done | None:
        """What would be taken back."""
        return self._done[-1] if self._done else None

    def standing(self, kind: type[T]) -> list[T]:
        """The acts of a kind that could be taken back, the newest first."""
        return [one.act for one in reversed(self._done) if isinstance(one.act, kind)]

    def swallow(self, act: object) -> None:
        """An act of its own no more: the one that comes next, or just came, has it in it."""
        newest = next((one for one in reversed(self._done) if one.act == act), None)
        self._done = [one for one in self._done if one is not newest]

    def _stands(self, done: Done) -> None:
        if done.take_back is not None:
            self._done = [*self._done[1 - _KEPT :], done]
        undoable = done.take_back is not None
        self._window.show_change(done.sentence, undoable=undoable, hint=done.hint)

    def undo(self) -> None:
        """Take back the newest act; a refusal says why and keeps nothing half done."""
        if not self._done:
            nothing = QCoreApplication.translate("deeds", "There is nothing to take back")
            self._window.show_change(nothing, undoable=False)
            return
        done = self._done.pop()
        if done.lost:
            hint = deeds.goes_further_back() if self._done else ("", "")
            self._window.show_change(deeds.lost_with_the_lock(), undoable=False, hint=hint)
            self.changed.emit()
            return
        try:
            done = self._as_now(done)
            assert done.take_back is not None
            sentence = done.take_back()
        except ClinicDeskError as error:
            self.changed.emit()
            self._fault(error)
            return
        hint = ("", "")
        if done.again is not None:
            self._taken_back.append(done)
            hint = deeds.does_again()
        self._window.show_change(sentence, undoable=False, hint=hint)
        self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last; a refusal says why and keeps nothing half done."""
        if not self._taken_back:
            return
        done = self._taken_back.pop()
        try:
            again = self._as_now(done).again
            assert again is not None
            done = again()
        except ClinicDeskError as error:
            self.changed.emit()
            self._fault(error)
            return
        self._stands(done)
        self.changed.emit()

    def _as_now(self, done: Done) -> Done:
        return done if done.act is None else self._ways[type(done.act)](done.act)

    # --- over a lock ---------------------------------------------------------------------------

    def half_done(self) -> bytes:
        """What can be taken back and done again, for ``take_up``; the oldest goes first where it
        is too much."""
        stands: list[list[Any]] = []
        for one in self._done:
            told = _told(one)
            if not one.lapses and (told or stands[-1:] != [told]):  # one gap for several
                stands.append(told)
        gone = list(reversed([*takewhile(bool, map(_told, reversed(self._taken_back)))]))
        versions = list(self._versions.items())[-_VERSIONS:]
        while len(said := json.dumps([stands, gone, versions])) > _LONGEST and (stands or gone):
            (stands or gone).pop(0)
        return said.encode()

    def take_up(self, said: bytes) -> None:
        """What this person did before they left; nothing if another version of the program wrote
        it otherwise."""
        try:
            stands, gone, versions = json.loads(said)
            self._versions = {which: (first, last) for which, (first, last) in versions}
            self._done, self._taken_back = ([*map(self._read, one)] for one in (stands, gone))
        except (KeyError, LookupError, TypeError, ValueError, RecursionError):
            self._done, self._taken_back, self._versions = [], [], {}

    def _read(self, said: list[Any]) -> Done:
        if not said:
            return Done(sentence="")
        kinds = {one.__name__: one for one in self._ways}
        return Done(sentence="", act=acts.read(kinds[said[0]], said[1]))


def _told(done: Done) -> list[Any]:
    """Empty for what is not kept."""
    return [] if done.act is None else [type(done.act).__name__, acts.told(done.act)]
