"""The search field of the top bar and the list it drops (Ctrl+K). It asks nobody itself."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit import draw
from ui.kit.announce import announce
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultsList, SearchLine
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BUTTON_HEIGHT, ICON_SMALL
from ui.words.keys import keys_shown

COMMANDS_ONLY = ">"
"""The sign before a search for commands alone."""

_TALLEST = 420
_AROUND = 46
"""What stands between the icon, the words and the keys."""


class FindBox(QWidget):
    """Type, choose with the arrows, Enter. Emits what was typed and what was chosen.

    Whoever listens answers with ``show_groups``: patients, appointments, commands.
    """

    text_changed = Signal(str)
    chosen = Signal(object)
    """The key of the chosen row."""
    opened = Signal()
    """The field took the focus: a good moment to open the directory."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop = _Drop(self)
        self.line = _FindLine(self._drop.results, self)
        self.line.textEdited.connect(self._typed)
        self.line.entered.connect(self.opened)
        self.line.left.connect(self._left)
        self.line.escaped.connect(self.leave)
        self._drop.results.chosen.connect(self._chosen)
        self._before: QWidget | None = None
        self._commands_alone = False
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.retranslate()

    def enter(self) -> None:
        """Go to the field, from wherever the focus is; Esc goes back there."""
        if not self.line.hasFocus():
            self._before = self.window().focusWidget()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def leave(self) -> None:
        """Close the list, empty the field and go back to where one was."""
        self._drop.hide()
        self.line.setText("")
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.line.clearFocus()
        self.closed.emit()

    def show_groups(self, groups: Sequence[ResultGroup], advice: str = "") -> None:
        """Show what was found. Nothing found is said in words, and ``advice`` above it all."""
        said = self._drop.advice()
        self._drop.results.show_groups(groups)
        self._drop.say(advice, found=not self._drop.results.is_empty())
        if advice and advice != said:  # not at every letter
            announce(self.line, advice)
        if self.line.text():
            self._drop.open_below(self)

    def forget(self) -> None:
        """Close the list and keep nothing of what was typed or found."""
        self._before = None
        self._drop.hide()
        self._drop.results.show_groups(())
        self.line.setText("")

    def is_open(self) -> bool:
        return self._drop.isVisible()

    def offer_commands_alone(self, *, alone: bool) -> None:
        """Whether the field promises commands and nothing else."""
        self._commands_alone = alone
        self.retranslate()

    def retranslate(self) -> None:
        words = BY_ID["find:show"].words
        if self._commands_alone:
            words = QCoreApplication.translate("shell", "Find a command")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.setToolTip(words)
        self._drop.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _typed(self, text: str) -> None:
        if not text:
            self._drop.hide()
        self.text_changed.emit(text)

    def _left(self) -> None:
        self._drop.hide()

    def _chosen(self, key: object) -> None:
        self.leave()
        self.chosen.emit(key)


class _FindLine(SearchLine):
    entered = Signal()
    left = Signal()
    escaped = Signal()

    def __init__(self, results: ResultsList, parent: QWidget) -> None:
        super().__init__("", results, parent)
        self.setProperty("kind", "search")
        self._keys = keys_shown(BY_ID["find:show"].shortcut)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() / 2
        side = px(ICON_SMALL)
        paint_icon(painter, Icon.SEARCH, QRectF(11, middle - side / 2, side, side), colours().t3)
        if not self.text() and self._has_room_for_keys():
            x = self.width() - draw.key_width(self._keys) - 10
            draw.key(painter, x, middle, self._keys)

    def _has_room_for_keys(self) -> bool:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return _AROUND + px(ICON_SMALL) + words + draw.key_width(self._keys) <= self.width()


class _Drop(QFrame):
    """The list below the field; a child of the window, so that typing goes on in the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self.results = ResultsList("")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._advice = ""
        self._nothing = Label(kind="caption", wrap=True)
        self._nothing.setContentsMargins(10, 8, 10, 8)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4, 4, 4, 4)
        lines.setSpacing(0)
        lines.addWidget(self._nothing)
        lines.addWidget(self.results)
        self.hide()

    def advice(self) -> str:
        return self._advice

    def say(self, advice: str, *, found: bool) -> None:
        self._advice = advice
        self.retranslate()
        self._nothing.setVisible(bool(advice) or not found)
        self.results.setVisible(found)

    def open_below(self, box: QWidget) -> None:
        window = box.window()
        self.setParent(window)
        self.move(box.mapTo(window, QPoint(0, box.height() + 4)))
        wide = max(box.width(), px(360))
        tall = 0 if self.results.isHidden() else self.results.height_of_all()
        if not self._nothing.isHidden():
            tall += max(self._nothing.heightForWidth(wide - 10), px(BUTTON_HEIGHT))
        self.resize(wide, min(tall + 12, px(_TALLEST), window.height() * 2 // 3))
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        name = QCoreApplication.translate("shell", "What was found")
        self.results.setAccessibleName(name)
        nothing = QCoreApplication.translate("shell", "Nothing found. Fewer letters find more.")
        self._nothing.setText(self._advice or nothing)


def commands_only(text: str) -> str | None:
    """What was typed behind ``>``, or None if patients are looked for as well."""
    stripped = text.lstrip()
    if stripped.startswith(COMMANDS_ONLY):
        return stripped.removeprefix(COMMANDS_ONLY).strip()
    return None
