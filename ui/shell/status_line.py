"""The status line: what protects the clinic now; quiet when all is well."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit.label import Elided, Label
from ui.kit.marks import IconMark, KeyHint
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import ICON_MARK, STATUS_HEIGHT, Tone, ink_and_ground
from ui.words.keys import keys_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing the status line says; plain facts are quiet, others take their colour."""

    words: str
    icon: Icon
    tone: Tone = Tone.PLAIN


class StatusLine(QFrame):
    """Shows the facts it is given, and where the shortcuts are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "status")
        self._facts: list[QWidget] = []
        self._shortcuts = Label(kind="caption")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(14, 1, 14, 0)
        self._line.setSpacing(5)
        self._line.addStretch(1)
        self._help = Label(kind="caption")
        self._line.addWidget(KeyHint(keys_shown(BY_ID["app:help:show"].shortcut)))
        self._line.addWidget(self._help)
        self._line.addSpacing(11)
        self._line.addWidget(KeyHint(keys_shown(BY_ID["app:shortcuts:show"].shortcut)))
        self._line.addWidget(self._shortcuts)
        self.fit()
        self.retranslate()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these from left to right."""
        for widget in self._facts:
            self._line.removeWidget(widget)
            widget.deleteLater()
        self._facts = [_fact(fact, first=at == 0) for at, fact in enumerate(facts)]
        for at, widget in enumerate(self._facts):
            self._line.insertWidget(at, widget)

    def words(self) -> list[str]:
        """What is shown, fact by fact."""
        return [widget.accessibleName() for widget in self._facts]

    def fit(self) -> None:
        self.setFixedHeight(px(STATUS_HEIGHT))

    def retranslate(self) -> None:
        self._help.setText(QCoreApplication.translate("shell", "help"))
        self._shortcuts.setText(QCoreApplication.translate("shell", "shortcuts"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _fact(fact: Fact, *, first: bool) -> QWidget:
    plain = fact.tone is Tone.PLAIN
    holder = QWidget()
    holder.setAccessibleName(fact.words)
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 11, 0)
    line.setSpacing(5)
    line.addWidget(IconMark(fact.icon, ink_and_ground(fact.tone)[0], ICON_MARK))
    line.addWidget(Elided(fact.words, f"status-{fact.tone}" if not plain or first else "caption"))
    return holder
