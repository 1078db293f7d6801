"""What every section of the settings has: a heading, what it is for, and its content."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.frames import row
from ui.kit.label import Label
from ui.theme.tokens import S2, S6


class Section(QWidget):
    """``content`` takes what it holds; a panel may stand at its right side."""

    def __init__(self, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Label(kind="title")
        self._about = Label(kind="second", wrap=True)
        self.content = QVBoxLayout()
        self.content.setSpacing(S2)
        left = QVBoxLayout()
        left.setContentsMargins(S6, S6 - 4, S6, S6)
        left.setSpacing(S2)
        parts = [self._heading, None] if button is None else [self._heading, None, button]
        left.addLayout(row(*parts))
        left.addWidget(self._about)
        left.addSpacing(S2)
        left.addLayout(self.content, 1)
        self.sides = QHBoxLayout(self)
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.sides.setSpacing(0)
        self.sides.addLayout(left, 1)

    def set_heading(self, title: str, about: str) -> None:
        self._heading.setText(title)
        self._about.setText(about)
        self.setAccessibleName(title)

    def retranslate(self) -> None:
        """Write every word again in the language spoken now."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
