"""Free words: how many letters are left, and no number that may not be kept."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from clinic_desk import guarding
from ui.kit.field import Field
from ui.words.guarded import guarded_words, left_words

_SAID_FROM = 0.75
"""The share of the letters from which it is said how many are left."""


class FreeText(QObject):
    """Watches one field of free words while somebody types; the core has the last say."""

    def __init__(self, field: Field, most: int) -> None:
        super().__init__(field)
        self._field, self._most = field, most
        self._said = ""
        control = field.control
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.textChanged.connect(self._look)

    def _text(self) -> str:
        control = self._field.control
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        assert isinstance(control, QLineEdit)
        return control.text()

    def _look(self) -> None:
        text = self._text()
        found = guarding.find(text)
        said = guarded_words(text, found) if found else ""
        if said != self._said:
            self._said = said
            self._field.set_problem(said or None)
        length = len(" ".join(text.split()))
        told = left_words(self._most - length) if length > self._most * _SAID_FROM else ""
        self._field.show_count(told, over=length > self._most)
