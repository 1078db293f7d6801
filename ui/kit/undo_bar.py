"""What was just done, and for ten seconds the way back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit import draw
from ui.kit.announce import announce
from ui.kit.button import Pressable
from ui.kit.label import Label
from ui.theme.fonts import strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, RING, S3, S4, STATUS_HEIGHT, UNDO_STAYS


class UndoBar(QFrame):
    """Floats at the lower edge of its parent, beside a panel and never over its buttons.

    It stays while the pointer is on it.
    """

    undo_wanted = Signal()

    def __init__(
        self, parent: QWidget, between: Callable[[], tuple[int, int]] | None = None
    ) -> None:
        """``between``: from where to where of the parent it may stand; without it anywhere."""
        super().__init__(parent)
        self._room = parent
        self._between = between or (lambda: (0, parent.width()))
        self._said, self._discreet = "", False
        self.setProperty("kind", "undo")
        self._words = Label(kind="undo")
        self._button = _Undo(self)
        self._key = Label("Ctrl Z", "undo-key")
        self._hint, self._hint_key = Label(kind="undo"), Label(kind="undo-key")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_STAYS)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._undo)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, S3 - 3, 14, S3 - 3)
        line.setSpacing(14)
        for part in (self._words, self._button, self._key, self._hint, self._hint_key):
            line.addWidget(part)
        self.retranslate()
        self.hide()

    def show_change(
        self, sentence: str, *, undoable: bool = True, hint: tuple[str, str] = ("", "")
    ) -> None:
        """Say what was done; with ``undoable`` offer the way back for ten seconds.

        ``hint``: what is often done next, and its key.
        """
        for label, words in zip((self._hint, self._hint_key), hint, strict=True):
            label.setText(words)
            label.setVisible(bool(words))
        self._said = sentence
        self._write()
        self._button.setVisible(undoable)
        self._key.setVisible(undoable)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, self._words.text())

    def hinted(self) -> str:
        """The key of what is often done next, while it stands there."""
        return self._hint_key.text() if self.isVisible() else ""

    def be_discreet(self, *, on: bool) -> None:
        """While the privacy screen is on, say only that something was done: it may hold a name."""
        self._discreet = on
        self._write()

    def _write(self) -> None:
        neutral = QCoreApplication.translate("kit", "Done, and hidden by the privacy screen")
        self._words.setText(neutral if self._discreet and self._said else self._said)
        self.place()

    def forget(self) -> None:
        """Hide, and keep nothing of what was said: it may hold a name."""
        self._timer.stop()
        self._said = ""
        self._write()
        self.hide()

    def sentence(self) -> str:
        return self._words.text()

    def place(self) -> None:
        """Stand above the status line; call it when the parent was resized."""
        left, right = self._between()
        wide = right - left - 2 * S3
        self._words.setWordWrap(False)
        self.adjustSize()
        if self.width() > wide > 0:
            self._words.setWordWrap(True)
            self.resize(wide, max(self.heightForWidth(wide), self.minimumSizeHint().height()))
        x = (left + right - self.width()) // 2
        self.move(max(x, 0), self._room.height() - self.height() - px(STATUS_HEIGHT) - S4)

    def retranslate(self) -> None:
        words = QCoreApplication.translate("kit", "Undo")
        self._button.setText(words)
        self._button.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def _undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()


class _Undo(Pressable):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(strong_font(px(BODY))).horizontalAdvance(self.text())
        return QSize(wide, px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        font = strong_font(px(BODY))
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(QColor(now.surface))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring = QRectF(self.rect())
            draw.box(painter, ring, edge=now.surface, width=RING, radius=2)
