"""The training room: the path at the left, the lesson beside it, for managers the team."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.training.records import LessonKind, Path, Progress, Standing
from ui.kit.banner import Banner
from ui.kit.frames import Scrolled
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S4, S6, Tone
from ui.training import words
from ui.training.done_view import DoneView
from ui.training.lesson_view import LessonView
from ui.training.path_list import PathList, Place, PlaceState
from ui.training.team_view import TeamView

_SIDE = 268
PATH, TEAM = "path", "team"


class TrainingPage(QWidget):
    """Draws what it is given; whoever joins it keeps the answers."""

    lesson_wanted = Signal(str)
    team_wanted = Signal()

    def __init__(self, *, oversees: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.lesson, self.done, self.team = LessonView(), DoneView(), TeamView()
        self.places = PathList()
        self._path: Path | None = None
        self._open = ""
        self.choice = Segmented("", ((PATH, ""), (TEAM, "")))
        if not oversees:
            self.choice.hide()
        self.choice.chosen.connect(self._choose)
        self._title, self._left = Label(kind="title", wrap=True), Label(kind="caption", wrap=True)
        self._gate = Banner()
        self.places.place_wanted.connect(self.lesson_wanted)
        self.done.lesson_wanted.connect(self.lesson_wanted)
        self._side = QFrame()
        self._side.setProperty("kind", "rail")
        self._side.setFixedWidth(min(px(_SIDE), round(_SIDE * 1.5)))
        self._stack = QStackedWidget()
        for view in (self.done, self.lesson, self.team):
            self._stack.addWidget(view)
        self._lay_out()
        self.setFocusProxy(self._stack)
        self.retranslate()

    def _lay_out(self) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(S4 + 4, S4 + 2, S4 + 4, S4)
        inside.setSpacing(S2)
        inside.addWidget(self.choice)
        for part in (self._title, self._left):
            inside.addWidget(part)
        inside.addSpacing(S6 - S2)
        inside.addWidget(self.places)
        inside.addWidget(self._gate)
        inside.addStretch(1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(Scrolled(content))
        lines = QHBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._side)
        lines.addWidget(self._stack, 1)

    def show_path(self, path: Path, opened: str = "") -> None:
        """The places; ``opened`` is the lesson that stands beside them."""
        self._path, self._open = path, opened
        self._write_path()

    def show_lesson(self) -> None:
        self._turn(self.lesson)

    def show_done(self) -> None:
        self._turn(self.done)

    def show_team(self) -> None:
        self._turn(self.team)

    def _turn(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.choice.choose(TEAM if view is self.team else PATH)
        self.setFocusProxy(view)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.setAccessibleName(translate("training", "Training"))
        self.places.setAccessibleName(translate("training", "The path"))
        self.choice.setAccessibleName(translate("training", "What is shown"))
        self.choice.set_words(
            {PATH: translate("training", "Your path"), TEAM: translate("training", "The team")}
        )
        if self._path is not None:
            self._write_path()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choose(self, choice: str) -> None:
        if choice == TEAM:
            self.team_wanted.emit()
        elif self._open:
            self.lesson_wanted.emit(self._open)
        else:
            self.lesson_wanted.emit("")

    def _write_path(self) -> None:
        path = self._path
        assert path is not None, "shown before"
        translate = QCoreApplication.translate
        learning = path.clearance.standing is Standing.LEARNING
        self._title.setText(
            translate("training", "Your first lessons")
            if path.present is not None
            else translate("training", "Your path")
        )
        left = path.minutes_left
        self._left.setText(
            translate("training", "About %n minute(s) left. Stop whenever you like.", "", left)
            if left
            else translate("training", "Everything that is required is done.")
        )
        self.places.show_places(_places(path, self._open))
        required = [one.lesson.title for one in path.places if one.lesson.required]
        if learning and required:
            opens = translate("training", "After “{lesson}”, the booking system opens for you.")
            self._gate.say(opens.format(lesson=required[-1]), Tone.OK)
        elif path.clearance.due is not None:
            due = translate("training", "The path is yours to finish {until}.")
            day = words.until(path.clearance.due.date())
            self._gate.say(due.format(until=day), Tone.WARN)
        else:
            self._gate.say("")


def _places(path: Path, opened: str) -> Sequence[Place]:
    places = [_place(one, path.present, opened) for one in path.places]
    later = QCoreApplication.translate("training", "comes later")
    places += [
        Place(id=one.id, title=one.title, below=later, state=PlaceState.LATER) for one in path.later
    ]
    return places


def _place(one: Progress, present: Progress | None, opened: str) -> Place:
    translate = QCoreApplication.translate
    icon = Icon.KEYBOARD if one.lesson.kind is LessonKind.TASK else Icon.GRADUATION_CAP
    here = one.lesson.id == opened or (not opened and one is present)
    if one.completed is not None:
        state, below = PlaceState.DONE, translate("training", "done")
    elif here or one is present:
        state, below = PlaceState.NOW, translate("training", "now")
    else:
        state, below = PlaceState.TO_COME, words.minutes(one.lesson.minutes)
    return Place(id=one.lesson.id, title=one.lesson.title, below=below, state=state, icon=icon)
