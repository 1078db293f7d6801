"""Above the board, while somebody runs late: who, by how much, and the way to whom to tell."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.scheduling.flow import FlowBoard
from clinic_desk.scheduling.late import RunningLate
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.theme.tokens import S4, Tone
from ui.today import late_words
from ui.words.keys import keys_shown


class LateStrip(QWidget):
    """One line, hidden while everybody is in time. It speaks once for each change of who."""

    tell_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tell = Button("")
        self._tell.clicked.connect(self.tell_wanted)
        self._banner = Banner(button=self._tell)
        self._said: tuple[tuple[RunningLate, ...], FlowBoard, int] | None = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, S4 - 2, 0)
        lines.addWidget(self._banner)
        self.hide()

    def show_late(self, late: tuple[RunningLate, ...], board: FlowBoard, untold: int) -> None:
        """Show whoever runs late; ``untold``: how many are still to be told."""
        worth = tuple(one for one in late if one.minutes >= board.late_from)
        self._said = (worth, board, untold)
        words = late_words.strip_words(worth, board)
        if words != self._banner.sentence():
            self._banner.say(words, Tone.WARN)
        self._tell.set_words(late_words.tell_words(untold), keys_shown("L"))
        self.setVisible(bool(worth))

    def sentence(self) -> str:
        return self._banner.sentence()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._said is not None:
            self.show_late(*self._said)
        super().changeEvent(event)
