"""A column of wrapped text in a place that scrolls: as high as its words need at its width."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


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
