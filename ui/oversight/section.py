"""One subject of the security page: a title, what holds and what does not, what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.tokens import ICON_MARK, S2, S4, Tone, ink_and_ground

_ICONS = {
    Tone.OK: Icon.CIRCLE_CHECK,
    Tone.WARN: Icon.CIRCLE_ALERT,
    Tone.DANGER: Icon.TRIANGLE_ALERT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that holds, or does not; there is no score."""

    words: str
    detail: str = ""
    tone: Tone = Tone.PLAIN


class Section(Card):
    """What every part of the security page looks like; ``content`` takes what is in it."""

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.setContentsMargins(S4, S4 - 2, S4, S4)
        self.body.setSpacing(S2 + 4)
        self._title = Label(kind="lead")
        self.content = QVBoxLayout()
        self.content.setSpacing(S2 + 4)
        self.body.addLayout(row(IconMark(icon, "t2", ICON_MARK + 2), self._title, None))
        self.body.addLayout(self.content)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def retranslate(self) -> None:
        """Write all words anew, in the language spoken now."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Findings(QWidget):
    """Findings below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S2 + 4)
        self._shown: list[QWidget] = []

    def show_findings(self, findings: Sequence[Finding]) -> None:
        for widget in self._shown:
            self._lines.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [_finding(one) for one in findings]
        for widget in self._shown:
            self._lines.addWidget(widget)

    def words(self) -> list[str]:
        """What is shown, one by one."""
        return [widget.accessibleName() for widget in self._shown]


def _finding(one: Finding) -> QWidget:
    holder = QWidget()
    holder.setAccessibleName(one.words)
    holder.setAccessibleDescription(one.detail)
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(S2)
    icon = _ICONS.get(one.tone, Icon.INFO)
    mark = IconMark(icon, ink_and_ground(one.tone)[0], ICON_MARK)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Label(one.words, "strong", wrap=True))
    if one.detail:
        words.addWidget(Label(one.detail, "second", wrap=True))
    line.addLayout(words, 1)
    return holder
