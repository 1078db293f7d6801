"""The recovery kit on paper: straight to a printer, never into a file."""

from collections.abc import Sequence

import segno
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget

from ui.kit.paper import chosen_printer
from ui.theme.fonts import body_font, strong_font

_INCH = 72
_MARGIN, _LINE = 1.0, 0.32
_COLUMNS = 3
_BLACK = "#000000"


def printer_there() -> bool:
    return bool(QPrinterInfo.availablePrinterNames())


def print_kit(parent: QWidget, clinic: str, words: Sequence[str]) -> bool:
    """Ask for a printer and print; whether somebody did."""
    printer = chosen_printer(parent)
    if printer is None:
        return False
    painter = QPainter(printer)
    try:
        paint_kit(painter, printer.logicalDpiX(), printer.width(), clinic, words)
    finally:
        painter.end()
    return True


def paint_kit(
    painter: QPainter, dots: float, width: float, clinic: str, words: Sequence[str]
) -> None:
    """One page, ``dots`` an inch and ``width`` dots wide."""
    translate = QCoreApplication.translate
    left, inner = _MARGIN * dots / 2, width - _MARGIN * dots
    painter.setPen(QColor(_BLACK))
    top = _MARGIN * dots / 2
    for text, points, strong in (
        (translate("start", "Recovery kit"), 22, True),
        (clinic, 14, False),
        (
            translate(
                "start",
                "These 24 words open the clinic where passphrase, phone or computer is lost. "
                "Keep this paper locked away, and apart from the computer. "
                "Whoever has it can open everything.",
            ),
            11,
            False,
        ),
    ):
        size = round(points * dots / _INCH)
        painter.setFont(strong_font(size) if strong else body_font(size))
        room = QRectF(left, top, inner, 10 * dots)
        drawn = painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, text)
        top = _bottom(drawn) + 0.15 * dots
    top += 0.25 * dots
    top = _paint_words(painter, dots, (left, top, inner), words) + 0.4 * dots
    _paint_code(painter, QRectF(left, top, 2.6 * dots, 2.6 * dots), " ".join(words))


def _bottom(drawn: object) -> float:
    """PySide hands back the rectangle that was drawn in."""
    return float(drawn.bottom()) if hasattr(drawn, "bottom") else 0.0


def _paint_words(
    painter: QPainter, dots: float, room: tuple[float, float, float], words: Sequence[str]
) -> float:
    left, top, inner = room
    rows = -(-len(words) // _COLUMNS)
    for at, word in enumerate(words):
        column, line = divmod(at, rows)
        x, y = left + column * inner / _COLUMNS, top + line * _LINE * dots
        painter.setFont(body_font(round(10 * dots / _INCH)))
        number = QRectF(x, y, 0.35 * dots, _LINE * dots)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(at + 1))
        painter.setFont(strong_font(round(13 * dots / _INCH)))
        place = QRectF(x + 0.5 * dots, y, inner / _COLUMNS, _LINE * dots)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, word)
    return top + rows * _LINE * dots


def _paint_code(painter: QPainter, square: QRectF, text: str) -> None:
    matrix = segno.make(text, error="m", micro=False).matrix
    side = square.width() / len(matrix)
    for y, line in enumerate(matrix):
        for x, dark in enumerate(line):
            if dark:
                place = QRectF(square.left() + x * side, square.top() + y * side, side, side)
                painter.fillRect(place, QColor(_BLACK))
