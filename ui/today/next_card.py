"""The next patient, large, with what there is to do."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.scheduling.flow import FlowBoard, FlowCard
from clinic_desk.scheduling.own_day import OwnDay
from clinic_desk.scheduling.records import AppointmentStatus
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card, row
from ui.kit.label import Elided, Label
from ui.theme.icons import Icon
from ui.theme.tokens import S1, S2, S3, S4
from ui.today import flow_words, own_day_words
from ui.today.passing import ARROWS
from ui.words.keys import keys_shown


class _NextButton(Button):
    """The arrow keys go on to the other visits of the day."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NextCard(Card):
    """Who is next. Enter opens the record; the letters of the flow board move the visit."""

    opened = Signal()
    step_wanted = Signal(object)
    """The AppointmentStatus to bring the visit to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.card: FlowCard | None = None
        self._title = Label(kind="caption")
        self._time, self._name = Label(kind="title"), Elided(kind="title")
        self._about = Elided(kind="second")
        self.open = _NextButton("", ButtonKind.PRIMARY, icon=Icon.ID_CARD)
        self.open.clicked.connect(self.opened)
        self._steps: list[Button] = []
        self._line = row(self.open, None, spacing=S2)
        self.body.setContentsMargins(S4, S3, S4, S4)
        self.body.setSpacing(S1 + 2)
        self.body.addWidget(self._title)
        names = row(self._time, spacing=S2)
        names.addWidget(self._name, 1)
        self.body.addLayout(names)
        self.body.addWidget(self._about)
        self.body.addLayout(self._line)

    def show_next(self, day: OwnDay, board: FlowBoard, now: int) -> None:
        """Show who is next; without anybody, that nobody is."""
        card, self.card = day.next, day.next
        self._title.setText(own_day_words.next_title(card))
        for part in (self._time, self._name, self._about, self.open):
            part.setVisible(card is not None)
        if card is None:
            self._show_steps(())
            return
        self._time.setText(flow_words.time_on(card, board))
        self._name.setText(flow_words.name_on(card))
        self._about.setText(" · ".join(_facts(card, day, board, now)))
        words = QCoreApplication.translate("today", "Open the record")
        self.open.set_words(words, keys_shown("Enter"))
        spoken = (words, *(mark.words for mark in own_day_words.about_time(card, day, board)))
        self.open.setAccessibleName(
            ", ".join((spoken[0], flow_words.card_words(card, board, now), *spoken[1:]))
        )
        steps = own_day_words.STEPS.get(card.status, ())
        self._show_steps(tuple(to for to in steps if card.may_go(to)))

    def _show_steps(self, steps: tuple[AppointmentStatus, ...]) -> None:
        """As many buttons as steps; one keeps its place and its focus."""
        while len(self._steps) > len(steps):
            gone = self._steps.pop()
            self._line.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._steps) < len(steps):
            made = _NextButton("")
            made.clicked.connect(self._step(len(self._steps)))
            self._line.insertWidget(len(self._steps) + 1, made)
            self._steps.append(made)
        for button, to in zip(self._steps, steps, strict=True):
            assert self.card is not None
            keys = BY_ID[flow_words.ACTIONS[to]].shortcut
            button.set_words(own_day_words.step_words(self.card, to), keys)
            button.setProperty("to", str(to))

    def _step(self, number: int) -> Callable[[], None]:
        return lambda: self.step_wanted.emit(AppointmentStatus(self._steps[number].property("to")))


def _facts(card: FlowCard, day: OwnDay, board: FlowBoard, now: int) -> list[str]:
    """What the visit is for, its marks in words, and how long it has lasted or waited."""
    marks = (*flow_words.marks_of(card, board, now), *own_day_words.about_time(card, day, board))
    parts = [*flow_words.about_words(card, board), *(mark.words for mark in marks)]
    waited = card.waited(now)
    if waited == 0 and card.status is AppointmentStatus.ARRIVED:
        parts.append(QCoreApplication.translate("today", "has just come"))
    elif waited is not None and card.status is AppointmentStatus.ARRIVED:
        parts.append(QCoreApplication.translate("today", "waiting for %n minute(s)", "", waited))
    elif waited is not None:
        sentence = QCoreApplication.translate(
            "today", "for %n minute(s)", "with the practitioner", waited
        )
        parts.append(sentence)
    return parts
