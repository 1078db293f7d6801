"""How much waits to be done, beside the board: a line each, and the way to its list."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.scheduling.to_do.records import Counts
from ui.kit.label import Label
from ui.theme.tokens import S1, S6
from ui.today.side_row import PAD, SideRow

INTERPRETERS = "interpreters"
_LISTS = ("calls", INTERPRETERS, "waiting", "rebook", "recalls")


class WaitingLines(QWidget):
    """Nobody is named here, and nothing is read for it but how many there are."""

    wanted = Signal(str)
    """The list that is to be opened, by the id of its section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts | None = None
        self._title = Label(kind="lead")
        self._title.setContentsMargins(PAD, S6, PAD, S1)
        self.rows = {name: SideRow(self, leads=True) for name in _LISTS}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._title)
        for name, row in self.rows.items():
            row.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
            lines.addWidget(row)
        self.retranslate()
        self.hide()

    def show_counts(self, counts: Counts) -> None:
        """A list in which nothing waits has no line; the calls always have."""
        self._counts = counts
        self.retranslate()

    def known(self) -> bool:
        """Whether it was said how much waits; it is said to those alone who may know."""
        return self._counts is not None

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("today", "To do"))
        self.setAccessibleName(self._title.text())
        counts = self._counts or Counts()
        for name, words, many in (
            ("calls", translate("today", "Calls to make"), None),
            (INTERPRETERS, translate("today", "Interpreters to confirm"), counts.interpreters),
            ("waiting", translate("today", "Waiting list"), counts.waiting),
            ("rebook", translate("today", "To rebook"), counts.to_rebook),
            ("recalls", translate("today", "Recalls due"), counts.recalls),
        ):
            told = str(many or "")
            self.rows[name].show_line(words, told, f"{words} {told}".strip())
            self.rows[name].setVisible(many is None or many > 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
