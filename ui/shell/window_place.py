"""Where a window stands: it is put there again after a lock, and at the next start."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.keeper.messages import Place

_USUAL, _MAXIMISED, _FULL = "usual", "maximised", "full"
_NO_PLACES = "wayland"
"""There a program may not say where its window stands."""


def place_of(window: QWidget) -> Place:
    """Where it stands; for a maximised one, where it would stand otherwise."""
    state = _FULL if window.isFullScreen() else _MAXIMISED if window.isMaximized() else _USUAL
    at = window.geometry() if state == _USUAL else window.normalGeometry()
    return Place(x=at.x(), y=at.y(), width=at.width(), height=at.height(), state=state)


def put(window: QWidget, place: Place | None) -> None:
    """Have it stand there, as far as there is a screen, once it is shown."""
    states = {_MAXIMISED: Qt.WindowState.WindowMaximized, _FULL: Qt.WindowState.WindowFullScreen}
    state = place.state if place is not None else _USUAL
    if QGuiApplication.platformName().startswith(_NO_PLACES) and place is not None:
        state = _FULL if state == _FULL else _MAXIMISED
    elif place is not None:
        at = QRect(place.x, place.y, place.width, place.height)
        if any(screen.geometry().intersects(at) for screen in QGuiApplication.screens()):
            window.setGeometry(at)
    window.setWindowState(states.get(state, Qt.WindowState.WindowNoState))
