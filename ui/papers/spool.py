"""The system's queue of print jobs, where it has one that can be asked: CUPS, by its own programs.

A page is painted into memory and handed over by ``lp``, which answers with the job's number: so
the job that is cancelled later is the one that was sent and no other, and no page lies in a
temporary file on the way. No shell is between, every answer has a time limit, and the job's title
says nothing about anybody.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QStandardPaths, QTimer

from clinic_desk.scheduling.papers import Queue
from ui.papers.pages import JOB, PageKind

_SENDING, _ASKING = 30_000, 4_000
"""Milliseconds: a page may have to cross the clinic's network; a question may not take long."""
_SENT = re.compile(r"request id is (\S+-[0-9]+)(?: |$)", re.MULTILINE)
_NAME = re.compile(r"[^\s/#'\"<>\\-][^\s/#'\"<>\\]*")
"""What CUPS lets a printer be called; nothing that a program could take for an option."""
_PLAIN = re.compile(r"[\w.-]+", re.ASCII)
"""What ``lpstat`` finds a printer's jobs by; in another name it writes letters as an address does
(``K%C3%B6k-14``) and finds nothing by it, so the jobs of all printers are asked for."""
_LOST = -1
"""How a program ended that did not end by itself."""
_MEDIA = {PageKind.A4: "A4", PageKind.LETTER: "Letter", PageKind.A6: "A6"}
_PROGRAMS = ("lp", "lpstat", "cancel")


@dataclass(frozen=True, slots=True)
class Job:
    """What was handed over, by the queue's own number: ``Front-12``."""

    number: str

    @property
    def printer(self) -> str:
        return self.number.rpartition("-")[0]


class Untaken(StrEnum):
    """Why nothing is known of a job."""

    REFUSED = "refused"
    """The queue did not take it: nothing will come out."""
    UNKNOWN = "unknown"
    """It may have been taken, and nobody knows which job it became."""


class Spool(QObject):
    """One printer's queue. Each answer comes later, by what was passed in.

    ``printer``: its name, and behind a stroke that of a set of options, where it has one.
    """

    def __init__(self, printer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self.sending, self.asking = _SENDING, _ASKING

    def send(
        self, page: bytes, kind: PageKind, copies: int, then: Callable[[Job | Untaken], None]
    ) -> None:
        """Hand over a PDF."""
        words = ("-d", self._printer, "-n", str(copies), "-t", JOB, "-o", f"media={_MEDIA[kind]}")

        def sent(ended: int, said: str) -> None:
            found = _SENT.search(said) if ended == 0 else None
            refused = ended not in {0, _LOST}
            nothing = Untaken.REFUSED if refused else Untaken.UNKNOWN
            then(nothing if found is None else Job(found.group(1)))

        _run(self, "lp", words, self.sending, sent, page)

    def cancel(self, job: Job, then: Callable[[Queue], None]) -> None:
        """Take a job out of the queue, and look whether it has left it."""

        def cancelled(ended: int, _said: str) -> None:
            if ended != 0:
                then(Queue.STAYS)
                return
            self._waits(job, lambda waits: then(Queue.STAYS if waits else Queue.CANCELLED))

        def looked(waits: bool) -> None:  # noqa: FBT001 - an answer
            if waits:
                _run(self, "cancel", (job.number,), self.asking, cancelled)
            else:
                then(Queue.GONE)

        self._waits(job, looked)

    def _waits(self, job: Job, then: Callable[[bool], None]) -> None:
        """Whether a job is still in the queue; so it is taken to be if the queue does not say."""

        def told(ended: int, said: str) -> None:
            numbers = {line.split()[0] for line in said.splitlines() if line.split()}
            then(ended != 0 or job.number in numbers.union(map(unquote, numbers)))

        of = (job.printer,) if _PLAIN.fullmatch(job.printer) else ()
        _run(self, "lpstat", ("-W", "not-completed", "-o", *of), self.asking, told)


def spool(printer: str) -> Spool | None:
    """The queue of a printer; None where the system has none that can be asked."""
    parts = printer.split("/", 1)  # the printer, and a set of options for it
    if not all(map(_NAME.fullmatch, parts)) or not all(map(_found, _PROGRAMS)):
        return None
    return Spool(printer)


def _found(program: str) -> str:
    return QStandardPaths.findExecutable(program)


def _run(
    parent: QObject,
    program: str,
    words: Sequence[str],
    limit: int,
    then: Callable[[int, str], None],
    given: bytes = b"",
) -> None:
    """Run a program without a shell; ``then`` hears how it ended (0: well, _LOST: not by itself)
    and what it said."""
    process, clock = QProcess(parent), QTimer(parent)
    speaking = QProcessEnvironment.systemEnvironment()
    speaking.insert("LC_ALL", "C")  # its answers are read
    process.setProcessEnvironment(speaking)

    waiting = [then]

    def ended(code: int) -> None:
        if not waiting:
            return
        answer = waiting.pop()
        said = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        clock.deleteLater()
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)
            process.kill()
        answer(code, said)

    well = QProcess.ExitStatus.NormalExit
    process.finished.connect(lambda code, how: ended(code if how is well else _LOST))
    # One that ends before it has read everything ends by itself all the same.
    never = QProcess.ProcessError.FailedToStart
    process.errorOccurred.connect(lambda what: ended(_LOST) if what is never else None)
    clock.setSingleShot(True)
    clock.timeout.connect(lambda: ended(_LOST))
    clock.start(limit)
    process.start(_found(program), list(words))
    if given:
        process.write(given)
    process.closeWriteChannel()
