"""A panel at the side of a room: a title, Esc, and what one is doing."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.button import KeyButton
from ui.kit.frames import Fitted
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.theme.style import px
from ui.theme.tokens import PANEL_WIDTH, S4


class SidePanel(QFrame):
    """Never a dialog over the room: what one reads stays visible. ``body`` takes the content."""

    close_wanted = Signal()
    _does: Callable[[], object] | None = None

    def __init__(
        self, title: str, *, width: int = PANEL_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedWidth(min(px(width), round(width * 1.5)))
        self._title = Label(title, "lead")
        self._close = KeyButton("Esc")
        self._close.clicked.connect(self.close_wanted)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S4 - 1, S4, S4)
        lines.setSpacing(12)
        self._progress = ProgressView("", stoppable=False)
        self._progress.hide()
        lines.addLayout(head)
        lines.addWidget(self._progress)
        inside = QWidget()
        inside.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Fitted(inside), 1)
        self.setAccessibleName(title)
        self.retranslate()

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def finish_with(self, does: Callable[[], object]) -> None:
        """What Ctrl+Enter does, wherever in the panel the focus is."""
        self._does = does

    def begin_work(self, words: str) -> None:
        """Say what it works on, and take nothing more until ``end_work``."""
        self._progress.set_name(words)
        self._progress.start()
        self._enable(on=False)
        announce(self, words)

    def end_work(self) -> None:
        self._enable(on=True)

    def is_working(self) -> bool:
        return not self._close.isEnabled()

    def _enable(self, *, on: bool) -> None:
        self._progress.setVisible(not on)
        self._close.setEnabled(on)
        for at in range(self.body.count()):
            item = self.body.itemAt(at)
            part = item.widget() if item is not None else None
            if part is not None:
                part.setEnabled(on)

    def retranslate(self) -> None:
        self._close.setAccessibleName(QCoreApplication.translate("kit", "Close this panel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self._does and control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._does()
            return
        if event.key() == Qt.Key.Key_Escape:
            if not self.is_working():
                self.close_wanted.emit()
            return
        super().keyPressEvent(event)
