"""A column of wrapped text in a place that scrolls: as high as its words need at its width."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.frames import Scrolled
from ui.theme.tokens import S2, S4, S8


class Measured(QWidget):
    """Qt asks a scrolled column for its least height alone, which does not know its width."""

    def __init__(self, widest: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(widest)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(spacing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._measure()
        return taken

    def _measure(self) -> None:
        wanted = self.lines.totalHeightForWidth(self.width())
        if wanted > 0 and wanted != self.minimumHeight():
            self.setMinimumHeight(wanted)


class Rewritten(Scrolled):
    """A scrolled column that is written anew as a whole; the new one takes the old one's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(S8, S4 + S2, S8, S8)
        self._shown: Measured | None = None

    def put(self, column: Measured) -> None:
        before, self._shown = self._shown, column
        if before is not None:
            self._lines.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._lines.addWidget(column)
        column.show()
