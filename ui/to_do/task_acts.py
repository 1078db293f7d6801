"""What can be done with the line one stands on, each with its key."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from clinic_desk.scheduling.to_do.records import Call, CallOutcome, CallWhat
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.kit.label import Label
from ui.theme.icons import Icon
from ui.theme.tokens import S2
from ui.to_do.task_rows import Section, TaskRow
from ui.to_do.to_do_words import outcome_words
from ui.words.keys import keys_shown

NEXT_MORNING = -9 * 60
"""Asks for nine o'clock of the next open day."""
_IN_MINUTES = (30, 60, 120)
OUTCOME_ACTIONS = {
    CallOutcome.REACHED: "to-do:call:reached",
    CallOutcome.VOICEMAIL: "to-do:call:voicemail",
    CallOutcome.NO_ANSWER: "to-do:call:no-answer",
    CallOutcome.CALL_BACK: "to-do:call:back",
    CallOutcome.WRONG_NUMBER: "to-do:call:wrong-number",
}
REMOVE = "to-do:line:remove"
CARD = "to-do:line:card"
CHANGE = "to-do:line:change"
TAKE = "to-do:call:take"
PRINT = "to-do:calls:print"


class TaskActs(QWidget):
    """A row of buttons under the list; what the line does not allow is not there."""

    book_wanted = Signal()
    card_wanted = Signal()
    change_wanted = Signal()
    removed = Signal()
    put_back = Signal()
    ended = Signal(object)
    """The CallOutcome."""
    call_back_wanted = Signal(int)
    """Minutes from now, or NEXT_MORNING."""
    taken = Signal()
    """Make the call one's own, or let it go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opens_card = self._is_mine = False
        self._phone = Label(kind="strong")
        self._book = Button("", ButtonKind.PRIMARY)
        self._back = Button("", ButtonKind.PRIMARY)
        self._card = Button("", icon=Icon.ID_CARD)
        self._change = Button("", icon=Icon.PEN_LINE)
        self._change.clicked.connect(self.change_wanted)
        self._remove = Button("")
        self._outcomes = {one: Button("") for one in OUTCOME_ACTIONS}
        self._take = Button("", icon=Icon.PHONE)
        self._take.clicked.connect(self.taken)
        self._menu = QMenu(self)
        self._book.clicked.connect(self.book_wanted)
        self._back.clicked.connect(self.put_back)
        self._card.clicked.connect(self.card_wanted)
        self._remove.clicked.connect(self.removed)
        for outcome, button in self._outcomes.items():
            if outcome is CallOutcome.CALL_BACK:
                button.clicked.connect(self.ask_call_back)
            else:
                button.clicked.connect(lambda _=False, one=outcome: self.ended.emit(one))
        line = FlowLayout(self, spacing=S2)
        acts = (self._book, self._back, self._card, self._change, self._remove)
        for part in (self._phone, self._take, *self._outcomes.values(), *acts):
            line.addWidget(part)
        self.retranslate()

    def show_line(self, section: Section, line: TaskRow | None) -> None:
        """Offer what this line of this list allows."""
        self._phone.setText("" if line is None else line.phone)
        self._phone.setVisible(line is not None and bool(line.phone) and section is Section.CALLS)
        call = line.of if line is not None and isinstance(line.of, Call) else None
        self._is_mine = call is not None and call.taken is not None and call.taken.mine
        free = call is not None and call.may_ring and (call.taken is None or self._is_mine)
        self._take.setVisible(free)
        self._write_take()
        for outcome, button in self._outcomes.items():
            words = outcome is not CallOutcome.VOICEMAIL or (
                call is not None and call.may_leave_words
            )
            button.setVisible(call is not None and call.may_ring and words)
        self._book.setVisible(line is not None and section is not Section.LEFT)
        self._opens_card = call is not None and call.what is CallWhat.CONFIRM
        self._write_enter()
        self._card.setVisible(line is not None and not self._opens_card)
        self._change.setVisible(line is not None and section is Section.WAITING)
        self._back.setVisible(line is not None and section is Section.LEFT)
        may = section in (Section.WAITING, Section.REBOOK, Section.RECALLS)
        self._remove.setVisible(line is not None and may)

    def can_remove(self) -> bool:
        return not self._remove.isHidden()

    def can_take(self) -> bool:
        """Whether the call can be made one's own, or let go."""
        return not self._take.isHidden()

    def is_mine(self) -> bool:
        return self._is_mine

    def can_end(self, outcome: CallOutcome) -> bool:
        """Whether a call can end so: nobody is called who does not want it."""
        return not self._outcomes[outcome].isHidden()

    def ask_call_back(self) -> None:
        """A short list of times to call back."""
        button = self._outcomes[CallOutcome.CALL_BACK]
        self._menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
        self._menu.setActiveAction(self._menu.actions()[0])

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._write_enter()
        self._write_take()
        self._back.set_words(translate("to-do", "Put back on the list"), keys_shown("Return"))
        self._card.set_words(translate("to-do", "Card"), _keys(CARD))
        self._change.set_words(translate("to-do", "Change"), _keys(CHANGE))
        self._remove.set_words(translate("to-do", "Take off"), _keys(REMOVE))
        for outcome, button in self._outcomes.items():
            button.set_words(outcome_words(outcome), _keys(OUTCOME_ACTIONS[outcome]))
        self._menu.clear()
        for minutes in _IN_MINUTES:
            words = translate("to-do", "In {minutes} minutes").format(minutes=minutes)
            self._add(words, minutes)
        self._add(translate("to-do", "The next open morning, 09:00"), NEXT_MORNING)

    def _write_take(self) -> None:
        translate = QCoreApplication.translate
        mine = self._is_mine
        words = translate("to-do", "Let the call go") if mine else translate("to-do", "I call")
        self._take.set_words(words, _keys(TAKE))

    def _write_enter(self) -> None:
        """What Enter does: a visit that is to be confirmed is booked already."""
        translate = QCoreApplication.translate
        words = translate("to-do", "Card") if self._opens_card else translate("to-do", "Book")
        self._book.set_words(words, keys_shown("Return"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(self, words: str, minutes: int) -> None:
        action = self._menu.addAction(words)
        action.triggered.connect(lambda _on=False: self.call_back_wanted.emit(minutes))


def _keys(action: str) -> str:
    return keys_shown(BY_ID[action].shortcut)
