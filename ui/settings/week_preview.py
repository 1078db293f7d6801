"""Hours as bars on one scale, so that a week is seen at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.weekly import Stretch
from ui.kit import draw
from ui.theme.fonts import body_font
from ui.theme.style import colours, px
from ui.theme.tokens import RADIUS_SMALL, S4, SMALL

_EARLIEST, _LATEST = 7, 18
_LEAST_WIDTH = 120
_BAR = 12
_EVERY = 2


def shown_hours(days: Sequence[Sequence[Stretch]]) -> tuple[int, int]:
    """The hours from which to which a week is drawn."""
    starts = [start // 60 for stretches in days for start, _ in stretches]
    ends = [-(-end // 60) for stretches in days for _, end in stretches]
    return min([_EARLIEST, *starts]), max([_LATEST, *ends])


class _OnScale(QWidget):
    """Something drawn between two hours. A screen reader has the words beside it."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.first, self.last = _EARLIEST, _LATEST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_range(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_LEAST_WIDTH), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """In a narrow place the words beside it go first."""
        return QSize(0, px(self._height))

    def x_of(self, minute: int) -> float:
        span = max(self.last - self.first, 1) * 60
        return (minute - self.first * 60) / span * self.width()


class DayBar(_OnScale):
    """One day's hours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_BAR, parent)
        self._stretches: Sequence[Stretch] = ()

    def show_day(self, stretches: Sequence[Stretch], first: int, last: int) -> None:
        self._stretches = stretches
        self.show_range(first, last)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        draw.box(painter, QRectF(self.rect()), fill=now.sunken, radius=RADIUS_SMALL)
        for start, end in self._stretches:
            left = self.x_of(start)
            span = QRectF(left, 0, self.x_of(end) - left, self.height())
            draw.box(painter, span, fill=now.acc, radius=RADIUS_SMALL)


class HourScale(_OnScale):
    """The hours below the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(S4, parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(body_font(px(SMALL)))
        painter.setPen(QColor(colours().t3))
        step = _EVERY if self.last - self.first <= 12 else _EVERY * 2
        for hour in range(-(-self.first // step) * step, self.last, step):
            wide = px(S4 * 2)
            place = QRectF(self.x_of(hour * 60) - wide / 2, 0, wide, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(hour))
