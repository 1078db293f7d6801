"""What an import would do: counts first, then who may be here already, then what is refused."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.exchange.called import NOBODY, Key, Settled
from clinic_desk.exchange.records import AlikeLine, Answer, Preview, State
from ui.exchange import exchange_words as words
from ui.exchange.line_words import known_lines, new_line, refused_line
from ui.exchange.related_words import related_coming
from ui.exchange.stranger_card import StrangerCard
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, block, empty, row
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.theme.style import px
from ui.theme.tokens import S2, S3
from ui.words.dates import number

_LISTED = 100
_INKS = {
    State.NEW: "ok",
    State.KNOWN: "info",
    State.ALIKE: "warn",
    State.REFUSED: "danger",
}


class PreviewView(QWidget):
    """Nothing is written until ``take_in_wanted`` is answered."""

    take_in_wanted = Signal()
    """Ask ``answers``."""
    again_wanted = Signal()
    """Something else was said of a name. Ask ``said``."""
    left = Signal()

    def __init__(
        self, *, region: str, may_add: bool = False, parent: QWidget | None = None
    ) -> None:
        """``region``: as which numbers are shown; ``may_add``: practitioners and services."""
        super().__init__(parent)
        self._found: Preview | None = None
        self._answers: dict[int, Answer] = {}
        self._counts = {state: _Count(_INKS[state]) for state in State}
        self._region, self._may_add = region, may_add
        self._strangers_title = Label(kind="strong")
        self._strangers_lead = Label(kind="second", wrap=True)
        self._strangers = QVBoxLayout()
        self.strangers: list[StrangerCard] = []
        self.again = Button("", ButtonKind.PRIMARY)
        self._related = Label(kind="second", wrap=True)
        self._alike_title = Label(kind="strong")
        self._alike_lead = Label(kind="second", wrap=True)
        self._alike = QVBoxLayout()
        self._refused_title = Label(kind="strong")
        self._refused = QVBoxLayout()
        self._known_title, self._known = Label(kind="strong"), Label(kind="second", wrap=True)
        self._new_title, self._new_lead = Label(kind="strong"), Label(kind="second", wrap=True)
        self._new = QVBoxLayout()
        self.take_in = Button("", ButtonKind.PRIMARY)
        self._back = Button("", ButtonKind.TEXT)
        self.lines: list[AlikeCard] = []
        self._lay_out()
        self.take_in.clicked.connect(self.take_in_wanted)
        self.again.clicked.connect(self.again_wanted)
        self._back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        for one in (self._strangers, self._alike, self._refused, self._new):
            one.setSpacing(S2)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        counts = QWidget()
        flow = FlowLayout(counts)
        for counted in self._counts.values():
            flow.addWidget(counted)
        lines.addWidget(counts)
        lines.addWidget(self._related)
        lines.addWidget(block(row(self.again, self.take_in, self._back, None)))
        lines.addWidget(self._strangers_title)
        lines.addWidget(self._strangers_lead)
        lines.addLayout(self._strangers)
        lines.addWidget(self._alike_title)
        lines.addWidget(self._alike_lead)
        lines.addLayout(self._alike)
        lines.addWidget(self._refused_title)
        lines.addLayout(self._refused)
        lines.addWidget(self._known_title)
        lines.addWidget(self._known)
        lines.addWidget(self._new_title)
        lines.addWidget(self._new_lead)
        lines.addLayout(self._new)
        lines.addStretch(1)
        self.setFocusProxy(self.take_in)

    def show_preview(self, found: Preview) -> None:
        self._found, self._answers = found, {}
        for state, count in self._counts.items():
            count.show_count(found.counts.get(state, 0))
        for part in (self._strangers, self._alike, self._refused, self._new):
            empty(part)
        self.lines = [AlikeCard(one, self._region) for one in found.alike[:_LISTED]]
        for card in self.lines:
            card.answered.connect(self._answer)
            self._alike.addWidget(card)
        self.strangers = []
        for one in found.gathered.strangers:
            known = found.said.get(one.key)
            card_ = StrangerCard(one, known, found.usual[one.key], may_add=self._may_add)
            card_.changed.connect(self._write_button)
            self.strangers.append(card_)
            self._strangers.addWidget(card_)
        for refused in found.refused[:_LISTED]:
            self._refused.addWidget(Label(refused_line(refused), wrap=True))
        for new in found.sample:
            self._new.addWidget(Label(new_line(new, self._region), wrap=True))
        self.retranslate()

    def answers(self) -> Mapping[int, Answer]:
        """What was said of lines that may be about somebody known, by their numbers."""
        return dict(self._answers)

    def said(self) -> dict[Key, Settled]:
        """What is said of practitioners and services that the clinic does not have."""
        told = ((card.stranger.key, card.settled()) for card in self.strangers)
        return {key: settled for key, settled in told if settled is not None}

    def refuse(self, problems: Mapping[str, Problem]) -> bool:
        """Say what cannot be at its field; whether there is a field."""
        wrong = [card.show_problems(problems) for card in self.strangers]  # at every one
        return any(wrong)

    def made(self) -> int:
        """How many would be taken in now."""
        new = 0 if self._found is None else self._found.counts.get(State.NEW, 0)
        return new + sum(one is Answer.NEW for one in self._answers.values())

    def _answer(self, line: int, answer: str) -> None:
        self._answers[line] = Answer(answer)
        self._write_button()

    def _write_button(self) -> None:
        changed = self._found is not None and self.said() != dict(self._found.said)
        self.again.setVisible(changed)
        self.take_in.setVisible(not changed)
        brings = self._found is not None and self._found.brings(self._answers)
        self.take_in.setEnabled(brings)
        ahead = self.take_in if brings else self._back
        self.setFocusProxy(self.again if changed else ahead)
        if self._found is not None:
            told = words.counts_told(self._found.reading.kind, self.made())
            nothing = QCoreApplication.translate("exchange", "Nothing to take in")
            self.take_in.set_words(told if brings else nothing)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        found = self._found
        for state, count in self._counts.items():
            count.set_words(words.state(state))
        self._back.set_words(translate("exchange", "Back to the columns"))
        alike = 0 if found is None else len(found.alike)
        refused = 0 if found is None else len(found.refused)
        self._alike_title.setText(translate("exchange", "Perhaps here already"))
        self._refused_title.setText(translate("exchange", "Cannot be taken in"))
        lead = translate(
            "exchange", "Say who is who. Of whom nothing is said, the line is left out."
        )
        if alike > _LISTED:
            more = translate("exchange", "Shown are the first {count} of {all}.")
            lead = " ".join((lead, more.format(count=_LISTED, all=number(alike))))
        self._alike_lead.setText(lead)
        for part in (self._alike_title, self._alike_lead):
            part.setVisible(alike > 0)
        strangers = NOBODY if found is None else found.gathered
        self._strangers_title.setText(translate("exchange", "Not known here"))
        lead = translate(
            "exchange",
            "The file names them and the clinic does not have them. What you say is remembered for "
            "files from there; whoever is added goes again with the import.",
        )
        if strangers.more:
            beyond = strangers.more
            told = translate(
                "exchange", "%n more are not shown: does another column hold them?", "", beyond
            )
            lead = " ".join((lead, told))
        self._strangers_lead.setText(lead)
        for part in (self._strangers_title, self._strangers_lead):
            part.setVisible(bool(strangers.strangers))
        self.again.set_words(translate("exchange", "See what would happen now"))
        self._refused_title.setVisible(refused > 0)
        known = () if found is None else found.known
        self._known_title.setText(words.state(State.KNOWN))
        self._known.setText(known_lines(known))
        for part in (self._known_title, self._known):
            part.setVisible(len(known) > 0)
        self._new_title.setText(translate("exchange", "As they will be taken in"))
        shown = 0 if found is None else len(found.sample)
        told = translate("exchange", "Every value as it will stand here.")
        if found is not None and shown < found.counts.get(State.NEW, 0):
            more = translate("exchange", "Shown are the first {count} of {all}.")
            every = number(found.counts[State.NEW])
            told = " ".join((told, more.format(count=number(shown), all=every)))
        self._new_lead.setText(told)
        for part in (self._new_title, self._new_lead):
            part.setVisible(shown > 0)
        related = "" if found is None else related_coming(found.relatives)
        self._related.setText(related)
        self._related.setVisible(bool(related))
        self._write_button()


_SHARE = 0.6
_COUNT_WIDTH = 186


class AlikeCard(Card):
    """One line, whom it may name, and what is to be done."""

    answered = Signal(int, str)

    def __init__(self, one: AlikeLine, region: str, parent: QWidget | None = None) -> None:
        super().__init__(well=True, parent=parent)
        told, match = words.alike_line(one, region), words.match_told(one.match, region)
        self.choice = Segmented(told, [(answer.value, words.answer(answer)) for answer in Answer])
        self.choice.chosen.connect(lambda key: self.answered.emit(one.line, key))
        lines = block(Label(told, "strong", wrap=True), Label(match, "second", wrap=True))
        self._line = row(lines, self.choice, spacing=S3)
        self._line.setStretch(0, 1)
        self.body.addLayout(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little width, the choice stands below the words."""
        super().resizeEvent(event)
        beside = self.choice.sizeHint().width() < self.width() * _SHARE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)


class _Count(Card):
    """A number and what it counts."""

    def __init__(self, ink: str) -> None:
        super().__init__()
        self.setFixedWidth(px(_COUNT_WIDTH))
        self._number, self._words = Label(kind="heading"), Label(kind=ink, wrap=True)
        self.body.addWidget(self._number)
        self.body.addWidget(self._words)

    def show_count(self, count: int) -> None:
        self._number.setText(number(count))
        self._write_name()

    def set_words(self, told: str) -> None:
        self._words.setText(told)
        self._write_name()

    def _write_name(self) -> None:
        self.setAccessibleName(f"{self._words.text()}: {self._number.text()}")
