"""A few lines on paper: what is shown once and must be kept. No file is made on the way."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import FAMILY

_POINTS = 13
_JOB = "Clinic Desk"

PrintLines = Callable[[QWidget, Sequence[str]], bool]
"""Print lines for a widget; whether they went to a printer."""


def chosen_printer(parent: QWidget) -> QPrinter | None:
    """Ask for the printer, never for a file. The job's title, which others see, says nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_JOB)
    dialog = QPrintDialog(printer, parent)
    # A file would outlive the paper, unencrypted.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted or printer.outputFileName():
        return None
    return printer


def print_lines(parent: QWidget, lines: Sequence[str]) -> bool:
    """Ask for the printer and print; whether somebody did."""
    printer = chosen_printer(parent)
    if printer is None:
        return False
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setPlainText("\n".join(lines))
    document.print_(printer)
    return True
