"""What colleagues have reported, for who takes care of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.frames import Hairline, row
from ui.kit.label import Label
from ui.kit.marks import Badge
from ui.oversight.section import Section
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report in words; what was written is asked for apart, since that is recorded."""

    id: int
    kind: str
    below: str
    urgent: bool
    new: bool


class IncidentsSection(Section):
    """The reports; reading one and taking it up are acts of their own."""

    words_wanted = Signal(int)
    """Answer: ``show_words``."""
    seen_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.BELL, parent)
        self._reports: Sequence[Report] = ()
        self._words: dict[int, str] = {}
        self.buttons: dict[tuple[str, int], Button] = {}
        self._holder: QWidget | None = None
        self.retranslate()

    def show_reports(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._write()

    def show_words(self, report: int, words: str) -> None:
        self._words[report] = words
        self._write()

    def retranslate(self) -> None:
        self.set_title(QCoreApplication.translate("oversight", "Incidents"))
        self._write()

    def _write(self) -> None:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        self.buttons = {}
        if not self._reports:
            none = QCoreApplication.translate(
                "oversight",
                "Nothing was reported yet. Everybody can, from every screen, with Ctrl+Shift+I.",
            )
            lines.addWidget(Label(none, "second", wrap=True))
        for at, one in enumerate(self._reports):
            if at:
                lines.addWidget(Hairline())
            self._write_one(lines, one)
        before, self._holder = self._holder, holder
        if before is not None:
            self.content.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.content.addWidget(holder)
        holder.show()

    def _write_one(self, lines: QVBoxLayout, one: Report) -> None:
        translate = QCoreApplication.translate
        marks = []
        if one.urgent:
            urgent = translate("oversight", "Urgent")
            marks.append(Badge(urgent, Tone.DANGER, Icon.TRIANGLE_ALERT))
        if one.new:
            marks.append(Badge(translate("oversight", "New"), Tone.WARN, Icon.BELL))
        kind = Label(one.kind, "strong", wrap=True)
        head = row(kind, *marks, spacing=S2)
        head.setStretch(0, 1)
        lines.addLayout(head)
        lines.addWidget(Label(one.below, "caption", wrap=True))
        if one.id in self._words:
            lines.addWidget(Label(self._words[one.id], wrap=True))
        acts = []
        if one.id not in self._words:
            acts.append(self._act("read", one, translate("oversight", "Read it")))
        if one.new:
            acts.append(self._act("seen", one, translate("oversight", "Take it up")))
        if acts:
            lines.addLayout(row(*acts, None, spacing=S3))

    def _act(self, what: str, one: Report, words: str) -> Button:
        made = Button(words)
        made.setAccessibleDescription(f"{one.kind}, {one.below}")
        signal = self.words_wanted if what == "read" else self.seen_wanted
        made.clicked.connect(lambda: signal.emit(one.id))
        self.buttons[what, one.id] = made
        return made
