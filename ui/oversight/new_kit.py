"""A new recovery kit: shown once, then two of its words asked back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.recovery_words import ShownWords
from ui.theme.tokens import S3


class NewKit(QWidget):
    """The words, then the question; back and forth until both words fit."""

    noted = Signal()
    """Both words were right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._ask = (0, 1)
        self.shown = ShownWords()
        self.written = Button("", ButtonKind.PRIMARY)
        self._asking = Label(wrap=True)
        self.inputs = (TextField(), TextField())
        self.fields = tuple(Field("", one) for one in self.inputs)
        self.confirm = Button("", ButtonKind.PRIMARY)
        self.look_again = Button("")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        for part in (self.shown, self._asking, *self.fields):
            lines.addWidget(part)
        lines.addLayout(row(self.written, self.confirm, self.look_again, None))
        self.written.clicked.connect(lambda: self._show(asking=True))
        self.look_again.clicked.connect(lambda: self._show(asking=False))
        self.confirm.clicked.connect(self._confirm)
        self.inputs[0].returnPressed.connect(self.inputs[1].setFocus)
        self.inputs[1].returnPressed.connect(self._confirm)
        self.retranslate()

    def show_kit(self, words: Sequence[str], ask: tuple[int, int]) -> None:
        self._words, self._ask = tuple(words), ask
        self.shown.show_words(words)
        self._show(asking=False)
        self.retranslate()

    def forget(self) -> None:
        self._words = ()
        self.shown.show_words(())
        for one in self.inputs:
            one.clear()

    def _show(self, *, asking: bool) -> None:
        self.shown.setVisible(not asking)
        self.written.setVisible(not asking)
        for part in (self._asking, *self.fields, self.confirm, self.look_again):
            part.setVisible(asking)
        for field in self.fields:
            field.set_problem(None)
        first = self.inputs[0] if asking else self.written
        self.setFocusProxy(first)
        first.setFocus()

    def _confirm(self) -> None:
        wrong = QCoreApplication.translate("oversight", "This is another word. Look again.")
        right = True
        for at, one, field in zip(self._ask, self.inputs, self.fields, strict=True):
            fits = one.text().strip().lower() == self._words[at]
            field.set_problem(None if fits else wrong)
            right = right and fits
        if right:
            self.noted.emit()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.written.set_words(translate("oversight", "I have written them down"))
        self._asking.setText(
            translate(
                "oversight", "Read two of them from your paper, so that it is known to be right."
            )
        )
        label = translate("oversight", "Word {number}")
        for at, field in zip(self._ask, self.fields, strict=True):
            field.set_label(label.format(number=at + 1))
        self.confirm.set_words(translate("oversight", "Put the new kit in force"))
        self.look_again.set_words(translate("oversight", "Show the words again"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
