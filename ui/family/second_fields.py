"""On the contact page: a second number with its own wishes, and where post goes instead of home."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.family import second
from clinic_desk.family.second import NONE, Keeps, SecondContact
from ui.family.draft import Changed, changed
from ui.kit.field import Field
from ui.kit.free_text import FreeText
from ui.kit.inputs import Check, TextField
from ui.theme.tokens import S2, S3
from ui.words.contact import phone_shown
from ui.words.errors import problem
from ui.words.language import Language, spoken

_BOXES = ("ring", "voicemail", "text", "neutral_name")
_LONGEST = 200


class SecondFields(QWidget):
    """Stands where the clinic keeps such a field, and where something was kept before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = NONE
        self._phone, self._post = TextField(), TextField()
        self._post.setMaxLength(_LONGEST)
        self.phone, self.post = Field("", self._phone), Field("", self._post)
        self._watched = FreeText(self.post, _LONGEST)
        self.boxes = {name: Check("") for name in _BOXES}
        self.boxes["ring"].toggled.connect(self._ring_toggled)
        self._phone.textChanged.connect(lambda _text: self._show_boxes())
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, S3, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self.phone)
        for box in self.boxes.values():
            lines.addWidget(box)
        lines.addWidget(self.post)
        self.retranslate()
        self.show_second(NONE, Keeps(), "")

    def show_second(self, kept: SecondContact, keeps: Keeps, region: str) -> None:
        """Show what is kept, and the fields that the clinic keeps."""
        phone = phone_shown(kept.phone, region) if kept.phone else None
        self._shown = replace(kept, phone=phone)
        self.phone.setVisible(keeps.phone or kept.phone is not None)
        self.post.setVisible(keeps.post or kept.post is not None)
        self.setVisible(not (self.phone.isHidden() and self.post.isHidden()))
        self._show(self._shown)

    def resume(self, typed: Changed) -> None:
        """Show what was typed and not saved, over what stands there now."""
        self._show(replace(self._shown, **typed))

    def _show(self, typed: SecondContact) -> None:
        self._phone.setText(typed.phone or "")
        self._post.setText(typed.post or "")
        for name, box in self.boxes.items():
            box.setChecked(getattr(typed, name))
        self.show_problems({})
        self._show_boxes()

    def typed(self) -> SecondContact:
        """As it stands in the fields; the number as it was typed."""
        ticked = {name: box.isChecked() for name, box in self.boxes.items()}
        phone, post = self._phone.text().strip(), self._post.text().strip()
        return replace(self._shown, phone=phone or None, post=post or None, **ticked)

    def changed(self) -> dict[str, Any]:
        """What was typed and not saved, for ``resume``."""
        return changed(self._shown, self.typed())

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        for name, field in (("phone", self.phone), ("post", self.post)):
            wrong = problems.get(name)
            field.set_problem(problem(wrong) if wrong else None)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        words = {
            "ring": translate("family", "May be rung on it"),
            "voicemail": translate("family", "May be left a voicemail on it"),
            "text": translate("family", "May get text messages on it"),
            "neutral_name": translate("family", "Give a name there, not the clinic’s"),
        }
        for name, said in words.items():
            self.boxes[name].setText(said)
            self.boxes[name].setAccessibleName(said)
        self.phone.set_label(translate("family", "Second phone"))
        self.post.set_label(translate("family", "Postal address"))
        self.phone.set_hint(_kept_for("phone"))
        self.post.set_hint(_kept_for("post"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_boxes(self) -> None:
        shown = not self.phone.isHidden() and bool(self._phone.text().strip())
        for box in self.boxes.values():
            box.setVisible(shown)

    def _ring_toggled(self, on: bool) -> None:  # noqa: FBT001 - what Qt tells
        self.boxes["voicemail"].setEnabled(on)
        if not on:
            self.boxes["voicemail"].setChecked(False)


def _kept_for(name: str) -> str:
    entry = second.kept(name)
    return entry.purpose_sv if spoken() is Language.SWEDISH else entry.purpose_en
