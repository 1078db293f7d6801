"""The recovery kit's words on the screen: shown with their numbers, or typed from the paper."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.qr_code import QrCode
from ui.theme.tokens import S2, S3, S4

_COLUMNS = 4
_SHOWN_AT_ONCE = 6


class ShownWords(QWidget):
    """All words, numbered down the columns, and the same as a QR code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = QrCode()
        self._card = Card(well=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S4)
        self._grid.setVerticalSpacing(S2)
        self._card.body.addLayout(self._grid)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(self._card)
        lines.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self._labels: list[Label] = []

    def show_words(self, words: Sequence[str]) -> None:
        """Show these; none of them clears it."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.setText("")
            label.deleteLater()
        self._labels = []
        rows = -(-len(words) // _COLUMNS)
        for at, word in enumerate(words):
            number, label = Label(f"{at + 1}.", "caption"), Label(word, "strong")
            label.setAccessibleName(f"{at + 1}. {word}")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column = at // rows * 2
            self._grid.addWidget(number, at % rows, column)
            self._grid.addWidget(label, at % rows, column + 1)
            self._labels += [number, label]
        for column in range(1, _COLUMNS * 2, 2):
            self._grid.setColumnStretch(column, 1)
        self.code.show_text(" ".join(words))
        self.code.setAccessibleName(
            QCoreApplication.translate("kit", "The recovery kit’s words as a QR code")
        )


class WordField(QLineEdit):
    """One word: completed from the list, finished by the space bar, Enter or Tab."""

    finished = Signal()
    judged = Signal()
    """Ask ``is_wrong``."""
    several = Signal(list)
    """Several words were pasted."""

    def __init__(self, known: frozenset[str], completer: QCompleter) -> None:
        super().__init__()
        self._known = known
        self.setCompleter(completer)
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._judge)

    def word(self) -> str:
        return self.text().strip().lower()

    def is_wrong(self) -> bool:
        """Whether it says something that no kit has."""
        return bool(self.property("problem") == "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._complete()
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def _complete(self) -> None:
        """Take the one word that begins like this, if it is one alone."""
        typed = self.word()
        fitting = [word for word in self._known if word.startswith(typed)] if typed else []
        if len(fitting) == 1:
            self.setText(fitting[0])
        completer = self.completer()
        popup = None if completer is None else completer.popup()
        if popup is not None:
            popup.hide()
        self._judge()

    def _edited(self, text: str) -> None:
        words = text.split()
        if len(words) > 1:
            self.several.emit(words)
        self._mark(wrong=False)

    def _judge(self) -> None:
        word = self.word()
        self._mark(wrong=bool(word) and word not in self._known)

    def _mark(self, *, wrong: bool) -> None:
        self.setAccessibleDescription(wrong_word() if wrong else "")
        if self.property("problem") != ("true" if wrong else "false"):
            self.setProperty("problem", "true" if wrong else "false")
            self.style().unpolish(self)
            self.style().polish(self)
        self.judged.emit()


class TypedWords(QWidget):
    """A field for each word, down the columns as on the paper; all can be pasted into one."""

    changed = Signal()
    completed = Signal()
    """The last field was finished."""

    def __init__(self, known: Sequence[str], count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = frozenset(known)
        completer = QCompleter(self)
        completer.setModel(QStringListModel(sorted(known), completer))
        completer.setMaxVisibleItems(_SHOWN_AT_ONCE)
        self._wrong = Label(kind="problem")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        grid = QGridLayout()
        lines.addLayout(grid)
        lines.addWidget(self._wrong)
        grid.setHorizontalSpacing(S2)
        grid.setVerticalSpacing(S2)
        rows = -(-count // _COLUMNS)
        self.fields: list[WordField] = []
        for at in range(count):
            own = QCompleter(completer.model(), self)
            own.setMaxVisibleItems(_SHOWN_AT_ONCE)
            field = WordField(words, own)
            field.textChanged.connect(self.changed)
            field.judged.connect(self._say_wrong)
            field.finished.connect(lambda at=at: self._go_on(at))
            field.several.connect(lambda several, at=at: self._fill(at, several))
            number = Label(f"{at + 1}.", "caption")
            number.setBuddy(field)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, at % rows, at // rows * 2)
            grid.addWidget(field, at % rows, at // rows * 2 + 1)
            self.fields.append(field)
        for column in range(1, _COLUMNS * 2, 2):
            grid.setColumnStretch(column, 1)
        for before, after in zip(self.fields, self.fields[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(self.fields[0])
        self._say_wrong()
        self.retranslate()

    def words(self) -> tuple[str, ...]:
        """What is typed, empty fields left out."""
        return tuple(word for field in self.fields if (word := field.word()))

    def is_full(self) -> bool:
        return len(self.words()) == len(self.fields)

    def forget(self) -> None:
        """Keep nothing of what was typed, not even where it can be undone."""
        for field in self.fields:
            field.setText("")

    def retranslate(self) -> None:
        name = QCoreApplication.translate("kit", "Word {number} of the recovery kit")
        for at, field in enumerate(self.fields):
            field.setAccessibleName(name.format(number=at + 1))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_wrong(self) -> None:
        wrong = any(field.is_wrong() for field in self.fields)
        self._wrong.setText(wrong_word() if wrong else "")
        self._wrong.setVisible(wrong)

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self.fields):
            self.fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.completed.emit()

    def _fill(self, at: int, words: Sequence[str]) -> None:
        for field, word in zip(self.fields[at:], words, strict=False):
            field.setText(word.lower())
            field._judge()  # noqa: SLF001 - its own file
        self._go_on(min(at + len(words), len(self.fields)) - 1)


def wrong_word() -> str:
    return QCoreApplication.translate(
        "kit", "A marked word is on no recovery kit. Compare it with the paper."
    )
