"""Keys as they stand on the keyboard."""

from PySide6.QtCore import QCoreApplication


def keys_shown(sequence: str) -> str:
    """``Ctrl+Return`` as ``Ctrl Enter``: what a key hint shows."""
    special = {
        "Return": "Enter",
        "Del": QCoreApplication.translate("words", "Delete"),
        "Delete": QCoreApplication.translate("words", "Delete"),
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
    }
    return " ".join(special.get(part, part) for part in sequence.split("+") if part)
