"""Somebody who practises: the same rooms over the practice clinic, their own session put by.

While they do, this stands where their sitting stood: the program locks, ticks and ends it as it
would a sitting, and does so to the real session. Nothing in the rooms knows of that session.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer, Signal

from clinic_desk.access import Happened, Permission
from clinic_desk.practice import entering
from clinic_desk.practice.opening import Practice, PracticeClinic
from clinic_desk.staff import drafts, returning
from clinic_desk.staff.session import DeskSession
from ui.shell import half_written
from ui.shell.exercise import Exercise
from ui.shell.half_written import HalfWritten
from ui.shell.host import Host
from ui.shell.pointing import Pointer
from ui.shell.practice_bar import PracticeBar
from ui.shell.status_line import Fact
from ui.shell.wiring import Sitting
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.roles import role_words

if TYPE_CHECKING:
    from ui.shell.program import Program

_LOOKS = 1000
_MILLI = 1000
_FIRST, _ALL = 30.0, float("inf")
"""Seconds: when a first hint is due by itself, and when every hint is."""


class PracticeHost(Host):
    """What the practice clinic's rooms know of the program: their own desk, and the way out."""

    def __init__(self, program: "Program", clinic: PracticeClinic) -> None:
        super().__init__(program)
        self.window, self.runner, self.idle = program.window, program.runner, program.idle
        self.desk, self.zone = clinic.desk, None
        self.lock, self.sign_out = program.lock, program.sign_out  # type: ignore[method-assign]
        self.change_theme = program.change_theme  # type: ignore[method-assign]
        self.change_language = program.change_language  # type: ignore[method-assign]
        self.show_display = program.show_display  # type: ignore[method-assign]
        clinic.listen(self.happened.emit)

    def facts(self) -> Sequence[Fact]:
        words = QCoreApplication.translate("shell", "Practice: everybody here is invented")
        return (Fact(words=words, icon=Icon.GRADUATION_CAP, tone=Tone.VIOLET),)


class Practising(QObject):
    """Stands where a sitting stands. ``half`` is what the person left when they went here."""

    leave_wanted = Signal()
    anew_wanted = Signal()
    passed = Signal()
    """The task is done, by what has happened."""

    def __init__(
        self,
        program: "Program",
        session: DeskSession,
        half: HalfWritten,
        practice: Practice,
        exercise: Exercise | None,
    ) -> None:
        super().__init__(program)
        assert practice.clinic is not None, "it was made"
        self.session = session
        self._window, self._half, self._practice = program.window, half, practice
        self._clinic = practice.clinic
        self._exercise = exercise
        self._host = PracticeHost(program, self._clinic)
        self._inner = Sitting(self._host, self._clinic.session)
        self.zone, self.lock_minutes = self._inner.zone, self._inner.lock_minutes
        reads = session.reading(Permission.ACCOUNT_OWN)
        self.code_free_until = returning.until(reads, session.code_given)
        self._helped = False
        self._was_passed = False
        self._since = QElapsedTimer()
        self._look = QTimer(self)
        self._look.setInterval(_LOOKS)
        self._look.timeout.connect(self._help_in_time)
        self._host.happened.connect(self._judge)
        self._bar: PracticeBar | None = None
        self._pointer: Pointer | None = None

    def begin(self) -> None:
        """Show the rooms in their frame, and what is to be done there."""
        self._furnish()
        self._since.start()
        self._look.start()

    def lay_out_anew(self) -> None:
        """Make the rooms again, in another language or size; what is half written stays."""
        half = self._inner.half_written()
        self._window.sit_nobody()
        self._inner.end()
        self._inner = Sitting(self._host, self._clinic.session)
        self._furnish()
        self._inner.take_up(half)

    def _furnish(self) -> None:
        window, who = self._window, self._clinic.session.who
        role = QCoreApplication.translate("shell", "{role}, practising").format(
            role=role_words(who.main_role)
        )
        window.offer_rooms(self._inner.rooms())
        window.sit_down(who.display_name, role, self._clinic.session.may, self._callbacks())
        self._bar = bar = PracticeBar()
        bar.leave_wanted.connect(self.leave_wanted)
        bar.anew_wanted.connect(self.anew_wanted)
        bar.help_wanted.connect(self._help_now)
        bar.go_on_wanted.connect(self._go_on)
        window.show_practice(bar)
        if self._pointer is None:
            self._pointer = Pointer(window)
        self._inner.begin()
        self._show()

    # --- what the program asks of whoever sits at the desk -----------------------------------

    def half_written(self) -> HalfWritten:
        """What they left in the real clinic; what is typed in practice is not kept."""
        return self._half

    def keep(self, half: HalfWritten) -> None:
        """Keep it in the vault. Raises what drafts.keep raises."""
        if half.is_empty():
            drafts.drop(self.session)
        else:
            drafts.keep(self.session, half_written.written(half))

    def tick(self, _now: datetime) -> None:
        """The clock that is shown is the practice clinic's."""
        self._inner.tick(self._clinic.clock.now())

    def write_status(self) -> None:
        self._inner.write_status()
        self._show()

    def end(self) -> None:
        """Destroy the practice clinic, and say in the real log that it is over.

        Raises LogUnwritable.
        """
        try:
            self.make_way()
        finally:
            entering.leave(self.session, self.task(), passed=self._was_passed)

    def make_way(self) -> None:
        """Destroy the practice clinic: another one takes its place."""
        self._look.stop()
        self._host.happened.disconnect(self._judge)
        with ExitStack() as all_of_it:  # last in, first done; each also where one fails
            all_of_it.callback(self.deleteLater)
            all_of_it.callback(self._host.deleteLater)
            all_of_it.callback(self._practice.close)
            all_of_it.callback(self._inner.end)
            if self._pointer is not None:
                all_of_it.callback(self._pointer.deleteLater)

    # --- the task ------------------------------------------------------------------------------

    def task(self) -> str:
        """The id of what is practised; empty if it is nothing in particular."""
        return "" if self._exercise is None else self._exercise.id

    def _callbacks(self) -> dict[str, Callable[[], object]]:
        return {**self._inner.callbacks(), "training:practice:leave": self.leave_wanted.emit}

    def _judge(self, happened: Sequence[Happened]) -> None:
        if self._exercise is None or self._was_passed:
            return
        before = [one.met for one in self._exercise.wishes()]
        self._exercise.hear(happened)
        if [one.met for one in self._exercise.wishes()] == before:
            return
        self._since.start()
        self._show_help("", "")
        self._show()
        if self._exercise.passed:
            self._was_passed = True
            self.passed.emit()
            if self._bar is not None:
                self._bar.say_passed()

    def _show(self) -> None:
        if self._bar is None:
            return
        task = self._exercise
        if task is None:
            self._bar.show_task("", "", (), passed=False)
        else:
            self._bar.show_task(task.title, task.story, task.wishes(), passed=task.passed)

    def _help_in_time(self) -> None:
        """What is due by now; a hint that was asked for stays until something is done."""
        if self._exercise is None or self._helped or self._exercise.passed:
            return
        due = self._exercise.help_after(self._since.elapsed() / _MILLI)
        if due is not None:
            self._show_help(due.words, due.points_at, asked=False)

    def _help_now(self) -> None:
        """The first hint at once, and the last one when asked again."""
        if self._exercise is None:
            return
        early = self._exercise.help_after(_FIRST)
        hint = self._exercise.help_after(_ALL) if self._helped or early is None else early
        if hint is not None:
            self._show_help(hint.words, hint.points_at)

    def _show_help(self, words: str, points_at: str, *, asked: bool = True) -> None:
        self._helped = asked and bool(words)
        if self._bar is not None:
            self._bar.show_help(words)
        self._point_at(points_at)

    def _point_at(self, name: str) -> None:
        if self._pointer is not None:
            self._pointer.point_at(name)

    def _go_on(self) -> None:
        """It is done, and they stay: to try whatever they like."""
        if self._bar is not None:
            self._bar.show_task("", "", (), passed=False)
        self._window.focus_room()
