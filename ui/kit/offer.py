"""A quiet line above the room: something can be done now, by one key. It takes no focus."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.style import set_kind
from ui.theme.tokens import ICON_MARK, S1, S2, S3


class Offer(QFrame):
    """Hidden while there is nothing to offer."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "banner-info")
        self._words = Label(kind="info", wrap=True)
        self._do, self._not = Button(""), Button("", ButtonKind.TEXT)
        self._do.clicked.connect(self.accepted)
        self._not.clicked.connect(self.declined)
        line = QHBoxLayout(self)
        line.setContentsMargins(S3, S1, S2, S1)
        line.setSpacing(S2)
        line.addWidget(IconMark(icon, "info", ICON_MARK))
        line.addWidget(self._words, 1)
        line.addWidget(self._do)
        line.addWidget(self._not)
        self.hide()

    def say(self, sentence: str, do: tuple[str, str], no: str) -> None:
        """Offer this; ``do``: the button's words and its key, ``no``: what declines it."""
        self._do.set_words(*do)
        self._not.set_words(no)
        if self.sentence() == sentence:
            return
        self._words.setText(sentence)
        self.show()
        announce(self, sentence)

    def forget(self) -> None:
        self._words.setText("")
        self.hide()

    def sentence(self) -> str:
        return self._words.text()
