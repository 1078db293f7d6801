"""The line in which one types when a caller can come, and the answer under it."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.scheduling.room_chip import RoomChip
from ui.scheduling.typed_when import TypedWhen, without_rooms
from ui.words.dates import short_day, weekday

_SO_MANY = 12
"""So many rooms are named where one is asked for that there is not."""
_FIGURES = re.compile(r"[\d:./]+\d")
"""``66``, ``31/2``, ``25:00``: no further figure makes a day or a time of it."""


class WhenLine(QWidget):
    """``tue am``, ``from 12/12``, ``tue 10``: each key narrows, Enter goes back to the times."""

    changed = Signal(str)
    left = Signal()
    """Enter, Down, or Esc on what is empty by now: the times have the keyboard again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._answer = Label(kind="caption", wrap=True)
        self._answer.hide()
        self._room = RoomChip()
        self._read = TypedWhen()
        self._room.removed.connect(lambda: self.type(without_rooms(self.text(), self._read)))
        self._room.removed.connect(self._line.setFocus)
        self._line.textChanged.connect(self.changed)
        self._line.left.connect(self.left)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._line)
        lines.addWidget(self._answer)
        lines.addWidget(self._room, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._line)
        self.retranslate()

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Show this without saying so."""
        blocked = self._line.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._line.setText(text)
        self._line.blockSignals(blocked)
        self.show_room(TypedWhen())

    def type(self, text: str) -> None:
        """As if somebody had typed this."""
        self._line.setText(text)

    def begin(self, letter: str) -> None:
        """Somebody typed on the times: it belongs here."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        begun = self._line.text()
        apart = " " if begun and not begun.endswith(" ") else ""
        self._line.setText(begun + apart + letter)

    def say(self, sentence: str, kind: str = "caption", *, aloud: bool = True) -> None:
        """The answer; empty takes it away."""
        self._answer.set_kind(kind)
        self._answer.setText(sentence)
        self._answer.setVisible(bool(sentence))
        if sentence and aloud:
            announce(self._line, sentence)

    def show_room(self, typed: TypedWhen) -> None:
        """In which rooms alone is looked for; the chip takes that away."""
        self._read = typed
        self._room.show_places(() if typed.no_room else typed.places)

    def say_read(self, typed: TypedWhen, *, left: bool = False) -> None:
        """Say what of it means nothing. The last word may be half typed, until one has ``left``."""
        unread = typed.unread
        self.show_room(typed)
        if not left:
            self.say("")
        if typed.no_room:
            self.say(_no_such_room(typed), "warn", aloud=left)
            return
        if typed.no_such and not unread and not self.said():
            self.say(_which_day(typed.no_such), "warn", aloud=left)
        ends = len(unread) == 1 and self.text().casefold().endswith(unread[-1])
        typing = ends and not _FIGURES.fullmatch(unread[-1])
        if unread and (left or not typing):
            self.say(_not_understood(unread), "warn", aloud=left)

    def said(self) -> str:
        return self._answer.text()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._line.setAccessibleName(translate("scheduling", "When the caller can come"))
        self._line.setPlaceholderText(
            translate("scheduling", "tue am · from 12/12 · room 2 · fri 10?")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def unread_words(typed: TypedWhen) -> str:
    """Why nothing is booked by a line of which something means nothing; empty for any other."""
    if not typed.unread and not typed.no_room:
        return ""
    mend = QCoreApplication.translate("scheduling", "Put it right, or empty the line with Esc.")
    if typed.no_room:
        return f"{_no_such_room(typed)} {mend}"
    return f"{_not_understood(typed.unread)}. {mend}"


def _no_such_room(typed: TypedWhen) -> str:
    """``There is no room 9. There are: Room 1, Room 2.``"""
    sentence = QCoreApplication.translate("scheduling", "There is no {room}. There are: {rooms}.")
    rooms = ", ".join(typed.places[:_SO_MANY])
    more = " …" if len(typed.places) > _SO_MANY else ""
    return sentence.format(room=typed.no_room, rooms=rooms + more)


def _not_understood(unread: Sequence[str]) -> str:
    sentence = QCoreApplication.translate("scheduling", "Not understood: {words}")
    return sentence.format(words=" ".join(unread))


def _which_day(day: date) -> str:
    sentence = QCoreApplication.translate("scheduling", "{date} is a {weekday}.")
    return sentence.format(date=short_day(day).split(" ", 1)[1], weekday=weekday(day))


class _Line(TextField):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = key == Qt.Key.Key_Escape and bool(self.text())
        if back:
            self.clear()
        if back or (not held and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}):
            self.left.emit()
            return
        super().keyPressEvent(event)
