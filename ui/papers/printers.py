"""The printers of this computer, and files in their place."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.papers.pages import JOB
from ui.papers.spool import Spool, spool


class Printers:
    """What the system has. Another one stands in its place where there is none."""

    def names(self) -> tuple[str, ...]:
        """The printers, the system's usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        rest = [name for name in QPrinterInfo.availablePrinterNames() if name != usual]
        return (usual, *rest) if usual else tuple(rest)

    def queue(self, name: str) -> Spool | None:
        """The printer's queue, where it can be asked; else ``open`` it and let Qt hand it over."""
        return spool(name)

    def open(self, name: str, copies: int) -> QPagedPaintDevice:
        """A printer to paint on. The job's title says nothing about anybody."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        printer.setDocName(JOB)
        printer.setCopyCount(copies)
        printer.setFullPage(False)
        return printer


def in_memory() -> QBuffer:
    """Where pages are painted that no file shall hold."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    return held


def pdf(where: Path | QBuffer) -> QPdfWriter:
    """A PDF to paint into; its inside names nobody."""
    if isinstance(where, Path):
        make_private(where)
    writer = QPdfWriter(where) if isinstance(where, QBuffer) else QPdfWriter(str(where))
    writer.setTitle(JOB)
    writer.setCreator(JOB)
    writer.setResolution(600)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return writer


def make_private(where: Path) -> None:
    """What is new there is for this user of the computer alone, from its first byte."""
    with suppress(OSError):  # whoever writes says what is wrong with the place
        where.touch(mode=0o600)


AskPath = Callable[[QWidget, str, str], Path | None]
"""Asks where a file shall lie: a proposed name and which files are shown."""


def ask_path(parent: QWidget, name: str, kinds: str) -> Path | None:
    """The system's own question; the proposed name says nothing about anybody."""
    title = QCoreApplication.translate("papers", "Save as a file")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None
