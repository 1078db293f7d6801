"""The top bar: the search that is always there, the clinic's clock, who is here, Lock."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit.button import Button
from ui.kit.frames import column
from ui.kit.label import Label
from ui.shell.find_box import FindBox
from ui.shell.person_menu import PersonMenu
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S4, SEARCH_WIDTH, TOP_BAR_HEIGHT
from ui.words.dates import clock_time, day_and_week
from ui.words.keys import keys_shown


class TopBar(QFrame):
    """Shows what it is told; the clock is set from outside."""

    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "top")
        self.find_box = FindBox()
        self._time = Label(kind="strong")
        self._day = Label(kind="caption")
        self.person = PersonMenu()
        self._lock = Button("", icon=Icon.LOCK)
        self._lock.clicked.connect(self.lock_wanted)
        self._at: datetime | None = None
        for label in (self._time, self._day):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self)
        line.setContentsMargins(S4, 0, S4, 1)
        line.setSpacing(0)
        line.addWidget(self.find_box, 100)
        line.addStretch(1)
        line.addSpacing(S2)
        line.addLayout(_two_lines(self._time, self._day))
        line.addSpacing(S4)
        line.addWidget(self.person)
        line.addSpacing(S4)
        line.addWidget(self._lock)
        self.fit()
        self.retranslate()

    def show_time(self, at: datetime) -> None:
        """Show the clinic's wall-clock time and day."""
        self._at = at
        self._time.setText(clock_time(at))
        self._day.setText(day_and_week(at.date()))

    def show_person(self, name: str, role: str) -> None:
        """Show who is at the desk, with the role in words; empty while nobody is."""
        self.person.show_person(name, role)

    def fit(self) -> None:
        """Take the heights of the present text scale."""
        self.setFixedHeight(px(TOP_BAR_HEIGHT))
        self.find_box.setMinimumWidth(SEARCH_WIDTH // 2)
        self.find_box.setMaximumWidth(px(SEARCH_WIDTH))

    def retranslate(self) -> None:
        lock = BY_ID["session:lock"]
        self._lock.set_words(lock.words, keys_shown(lock.shortcut))
        self.setAccessibleName(QCoreApplication.translate("shell", "Top bar"))
        if self._at:
            self.show_time(self._at)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _two_lines(upper: Label, lower: Label) -> QHBoxLayout:
    lines = QHBoxLayout()
    lines.addLayout(column(None, upper, lower, None, spacing=0))
    return lines
