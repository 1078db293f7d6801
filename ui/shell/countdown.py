"""The last seconds before the screen locks: the window dimmed, and a count in words."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.theme.style import px
from ui.theme.tokens import COUNTDOWN_WIDTH, DIMMED, S2, S4
from ui.words import locks

_SPOKEN = 10
"""A screen reader hears the first count and every one that this divides."""


class Dimmed(QWidget):
    """Lies over one window. The focus stays where it is, and keys go where they went."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._counted = Label(kind="lead", wrap=True)
        self._keep = Label(kind="second", wrap=True)
        card = Card()
        card.setFixedWidth(px(COUNTDOWN_WIDTH))
        card.body.setContentsMargins(S4, S4, S4, S4)
        card.body.setSpacing(S2)
        for label in (self._counted, self._keep):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.body.addWidget(label)
        lines = QVBoxLayout(self)
        lines.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def count(self, left: int) -> None:
        """Say how many seconds are left."""
        self._counted.setText(locks.locks_in(left))
        self._keep.setText(
            QCoreApplication.translate("shell", "Press any key or move the mouse to go on.")
        )
        if self.isHidden() or left % _SPOKEN == 0:
            announce(self, self.words())
        self.show()
        self.raise_()

    def words(self) -> str:
        """What it says."""
        return " ".join((self._counted.text(), self._keep.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, DIMMED))


class Countdown(QObject):
    """Dims every window of the program that is shown; popups and tool tips lie on those."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._over: dict[QWidget, Dimmed] = {}

    def show_left(self, left: int) -> None:
        """So many seconds are left; 0 brightens the windows again."""
        if not left:
            self._end()
            return
        for window in QApplication.topLevelWidgets():
            kind = window.windowType()
            if window.isVisible() and kind in (Qt.WindowType.Window, Qt.WindowType.Dialog):
                if window not in self._over:
                    self._over[window] = Dimmed(window)
                    window.destroyed.connect(lambda _gone=None, key=window: self._forget(key))
                self._over[window].count(left)

    def shown(self) -> str:
        """What is said over the windows now; empty if nothing is."""
        return next((one.words() for one in self._over.values()), "")

    def _forget(self, window: QWidget) -> None:
        self._over.pop(window, None)

    def _end(self) -> None:
        over, self._over = self._over, {}
        for dimmed in over.values():
            dimmed.hide()
            dimmed.deleteLater()
