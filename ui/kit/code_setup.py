"""A new device for one-time codes: the QR code, the key as text, and a code tried once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.field import Field
from ui.kit.frames import Beside, column
from ui.kit.inputs import CodeField
from ui.kit.label import Label
from ui.kit.qr_code import QrCode
from ui.theme.tokens import S1, S3, S4, S6


class CodeSetup(QWidget):
    """Shows a secret once and asks for a code that it makes; who listens says whether it fits."""

    tried = Signal(str)
    """Six digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.qr = QrCode()
        self._how = Label(kind="second", wrap=True)
        self._key_words = Label(kind="field")
        self.key = Label(kind="strong", wrap=True)
        self.key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._key_words.setBuddy(self.key)
        self.input = CodeField()
        self.field = Field("", self.input)
        side = column(
            self._how,
            S3,
            column(self._key_words, self.key, spacing=S1),
            S4,
            self.field,
            None,
            spacing=0,
        )
        words = QWidget()
        words.setLayout(side)
        self.setLayout(column(Beside(self.qr, words, spacing=S6), spacing=0))
        self.setFocusProxy(self.input)
        self.input.completed.connect(self.tried)
        self.input.textEdited.connect(self._typed)

    def set_words(self, how: str, key: str, code: str, qr: str) -> None:
        """How it is done, and the names of the key, of the code and of the picture."""
        self._how.setText(how)
        self._key_words.setText(key)
        self.key.setAccessibleName(key)
        self.field.set_label(code)
        self.qr.setAccessibleName(qr)

    def show_secret(self, uri: str, text: str) -> None:
        """``uri`` for the camera, ``text`` for whoever types it; empty ones show nothing."""
        self.qr.show_text(uri)
        self.key.setText(in_fours(text))
        self.key.setAccessibleDescription(self.key.text())

    def refuse(self, sentence: str) -> None:
        """That code does not fit."""
        self.input.clear()
        self.field.set_problem(sentence)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if self.input.text():  # else it was refused at the sixth digit
            self.field.set_problem(None)

    def clear(self) -> None:
        self.show_secret("", "")
        self.input.clear()


def in_fours(text: str) -> str:
    """A key as a person types it: four letters, a space."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
