"""Why the card is to be opened: a short list with a key for each, and words where owed."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import Problem
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, row
from ui.kit.free_text import FreeText
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.theme.style import row_height
from ui.theme.tokens import S2, S3
from ui.words.errors import problem
from ui.words.purposes import purpose_words

OFFERED = (
    PurposeOfUse.PHONE,
    PurposeOfUse.DESK,
    PurposeOfUse.BOOKING,
    PurposeOfUse.TREATMENT,
    PurposeOfUse.REFERRAL,
    PurposeOfUse.BILLING,
    PurposeOfUse.RECORDS_REQUEST,
    PurposeOfUse.OPERATIONS,
    PurposeOfUse.EMERGENCY,
)
"""What somebody at the desk is asked about, in the order of their keys 1 to 9."""
_LONGEST = 200
"""How many letters of words are asked for at most; more are kept as well."""
OWES_WORDS = frozenset({PurposeOfUse.OPERATIONS, PurposeOfUse.EMERGENCY})
"""Purposes that say too little by themselves."""


class PurposeChoice(QWidget):
    """1 to 9 choose and open; where words are owed they are asked for first."""

    chosen = Signal(object, object)
    """A PurposeOfUse, and the reason in words or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[PurposeOfUse, ...] = OFFERED
        self._owes: frozenset[PurposeOfUse] = OWES_WORDS
        self._question = Label(kind="strong")
        self._told = Label(kind="caption", wrap=True)
        self.list = ResultsList("")
        self.list.chosen.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_reason())
        self.list.installEventFilter(self)
        self.line = TextField()
        self.line.returnPressed.connect(self.open)
        self.reason = Field("", self.line)
        self._watched = FreeText(self.reason, _LONGEST)
        self.button = Button("", ButtonKind.PRIMARY)
        self.button.clicked.connect(self.open)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        for part in (self._question, self.list, self.reason):
            lines.addWidget(part)
        lines.addLayout(row(self.button, None))
        lines.addSpacing(S3)
        lines.addWidget(self._told)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(inside))
        self.setFocusProxy(self.list)
        self.retranslate()

    def offer(self, offered: Sequence[PurposeOfUse], owes_words: Collection[PurposeOfUse]) -> None:
        """Ask anew; the words of the question before are gone."""
        self._offered = tuple(offered)[:9]
        self._owes = frozenset(owes_words)
        self.line.clear()
        self.reason.set_problem(None)
        self.retranslate()

    def purpose(self) -> PurposeOfUse | None:
        key = self.list.current_key()
        return key if isinstance(key, PurposeOfUse) else None

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """The core wants words as well: ask for them, and keep what was typed."""
        wrong = problems.get("reason")
        if wrong is None:
            return
        current = self.purpose()
        if current is not None:
            self._owes |= {current}
        self._show_reason()
        self.reason.set_problem(problem(wrong))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Open for the current purpose, or ask for the words that it owes."""
        purpose = self.purpose()
        if purpose is None:
            return
        words = self.line.text().strip()
        if purpose not in self._owes:
            self.chosen.emit(purpose, None)
        elif words:
            self.chosen.emit(purpose, words)
        else:
            wanted = self.line.hasFocus() or self.button.hasFocus()
            self.reason.set_problem(problem(Problem.MISSING) if wanted else None)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        question = QCoreApplication.translate("patients", "What is it about?")
        self._question.setText(question)
        self.list.setAccessibleName(question)
        self.reason.set_label(QCoreApplication.translate("patients", "In your own words"))
        self.button.set_words(QCoreApplication.translate("patients", "Open the card"), "Enter")
        self._told.setText(
            QCoreApplication.translate(
                "patients",
                "Opening a card is recorded with its purpose. The practice manager reads that.",
            )
        )
        rows = tuple(
            ResultRow(key=purpose, title=purpose_words(purpose), keys=str(number))
            for number, purpose in enumerate(self._offered, 1)
        )
        self.list.show_groups((ResultGroup(rows=rows),))
        self.list.setFixedHeight(row_height() * len(rows) + 4)
        self._show_reason()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A line lets Enter go on after it took it: it would book on the card it has just opened.
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A list would search for the figure as for a word.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            text = event.text()
            if text.isdecimal() and 1 <= int(text) <= len(self._offered):
                self.list.setCurrentIndex(self.list.model().index(int(text) - 1, 0))
                self.open()
                return True
        return super().eventFilter(watched, event)

    def _take(self, _key: object) -> None:
        self.open()

    def _show_reason(self) -> None:
        self.reason.setVisible(self.purpose() in self._owes)
