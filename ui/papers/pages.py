"""Pages, laid out and painted in points whatever the device: paper, a file, a preview.

Nothing is written into a file on the way to a printer, and the job's title, which others can
read at the printer, never says what it is about.
"""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
)

from ui.theme.tokens import FAMILY

JOB = "Clinic Desk"
"""The title of every print job and of every file's inside: it says nothing about anybody."""
_POINTS = 72
_FOOT = 22
_MARK = 8.5
_PLAIN = ("calt",)
"""What a font does to letters beside each other, so that a file's words cannot be read back."""
_GREY = "#555555"


class PageKind(StrEnum):
    A4 = "a4"
    LETTER = "letter"
    A6 = "a6"


_SIZES = {
    PageKind.A4: (QPageSize.PageSizeId.A4, 42),
    PageKind.LETTER: (QPageSize.PageSizeId.Letter, 42),
    PageKind.A6: (QPageSize.PageSizeId.A6, 26),
}
_LETTER_IN = frozenset({"US", "CA", "MX", "PH"})


def usual_page(region: str) -> PageKind:
    """What a country (ISO 3166) prints on."""
    return PageKind.LETTER if region in _LETTER_IN else PageKind.A4


class Pages(Protocol):
    """What can be printed. Lengths are points; the origin is the corner of the printable room."""

    def lay_out(self, room: QSizeF) -> int:
        """Lay out for pages of this room; how many there are."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, counted from 0."""


def page_layout(kind: PageKind, *, landscape: bool = False) -> QPageLayout:
    """Paper and margins, in points."""
    size, margin = _SIZES[kind]
    orientation = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(size),
        orientation.Landscape if landscape else orientation.Portrait,
        QMarginsF(margin, margin, margin, margin),
    )


def set_page(device: QPagedPaintDevice, kind: PageKind, *, landscape: bool = False) -> None:
    """Choose paper and margins; call it before anything is painted."""
    device.setPageLayout(page_layout(kind, landscape=landscape))


def paint_pages(device: QPagedPaintDevice, pages: Pages, *, foot: str, practice: bool) -> bool:
    """Paint everything; whether the device took it.

    ``foot`` stands below each page; what comes from the practice clinic says so on every one.
    """
    layout = device.pageLayout()
    room = layout.paintRect(QPageLayout.Unit.Point).size()
    many = lay_out(pages, room)
    painter = QPainter()
    if not painter.begin(device):
        return False
    dots = device.logicalDpiX() / _POINTS
    taken = True
    for number in range(many):
        if number:
            taken = device.newPage() and taken
        painter.save()
        painter.scale(dots, dots)
        paint_page(painter, pages, number, room, numbered(number, many), foot, practice=practice)
        painter.restore()
    return painter.end() and taken


def lay_out(pages: Pages, room: QSizeF) -> int:
    """How many pages they are, with a foot below each."""
    return pages.lay_out(QSizeF(room.width(), room.height() - _FOOT))


def paint_page(
    painter: QPainter,
    pages: Pages,
    number: int,
    room: QSizeF,
    numbered: str,
    foot: str,
    *,
    practice: bool,
) -> None:
    """One page as it comes out, with what stands at its foot and across it."""
    painter.save()
    pages.paint(painter, number)
    painter.restore()
    _paint_foot(painter, room, foot, numbered)
    if practice:
        _paint_practice(painter, room)


def numbered(number: int, many: int) -> str:
    """``Page 2 of 3``; nothing where there is one alone."""
    if many == 1:
        return ""
    words = QCoreApplication.translate("papers", "Page {number} of {count}")
    return words.format(number=number + 1, count=many)


def _paint_foot(painter: QPainter, room: QSizeF, foot: str, numbered: str) -> None:
    painter.setFont(page_font(_MARK))
    painter.setPen(QColor(_GREY))
    place = QRectF(0, room.height() - _FOOT + 6, room.width(), _FOOT - 6)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, foot)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, numbered)


def _paint_practice(painter: QPainter, room: QSizeF) -> None:
    """Across the page, so that nobody takes it for a real one."""
    words = QCoreApplication.translate("papers", "PRACTICE")
    size = min(room.width(), room.height()) / 6
    painter.setFont(page_font(size, bold=True))
    colour = QColor(_GREY)
    colour.setAlphaF(0.22)
    painter.setPen(colour)
    painter.translate(room.width() / 2, room.height() / 2)
    painter.rotate(-35)
    wide = room.width() * 1.4
    place = QRectF(-wide / 2, -size, wide, 2 * size)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def page_font(points: float, *, bold: bool = False) -> QFont:
    """Letters of a page, in points."""
    font = QFont(FAMILY)
    font.setPixelSize(max(round(points), 1))
    font.setBold(bold)
    for tag in _PLAIN:
        font.setFeature(QFont.Tag(tag), 0)
    return font
