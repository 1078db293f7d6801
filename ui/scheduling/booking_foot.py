"""The foot of a booking: the note, why it was refused, the button that books, other ways."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.access import PurposeOfUse
from clinic_desk.scheduling.records import Proposal
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.label import Label
from ui.scheduling.booking_modes import BookingModes
from ui.scheduling.booking_words import book_words
from ui.scheduling.visit_note import VisitNote
from ui.theme.tokens import S2
from ui.words.purposes import opening_recorded


class BookingFoot(QWidget):
    """It stands at the same place whatever stands above; while one searches, only what was
    refused is seen."""

    book_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = VisitNote()
        self._coming = Label(kind="warn", wrap=True)
        self._coming.hide()
        self.refusal = Banner()
        self.button = Button("", ButtonKind.PRIMARY)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.book_wanted)
        self._modes = BookingModes()
        self._recorded = Label(kind="caption", wrap=True)
        self._recorded.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        for one in (
            self._coming,
            self.note,
            self.refusal,
            self.button,
            self._modes,
            self._recorded,
        ):
            lines.addWidget(one)

    def show_whole(self, *, on: bool) -> None:
        for one in (self.note, self.button, self._modes):
            one.setVisible(on)

    def say_coming(self, sentence: str) -> None:
        """What the patient has already that day."""
        self._coming.setText(sentence)
        self._coming.setVisible(bool(sentence))

    def coming(self) -> str:
        return self._coming.text()

    def say_recorded(self, purpose: PurposeOfUse | None) -> None:
        """That the open card is in the log, and for which purpose; None for no card."""
        self._recorded.setText("" if purpose is None else opening_recorded(purpose))
        self._recorded.setVisible(purpose is not None)

    def write(self, chosen: Proposal | None, today: date, *, ready: bool) -> None:
        """What the button says, and whether it can be pressed."""
        self.button.set_words(book_words(chosen, today))
        self.button.setEnabled(ready)
