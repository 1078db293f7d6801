"""The note of a visit that is booked: read, written anew or taken away."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.errors import Problem
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.scheduling.visit_note import VisitNote
from ui.theme.tokens import S2, Tone
from ui.words.keys import keys_shown


class NotePanel(SidePanel):
    """Ctrl+Enter saves; Esc leaves the note as it was."""

    save_wanted = Signal(str)
    closed = Signal()

    def __init__(self, who: str, when: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.finish_with(self.save)
        self.note = VisitNote()
        self.note.set_text(note)
        self._refusal = Banner()
        self._save = Button("", ButtonKind.PRIMARY)
        self._save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._says = Label(kind="caption", wrap=True)
        card = Card(well=True)
        card.body.addWidget(Label(who, kind="lead"))
        card.body.addWidget(Label(when, kind="caption", wrap=True))
        self.body.addWidget(card)
        self.body.addSpacing(S2)
        self.body.addWidget(self.note)
        self.body.addWidget(self._says)
        self.body.addStretch(1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._save)
        self.close_wanted.connect(self.closed)
        self._save.clicked.connect(self.save)
        self.setFocusProxy(self.note)
        self.retranslate()

    def save(self) -> None:
        self._refusal.say("")
        self.save_wanted.emit(self.note.text())

    def show_problem(self, wrong: Problem) -> None:
        """Say beside the note what is wrong with it."""
        self.note.show_problem(wrong)
        self.note.setFocus()

    def show_refusal(self, sentence: str) -> None:
        self._refusal.say(sentence, Tone.DANGER)

    def kept(self) -> dict[str, Any]:
        return {"note": self.note.text()}

    def put(self, kept: dict[str, Any]) -> None:
        self.note.set_text(str(kept.get("note", "")))

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "Note of the visit"))
        if not hasattr(self, "_says"):
            return  # the panel below writes its words while it is being built
        self._says.setText(
            translate(
                "scheduling", "Whoever opens the card reads it; it is printed nowhere. Empty: none."
            )
        )
        self._save.set_words(translate("scheduling", "Save the note"), keys_shown("Ctrl+Return"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
