"""On a protected person's card: how they are reached stands behind one more step, with a reason."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from ui.kit.button import Button
from ui.kit.field import Field
from ui.kit.frames import row
from ui.kit.free_text import FreeText
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.theme.icons import Icon
from ui.theme.tokens import S2
from ui.words.errors import problem

_LONGEST = 200


class RevealStep(QWidget):
    """Asks why; the card then shows phone, address and relatives, and the log says so."""

    wanted = Signal(str)
    """The reason, as it was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Label(kind="caption", wrap=True)
        self.line = TextField()
        self.line.setMaxLength(_LONGEST)
        self.line.returnPressed.connect(self._ask)
        self.reason = Field("", self.line)
        self._watched = FreeText(self.reason, _LONGEST)
        self.button = Button("", icon=Icon.EYE)
        self.button.clicked.connect(self._ask)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self._told)
        lines.addWidget(self.reason)
        lines.addLayout(row(self.button, None))
        self.setFocusProxy(self.line)
        self.retranslate()

    def ask(self, *, owed: bool) -> None:
        """Stand on the card where the step is owed; what was typed for another card is gone."""
        self.line.clear()
        self.reason.set_problem(None)
        self.setVisible(owed)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        wrong = problems.get("reason")
        self.reason.set_problem(None if wrong is None else problem(wrong))
        self.line.setFocus()

    def _ask(self) -> None:
        if self.line.text().strip():
            self.wanted.emit(self.line.text())
        else:
            self.show_problems({"reason": Problem.MISSING})

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._told.setText(
            translate(
                "patients",
                "Phone, address and relatives of this person are shown when you say why. "
                "The reason is recorded, and the practice manager reads it.",
            )
        )
        self.reason.set_label(translate("patients", "Why you need them"))
        self.button.set_words(translate("patients", "Show them"), "Enter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for this step alone: behind it stands a card that would book."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
