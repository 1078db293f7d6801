"""Counts in sentences. A language's own plural forms stand in its translation file."""

from PySide6.QtCore import QCoreApplication


def minutes(count: int) -> str:
    """``5 minutes``."""
    return QCoreApplication.translate("words", "%n minute(s)", "", count)


def seconds(count: int) -> str:
    """``5 seconds``."""
    return QCoreApplication.translate("words", "%n second(s)", "", count)


def appointments(count: int) -> str:
    """``5 appointments``."""
    return QCoreApplication.translate("words", "%n appointment(s)", "", count)


def patients(count: int) -> str:
    """``5 patients``."""
    return QCoreApplication.translate("words", "%n patient(s)", "", count)


def entries(count: int) -> str:
    """``5 entries`` of the log."""
    return QCoreApplication.translate("words", "%n entries", "of the log", count)
