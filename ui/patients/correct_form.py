"""The form that corrects a card: every problem beside its field, nothing typed lost."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.patients import reasons
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import LONGEST
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, row
from ui.kit.free_text import FreeText
from ui.kit.inputs import Check, TextField
from ui.theme.tokens import S2, S3
from ui.words.contact import birth_example
from ui.words.errors import problem
from ui.words.keys import keys_shown
from ui.words.language import spoken

SAVE = "patients:record:save"
_FREE = ("given", "family", "street", "alert")
_FURTHER = ("email", "street")
"""What is asked for beyond the four fields, each with its reason beside it."""
_CHECKED = ("birth_date", "phone", "email")
_TEXTS = ("given", "family", "birth_date", "phone", "email", "street", "alert")


class CorrectForm(QWidget):
    """The fields of NewPatient. Enter goes on to the next one, the last one saves."""

    save_wanted = Signal(object)
    """A NewPatient, as it was typed."""
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check: Callable[[str, str], Problem | None] = lambda _field, _typed: None
        """What is wrong with a field as it is left."""
        self._lines = {name: TextField() for name in _TEXTS}
        self.fields = {name: Field("", line) for name, line in self._lines.items()}
        self._watched = [FreeText(self.fields[name], LONGEST[name]) for name in _FREE]
        self._protected = Check("")
        self._was_protected = False
        self._save = Button("", ButtonKind.PRIMARY)
        self._back = Button("")
        self._save.clicked.connect(self.save)
        self._back.clicked.connect(self.back_wanted)
        for name, line in self._lines.items():
            line.returnPressed.connect(lambda name=name: self._go_on(name))
            if name in _CHECKED:
                line.editingFinished.connect(lambda name=name: self._leave(name))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, S2, 0)
        column.setSpacing(S3)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(self._protected)
        column.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(Scrolled(inside), 1)
        lines.addLayout(row(self._save, self._back, None))
        self.setFocusProxy(self._lines["given"])
        self.retranslate()

    def fill(self, typed: NewPatient, *, sees_protected: bool) -> None:
        """Begin with these; who may not see the mark keeps it as it is."""
        for name, line in self._lines.items():
            line.setText(getattr(typed, name))
        self._was_protected = typed.protected
        self._protected.setChecked(typed.protected)
        self._protected.setVisible(sees_protected)
        self.show_problems({})

    def typed(self) -> NewPatient:
        texts: dict[str, Any] = {name: line.text() for name, line in self._lines.items()}
        hidden = self._protected.isHidden()
        protected = self._was_protected if hidden else self._protected.isChecked()
        return NewPatient(**texts, protected=protected)

    def save(self) -> None:
        self.save_wanted.emit(self.typed())

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what is wrong; the first of them takes the focus."""
        for name, field in self.fields.items():
            wrong = problems.get(name)
            field.set_problem(problem(wrong) if wrong else None)
        first = next((name for name in _TEXTS if name in problems), None)
        if first:
            self._lines[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        for name, words in _labels().items():
            self.fields[name].set_label(words)
        self._lines["birth_date"].setPlaceholderText(birth_example())
        for name in _FURTHER:
            self.fields[name].set_hint(reasons.why(name, spoken()))
        self.fields["alert"].set_hint(
            QCoreApplication.translate("patients", "What the desk must know, nothing about health")
        )
        words = QCoreApplication.translate("patients", "Protected person")
        self._protected.setText(words)
        self._protected.setAccessibleName(words)
        keys = keys_shown(BY_ID[SAVE].shortcut)
        self._save.set_words(QCoreApplication.translate("patients", "Save"), keys)
        self._back.set_words(QCoreApplication.translate("patients", "Back"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _leave(self, name: str) -> None:
        """Say at once what cannot be right; what was typed stays, and the keyboard goes on."""
        if typed := self._lines[name].text().strip():
            wrong = self.check(name, typed)
            self.fields[name].set_problem(problem(wrong) if wrong else None)

    def _go_on(self, name: str) -> None:
        at = _TEXTS.index(name) + 1
        if at == len(_TEXTS):
            self.save()
        else:
            self._lines[_TEXTS[at]].setFocus(Qt.FocusReason.TabFocusReason)


def _labels() -> dict[str, str]:
    return {
        "given": QCoreApplication.translate("patients", "Given name"),
        "family": QCoreApplication.translate("patients", "Family name"),
        "birth_date": QCoreApplication.translate("patients", "Date of birth"),
        "phone": QCoreApplication.translate("patients", "Phone"),
        "email": QCoreApplication.translate("patients", "E-mail"),
        "street": QCoreApplication.translate("patients", "Street and number"),
        "alert": QCoreApplication.translate("patients", "Note for the desk"),
    }
