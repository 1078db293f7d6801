"""What every section of the settings has: a heading, what it is for, and its content."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.frames import row
from ui.kit.label import Elided, Label
from ui.theme.style import px
from ui.theme.tokens import S2, S6

_WIDEST = 1180
"""Wider than this no table is read; the panel keeps the right edge."""
_LIST_FROM = 240
"""From this width on (at text scale 1) what a panel is about stays beside it."""


class Section(QWidget):
    """``content`` takes what it holds; a panel may stand at its right side."""

    def __init__(self, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Elided(kind="title")
        self._about = Label(kind="second", wrap=True)
        self.content = QVBoxLayout()
        self.content.setSpacing(S2)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(S6, S6 - 4, S6, S6)
        left.setSpacing(S2)
        parts = [self._heading, None] if button is None else [self._heading, None, button]
        left.addLayout(row(*parts))
        left.addWidget(self._about)
        left.addSpacing(S2)
        left.addLayout(self.content, 1)
        self.sides = QHBoxLayout(self)
        self._panels: list[QWidget] = []
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.sides.setSpacing(0)
        self.sides.addWidget(self._left, 1)
        self._left.setMaximumWidth(px(_WIDEST))
        self.sides.addStretch(0)

    def add_side(self, panel: QWidget) -> None:
        """A panel that may be shown at the right, or in place of the rest in little width."""
        self._panels.append(panel)
        self.sides.addWidget(panel)
        panel.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        parts = [self._left, *(one for one in self._panels if not one.isHidden())]
        wide = max(_least(one) for one in parts)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        open_ = [one for one in self._panels if not one.isHidden()]
        left = self.width() - sum(_least(one) for one in open_)
        alone = bool(open_) and left < px(_LIST_FROM)
        for one in self._panels:
            one.setMaximumWidth(self.width() if alone else one.minimumWidth())
        self._left.setVisible(not alone)

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


def _least(part: QWidget) -> int:
    return max(part.minimumWidth(), part.minimumSizeHint().width())
