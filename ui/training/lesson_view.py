"""One page of a lesson: the situation, the question first, then what there is to say to it."""

from collections.abc import Sequence
from random import Random

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.training.records import Answer, Page, Progress, Task, Worth
from ui.kit.announce import announce
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card, column, row
from ui.kit.label import Label
from ui.kit.marks import Badge, IconMark
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S1, S2, S3, S4, Tone
from ui.training import words
from ui.training.answer_button import AnswerButton, Taken
from ui.training.measured import Measured, Rewritten

_WIDEST = 600
_MOST_ANSWERS = 6


class LessonView(QWidget):
    """Shows one page at a time; what is chosen there is somebody else's to keep."""

    answer_wanted = Signal(str, str)
    """Page and answer."""
    forward_wanted = Signal(str)
    back_wanted = Signal(str)
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.buttons: list[AnswerButton] = []
        self.go_on = Button("", ButtonKind.PRIMARY, icon=Icon.ARROW_RIGHT)
        self.back = Button("", ButtonKind.TEXT)
        self.practise = Button("", ButtonKind.PRIMARY, icon=Icon.GRADUATION_CAP)
        self._page = ""
        self._column = Rewritten()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._column)
        for number in range(1, _MOST_ANSWERS + 1):
            key = QShortcut(QKeySequence(str(number)), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda at=number - 1: self._press(at))

    def page(self) -> str:
        """The page that is shown."""
        return self._page

    def show_page(
        self, progress: Progress, page: str, *, seed: str, log: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show a page as far as it was answered. ``seed`` shuffles, the same way each time."""
        shown = progress.lesson.page(page)
        again = page == self._page
        self._page = page
        holder = Measured(px(_WIDEST), S2)
        lines = holder.lines
        self.buttons = []
        self._write_situation(lines, shown)
        if log:
            lines.addWidget(_log_card(log))
        given = progress.of(page)
        answers = given.answers if given else ()
        passed = given is not None and given.passed
        if shown.answers:
            self._write_question(lines, shown, answers, seed, passed=passed)
        last = progress.lesson.task is not None and shown is progress.lesson.pages[-1]
        if last:
            self._write_task(lines, progress.lesson.task, passed=passed)
        self._write_way(lines, progress, shown, passed=passed, last=last)
        lines.addStretch(1)
        self._column.put(holder)
        self._focus(passed=passed, again=again, last=last)

    def _write_situation(self, lines: QVBoxLayout, page: Page) -> None:
        if page.mark is not None:
            said, icon = words.mark_words(page.mark)
            lines.addLayout(row(Badge(said, Tone.VIOLET, icon), Label(page.scene, "caption"), None))
        if page.heading:
            lines.addWidget(Label(page.heading, "title", wrap=True))
        for spoken in page.spoken:
            bubble = Card()
            bubble.body.addWidget(Label(spoken.who, "caption"))
            bubble.body.addWidget(Label(spoken.says, "lead-plain", wrap=True))
            lines.addWidget(bubble)
        for paragraph in filter(None, page.text.split("\n\n")):
            lines.addWidget(Label(paragraph, "lead-plain", wrap=True))

    def _write_question(
        self, lines: QVBoxLayout, page: Page, given: Sequence[str], seed: str, *, passed: bool
    ) -> None:
        lines.addSpacing(S2)
        lines.addWidget(Label(page.question, "lead"))
        said = ""
        for number, answer in enumerate(_shuffled(page, seed), start=1):
            button = AnswerButton(number, answer.text)
            unsafe = answer.worth is Worth.UNSAFE
            if answer.id in given:
                button.take(Taken.UNSAFE if unsafe else Taken.GOOD)
            button.clicked.connect(
                lambda _on=False, name=answer.id: self.answer_wanted.emit(page.id, name)
            )
            self.buttons.append(button)
            lines.addWidget(button)
            if answer.id in given or passed:
                lines.addLayout(_why(answer))
            if given and answer.id == given[-1]:
                said = answer.why
        if passed and page.rule:
            lines.addWidget(_rule(page))
        elif not passed and given:
            again = QCoreApplication.translate("training", "Now choose another way.")
            lines.addWidget(Banner(again, Tone.INFO))
            said = f"{said} {again}"
        if said and self.isVisible():
            announce(self, said)

    def _write_task(self, lines: QVBoxLayout, task: Task | None, *, passed: bool) -> None:
        if task is None:
            return
        card = Card()
        card.body.setContentsMargins(S4, S3, S4, S3)
        card.body.setSpacing(S2)
        card.body.addWidget(Label(task.title, "lead"))
        card.body.addWidget(Label(task.story, "second", wrap=True))
        for wanted in task.wanted:
            mark = IconMark(*((Icon.CIRCLE_CHECK, "ok") if passed else (Icon.ARROW_RIGHT, "t3")))
            line = row(mark, Label(wanted.words, wrap=True), spacing=S2)
            line.setStretch(1, 1)
            card.body.addLayout(line)
        self.practise = Button("", ButtonKind.PRIMARY, icon=Icon.GRADUATION_CAP)
        self.practise.set_words(
            QCoreApplication.translate("training", "Open the practice clinic")
            if not passed
            else QCoreApplication.translate("training", "Practise again")
        )
        if passed:
            self.practise.set_kind(ButtonKind.QUIET)
        self.practise.clicked.connect(self.practice_wanted)
        card.body.addLayout(row(self.practise, None))
        lines.addWidget(card)

    def _write_way(
        self, lines: QVBoxLayout, progress: Progress, page: Page, *, passed: bool, last: bool
    ) -> None:
        translate = QCoreApplication.translate
        self.go_on = Button("", ButtonKind.PRIMARY, icon=Icon.ARROW_RIGHT)
        self.go_on.set_words(translate("training", "Go on"))
        self.go_on.clicked.connect(lambda: self.forward_wanted.emit(page.id))
        self.back = Button("", ButtonKind.TEXT)
        self.back.set_words(translate("training", "Back"))
        self.back.clicked.connect(lambda: self.back_wanted.emit(page.id))
        first = page is progress.lesson.pages[0]
        self.back.setVisible(not first)
        may_go = passed or not (page.answers or last)
        lines.addSpacing(S2)
        parts = [self.go_on] if may_go else []
        if not first:
            parts.append(self.back)
        lines.addLayout(row(*parts, None, spacing=S4))
        if page.answers:
            note = translate(
                "training", "Nobody keeps a score. You can always go back and try the other way."
            )
            lines.addWidget(Label(note, "caption", wrap=True))

    def _focus(self, *, passed: bool, again: bool, last: bool) -> None:
        if last and not passed:
            target: QWidget = self.practise
        elif self.buttons and not passed:
            target = self.buttons[0]
        else:
            target = self.go_on
        self.setFocusProxy(target)
        if again or self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        if not again:
            self._column.verticalScrollBar().setValue(0)

    def _press(self, at: int) -> None:
        if at < len(self.buttons):
            self.buttons[at].click()


def _shuffled(page: Page, seed: str) -> list[Answer]:
    answers = list(page.answers)
    Random(f"{seed}/{page.id}").shuffle(answers)  # noqa: S311 - an order, no secret
    return answers


def _why(answer: Answer) -> QVBoxLayout:
    said, tone = words.worth_words(answer.worth)
    icon = Icon.CIRCLE_ALERT if tone is Tone.WARN else Icon.CIRCLE_CHECK
    lines = column(
        row(Badge(said, tone, icon), None), Label(answer.why, "second", wrap=True), spacing=S1
    )
    lines.setContentsMargins(S4, 0, S4, S2)
    return lines


def _rule(page: Page) -> QWidget:
    card = Card()
    card.setProperty("kind", "banner-ok")
    card.body.setContentsMargins(S4, S3, S4, S3)
    card.body.setSpacing(S2)
    card.body.addWidget(Label(page.rule, "lead", wrap=True))
    for paragraph in filter(None, page.after.split("\n\n")):
        card.body.addWidget(Label(paragraph, wrap=True))
    return card


def _log_card(log: Sequence[tuple[str, str]]) -> QWidget:
    card = Card()
    card.setAccessibleName(QCoreApplication.translate("training", "Your own log"))
    card.body.setContentsMargins(S4, S3, S4, S3)
    card.body.setSpacing(S2)
    title = QCoreApplication.translate("training", "Your own log, the latest first")
    card.body.addWidget(Label(title, "caption-strong"))
    for when, sentence in log:
        at = Label(when, "caption")
        at.setMinimumWidth(px(96))
        line = row(at, Label(sentence, wrap=True), spacing=S3)
        line.setStretch(1, 1)
        card.body.addLayout(line)
    return card
