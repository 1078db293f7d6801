"""A form of named fields: Enter goes on to the next, what is wrong stands at its field."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from ui.kit.field import Field
from ui.kit.kept import fields_kept, put_fields
from ui.theme.tokens import S3
from ui.words.errors import problem


class Form(QWidget):
    """Takes a record with ``fill`` and gives it back with ``typed``; it judges nothing."""

    finished = Signal()
    """Enter in the last line."""
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._wrong: dict[str, Problem] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(S3)

    def add(self, name: str, control: QWidget, *, place: bool = True) -> Field:
        """Put a field below the others; without ``place`` the caller puts it somewhere."""
        field = Field("", control)
        self.fields[name] = field
        if isinstance(control, QLineEdit):
            control.returnPressed.connect(lambda: self._go_on(name))
            control.textEdited.connect(lambda _text: self.changed_in(name))
        if place:
            self.body.addWidget(field)
        return field

    def changed_in(self, name: str) -> None:
        """What was wrong with a field is no longer known once it is changed."""
        self._wrong.pop(name, None)
        self.fields[name].set_problem(None)
        self.changed.emit()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what is wrong with it; the first of them takes the focus."""
        self._wrong = dict(problems)
        self._write_problems()
        first = next((name for name in self.fields if name in problems), None)
        if first:
            self.fields[first].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> dict[str, Any]:
        """What stands in the controls, plain enough for JSON, whether it is right or not."""
        return fields_kept(self.fields)

    def put(self, kept: Mapping[str, Any]) -> None:
        """Put back what ``kept`` gave; what there is no field for is left out."""
        put_fields(self.fields, kept)

    def focus_first(self) -> None:
        """Stand in the first field, all of it marked."""
        first = next(iter(self.fields.values())).control
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def problem_words(self, name: str, wrong: Problem) -> str:
        """What is wrong with a field; a form with bounds says them."""
        del name
        return problem(wrong)

    def retranslate(self) -> None:
        """Write every word again in the language spoken now."""
        self._write_problems()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write_problems(self) -> None:
        for name, field in self.fields.items():
            wrong = self._wrong.get(name)
            field.set_problem(self.problem_words(name, wrong) if wrong else None)

    def _go_on(self, name: str) -> None:
        lines = [key for key, field in self.fields.items() if _is_line(field)]
        at = lines.index(name) + 1
        if at == len(lines):
            self.finished.emit()
        else:
            self.fields[lines[at]].control.setFocus(Qt.FocusReason.TabFocusReason)


def _is_line(field: Field) -> bool:
    return isinstance(field.control, QLineEdit) and not field.isHidden()
