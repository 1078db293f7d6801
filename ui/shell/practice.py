"""Going to the practice clinic and coming back."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import ClinicDeskError, LogFault
from clinic_desk.practice import entering, places
from clinic_desk.practice.opening import Practice, PracticeClinic, learner_of
from clinic_desk.progress import Progress
from ui.background.runner import Job
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.shell.exercise import Exercise
from ui.shell.practising import Practising
from ui.shell.training import ROOM as TRAINING
from ui.theme.style import px
from ui.theme.tokens import COUNTDOWN_WIDTH, DIMMED, S2, S4
from ui.words import errors as error_words
from ui.words.language import spoken

if TYPE_CHECKING:
    from ui.shell.program import Program
    from ui.shell.sits import Sits

MakeExercise = Callable[[PracticeClinic], Exercise]
"""What is to be practised, once there is a clinic to do it in."""


class PracticeDesk(QObject):
    """Makes a practice clinic for whoever sits at the desk, and gives them back their place."""

    passed = Signal(str)
    """The task of this id is done; the real session is the program's."""
    left = Signal(str)
    """They are back from it, at the place they left."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program, self._window = program, program.window
        self._practice: Practice | None = None
        self._job: Job | None = None
        self._cover: Preparing | None = None
        self._exercise: MakeExercise | None = None
        self._learns = False
        program.runner.ask(places.sweep, _swept, _swept)

    def begin(self, exercise: MakeExercise | None = None) -> None:
        """Prepare a clinic, with a way to stop, and go there."""
        sitting = self._program.sitting
        if sitting is None or self._job is not None:
            return
        self._exercise = exercise
        self._prepare(Practice(learner_of(sitting.session, spoken())))

    def anew(self) -> None:
        """Begin with the same morning again; what was done there is forgotten."""
        self.begin(self._exercise)

    def leave(self) -> None:
        """Go back to the real clinic, to the place that one came from."""
        there = self._program.sitting
        if not isinstance(there, Practising):
            return
        task = there.task()
        self._window.sit_nobody()
        self._program.sitting = None
        try:
            there.end()
        finally:
            self._program.seat(there.session)
        if self._learns and there.session.cleared:
            self._window.enter(TRAINING)  # which says that the desk has opened
        self.left.emit(task)

    def abandon(self) -> None:
        """The screen locks, or somebody signs out: what is being made is not wanted any more."""
        self._uncover()
        self._job = None
        practice, self._practice = self._practice, None
        if practice is not None:
            practice.close()

    def _prepare(self, practice: Practice) -> None:
        self._practice = practice
        self._cover = cover = Preparing(self._window)
        cover.view.cancel_wanted.connect(self._stop)

        def ended(finished: bool) -> None:  # noqa: FBT001 - what the runner tells
            self._job = None
            self._uncover()
            if finished:
                self._made()
            else:
                self.abandon()
                self._window.focus_room()

        def refused(error: ClinicDeskError) -> None:
            ended(finished=False)
            self._window.show_change(error_words.sentence(error), undoable=False)

        self._job = self._program.runner.follow(practice.open, ended, refused)
        self._job.progressed.connect(cover.advance)

    def _made(self) -> None:
        """It stands: note in the real log that somebody goes there, and go."""
        practice, self._practice = self._practice, None
        sitting = self._program.sitting
        if practice is None or practice.clinic is None or sitting is None:
            return
        exercise = None if self._exercise is None else self._exercise(practice.clinic)
        try:
            if not isinstance(sitting, Practising):
                self._learns = not sitting.session.cleared
                entering.enter(sitting.session, "" if exercise is None else exercise.id)
        except ClinicDeskError as error:  # what cannot be recorded is not done
            practice.close()
            self._window.show_change(error_words.sentence(error), undoable=False)
            return
        self._enter(sitting, practice, exercise)

    def _enter(
        self,
        sitting: "Sits | Practising",
        practice: Practice,
        exercise: Exercise | None,
    ) -> None:
        half = sitting.half_written()
        with suppress(ClinicDeskError):  # nearly all of it was kept a second after the last key
            sitting.keep(half)
        self._window.sit_nobody()
        try:
            if isinstance(sitting, Practising):
                sitting.make_way()
            else:
                sitting.end()  # what was open in the real clinic is closed, and noted
            there = Practising(self._program, sitting.session, half, practice, exercise)
        except BaseException as error:  # noqa: BLE001 - handed on to whoever shows crashes
            practice.close()
            self._program.sitting = None
            with suppress(LogFault):  # nobody stays signed in behind an empty window
                sitting.session.end("crashed")
            self._program.runner.crashed.emit(error)
            return
        self._program.sitting = there
        there.lock_minutes = sitting.lock_minutes
        there.leave_wanted.connect(self.leave)
        there.anew_wanted.connect(self.anew)
        there.passed.connect(lambda: self.passed.emit(there.task()))
        there.begin()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _uncover(self) -> None:
        cover, self._cover = self._cover, None
        if cover is not None:
            cover.hide()
            cover.deleteLater()


def _swept(_how: object) -> None:
    """What a program that was killed had left is gone, or stays until the next start."""


class Preparing(QWidget):
    """Lies over the window while the practice clinic is made; nothing behind it takes keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QCoreApplication.translate("shell", "Preparing the practice clinic")
        self.view = ProgressView(words)
        card = Card()
        card.setFixedWidth(px(COUNTDOWN_WIDTH))
        card.body.setContentsMargins(S4, S4, S4, S4)
        card.body.setSpacing(S2)
        card.body.addWidget(self.view)
        about = QCoreApplication.translate(
            "shell", "It is invented anew each time, and gone when you leave."
        )
        card.body.addWidget(Label(about, "second", wrap=True))
        lines = QVBoxLayout(self)
        lines.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self._words = words
        self.setGeometry(window.rect())
        self.view.start()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self, step: Progress) -> None:
        self.view.advance(step.done, step.total, self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, DIMMED))
