"""Tell a screen reader what changed, when the focus does not move there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Say a sentence once, politely; nothing happens if nobody listens, or nothing is shown."""
    if QAccessible.isActive() and widget.window().isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
