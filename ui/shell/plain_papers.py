"""A few lines on paper, from the practice clinic: they say so, first and last."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.paper import PrintLines
from ui.papers import papers_words
from ui.shell.main_window import MainWindow


def as_practised(window: MainWindow, prints: PrintLines) -> PrintLines:
    """Print as ever; what comes from the practice clinic is not taken for something that opens."""
    if not window.practises():
        return prints

    def marked(parent: QWidget, lines: Sequence[str]) -> bool:
        said = papers_words.practice()
        return prints(parent, (said, "", *lines, "", said))

    return marked
