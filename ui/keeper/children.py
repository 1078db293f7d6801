"""One child of the keeper: how it is spoken to."""

import contextlib
import subprocess
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO, cast

from ui.keeper import pipe
from ui.keeper.messages import Message, NotUnderstood

Heard = Callable[["Child", Message | None], object]


class Child:
    """A process that answers. ``heard`` is called from a thread of its own: with each message,
    and with None once the process no longer speaks, or says what is no message."""

    def __init__(self, process: subprocess.Popen[bytes], heard: Heard) -> None:
        self._heard, self._process = heard, process
        self._outbox: SimpleQueue[Message | None] = SimpleQueue()
        for work in (self._listen, self._tell):
            Thread(target=work, daemon=True).start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, message: Message) -> None:
        """Say it; a child that does not listen keeps nobody waiting."""
        self._outbox.put(message)

    def kill(self) -> None:
        """End it at once."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def ended(self) -> int:
        """Wait until it is gone, and say what it ended with."""
        self._outbox.put(None)
        return self._process.wait()

    def _listen(self) -> None:
        said = cast("BinaryIO", self._process.stdout)
        while True:
            try:
                message = pipe.read(said)
            except (NotUnderstood, OSError):
                message = None
            if message is None:
                self.kill()
                said.close()
            self._heard(self, message)
            if message is None:
                return

    def _tell(self) -> None:
        ear = cast("BinaryIO", self._process.stdin)
        with contextlib.suppress(OSError), ear:
            while (message := self._outbox.get()) is not None:
                pipe.write(ear, message)
