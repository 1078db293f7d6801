"""What holds just now and must not be overlooked: a line for each, with one button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.theme.tokens import S1, Tone


class Notice(QWidget):
    """Takes no room while there is nothing to say."""

    wanted = Signal(object)
    """The key of the line whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[object, str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S1)
        self.hide()

    def say(self, lines: Sequence[tuple[object, str, str]]) -> None:
        """Each line: its key, its sentence, and the words of its button."""
        if list(lines) == self._lines:
            return
        self._lines = list(lines)
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for key, sentence, words in lines:
            button = Button(words)
            button.clicked.connect(lambda _on=False, key=key: self.wanted.emit(key))
            self._column.addWidget(Banner(sentence, Tone.WARN, button))
        self.setVisible(bool(lines))

    def sentences(self) -> list[str]:
        return [sentence for _, sentence, _ in self._lines]
