"""Where minutes and columns lie in pixels, and what lies under a point. No painting here."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.scheduling.day_model import Block, BlockKind, DayPlan

_ABOVE = 15
_LEFT_GAP = 3  # the hairline and two pixels
_RIGHT_GAP = 7
_BETWEEN = 2
SNAP = 5
"""Minutes to which a dragged appointment snaps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """Pixels of the scrolled content: ``hour`` is the height of one, ``gutter`` holds the times."""

    first: int
    last: int
    columns: int
    width: int
    gutter: int
    hour: int

    @property
    def height(self) -> int:
        return _ABOVE + round((self.last - self.first) * self.hour / 60) + _ABOVE

    def left_of(self, column: int) -> int:
        """The x of the hairline before a column."""
        return self.gutter + round(column * (self.width - self.gutter) / max(self.columns, 1))

    def y_of(self, minute: float) -> float:
        return _ABOVE + (minute - self.first) * self.hour / 60

    def column_at(self, x: float) -> int:
        """The column under ``x``; the nearest one beside them."""
        inside = (x - self.gutter) * self.columns / max(self.width - self.gutter, 1)
        return min(max(int(inside), 0), self.columns - 1)

    def minute_at(self, y: float) -> int:
        """The minute under ``y``, within what is shown."""
        minute = self.first + int((y - _ABOVE) * 60 // self.hour)
        return min(max(minute, self.first), self.last - 1)

    def snapped(self, y: float) -> int:
        """The minute nearest to ``y`` on which an appointment may be dropped."""
        minute = self.first + (y - _ABOVE) * 60 / self.hour
        return round(minute / SNAP) * SNAP

    def span(self, column: int, start: int, end: int, lane: int = 0, lanes: int = 1) -> QRectF:
        """Where an appointment of that time lies, with air around it."""
        left = self.left_of(column) + _LEFT_GAP
        wide = self.left_of(column + 1) - _RIGHT_GAP - left
        top = self.y_of(start)
        height = max(self.y_of(end) - top - _BETWEEN, 4)
        share = wide / lanes
        inner = share - (_BETWEEN if lane + 1 < lanes else 0)
        return QRectF(round(left + lane * share), round(top) + 1, round(inner), round(height))

    def whole(self, column: int, start: int, end: int) -> QRectF:
        """The whole width of a column, from hairline to hairline."""
        left = self.left_of(column) + 1
        top, bottom = round(self.y_of(start)), round(self.y_of(end))
        return QRectF(left, top, self.left_of(column + 1) - left, bottom - top)

    def rect_of(self, block: Block) -> QRectF:
        if block.kind in {BlockKind.CLOSED, BlockKind.ABSENCE}:
            return self.whole(block.column, block.start, block.end)
        return self.span(block.column, block.start, block.end, block.lane, block.lanes)


def filling(height: int, first: int, last: int, usual: int) -> int:
    """How tall an hour is: as usual, up to twice that where the day would not fill ``height``."""
    whole = (height - 2 * _ABOVE) * 60 // max(last - first, 60)
    return min(max(whole, usual), 2 * usual)


def appointment_under(plan: DayPlan, geometry: Geometry, point: QPointF) -> Block | None:
    """The appointment under a point of the content, the one painted last first."""
    for block in reversed(plan.blocks):
        if block.kind is BlockKind.APPOINTMENT and geometry.rect_of(block).contains(point):
            return block
    return None
