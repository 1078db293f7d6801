"""A ring around the control that a hint speaks of, in the real window."""

import re

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import draw
from ui.theme.style import colours
from ui.theme.tokens import RADIUS, S1

_FOLLOWS = 250
_WIDTH = 3
_HUMP = re.compile("(?<!^)(?=[A-Z])")


class Pointer(QWidget):
    """Lies over one window and lets everything through: keys, clicks, focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window, self._wanted = window, ""
        self._ring = QRect()
        self._follow = QTimer(self)
        self._follow.setInterval(_FOLLOWS)
        self._follow.timeout.connect(self._place)
        window.installEventFilter(self)
        self.hide()

    def point_at(self, name: str) -> None:
        """Ring the control of this name wherever it stands; an empty name ends it."""
        self._wanted = name
        if name:
            self._follow.start()
        else:
            self._follow.stop()
        self._place()

    def pointed_at(self) -> QRect:
        """Where the ring is, empty if nothing of that name is to be seen."""
        return QRect(self._ring)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._ring.isEmpty():
            painter = QPainter(self)
            vio = colours().vio
            draw.box(painter, QRectF(self._ring), edge=vio, width=_WIDTH, radius=RADIUS)

    def _place(self) -> None:
        found = control(self._window, self._wanted) if self._wanted else None
        ring = QRect()
        if found is not None:
            at = found.mapTo(self._window, QPoint(0, 0))
            ring = QRect(at, found.size()).adjusted(-S1, -S1, S1, S1)
            ring = ring.intersected(self._window.rect())
        if ring != self._ring or found is None:
            self._ring = ring
            self.setGeometry(self._window.rect())
            self.setVisible(not ring.isEmpty())
            self.raise_()
            self.update()


def control(window: QWidget, name: str) -> QWidget | None:
    """The control that is seen and whose class has this name: ``find-box`` is a FindBox."""
    return next(
        (
            one
            for one in window.findChildren(QWidget)
            if _HUMP.sub("-", type(one).__name__).lower() == name and one.isVisible()
        ),
        None,
    )
