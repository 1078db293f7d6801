"""The program as it runs, keeper and children: how soon a lock is seen, how much memory it takes.

A lock is measured from the key that locks to the lock screen painted by the other process,
beside a bare window in a process that waits to be shown.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

from bench.measuring import Promise, Row
from bench.vaults import Site
from clinic_desk.ids import AccountId
from clinic_desk.staff import codes
from tests.builders import Clinic, Person, Role
from tests.journeys.kept import Child, Kept, kept, until

ROOT = Path(__file__).resolve().parents[1]
_WHO = Role.RECEPTIONIST
_LOCKS, _WARM = 10, 2
_A_DAY = 2_000
_DAYS = 2
_GIGA = 1024 * 1024
"""Of the kilobytes in which the system counts."""


def lock_row(site: Site) -> Row:
    """Beside a bare stand-in; a card, a booking and the day are on the screen."""
    ours, bare, names = [], [], _names(site)
    with _program(site) as program:
        for _ in range(_LOCKS + _WARM):
            worker = program.sign_in(_WHO)
            worker.press("Alt+2")
            worker.ask("open_card", names.pop())
            _ready(program, worker)
            ours.append(_locked(program, worker))
            bare.append(_bare_shown())
    return Row(
        name="lock: the key to the lock screen",
        promise=Promise(milliseconds=100),
        ours=ours[_WARM:],
        bare=bare[_WARM:],
    )


def memory_rows(site: Site) -> Iterator[Row]:
    """After a day's work, and another; of what two processes share each counts its part."""
    with _program(site) as program:
        worker = program.sign_in(_WHO)
        _ready(program, worker)
        names, days = _names(site), []
        for _ in range(_DAYS):
            for at in range(_A_DAY // len(names)):
                worker.ask("work", names, at)
            days.append(_megabytes(worker.pid))
        others = [_megabytes(one) for one in program.pids() if one != worker.pid]
    yield _memory("memory: the worker, after a day", [days[0]], Promise(megabytes=220))
    yield _memory("memory: keeper and stand-in", [sum(others)], Promise(megabytes=140))
    growth = max(days[1] - days[0], 0.0)
    yield _memory("memory: grown on the second day", [growth], Promise(megabytes=5))


def _memory(name: str, megabytes: list[float], promise: Promise) -> Row:
    return Row(name=name, promise=promise, ours=[one / 1e3 for one in megabytes], bare=[])


@contextmanager
def _program(site: Site) -> Iterator[Kept]:
    people = {
        _WHO: Person(
            role=_WHO,
            account=AccountId(0),
            name="anna",
            password=site.accounts["anna"]["password"],
            secret=codes.secret_of(site.accounts["anna"]["secret"]),
        )
    }
    site.clock.move(timedelta(minutes=1))
    clinic = Clinic(
        folder=site.folder, clock=site.clock, people=people, keychain=site.desk.keychain
    )
    beside = site.folder.parent / f"program-{time.monotonic_ns()}"
    beside.mkdir()
    with site.lent(), kept(clinic, beside, QT_QPA_PLATFORM="offscreen") as program:
        yield program
    site.clock.at = program.clock.now()


def _ready(program: Kept, worker: Child) -> None:
    """The stand-in has everything, and has laid out what it would show."""
    waiting = program.stand_in(but=worker.pid)
    until(lambda: waiting.state()["locked"], "it knows what to show")


def _locked(program: Kept, worker: Child) -> float:
    """Seconds."""
    before = program.painted()
    worker.press("Ctrl+L")
    until(lambda: len(program.painted()) > len(before), "the lock screen is seen")
    until(worker.is_gone, "the worker has ended")
    return (program.painted()[-1] - program.pressed()) / 1e9


def _bare_shown() -> float:
    """Seconds, of a window that has nothing to show."""
    command = [sys.executable, "-m", "bench.bare_stand_in"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as waiting:
        assert waiting.stdout.readline() == "ready\n"
        began = time.monotonic_ns()
        waiting.stdin.write("now\n")
        waiting.stdin.flush()
        painted = int(waiting.stdout.readline())
        waiting.kill()
    return (painted - began) / 1e9


def _megabytes(pid: int) -> float:
    """What is this process's own, and its part of what it shares."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(one.split()[1]) for one in lines if one.startswith("Pss:")) / 1024


def _names(site: Site) -> list[str]:
    rng = Random(9)
    most = site.bare.execute("SELECT max(number) FROM patient").fetchone()[0]
    query = "SELECT family_key FROM patient WHERE number = ? AND protected = 0"
    found = (site.bare.execute(query, (rng.randrange(1, most),)).fetchone() for _ in range(400))
    names = [one[0][:4] for one in found if one and one[0].isascii() and one[0].isalpha()]
    return names[:20]
