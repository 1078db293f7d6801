"""Text on the screen: always plain, since most of it comes from data."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.theme.style import set_kind


class Label(QLabel):
    """Plain text in one of the kinds of the stylesheet.

    Kinds: clock, heading, title, lead, lead-plain, strong, second, caption, caption-strong,
    field, small, problem, danger, warn, ok, info; none is body text.
    """

    def __init__(
        self, text: str = "", kind: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)

    def set_kind(self, kind: str) -> None:
        set_kind(self, kind)


class Elided(Label):
    """One line that gives way: what does not fit ends in an ellipsis, never in a wider window."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, kind, parent=parent)
        self.shorter = ""
        """What is shown where the whole has no room, before that is cut."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What is not shown is told where the pointer rests."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self._is_cut():
            QToolTip.showText(event.globalPos(), plain_tip(self.text()), self)
            return True
        return super().event(event)

    def _is_cut(self) -> bool:
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        metrics = QFontMetrics(self.font())
        words = self.shorter if self.shorter and self._is_cut() else self.text()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), shown)


def plain_tip(words: str) -> str:
    """A tool tip that shows these words as they are, since Qt takes tags for its own."""
    return f"<p>{escape(words)}</p>" if "<" in words else words
