"""A label, its control, and what is wrong with it, said beside it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.frames import row
from ui.kit.label import Label


class Field(QWidget):
    """One field of a form. The label is the control's buddy and its accessible name."""

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._label = Label(kind="field")
        self._label.setBuddy(control)
        self._count = Label(kind="caption")
        self._count.hide()
        self._hint = hint
        self._below = Label(hint, "caption", wrap=True)
        self._below.setVisible(bool(hint))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addLayout(row(self._label, None, self._count))
        for part in (control, self._below):
            lines.addWidget(part)
        self.setFocusProxy(control)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self.control.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._say(hint, "caption")

    def show_count(self, words: str, *, over: bool = False) -> None:
        """How many letters are left, beside the label; empty while there is room enough."""
        self._count.set_kind("problem" if over else "caption")
        self._count.setText(words)
        self._count.setVisible(bool(words))

    def count(self) -> str:
        return self._count.text()

    def set_problem(self, sentence: str | None) -> None:
        """Show what is wrong, or that nothing is."""
        wrong = bool(sentence)
        self._say(sentence or self._hint, "problem" if wrong else "caption")
        self.control.setProperty("problem", "true" if wrong else "false")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        if sentence:
            announce(self.control, sentence)

    def problem(self) -> str:
        """What is shown as wrong; empty if nothing is."""
        return self._below.text() if self.control.property("problem") == "true" else ""

    def _say(self, sentence: str, kind: str) -> None:
        self._below.set_kind(kind)
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
