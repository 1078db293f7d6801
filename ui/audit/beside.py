"""The list of the log and what stands beside it, or in its place where there is no room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.audit.aside import Aside
from ui.theme.style import px
from ui.theme.tokens import S3

_WIDE = 1148
"""From this width on (pixels at text scale 1) list and aside stand side by side."""
_ASIDE = 330
_ANY = 16_777_215


class Beside(QWidget):
    """At most one aside is shown: the one that was opened, else ``usual`` where there is room."""

    arranged = Signal()
    """Something came or went."""

    def __init__(
        self, listed: QWidget, usual: Aside | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._listed, self._usual = listed, usual
        self._opened: Aside | None = None
        self._asides: list[Aside] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(S3)
        self._line.addWidget(listed, 1)
        if usual is not None:
            self.add(usual)

    def add(self, aside: Aside) -> None:
        aside.hide()
        aside.close_wanted.connect(self.close_aside)
        self._asides.append(aside)
        self._line.insertWidget(len(self._asides) - 1, aside)

    def is_wide(self) -> bool:
        return self.width() >= px(_WIDE)

    def shown(self) -> Aside | None:
        """The aside that can be seen."""
        return self._opened or (self._usual if self.is_wide() else None)

    def open_aside(self, aside: Aside) -> None:
        """Show this one, and give it the keyboard."""
        self._opened = aside
        self._arrange()
        aside.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_aside(self) -> None:
        """Back to the list."""
        self._opened = None
        self._arrange()
        self._listed.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide, shown = self.is_wide(), self.shown()
        for aside in self._asides:
            aside.setMinimumWidth(px(_ASIDE) if wide else 0)
            aside.setMaximumWidth(px(_ASIDE) if wide else _ANY)
            aside.setVisible(aside is shown)
        if self._usual is not None:
            self._usual.show_way_out(shown=not wide)
        self._listed.setVisible(wide or shown is None)
        self.arranged.emit()
