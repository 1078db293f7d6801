"""A day or a week of the schedule on paper: its columns side by side, in black on white."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.records import DayAppointment
from ui.scheduling.day_model import Block, BlockKind, DayPlan
from ui.scheduling.day_words import absence_words, column_caption, column_title, wall_time
from ui.scheduling.tints import Tint, stretches
from ui.theme.tokens import FAMILY
from ui.words.dates import long_day
from ui.words.people import name_on_paper, taken_words

_TITLE, _HEAD, _SMALL = 16, 9, 7.5
_ABOVE, _HEADS, _GUTTER = 28, 26, 34
_NARROWEST = 84
"""Points that a column takes at least; what does not fit goes on the next page."""
_BLACK, _GREY, _LINE = "#000000", "#555555", "#BBBBBB"
_JOINING = "calt"
"""What a font does to letters beside each other, so that a file's words cannot be read back."""
_PAD = 3
_BAR = 2.5


class PlanPages:
    """Lengths are points. ``title`` stands on each page."""

    def __init__(self, plan: DayPlan, title: str, detail: Detail) -> None:
        self._plan, self._title, self._detail = plan, title, detail
        self._room = QSizeF()
        self._each = 1

    def lay_out(self, room: QSizeF) -> int:
        """Lay out for pages of this room; how many there are."""
        self._room = room
        self._each = max(int((room.width() - _GUTTER) / _NARROWEST), 1)
        return max(-(-len(self._plan.columns) // self._each), 1)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, counted from 0."""
        painter.setPen(QColor(_BLACK))
        painter.setFont(_font(_TITLE, bold=True))
        painter.drawText(QPointF(0, _TITLE), self._title)
        first = number * self._each
        columns = range(first, min(first + self._each, len(self._plan.columns)))
        if not columns:
            return
        self._paint_hours(painter)
        for place, column in enumerate(columns):
            self._paint_column(painter, column, self._left(place, len(columns)), len(columns))

    def _left(self, place: int, many: int) -> float:
        return _GUTTER + place * (self._room.width() - _GUTTER) / many

    def _y(self, minute: int) -> float:
        top = _ABOVE + _HEADS
        share = (minute - self._plan.first) / max(self._plan.last - self._plan.first, 1)
        return top + share * (self._room.height() - top - 2)

    def _paint_hours(self, painter: QPainter) -> None:
        painter.setFont(_font(_SMALL))
        for hour in self._plan.hours:
            y = self._y(hour)
            painter.setPen(QPen(QColor(_LINE), 0.5))
            painter.drawLine(QLineF(_GUTTER, y, self._room.width(), y))
            painter.setPen(QColor(_GREY))
            painter.drawText(QPointF(0, y + 3), wall_time(hour, self._plan.day.zone))

    def _paint_column(self, painter: QPainter, column: int, left: float, many: int) -> None:
        wide = (self._room.width() - _GUTTER) / many
        painter.setPen(QPen(QColor(_LINE), 0.5))
        painter.drawLine(QLineF(left, _ABOVE, left, self._room.height() - 2))
        plan, room = self._plan, wide - 2 * _PAD
        head, below = column_title(plan, column), column_caption(plan, column)
        if plan.dates:
            head, below = long_day(plan.dates[column]), head
        for words, base, bold in ((head, 10, True), (below, 20, False)):
            font = _font(_HEAD if bold else _SMALL, bold=bold)
            _write(painter, font, words, QPointF(left + _PAD, _ABOVE + base), room)
        for block in plan.blocks:
            if block.column == column:
                self._paint_block(painter, block, left, wide)

    def _paint_block(self, painter: QPainter, block: Block, left: float, wide: float) -> None:
        top, bottom = self._y(block.start), self._y(block.end)
        share = (wide - 2) / block.lanes
        rect = QRectF(left + 1 + block.lane * share, top + 0.5, share - 1, bottom - top - 1)
        if block.kind is BlockKind.ABSENCE and block.absence:
            words = absence_words(block.absence, self._plan, block.column)
            _write(painter, _font(_SMALL), words, QPointF(rect.x() + _PAD, top + 10), share - 8)
        elif block.kind is BlockKind.CLOSED:
            painter.fillRect(rect, QColor("#EEEEEE"))
        elif block.kind is BlockKind.APPOINTMENT and block.appointment:
            painter.setPen(QPen(QColor(_GREY), 0.5))
            painter.drawRect(rect)
            tint = block.tint if self._detail is Detail.FULL else Tint.PLAIN
            for start, end in stretches(tint, round(rect.height())):
                bar = QRectF(rect.x(), rect.y() + start, _BAR, end - start)
                painter.fillRect(bar, QColor(_BLACK))
            self._write_visit(painter, block, block.appointment, rect)

    def _write_visit(
        self, painter: QPainter, block: Block, one: DayAppointment, rect: QRectF
    ) -> None:
        line = _SMALL + 2
        base = rect.y() + min(line, (rect.height() + _SMALL) / 2)
        lines = list(self._lines(block, one))
        if rect.height() < 2 * line and len(lines) > 1:
            lines = [(" · ".join(words for words, _ in lines), True)]
        for words, bold in lines:
            if base > rect.bottom() + 0.5:
                return
            at = QPointF(rect.x() + _BAR + _PAD, base - 0.5)
            _write(painter, _font(_SMALL, bold=bold), words, at, rect.width() - _BAR - 2 * _PAD)
            base += line

    def _lines(self, block: Block, one: DayAppointment) -> Iterator[tuple[str, bool]]:
        """A time with the name as far as it may stand there, then what the visit is for."""
        full = self._detail is Detail.FULL
        name = name_on_paper(one, full=full)
        if self._detail is Detail.TIMES:
            name = taken_words()
        yield " ".join((wall_time(one.start_utc, self._plan.day.zone), name)), True
        if full and block.service and not one.masked:
            yield block.service.name, False


def _write(painter: QPainter, font: QFont, words: str, at: QPointF, room: float) -> None:
    painter.setFont(font)
    painter.setPen(QColor(_BLACK))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(at, shown)


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(round(points), 1))
    font.setBold(bold)
    font.setFeature(QFont.Tag(_JOINING), 0)
    return font
