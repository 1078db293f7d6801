"""One runner for everything that may take longer than a blink.

A call runs in a worker thread; its answer arrives in the GUI thread by a queued signal. Every
answer carries the epoch in which it was asked: after ``forget`` (a lock, a sign-out) answers
of earlier epochs are dropped, so nothing that was read for one person reaches the next.
"""

from collections.abc import Callable, Iterator
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from clinic_desk.errors import ClinicDeskError
from clinic_desk.progress import Progress

T = TypeVar("T")
Answer = Callable[[T], object]
Refusal = Callable[[ClinicDeskError], object]


class Job(QObject):
    """One call on its way. Ask it to stop with ``cancel``; the work closes harmlessly."""

    progressed = Signal(object)
    """A Progress, in the GUI thread."""
    ended = Signal()
    """Whether it succeeded, failed, was cancelled or was forgotten."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def cancel(self) -> None:
        self._stop.set()

    def is_cancelled(self) -> bool:
        return self._stop.is_set()


class Runner(QObject):
    """Runs calls one after another (``threads`` at once) and hands their answers back."""

    crashed = Signal(object)
    """A bug in a call: the exception, for whoever shows and records crashes."""
    busy_changed = Signal()
    """Ask ``is_busy``."""

    _arrived = Signal(int, object, object)

    def __init__(self, *, threads: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._epoch = 0
        self._waiting: dict[Job, tuple[Answer[object], Refusal | None, object]] = {}
        self._arrived.connect(self._deliver)

    def ask(
        self,
        call: Callable[[], T],
        then: Answer[T],
        refused: Refusal | None = None,
    ) -> Job:
        """Run ``call``; hand its result to ``then`` or its ClinicDeskError to ``refused``.

        A cancelled call is not begun if it still waits, and its answer is dropped.
        """
        job = Job(self)

        def answer(result: T) -> None:
            if not job.is_cancelled():
                then(result)

        return self._start(job, lambda _say: call(), answer, refused)

    def follow(
        self,
        work: Callable[[], Iterator[Progress]],
        then: Callable[[bool], object],
        refused: Refusal | None = None,
    ) -> Job:
        """Run long work that reports its progress; ``then`` hears whether it came to its end.

        A cancelled iterator is closed in the worker thread between two steps.
        """

        job = Job(self)

        def steps(say: Callable[[object], None]) -> bool:
            running = work()
            try:
                for step in running:
                    say(step)
                    if job.is_cancelled():
                        return False
                return True
            finally:
                close = getattr(running, "close", None)
                if close:
                    close()

        return self._start(job, steps, then, refused)

    def forget(self) -> None:
        """Nobody hears the answers to what was asked so far; running work is told to stop."""
        self._epoch += 1
        for job in tuple(self._waiting):
            job.cancel()

    def is_busy(self) -> bool:
        return bool(self._waiting)

    def wait(self, milliseconds: int = -1) -> bool:
        """Wait until no thread runs any more, before the program ends."""
        return self._pool.waitForDone(milliseconds)

    def _start(
        self,
        job: Job,
        work: Callable[[Callable[[object], None]], T],
        then: Callable[[T], object],
        refused: Refusal | None,
    ) -> Job:
        epoch = self._epoch
        # The call too: what it holds of the windows is let go in their thread alone.
        self._waiting[job] = (then, refused, work)  # type: ignore[assignment]
        if len(self._waiting) == 1:
            self.busy_changed.emit()

        def say(outcome: object) -> None:
            self._arrived.emit(epoch, job, outcome)

        self._pool.start(_Task(work, job, say))
        return job

    @Slot(int, object, object)
    def _deliver(self, epoch: int, job: Job, outcome: object) -> None:
        if not isinstance(outcome, _Done | _Failed):
            if epoch == self._epoch:
                job.progressed.emit(outcome)
            return
        then, refused, _ = self._waiting.pop(job)
        job.ended.emit()
        job.deleteLater()
        if not self._waiting:
            self.busy_changed.emit()
        if epoch != self._epoch:
            return
        if isinstance(outcome, _Done):
            then(outcome.result)
        elif isinstance(outcome.error, ClinicDeskError) and refused:
            refused(outcome.error)
        else:
            self.crashed.emit(outcome.error)


class _Done:
    __slots__ = ("result",)

    def __init__(self, result: object) -> None:
        self.result = result


class _Failed:
    __slots__ = ("error",)

    def __init__(self, error: BaseException) -> None:
        self.error = error


class _Task(QRunnable):
    def __init__(
        self,
        work: Callable[[Callable[[object], None]], object],
        job: Job,
        say: Callable[[object], None],
    ) -> None:
        super().__init__()
        self._work = work
        self._job = job
        self._say = say

    def run(self) -> None:
        try:
            stopped = self._job.is_cancelled()
            outcome: _Done | _Failed = _Done(False if stopped else self._work(self._say))
        except BaseException as error:  # noqa: BLE001 - handed on whole to the GUI thread
            outcome = _Failed(error)
        del self._work  # the runner lets go of it last
        self._say(outcome)
