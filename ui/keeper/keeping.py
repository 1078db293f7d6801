"""Keeps the vault's lock file, a worker, and a stand-in; docs/processes.md draws it.

It holds no key. What half-written things it keeps are sealed for their writers.
"""

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue

from clinic_desk.errors import DiskFull, ReadOnly, VaultInUse, VaultMissing
from clinic_desk.vault.holding import Holding, hold
from ui.keeper import guarding
from ui.keeper.children import Child
from ui.keeper.messages import (
    Alone,
    Close,
    Closed,
    End,
    Held,
    Hold,
    Keep,
    Leaving,
    Left,
    Message,
    Open,
    Painted,
    Parting,
    Prepare,
    Ready,
    Show,
    StandBy,
    Standing,
    Taken,
)
from ui.keeper.starting import command, start

LEAVES_WITHIN = 5.0
"""Seconds that a process which locks may take to write what it has to write."""
PAINTS_WITHIN = 20.0
"""Seconds that a stand-in may take to show itself, started in that moment at the worst."""
CLOSES_WITHIN = 15.0
MOST_DEATHS, IN_SECONDS = 3, 60.0
"""So many deaths within a minute, and nothing is started anew."""
FAILED = 3
"""What the keeper ends with where its children do not live."""
_MOST_KEPT = 64

Said = tuple[Child | None, Message | None]


class Keeper:
    """One run of the program, from its start to the closing of its window."""

    def __init__(
        self,
        folder: str,
        language: str = "",
        scheme: str = "",
        *,
        words: Sequence[str] | None = None,
        first: subprocess.Popen[bytes] | None = None,
        watch: Callable[[Child, Message | None], object] = lambda *_: None,
    ) -> None:
        """``words``: what starts a child; ``first``: one that was started already; ``watch``
        hears everything that a child says."""
        self._words, self._started, self._watch = words or command(), first, watch
        self._first = Open(folder=folder, language=language, scheme=scheme)
        self._standing: Parting | None = None
        self._kept: dict[int, Keep] = {}
        self._heard: SimpleQueue[Said] = SimpleQueue()
        self._front: Child | None = None
        self._next: Child | None = None
        self._leaving: list[Child] = []
        self._deadlines: dict[Child, float] = {}
        self._deaths: list[float] = []
        self._retry = 0.0
        self._holding: Holding | None = None
        self._folder: Path | None = None
        self._closed = False
        self._code: int | None = None

    def run(self) -> int:
        """Until the window is closed. Returns what the program ends with."""
        guarding.no_core()
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: self._heard.put((None, None)))
        self._front = self._start(self._first)
        try:
            while self._code is None:
                self._step()
        finally:
            for child in self._children():
                child.kill()
                child.ended()
            if self._holding is not None:
                self._holding.release()
        return self._code

    def _step(self) -> None:
        due = min((*self._deadlines.values(), *((self._retry,) if self._retry else ())), default=0)
        try:
            child, message = self._heard.get(
                timeout=max(due - time.monotonic(), 0.0) if due else None
            )
        except Empty:
            self._late(time.monotonic())
            return
        if child is None:
            self._close()
            return
        self._watch(child, message)
        if message is None:
            self._gone(child)
        elif child is self._front:
            self._from_front(child, message)
        elif child in self._leaving and isinstance(message, Left) and message.kept is not None:
            self._keep(message.kept)

    def _late(self, now: float) -> None:
        for child, due in tuple(self._deadlines.items()):
            if due <= now:
                del self._deadlines[child]
                child.kill()  # and its pipe says the rest
        if self._retry and self._retry <= now:
            self._retry = 0.0
            self._start_next()

    def _from_front(self, child: Child, message: Message) -> None:
        match message:
            case Ready():
                self._start_next()
            case Hold(folder=folder):
                child.send(self._hold(Path(folder)))
            case Standing(parting=parting):
                self._standing = parting
                if self._next is not None:
                    self._next.send(Prepare(parting=parting))
            case Leaving(parting=parting):
                self._leaving.append(child)
                self._deadlines[child] = time.monotonic() + LEAVES_WITHIN
                self._hand_over(parting)
            case Painted():
                self._deadlines.pop(child, None)
                for old in self._leaving:
                    old.send(End())
                self._start_next()
            case Taken(account=account):
                self._kept.pop(account, None)
            case Closed():
                self._closed = True
                self._deadlines[child] = time.monotonic() + CLOSES_WITHIN

    def _gone(self, child: Child) -> None:
        child.ended()
        self._deadlines.pop(child, None)
        if child in self._leaving:
            self._leaving.remove(child)
        elif child is self._next:
            self._next = None
            self._died()
            if self._too_often():
                self._be_alone()
            else:
                self._start_next()
        elif child is self._front:
            self._front_gone()

    def _front_gone(self) -> None:
        self._front = None
        if self._closed:
            self._code = 0
            return
        self._died()
        if self._too_often():
            sys.stderr.write("Clinic Desk stopped three times within a minute and gives up.\n")
            self._code = FAILED
        elif self._standing is None:
            self._front = self._start(self._first)
        else:
            self._hand_over(replace(self._standing, why="stopped"))

    def _hand_over(self, parting: Parting) -> None:
        """The stand-in becomes the worker; one that is not there yet is started."""
        self._standing = parting
        front, self._next = self._next or self._start(self._waiting()), None
        self._front = front
        self._deadlines[front] = time.monotonic() + PAINTS_WITHIN
        front.send(Show(parting=parting))
        for one in self._kept.values():
            front.send(one)

    def _keep(self, kept: Keep) -> None:
        if kept.sealed or kept.unkept:
            self._kept[kept.account] = replace(kept, said="")
            while len(self._kept) > _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
        if self._front is not None:
            self._front.send(kept)

    def _hold(self, folder: Path) -> Held:
        if self._holding is not None and folder == self._folder:
            return Held()
        try:
            holding = hold(folder)
        except VaultInUse as error:
            return Held(fault="in-use", holder=error.pid)
        except VaultMissing:
            return Held(fault="missing")
        except DiskFull:
            return Held(fault="disk-full")
        except (ReadOnly, OSError):
            return Held(fault="read-only")
        if self._holding is not None:
            self._holding.release()
        self._holding, self._folder = holding, folder
        return Held()

    def _close(self) -> None:
        """Somebody stops the program from outside: as if the window had been closed."""
        if self._front is None or self._closed:
            self._code = 0
            return
        self._closed = True
        self._front.send(Close())
        self._deadlines[self._front] = time.monotonic() + CLOSES_WITHIN

    def _start_next(self) -> None:
        if self._next is not None or self._closed:
            return
        self._next = self._start(self._waiting())
        if self._standing is not None:
            self._next.send(Prepare(parting=self._standing))
        self._say_alone(alone=False)

    def _waiting(self) -> StandBy:
        return StandBy(language=self._first.language, scheme=self._first.scheme)

    def _start(self, first: Message) -> Child:
        process, self._started = self._started or start(self._words), None
        child = Child(process, lambda *said: self._heard.put(said))
        child.send(first)
        return child

    def _died(self) -> None:
        now = time.monotonic()
        self._deaths = [*(at for at in self._deaths if at > now - IN_SECONDS), now]

    def _too_often(self) -> bool:
        return len(self._deaths) >= MOST_DEATHS

    def _be_alone(self) -> None:
        self._retry = time.monotonic() + IN_SECONDS
        self._say_alone(alone=True)

    def _say_alone(self, *, alone: bool) -> None:
        if self._front is not None:
            self._front.send(Alone(alone=alone))

    def _children(self) -> list[Child]:
        return [one for one in (self._front, self._next, *self._leaving) if one is not None]


def keep(folder: str, language: str, scheme: str, first: subprocess.Popen[bytes]) -> int:
    """Run the program, whose first child is on its way. Returns its exit code."""
    with contextlib.suppress(KeyboardInterrupt):  # before the signal was heard by us
        return Keeper(folder, language, scheme, first=first).run()
    return 130
