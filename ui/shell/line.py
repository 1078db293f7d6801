"""The worker's and the stand-in's end of the pipe to the keeper."""

import os
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO

from PySide6.QtCore import QObject, Signal

from clinic_desk.errors import DiskFull, ReadOnly, VaultInUse, VaultMissing
from clinic_desk.vault.holding import Holding
from ui.keeper import pipe
from ui.keeper.messages import (
    Closed,
    End,
    Held,
    Hold,
    Keep,
    Leaving,
    Left,
    Message,
    NotUnderstood,
    Parting,
)

ANSWERS_WITHIN = 10.0
"""Seconds; the keeper answers in one millisecond, or is dead."""


class Line(QObject):
    """Hears the keeper in a thread of its own; a keeper that is gone ends this process."""

    heard = Signal(object)
    """A Message, in the thread of the windows."""

    def __init__(self, hears: BinaryIO, says: BinaryIO) -> None:
        super().__init__()
        self._hears, self._says = hears, says
        self._saying = Lock()
        self._answers: SimpleQueue[Held] = SimpleQueue()
        self._written = Event()
        self.is_left = False

    def listen(self) -> None:
        """From now on; what came before is heard first."""
        Thread(target=self._listen, name="keeper", daemon=True).start()

    def say(self, message: Message) -> None:
        """A keeper that is gone ends this process: there is nobody who would start another."""
        try:
            with self._saying:
                pipe.write(self._says, message)
        except OSError:
            os._exit(1)

    def hold(self, folder: Path) -> Holding:
        """Have the keeper hold the vault. Raises what ``holding.hold`` raises."""
        self.say(Hold(folder=str(folder.absolute())))
        try:
            answer = self._answers.get(timeout=ANSWERS_WITHIN)
        except Empty:
            os._exit(1)
        if answer.fault == "in-use":
            raise VaultInUse(answer.holder)
        faults = {"missing": VaultMissing, "disk-full": DiskFull, "read-only": ReadOnly}
        if answer.fault:
            raise faults[answer.fault]
        return Holding(None)

    def leave(self, parting: Parting) -> None:
        """Have the stand-in show this: this process is about to end."""
        self.is_left = True
        self.say(Leaving(parting=parting))

    def left(self, kept: Keep | None = None) -> None:
        """Everything is written, or cannot be: the process ends as soon as the other is seen."""
        self.say(Left(kept=kept))
        self._written.set()

    def closed(self) -> None:
        """The window was closed: the program ends."""
        if not self.is_left:
            self.say(Closed())

    def _listen(self) -> None:
        while True:
            try:
                message = pipe.read(self._hears)
            except (NotUnderstood, OSError):
                message = None
            if isinstance(message, End):
                self._written.wait()  # the keeper does not wait for ever
                os._exit(0)
            elif message is None:
                os._exit(1)
            elif isinstance(message, Held):
                self._answers.put(message)
            else:
                self.heard.emit(message)
