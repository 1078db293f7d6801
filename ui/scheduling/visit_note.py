"""A short note for the visit, counted when it grows long."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk import guarding
from clinic_desk.errors import Problem
from ui.kit.frames import row
from ui.kit.inputs import NoteField
from ui.kit.label import Label
from ui.scheduling.booking_records import LONGEST_NOTE
from ui.words.errors import problem
from ui.words.guarded import guarded_words

_ONE_LINE = 30  # characters from which the field is a line taller
_COUNT_FROM = 40  # characters left from which they are counted


class VisitNote(QWidget):
    """What is wrong or how much room is left stands under it; nothing typed is cut off.

    It is one line until more is typed, so that it is always seen where it stands.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(kind="field")
        self._field = NoteField(lines=1)
        self._label.setBuddy(self._field)
        self._below = Label(kind="caption")
        self._below.hide()
        self._field.textChanged.connect(self._edited)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        line = row(self._label, spacing=8)
        line.addWidget(self._field, 1)
        lines.addLayout(line)
        lines.addWidget(self._below)
        self.setFocusProxy(self._field)
        self.retranslate()

    def text(self) -> str:
        return self._field.toPlainText().strip()

    def set_text(self, text: str) -> None:
        self._field.setPlainText(text)

    def show_problem(self, wrong: Problem | None) -> None:
        """Say what is wrong with the note, or that nothing is."""
        self._field.setProperty("problem", "true" if wrong else "false")
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        self._say(problem(wrong) if wrong else "", "problem")

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._label.setText(translate("scheduling", "Note"))
        self._field.setPlaceholderText(translate("scheduling", "nothing about health"))
        self._field.setAccessibleName(translate("scheduling", "Note for the visit"))
        self._field.setAccessibleDescription(
            translate("scheduling", "Write nothing about health here")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _edited(self) -> None:
        left = LONGEST_NOTE - len(self.text())
        text = self._field.toPlainText()
        self._field.set_lines(2 if len(text) > _ONE_LINE or "\n" in text else 1)
        found = guarding.find(text)
        self.show_problem(Problem.TOO_LONG if left < 0 else guarding.problem(text))
        if found is not None:
            self._say(guarded_words(text, found), "problem")
            self.changed.emit()
            return
        if 0 <= left < _COUNT_FROM:
            sentence = QCoreApplication.translate("scheduling", "%n character(s) left", "", left)
            self._say(sentence, "caption")
        self.changed.emit()

    def _say(self, sentence: str, kind: str) -> None:
        self._below.set_kind(kind)
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
