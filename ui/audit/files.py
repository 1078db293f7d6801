"""Asking where a file shall lie, and which one is meant."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFile = Callable[[QWidget, str], Path | None]
"""Asks where a file shall lie, with a proposed name; None if the person changed their mind."""
FindFile = Callable[[QWidget], Path | None]
"""Asks for a file that is there."""


def ask_where(parent: QWidget, name: str) -> Path | None:
    """The system's own question where to save."""
    title = QCoreApplication.translate("audit", "Save as a file")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name)
    return Path(chosen) if chosen else None


def ask_which(parent: QWidget) -> Path | None:
    """The system's own question which file."""
    title = QCoreApplication.translate("audit", "Choose a file")
    chosen, _ = QFileDialog.getOpenFileName(parent, title)
    return Path(chosen) if chosen else None
