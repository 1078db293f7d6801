"""A new recovery kit for the present vault: its words, then two of them asked back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import row
from ui.kit.label import Label
from ui.oversight.card_page import CardPage
from ui.oversight.new_kit import NewKit
from ui.theme.tokens import Tone


class KitPage(CardPage):
    """Shown in place of everything: its words are for the owner's eyes."""

    kit_noted = Signal()
    """The two words fit. Answer: the page is left, or ``refuse``."""
    left = Signal()

    def __init__(
        self, words: Sequence[str], ask: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        """``ask``: which two (from 0) are asked back."""
        super().__init__(parent)
        self._title, self._lead = Label(kind="title"), Label(kind="second", wrap=True)
        self.banner, self.new_kit = Banner(), NewKit()
        self.back = Button("", ButtonKind.TEXT, keys="Esc")
        parts = (self._title, self._lead, self.banner, self.new_kit)
        self.lay_out(*parts, foot=row(self.back, None))
        self.new_kit.show_kit(words, ask)
        self.new_kit.noted.connect(self.kit_noted)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.new_kit)
        self.retranslate()

    def refuse(self, sentence: str) -> None:
        self.banner.say(sentence, Tone.DANGER)

    def forget(self) -> None:
        self.new_kit.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("oversight", "A new recovery kit"))
        self.setAccessibleName(self._title.text())
        self._lead.setText(
            translate(
                "oversight",
                "It takes the place of the one that is in force, wherever that lies and whoever "
                "has seen it. It is shown this once. Backups from before are opened by the old "
                "one: make a backup soon, and destroy the old paper then.",
            )
        )
        self.back.set_words(translate("oversight", "Leave the old one in force"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
