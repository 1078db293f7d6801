"""Which colour and pattern is what, and what hatching, dashes and dots mean."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.records import AppointmentStatus
from ui.kit import draw
from ui.scheduling.day_model import Shown
from ui.scheduling.day_paint import hatch
from ui.scheduling.day_pictures import KEPT_ICON, OVERBOOKED_MARK, fonts_now
from ui.scheduling.tints import (
    TOKENS,
    ColourBy,
    Tint,
    stretches,
    tint_of_service,
    tint_of_status,
    tints_of,
)
from ui.theme.icons import paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BAR, RADIUS_SMALL, S2, S4
from ui.words.people import short_name
from ui.words.visits import status_words

_SWATCH = 16
_HEIGHT = 24


class Sign(StrEnum):
    """What is drawn that is no visit."""

    CLOSED = "closed"
    TOO_SHORT = "too-short"
    PROPOSED = "proposed"
    HELD = "held"
    OVERBOOKED = "overbooked"
    KEPT = "kept"


ICONS = {Sign.OVERBOOKED: OVERBOOKED_MARK, Sign.KEPT: (KEPT_ICON, "t2")}
"""The signs that are icons at the right of a visit, and their ink."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A swatch with its words."""

    words: str
    sign: Tint | Sign


def entries_of(shown: Shown) -> tuple[Entry, ...]:
    """What the colours tell apart now, then the signs."""
    match shown.colour_by:
        case ColourBy.PRACTITIONER:
            tints = tints_of(shown.practitioners)
            told = [
                Entry(words=short_name(one), sign=tints[key])
                for key, one in shown.practitioners.items()
            ]
        case ColourBy.STATUS:
            told = [
                Entry(words=status_words(one), sign=tint_of_status(one))
                for one in AppointmentStatus
            ]
        case ColourBy.SERVICE:
            told = [
                Entry(words=one.name, sign=tint_of_service(one)) for one in shown.services.values()
            ]
    return (*told, *(Entry(words=sign_words(sign), sign=sign) for sign in Sign))


def sign_words(sign: Sign) -> str:
    translate = QCoreApplication.translate
    return {
        Sign.CLOSED: translate("scheduling", "closed, or a pause around a visit"),
        Sign.TOO_SHORT: translate("scheduling", "free, but too short"),
        Sign.PROPOSED: translate("scheduling", "proposed"),
        Sign.HELD: translate("scheduling", "held for a caller"),
        Sign.OVERBOOKED: translate("scheduling", "booked over another visit"),
        Sign.KEPT: translate("scheduling", "kept at its time"),
    }[sign]


class Legend(QWidget):
    """One line under the day, in which what does not fit is left out; or all of it, in a column."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._upright = upright
        wide = QSizePolicy.Policy.Expanding if upright else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        names = ", ".join(one.words for one in entries)
        sentence = QCoreApplication.translate("scheduling", "Colours and signs: {names}")
        self.setAccessibleName(sentence.format(names=names))
        self.updateGeometry()
        self.update()

    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        lines = len(self._entries) if self._upright else 1
        return QSize(100, px(_HEIGHT) * lines)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, fonts = QPainter(self), fonts_now()
        painter.setFont(fonts.small)
        side, line = px(_SWATCH), px(_HEIGHT)
        x, y = 0.0, 0.0
        for entry in self._entries:
            wide = fonts.small_metrics.horizontalAdvance(entry.words)
            if not self._upright and x + side + wide > self.width():
                break
            _paint_swatch(painter, entry.sign, QRectF(x, y + (line - side) / 2, side, side))
            painter.setPen(QColor(colours().t2))
            words = QRectF(x + side + S2 - 2, y, self.width() - x - side, line)
            painter.drawText(words, _MIDDLE, entry.words)
            if self._upright:
                y += line
            else:
                x += side + S2 + wide + S4


def _paint_swatch(painter: QPainter, sign: Tint | Sign, swatch: QRectF) -> None:
    now = colours()
    if isinstance(sign, Tint):
        ink, ground = (draw.token(name) for name in TOKENS[sign])
        painter.fillRect(swatch, QColor(ground))
        for top, end in stretches(sign, round(swatch.height()), px(100) / 100):
            bar = QRectF(swatch.x(), swatch.y() + top, BAR, end - top)
            painter.fillRect(bar, QColor(ink))
        return
    if sign in ICONS:
        icon, ink = ICONS[sign]
        paint_icon(painter, icon, swatch, draw.token(ink))
        return
    painter.save()
    if sign is Sign.HELD:
        box = swatch.adjusted(0, 0, -1, -1)
        draw.box(painter, box, fill=now.infosoft, edge=now.info, radius=RADIUS_SMALL, dashed=True)
        painter.restore()
        return
    if sign is Sign.CLOSED:
        hatch(painter, swatch, swatch)
        painter.setPen(QPen(QColor(now.line2), 0))
    else:
        pen = QPen(QColor(now.line2 if sign is Sign.TOO_SHORT else now.acc), 1)
        pen.setDashPattern([1, 1] if sign is Sign.TOO_SHORT else [3, 2])
        painter.setPen(pen)
        painter.setBrush(QColor(now.surface if sign is Sign.TOO_SHORT else now.accsoft))
    painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SMALL, RADIUS_SMALL)
    painter.restore()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
