"""Telling that something went wrong: what, when, whether it goes on. A minute, from anywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.oversight.incidents import LONGEST
from clinic_desk.oversight.records import IncidentKind
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, empty, row
from ui.kit.free_text import FreeText
from ui.kit.inputs import Check, Combo, NoteField
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.oversight.incident_words import KINDS, kind_words
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4, S8, Tone
from ui.words.keys import keys_shown

_LINES = 6
_WIDEST = 560
_AGO = (0, 15, 60, 240, 1440, 4320)
"""Minutes: when it was noticed, in the steps that people think in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One of this person's reports, in words."""

    words: str
    below: str


class ReportForm(QWidget):
    """The fields; whoever joins it sends them and answers."""

    report_wanted = Signal(object, str, int, bool)
    """Kind, words, minutes since it was noticed, whether it is urgent."""

    changed = Signal()
    """Something was written or chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.what = NoteField(lines=_LINES)
        self._words = Field(
            translate("oversight", "What happened, in your own words"),
            self.what,
            hint=translate(
                "oversight", "Sealed: only those who take care of it can open what you write."
            ),
        )
        self._watched = FreeText(self._words, LONGEST)
        self.kind = Combo()
        for kind in KINDS:
            self.kind.add(kind_words(kind), kind)
        self.kind.setCurrentIndex(len(KINDS) - 1)
        self.noticed = Combo()
        for ago in _AGO:
            self.noticed.add(_ago_words(ago), ago)
        self._noticed = Field(translate("oversight", "When you noticed it"), self.noticed)
        self.urgent = Check(translate("oversight", "It is still going on, or it is urgent"))
        self.walk = Label(
            translate("oversight", "Then go to a person as well. Do not wait for an answer here."),
            "caption",
            wrap=True,
        )
        self.walk.hide()
        self.urgent.toggled.connect(self.walk.setVisible)
        self.banner = Banner()
        self.send = Button("", ButtonKind.PRIMARY)
        self.send.set_words(translate("oversight", "Report"), keys_shown("Ctrl+Return"))
        self.send.clicked.connect(self._send)
        self.what.textChanged.connect(self.changed)
        self.urgent.toggled.connect(self.changed)
        for choice in (self.kind, self.noticed):
            choice.activated.connect(self.changed)
        calm = Label(
            translate("oversight", "You are never in trouble for reporting."), "second", wrap=True
        )
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        about = Field(translate("oversight", "What it is about"), self.kind)
        for part in (calm, self.banner, self._words, about, self._noticed):
            lines.addWidget(part)
        lines.addWidget(self.urgent)
        lines.addWidget(self.walk)
        lines.addLayout(row(self.send, None))
        self.mine = QVBoxLayout()
        self.mine.setSpacing(S2)
        lines.addLayout(self.mine)
        lines.addStretch(1)
        self.setFocusProxy(self._words)

    def show_mine(self, reports: Sequence[Reported]) -> None:
        """What this person has reported, and what became of it."""
        empty(self.mine)
        if reports:
            title = QCoreApplication.translate("oversight", "What you have reported")
            self.mine.addWidget(Label(title, "caption-strong"))
        for one in reports:
            self.mine.addWidget(Label(one.words, "strong", wrap=True))
            self.mine.addWidget(Label(one.below, "caption", wrap=True))

    def show_problems(self, problems: dict[str, str]) -> None:
        self._words.set_problem(problems.get("words"))
        self._noticed.set_problem(problems.get("noticed"))
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sent(self) -> None:
        """Thanks; the form is empty again."""
        self.what.clear()
        self.urgent.setChecked(False)
        self.show_problems({})
        self.banner.say(
            QCoreApplication.translate(
                "oversight", "Thank you. Your report is kept, and somebody will look at it."
            ),
            Tone.OK,
        )

    def show_fault(self, sentence: str) -> None:
        self.banner.say(sentence, Tone.DANGER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._send()
            return
        super().keyPressEvent(event)

    def half(self) -> dict[str, Any]:
        """What is written and not sent, plain enough for JSON; empty if nothing is."""
        words = self.what.toPlainText()
        if not words.strip():
            return {}
        return {
            "words": words,
            "kind": str(self.kind.currentData()),
            "ago": self.noticed.currentData(),
            "urgent": self.urgent.isChecked(),
        }

    def take_up(self, half: Mapping[str, Any]) -> None:
        """Put back what ``half`` gave; what another version gave otherwise stays as it was."""
        self.what.setPlainText(str(half.get("words", "")))
        for choice, name in ((self.kind, "kind"), (self.noticed, "ago")):
            at = choice.findData(half.get(name))
            choice.setCurrentIndex(choice.currentIndex() if at < 0 else at)
        self.urgent.setChecked(bool(half.get("urgent")))

    def _send(self) -> None:
        kind: IncidentKind = self.kind.currentData()
        ago: int = self.noticed.currentData()
        self.report_wanted.emit(kind, self.what.toPlainText(), ago, self.urgent.isChecked())


class ReportPanel(SidePanel):
    """The form at the side of any room."""

    def __init__(self, form: ReportForm, parent: QWidget | None = None) -> None:
        super().__init__(_title(), parent=parent)
        self.form = form
        self.body.addWidget(Scrolled(form), 1)
        self.setFocusProxy(form)


class ReportPage(QWidget):
    """The form as a room of its own, for whoever is still learning."""

    def __init__(self, form: ReportForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAccessibleName(_title())
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(S8, S4 + S2, S8, S8)
        inside.setSpacing(S3)
        inside.addWidget(Label(_title(), "title"))
        form.setMaximumWidth(px(_WIDEST))
        inside.addWidget(form, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Scrolled(content))
        self.setFocusProxy(form)


def _title() -> str:
    return QCoreApplication.translate("oversight", "Report an incident")


def _ago_words(minutes: int) -> str:
    translate = QCoreApplication.translate
    if not minutes:
        return translate("oversight", "Just now")
    if minutes < 60:
        return translate("oversight", "%n minute(s) ago", "", minutes)
    if minutes < 1440:
        return translate("oversight", "%n hour(s) ago", "", minutes // 60)
    return translate("oversight", "%n day(s) ago", "", minutes // 1440)
