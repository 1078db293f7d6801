"""How a patient wishes to be reached, and that they have died."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.family.records import NO_WISHES, Wishes
from ui.family.draft import Changed, changed
from ui.family.keys import save_keys
from ui.family.second_fields import SecondFields
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, row
from ui.kit.inputs import Check, TextField
from ui.kit.label import Label
from ui.theme.tokens import S2, S3
from ui.words.errors import problem

_BOXES = (
    *("ring", "voicemail", "text", "email", "recall"),
    *("neutral_name", "neutral_envelope", "never_address"),
)


class ReachPage(QWidget):
    """Boxes to tick, and the day of death. Ctrl+S saves."""

    save_wanted = Signal(object, object)
    """The Wishes, and the day of death as it was typed; None where nobody touched it."""
    second_wanted = Signal(object)
    """The SecondContact as it was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began: Wishes = NO_WISHES
        self._began_died = ""
        self.boxes = {name: Check("") for name in _BOXES}
        self._phone, self._discreet = Label(kind="field"), Label(kind="field")
        self.second = SecondFields()
        self._died = TextField()
        self.died = Field("", self._died)
        self._save = Button("", ButtonKind.PRIMARY)
        self._save.clicked.connect(self.save)
        self._died.returnPressed.connect(self.save)
        self.boxes["ring"].toggled.connect(self._ring_toggled)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, S2, 0)
        lines.setSpacing(S2)
        lines.addWidget(self._phone)
        for name in _BOXES[:5]:
            lines.addWidget(self.boxes[name])
        lines.addWidget(self.second)
        lines.addSpacing(S2)
        lines.addWidget(self._discreet)
        for name in _BOXES[5:]:
            lines.addWidget(self.boxes[name])
        lines.addSpacing(S3)
        lines.addWidget(self.died)
        lines.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(S3)
        outer.addWidget(Scrolled(inside), 1)
        outer.addLayout(row(self._save, None))
        self.setFocusProxy(self.boxes["ring"])
        self.retranslate()

    def show_wishes(self, wishes: Wishes, died: date | None) -> None:
        self._began, self._began_died = wishes, died.isoformat() if died else ""
        self._show(wishes, self._began_died)

    def resume(self, typed: Changed) -> None:
        """Show what was typed and not saved, over what stands there now."""
        wishes = {name: on for name, on in typed.items() if name != "died"}
        self._show(replace(self._began, **wishes), typed.get("died", self._began_died))

    def _show(self, wishes: Wishes, died: str) -> None:
        for name, box in self.boxes.items():
            box.setChecked(getattr(wishes, name))
        self._died.setText(died)
        self.show_problems({})

    def wishes(self) -> Wishes:
        ticked = {name: box.isChecked() for name, box in self.boxes.items()}
        return replace(self._began, **ticked)

    def typed_died(self) -> str:
        return self._died.text().strip()

    def changed(self) -> dict[str, Any]:
        """What was typed and not saved, for ``resume``."""
        died = self.typed_died()
        said = {} if died == self._began_died else {"died": died}
        return changed(self._began, self.wishes()) | said

    def save(self) -> None:
        """Each for itself: what is wrong in one does not hold up the other."""
        typed, wishes = self.changed(), self.wishes()
        other = self.second.changed()
        if other:
            self.second_wanted.emit(self.second.typed())
        if typed or not other:  # saying so once more is no harm
            self.save_wanted.emit(wishes, typed.get("died"))

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        wrong = problems.get("died")
        self.died.set_problem(problem(wrong) if wrong else None)
        self.second.show_problems(problems)

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether it can be saved by this person."""
        self._save.setVisible(changeable)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        words = {
            "ring": translate("family", "May be rung"),
            "voicemail": translate("family", "May be left a voicemail"),
            "text": translate("family", "May get text messages"),
            "email": translate("family", "May get e-mail"),
            "recall": translate("family", "May be reminded and offered times"),
            "neutral_name": translate("family", "Give a name, not the clinic’s"),
            "neutral_envelope": translate("family", "Neutral envelope"),
            "never_address": translate("family", "Send nothing to the address on the card"),
        }
        for name, said in words.items():
            self.boxes[name].setText(said)
            self.boxes[name].setAccessibleName(said)
        self._phone.setText(translate("family", "The patient"))
        self._discreet.setText(translate("family", "So that nobody else learns of it"))
        self.died.set_label(translate("family", "Died on"))
        self.died.set_hint(
            translate("family", "Stops letters, reminders and calls. Everything else is kept.")
        )
        self._save.set_words(translate("family", "Save"), save_keys())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _ring_toggled(self, on: bool) -> None:  # noqa: FBT001 - what Qt tells
        self.boxes["voicemail"].setEnabled(on)
        if not on:
            self.boxes["voicemail"].setChecked(False)
