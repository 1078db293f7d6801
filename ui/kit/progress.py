"""How far long work has come, how long it may still take, and the way out."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.frames import row
from ui.kit.label import Label
from ui.theme.tokens import S2

_SPEAK_AFTER = 2_000  # a guess from less than two seconds is worth nothing


class ProgressView(QWidget):
    """A bar, what is being done, and a button to stop where that harms nothing."""

    cancel_wanted = Signal()

    def __init__(self, name: str, *, stoppable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(name)
        self._bar.setTextVisible(False)
        self._stage = Label(name, "strong")
        self._left = Label(kind="caption")
        self._cancel = Button("")
        self._cancel.clicked.connect(self.cancel_wanted)
        if not stoppable:
            self._cancel.hide()
        self.setFocusProxy(self._cancel)
        self._since = QElapsedTimer()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self._stage)
        lines.addWidget(self._bar)
        lines.addLayout(row(self._left, None, self._cancel))
        self.retranslate()

    def set_name(self, name: str) -> None:
        self._bar.setAccessibleName(name)
        self._stage.setText(name)

    def start(self) -> None:
        self._since.start()
        self._bar.setRange(0, 0)
        self._left.setText("")

    def advance(self, done: int, total: int, stage: str) -> None:
        """Show that ``done`` of ``total`` is done; a total of 0 means that nobody knows."""
        self._stage.setText(stage)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._left.setText(self._time_left(done, total))

    def retranslate(self) -> None:
        self._cancel.set_words(QCoreApplication.translate("kit", "Stop"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _time_left(self, done: int, total: int) -> str:
        spent = self._since.elapsed() if self._since.isValid() else 0
        if not 0 < done < total or spent < _SPEAK_AFTER:
            return ""
        seconds = round(spent / done * (total - done) / 1000)
        if seconds < 60:
            return QCoreApplication.translate("kit", "About %n second(s) left", "", max(seconds, 1))
        return QCoreApplication.translate("kit", "About %n minute(s) left", "", round(seconds / 60))
