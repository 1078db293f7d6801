"""Whether visitors can see this computer's screen: asked once, kept on this computer."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QWidget

from ui.kit.announce import announce
from ui.kit.button import Button
from ui.kit.flow import FlowLayout
from ui.kit.label import Label
from ui.shell import computer_settings
from ui.theme.style import set_kind
from ui.theme.tokens import S2, S3

_YES, _NO = "yes", "no"


def is_open() -> bool:
    """Whether it has yet to be asked."""
    return computer_settings.read().visitors not in (_YES, _NO)


def see_the_screen() -> bool:
    return computer_settings.read().visitors == _YES


def answer(*, they_do: bool) -> None:
    kept = computer_settings.read()
    computer_settings.write(replace(kept, visitors=_YES if they_do else _NO))


class _Sentence(Label):
    """Asks for room in one line; where there is none it goes on in the next."""

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2
        return QSize(wide, self.heightForWidth(wide))


class VisitorsQuestion(QFrame):
    """Stands above the room until it is answered; it takes no key from what one is doing."""

    answered = Signal(bool)
    """Whether visitors can see the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "banner-info")
        self._words = _Sentence(kind="info", wrap=True)
        self._yes, self._no = Button(""), Button("")
        self._yes.clicked.connect(lambda: self.answered.emit(1))
        self._no.clicked.connect(lambda: self.answered.emit(0))
        self.answered.connect(self.hide)
        line = FlowLayout(self, spacing=S2)
        line.setContentsMargins(S3, S2, S3, S2)
        for part in (self._words, self._yes, self._no):
            line.addWidget(part)
        self.retranslate()
        self.hide()

    def ask(self) -> None:
        self.show()
        announce(self, self._words.text())

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._words.setText(
            translate("shell", "Can visitors see this screen? Then names are shown as initials.")
        )
        self._yes.set_words(translate("shell", "Visitors can see it"))
        self._no.set_words(translate("shell", "Only staff see it"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
