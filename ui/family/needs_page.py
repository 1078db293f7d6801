"""What a patient's visits need: each of a kind, with what it is kept for and how long."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.family.kept import need_kept
from clinic_desk.family.records import NO_NEEDS, Needs
from ui.family.draft import Changed, changed
from ui.family.keys import save_keys
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, row
from ui.kit.inputs import Check, Combo
from ui.kit.label import Label
from ui.theme.tokens import S2, S3
from ui.words.errors import problem
from ui.words.language import Language, spoken
from ui.words.spoken_languages import languages

_BOXES = ("interpreter", "interpreter_remote", "hearing", "wheelchair", "quiet_room")
_SAID = ("interpreter", "hearing", "wheelchair", "quiet_room")
_LONGER = range(0, 65, 5)


class NeedsPage(QWidget):
    """Boxes and two choices; there is no free text about health. Ctrl+S saves."""

    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began: Needs = NO_NEEDS
        self.language, self.longer = Combo(), Combo()
        self.fields = {"language": Field("", self.language), "longer": Field("", self.longer)}
        self.boxes = {name: Check("") for name in _BOXES}
        self._purposes = {name: Label(kind="caption", wrap=True) for name in _SAID}
        self._foot = Label(kind="caption", wrap=True)
        self._save = Button("", ButtonKind.PRIMARY)
        self._save.clicked.connect(self.save)
        self.boxes["interpreter"].toggled.connect(self.boxes["interpreter_remote"].setEnabled)
        self._lay_out()
        self.setFocusProxy(self.language)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, S2, 0)
        lines.setSpacing(S2 // 2)
        lines.addWidget(self.fields["language"])
        lines.addSpacing(S2)
        for name in _BOXES:
            lines.addWidget(self.boxes[name])
            if name in self._purposes:
                lines.addWidget(self._purposes[name])
            if name == "interpreter_remote":
                lines.addSpacing(S2)
                lines.addWidget(self.fields["longer"])
                lines.addSpacing(S2)
        lines.addSpacing(S2)
        lines.addWidget(self._foot)
        lines.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(S3)
        outer.addWidget(Scrolled(inside), 1)
        outer.addLayout(row(self._save, None))

    def show_needs(self, needs: Needs) -> None:
        self._began = needs
        self._show(needs)

    def resume(self, chosen: Changed) -> None:
        """Show what was chosen and not saved, over what stands there now."""
        self._show(replace(self._began, **chosen))

    def _show(self, needs: Needs) -> None:
        self.language.setCurrentIndex(max(self.language.findData(needs.language), 0))
        self.longer.setCurrentIndex(max(self.longer.findData(needs.longer), 0))
        for name, box in self.boxes.items():
            box.setChecked(getattr(needs, name))
        self.boxes["interpreter_remote"].setEnabled(needs.interpreter)
        self.show_problems({})

    def needs(self) -> Needs:
        ticked = {name: box.isChecked() for name, box in self.boxes.items()}
        return replace(
            self._began,
            language=self.language.currentData(),
            longer=self.longer.currentData() or 0,
            **ticked,
        )

    def changed(self) -> dict[str, Any]:
        """What was chosen and not saved, for ``resume``."""
        return changed(self._began, self.needs())

    def save(self) -> None:
        self.save_wanted.emit(self.needs())

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        for name, field in self.fields.items():
            wrong = problems.get(name)
            if wrong is not None:
                field.set_problem(problem(wrong))
                field.control.setFocus()
            else:
                field.set_problem(None)

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether it can be saved by this person."""
        self._save.setVisible(changeable)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._fill_choices()
        self.fields["language"].set_label(translate("family", "Language"))
        self.fields["language"].set_hint(_purpose("language"))
        self.fields["longer"].set_label(translate("family", "Visits take longer by"))
        self.fields["longer"].set_hint(_purpose("longer"))
        words = {
            "interpreter": translate("family", "Interpreter"),
            "interpreter_remote": translate("family", "The interpreter may be remote"),
            "hearing": translate("family", "Hard of hearing"),
            "wheelchair": translate("family", "Wheelchair"),
            "quiet_room": translate("family", "Quiet room"),
        }
        for name, said in words.items():
            self.boxes[name].setText(said)
            self.boxes[name].setAccessibleName(said)
        for name, label in self._purposes.items():
            label.setText(_purpose(name))
        self._foot.setText(
            translate(
                "family",
                "Kept as long as the card and removed with it. Nothing about health is written "
                "at the desk.",
            )
        )
        self._save.set_words(translate("family", "Save"), save_keys())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill_choices(self) -> None:
        translate = QCoreApplication.translate
        usual = translate("family", "the clinic’s own")
        minutes = [(translate("family", "%n minute(s)", "", one), one) for one in _LONGER]
        for combo, choices in (
            (self.language, [(usual, None), *((name, code) for code, name in languages())]),
            (self.longer, minutes),
        ):
            chosen = combo.currentData()
            combo.clear()
            for words, key in choices:
                combo.add(words, key)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))


def _purpose(name: str) -> str:
    """What a need is kept for, as the inventory has it."""
    entry = need_kept(name)
    return entry.purpose_sv if spoken() is Language.SWEDISH else entry.purpose_en
