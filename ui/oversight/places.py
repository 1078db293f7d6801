"""Asking for a folder or a drive, and for a backup."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFolder = Callable[[QWidget, str, Path | None], Path | None]
"""Asks for a folder under a title, beginning at one; None if the person changed their mind."""


def ask_folder(parent: QWidget, title: str, begin: Path | None) -> Path | None:
    """The system's own question."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(begin or Path.home()))
    return Path(chosen) if chosen else None


def where_to_words() -> str:
    return QCoreApplication.translate("oversight", "Choose a folder or a drive for backups")
