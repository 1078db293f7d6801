"""The clinic is here and this computer's secret is not: the kit's words, then a new kit."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import block, row
from ui.kit.inputs import Check
from ui.kit.label import Label
from ui.kit.recovery_words import TypedWords
from ui.oversight.card_page import CardPage
from ui.oversight.new_kit import NewKit
from ui.theme.tokens import S3, Tone


class Step(StrEnum):
    WORDS = "words"
    NEW_KIT = "new-kit"


class ReopenPage(CardPage):
    """Asks for the words; ``step`` says where it is."""

    open_wanted = Signal(object)
    """The kit's words (tuple). Answer: ``show_new_kit`` or ``refuse``."""
    kit_noted = Signal()
    """The two words fit. Answer: the page is left, or ``refuse``."""
    touched = Signal()
    left = Signal()

    def __init__(
        self, words: Sequence[str], count: int, *, keychain: bool, parent: QWidget | None = None
    ) -> None:
        """``words``: all that a kit can have, ``count``: how many it has; ``keychain``: whether
        this computer has one."""
        super().__init__(parent)
        self._title, self._lead = Label(kind="title"), Label(kind="second", wrap=True)
        self.banner = Banner()
        self.words = TypedWords(words, count)
        self.accept_file = Check("")
        self.accept_file.setHidden(keychain)
        self.open = Button("", ButtonKind.PRIMARY)
        self.new_kit = NewKit()
        self.back = Button("", ButtonKind.TEXT)
        asked = block(self.words, self.accept_file, row(self.open, None), spacing=S3)
        self._pages = {Step.WORDS: asked, Step.NEW_KIT: self.new_kit}
        self.step = Step.WORDS
        parts = (self._title, self._lead, self.banner, *self._pages.values())
        self.lay_out(*parts, foot=row(self.back, None))
        self.words.changed.connect(self._enable)
        self.words.changed.connect(self.touched)
        self.words.completed.connect(self._send)
        self.accept_file.clicked.connect(self._enable)
        self.open.clicked.connect(self._send)
        self.new_kit.noted.connect(self.kit_noted)
        self.back.clicked.connect(self.left)
        self._show(Step.WORDS)
        self._enable()

    def show_new_kit(self, words: Sequence[str], ask: tuple[int, int]) -> None:
        """The new kit's words; ``ask``: which two (from 0) are asked back."""
        self.words.forget()
        self.new_kit.show_kit(words, ask)
        self._show(Step.NEW_KIT)

    def refuse(self, sentence: str) -> None:
        """Say why it goes no further; the words stay."""
        self.open.setEnabled(True)
        self.banner.say(sentence, Tone.DANGER)

    def forget(self) -> None:
        self.words.forget()
        self.new_kit.forget()

    def in_file(self) -> bool:
        """Whether the person accepted that the computer's secret lies in a file."""
        return self.accept_file.isChecked()

    def _show(self, step: Step) -> None:
        self.step = step
        for one, page in self._pages.items():
            page.setVisible(one is step)
        self.back.setVisible(step is Step.WORDS)
        self.banner.say("")
        self.retranslate()
        self.setFocusProxy(self.words if step is Step.WORDS else self.new_kit)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_ready(self) -> bool:
        accepted = self.accept_file.isHidden() or self.accept_file.isChecked()
        return accepted and self.words.is_full()

    def _enable(self) -> None:
        self.open.setEnabled(self._is_ready())

    def _send(self) -> None:
        if self._is_ready() and self.step is Step.WORDS:
            self.banner.say("")
            self.open.setEnabled(False)
            self.open_wanted.emit(self.words.words())

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("oversight", "Open with the recovery kit"))
        self.setAccessibleName(self._title.text())
        self._lead.setText(
            translate(
                "oversight",
                "The clinic is here and whole. This computer’s keychain does not give the secret "
                "that belongs to it: it is locked, or was made anew. If it is locked, unlock it "
                "and sign in again. Otherwise the 24 words of the recovery kit bring everybody’s "
                "sign-in back. Nothing is lost.",
            )
            if self.step is Step.WORDS
            else translate(
                "oversight",
                "The clinic is open for this computer again. The kit has been used, so a new one "
                "takes its place. It is shown this once. Keep the old one until the next backup "
                "is made: it opens those from before.",
            )
        )
        accept = translate(
            "oversight", "There is no keychain here: keep this computer’s secret in a file"
        )
        self.accept_file.setText(accept)
        self.accept_file.setAccessibleName(accept)
        self.open.set_words(translate("oversight", "Open the clinic"))
        self.back.set_words(translate("oversight", "Back to sign in"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
