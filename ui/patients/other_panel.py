"""Which other card is meant: a line, and who was found, for what concerns two cards."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.banner import Banner
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, SearchList
from ui.kit.side_panel import SidePanel
from ui.theme.tokens import Tone


class OtherPanel(SidePanel):
    """Asks one question; whoever listens searches and goes on with the answer."""

    search_wanted = Signal(str)
    """Answer: ``show_found``."""
    other_chosen = Signal(object)
    """A PatientId."""

    def __init__(self, title: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._banner = Banner()
        self.other = SearchList("")
        self.other.text_changed.connect(self.search_wanted)
        self.other.chosen.connect(self.other_chosen)
        self.body.addWidget(self._banner)
        self.body.addWidget(Label(question, "second", wrap=True))
        self.body.addWidget(self.other, 1)
        self.setFocusProxy(self.other)
        self.retranslate()

    def show_found(self, rows: Sequence[ResultRow]) -> None:
        self.other.show_groups((ResultGroup(rows=tuple(rows)),))

    def say(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        self._banner.say(sentence, tone)

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "other"):
            words = QCoreApplication.translate("patients", "Name, phone, date of birth or number")
            self.other.line.setPlaceholderText(words)
            name = QCoreApplication.translate("patients", "Find the other card")
            self.other.line.setAccessibleName(name)
