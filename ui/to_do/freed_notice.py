"""A quiet line above the undo bar: so many wait for the time that just became free."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.style import px, set_kind
from ui.theme.tokens import ICON_MARK, S3, S4, STATUS_HEIGHT

_STAYS = 60_000
_SAYS_GONE = 8_000
_UNDO_BAR = 52
"""What the undo bar below it takes."""


class FreedNotice(QFrame):
    """Names nobody; the key shows who they are."""

    show_wanted = Signal()

    def __init__(
        self, parent: QWidget, between: Callable[[], tuple[int, int]] | None = None
    ) -> None:
        """``between``: from where to where of the parent it may stand; without it anywhere."""
        super().__init__(parent)
        self._room = parent
        self._between = between or (lambda: (0, parent.width()))
        self._count = 0
        set_kind(self, "banner-info")
        self._words = Label(kind="info")
        self._show = Button("")
        self._show.clicked.connect(self.show_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.forget)
        line = QHBoxLayout(self)
        line.setContentsMargins(S3, S3 // 2, S3 // 2, S3 // 2)
        line.setSpacing(S3)
        line.addWidget(IconMark(Icon.HOURGLASS, "info", ICON_MARK))
        line.addWidget(self._words)
        line.addWidget(self._show)
        parent.installEventFilter(self)
        self.retranslate()
        self.hide()

    def say(self, count: int) -> None:
        """So many wait for it; nobody hides the line."""
        if count:
            self._write(count, _STAYS)
        else:
            self.forget()

    def say_still(self, count: int) -> None:
        """So many wait for what is left of it; said when nothing is."""
        if count != self._count:
            self._write(count, _STAYS if count else _SAYS_GONE)

    def _write(self, count: int, stays: int) -> None:
        self._count = count
        self.retranslate()
        self._show.setVisible(count > 0)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(stays)
        announce(self, self._words.text())

    def forget(self) -> None:
        self._timer.stop()
        self.hide()

    def sentence(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        waits = translate("to-do", "%n wait(s) for such a time", "", self._count)
        gone = translate("to-do", "No time remains of what became free")
        self._words.setText(waits if self._count else gone)
        keys = BY_ID["to-do:matches:show"].shortcut
        words = translate("to-do", "Show who")
        self._show.set_words(words, keys.replace("+", " "))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._room and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        room = self._room
        self.adjustSize()
        left, right = self._between()
        x = (left + right - self.width()) // 2
        above = px(STATUS_HEIGHT) + S4 + px(_UNDO_BAR)
        self.move(max(x, 0), room.height() - self.height() - above)
