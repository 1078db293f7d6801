"""A text as a QR code, painted: no file is made of it."""

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.style import px

_QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_SIDE = 220
_BLACK, _WHITE = "#000000", "#FFFFFF"


class QrCode(QWidget):
    """Black on white in light and in dark: cameras do not know our colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dark: tuple[bytes, ...] = ()

    def show_text(self, text: str) -> None:
        """Show this text; an empty one shows nothing."""
        made = segno.make(text, error="m", micro=False) if text else None
        self._dark = tuple(bytes(line) for line in made.matrix) if made else ()
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def modules(self) -> int:
        """How many modules one side has, the quiet ones included."""
        return len(self._dark) + 2 * _QUIET

    def sizeHint(self) -> QSize:
        side = self.modules() * max(px(_SIDE) // self.modules(), 2)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_WHITE))
        painter.setPen(Qt.PenStyle.NoPen)
        side = self.width() // self.modules()
        for y, line in enumerate(self._dark, _QUIET):
            for x, dark in enumerate(line, _QUIET):
                if dark:
                    painter.fillRect(QRectF(x * side, y * side, side, side), QColor(_BLACK))
