"""The bar above the practice clinic's rooms: what is to be done, what helps, and the way back.

It never takes the keyboard by itself, and Esc does not leave: only its button and its own key do.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import column, row
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.shell.exercise import Wish
from ui.theme.icons import Icon
from ui.theme.tokens import ICON, S2, S3
from ui.words.keys import keys_shown

_SHARE = 0.6
"""The part of the bar that its buttons may take beside the words."""


class PracticeBar(QFrame):
    """Shows what it is told; says what is wanted."""

    leave_wanted = Signal()
    anew_wanted = Signal()
    help_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "practice")
        self._passed = False
        self._wishes: Sequence[Wish] = ()
        self._mark = IconMark(Icon.GRADUATION_CAP, "vio", ICON)
        self._title = Label(kind="strong", wrap=True)
        self._next = Label(wrap=True)
        self._story = Label(kind="second", wrap=True)
        self._hint = Label(kind="violet", wrap=True)
        self._help = Button("", icon=Icon.CIRCLE_QUESTION_MARK)
        self._anew = Button("", icon=Icon.REPEAT)
        self._go_on = Button("")
        self._leave = Button("", icon=Icon.LOG_OUT)
        for button, wanted in (
            (self._help, self.help_wanted),
            (self._anew, self.anew_wanted),
            (self._go_on, self.go_on_wanted),
            (self._leave, self.leave_wanted),
        ):
            button.clicked.connect(wanted)
        words = column(self._title, self._story, self._next, self._hint, spacing=2)
        told = QHBoxLayout()
        told.setSpacing(S2)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(words, 1)
        self._ways = QWidget()
        self._ways.setLayout(row(self._help, self._anew, self._go_on, self._leave, None))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(S3, S2, S3, S2 + 1)
        self._line.setSpacing(S2)
        self._line.addLayout(told, 1)
        self._line.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignTop)
        self._exercise = False
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the buttons would leave the words too little room, they stand below."""
        super().resizeEvent(event)
        beside = self._ways.sizeHint().width() < self.width() * _SHARE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)

    def show_task(self, title: str, story: str, wishes: Sequence[Wish], *, passed: bool) -> None:
        """Say what is to be done, and how far it is; an empty title: one practises freely."""
        self._exercise = bool(title)
        self._passed, self._wishes = passed, wishes
        self._title.setText(title)
        self._story.setText(story)
        self.retranslate()

    def show_help(self, words: str) -> None:
        """Say what helps; empty takes it away."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        if words:
            announce(self, words)

    def say_passed(self) -> None:
        """Tell whoever listens rather than looks."""
        announce(self, _done())

    def words(self) -> str:
        """All that it says now."""
        shown = (self._title, self._story, self._next, self._hint)
        return " ".join(one.text() for one in shown if not one.isHidden() and one.text())

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.setAccessibleName(translate("shell", "Practice"))
        if not self._exercise:
            self._title.setText(translate("shell", "Try whatever you like"))
            self._story.setText(
                translate("shell", "Everybody here is invented, and nothing of it stays.")
            )
        self._mark.set_icon(*_marked(passed=self._passed))
        self._next.setText(_done() if self._passed else _to_do(self._wishes))
        self._next.set_kind("ok" if self._passed else "strong")
        self._next.setVisible(self._exercise)
        self._story.setVisible(not self._passed)
        self._help.setVisible(self._exercise and not self._passed)
        self._go_on.setVisible(self._passed)
        self._hint.setVisible(bool(self._hint.text()) and not self._passed)
        self._help.set_words(translate("shell", "Give a hint"))
        self._anew.set_words(translate("shell", "Start over"))
        self._go_on.set_words(translate("shell", "Go on practising"))
        self._leave.set_kind(ButtonKind.PRIMARY if self._passed else ButtonKind.QUIET)
        leave = BY_ID["training:practice:leave"]
        words = translate("shell", "Go back to the training") if self._passed else leave.words
        self._leave.set_words(words, keys_shown(leave.shortcut))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _marked(*, passed: bool) -> tuple[Icon, str]:
    return (Icon.CIRCLE_CHECK, "ok") if passed else (Icon.GRADUATION_CAP, "vio")


def _done() -> str:
    return QCoreApplication.translate("shell", "That is done, as it was asked for.")


def _to_do(wishes: Sequence[Wish]) -> str:
    """What is next, and how far one is."""
    met = sum(1 for one in wishes if one.met)
    following = next((one.words for one in wishes if not one.met), "")
    if len(wishes) < 2:
        return following
    sentence = QCoreApplication.translate("shell", "{number} of {all}: {what}")
    return sentence.format(number=met + 1, all=len(wishes), what=following)
