"""Whatever lies over the window goes: locking wins over popups, menus, dialogs and drags."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QDrag
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

_MOST = 64
"""Popups in each other, at the most; a popup that does not close is not waited for."""


def clear_away(stays: Collection[QWidget]) -> None:
    """Close every popup, dialog and tool tip except these windows; a drag is let go, and
    nothing that was copied here can be pasted."""
    clipboard = QApplication.clipboard()
    for mode in QClipboard.Mode:  # what was marked with the mouse, too
        clipboard.clear(mode)
    QDrag.cancel()
    for _ in range(_MOST):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
        popup.hide()
    QToolTip.hideText()
    grabber = QWidget.mouseGrabber()
    if grabber is not None:
        grabber.releaseMouse()
    holds = QWidget.keyboardGrabber()
    if holds is not None:
        holds.releaseKeyboard()
    for window in QApplication.topLevelWidgets():
        if window not in stays and window.windowType() is not Qt.WindowType.Desktop:
            _close(window)


def _close(window: QWidget) -> None:
    shown = window.isVisible()
    if isinstance(window, QDialog):
        window.reject()  # ends a loop of its own; what waits for it hears that nothing was chosen
    if shown:
        window.hide()
