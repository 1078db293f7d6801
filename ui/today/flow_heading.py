"""What a column is called, how many are in it, and the key that brings a visit there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desk.scheduling.records import AppointmentStatus
from ui.actions.registry import BY_ID
from ui.kit.button import KeyButton
from ui.kit.label import Elided, Label
from ui.theme.tokens import S2
from ui.today import flow_words
from ui.words.keys import keys_shown


class Heading(QWidget):
    """``Expected 8``, and its key: pressing it with the mouse moves the chosen visit there."""

    def __init__(self, status: AppointmentStatus, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = status
        self._count = 0
        self._words = Elided(kind="lead")
        self._number = Label(kind="second")
        self.key = KeyButton(keys_shown(BY_ID[flow_words.ACTIONS[status]].shortcut))
        self.key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the letter itself is its key
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 3, 6)
        line.setSpacing(S2)
        line.addWidget(self._words)
        line.addWidget(self._number)
        line.addStretch(1)
        line.addWidget(self.key)
        self.retranslate()

    def show_count(self, count: int) -> None:
        self._count = count
        self._number.setText(str(count))
        self._words.setAccessibleName(flow_words.heading_words(self._status, count))

    def retranslate(self) -> None:
        self._fit()
        self.key.setAccessibleName(flow_words.key_words(self._status))
        self.key.setToolTip(flow_words.key_words(self._status))
        self.show_count(self._count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Take the shorter word where the longer one would be cut."""
        words = flow_words.heading(self._status)
        taken = self._number.sizeHint().width() + self.key.sizeHint().width() + 3 * S2
        fits = self._words.fontMetrics().horizontalAdvance(words) <= self.width() - taken
        self._words.setText(words if fits else flow_words.short_heading(self._status))
