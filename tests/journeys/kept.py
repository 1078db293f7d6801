"""The whole program, keeper and children, in processes of its own: started, driven, looked at."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from clinic_desk.staff import codes
from tests.builders import CODE_AGE, Clinic, Role
from tests.house.sources import ROOT
from tests.journeys.driving import code_of
from tests.journeys.one_clock import OneClock

PATIENCE = 30.0


class Child:
    """One child of the keeper, spoken to from outside."""

    def __init__(self, path: Path) -> None:
        self.pid = int(path.stem)
        self._talk = socket.socket(socket.AF_UNIX)
        self._talk.settimeout(PATIENCE)
        try:
            self._talk.connect(str(path))
        except OSError:
            self._talk.close()
            raise
        self._lines = self._talk.makefile("rw")

    def ask(self, *words: object):
        """What it answers; None if it ended meanwhile."""
        try:
            self._lines.write(json.dumps(words) + "\n")
            self._lines.flush()
            line = self._lines.readline()
        except OSError:
            return None
        answer = json.loads(line) if line else None
        if isinstance(answer, dict) and "failed" in answer:
            raise AssertionError(answer["failed"])
        return answer

    def state(self):
        return self.ask("state") or {"shown": False, "gone": True}

    def press(self, *keys: str):
        return self.ask("press", *keys)

    def type(self, text: str) -> None:
        self.ask("type", text)

    def is_gone(self) -> bool:
        try:
            return "Z" in Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True

    def kill(self, how: int = signal.SIGKILL) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, how)

    def close(self) -> None:
        with suppress(OSError):  # what it did not hear
            self._lines.close()
        self._talk.close()


class Kept:
    """The running program on one clinic."""

    def __init__(self, clinic: Clinic, keeper: subprocess.Popen[bytes], seats: Path) -> None:
        self.clinic, self.keeper, self._seats = clinic, keeper, seats
        self._children: dict[int, Child] = {}
        self.clock = OneClock(seats / "clock")

    def children(self) -> list[Child]:
        """Who can be spoken to now, the oldest first."""
        paths = sorted(self._seats.glob("*.seat"), key=lambda one: one.stat().st_mtime_ns)
        for path in paths:
            pid = int(path.stem)
            if pid not in self._children:
                with suppress(OSError):
                    self._children[pid] = Child(path)
        for pid, child in tuple(self._children.items()):
            if child.is_gone():
                child.close()
                del self._children[pid]
                (self._seats / f"{pid}.seat").unlink(missing_ok=True)
        return list(self._children.values())

    def front(self, *, but: int = 0) -> Child:
        """The one whose window is seen; ``but``: not this one, which is on its way out."""
        return until(
            lambda: next(
                (
                    one
                    for one in self.children()
                    if one.pid != but and one.state()["shown"] and one.state().get("open")
                ),
                None,
            ),
            "a window is seen",
        )

    def stand_in(self, *, but: int = 0) -> Child:
        """The one that waits behind it."""
        return until(
            lambda: next(
                (
                    one
                    for one in self.children()
                    if one.pid != but and not one.state()["shown"] and not one.is_gone()
                ),
                None,
            ),
            "a stand-in waits",
        )

    def sign_in(self, role: Role, front: Child | None = None) -> Child:
        """By name, password and a code that was not used yet."""
        front = front or self.front()
        front.ask("fill", *self.credentials(role))
        until(lambda: front.state().get("seated"), f"the {role} is let in: {front.state()}")
        return front

    def credentials(self, role: Role) -> tuple[str, str, str]:
        """Name, password, and a code that was not used yet: nobody sits there while time moves."""
        person = self.clinic.people[role]
        self.clock.move(CODE_AGE)
        return person.name, person.password, code_of(codes.secret_text(person.secret), self.clock)

    def lock(self, front: Child) -> Child:
        """Press the key; who shows the lock screen then."""
        front.press("Ctrl+L")
        until(front.is_gone, "the worker has ended")
        return self.front()

    def painted(self) -> list[int]:
        """When each lock screen was seen, by the computer's monotonic clock, in nanoseconds."""
        told = self._seats / "painted"
        lines = told.read_text().splitlines() if told.exists() else []
        return [int(line.split()[1]) for line in lines]

    def pressed(self) -> int:
        """When the last key was, by the same clock."""
        return int((self._seats / "pressed").read_text())

    def pids(self) -> list[int]:
        """Every process of the program that lives."""
        return [self.keeper.pid, *(one.pid for one in self.children())]


@contextmanager
def kept(clinic: Clinic, beside: Path, **environment: str) -> Iterator[Kept]:
    """The program runs until the block ends; ``beside``: a folder for what it leaves."""
    seats = beside / "seats"
    seats.mkdir()
    OneClock(seats / "clock").set(clinic.clock.now())
    command = [sys.executable, "-m", "tests.journeys.a_keeper", str(clinic.folder), str(seats)]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(beside / "config"), **environment}
    with subprocess.Popen(command, cwd=ROOT, env=environment, process_group=0) as keeper:
        run = Kept(clinic, keeper, seats)
        try:
            yield run
        finally:
            keeper.terminate()
            with suppress(subprocess.TimeoutExpired):
                keeper.wait(20)
            for child in run.children():
                child.kill()
                child.close()
            keeper.kill()


def until(seen, what: str, patience: float = PATIENCE):
    """What ``seen`` answers, once it is something."""
    end = time.monotonic() + patience
    while not (answer := seen()):
        if time.monotonic() > end:
            raise AssertionError(what)
        time.sleep(0.01)
    return answer
