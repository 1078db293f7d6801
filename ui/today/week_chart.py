"""The clinic's week as seven quiet bars: how much of the working time is taken."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.capacity import DayCapacity
from ui.kit import draw
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import CAPTION, RADIUS_SMALL
from ui.today import overview_words
from ui.today.passing import PassingRow
from ui.words.dates import short_weekday

_TALL = 132
_LINE = 18
_BAR = 34
_PAD = 6


class WeekChart(PassingRow):
    """Painted by hand; pressing it opens the week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: tuple[DayCapacity, ...] = ()
        self._today = date.min
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, week: tuple[DayCapacity, ...], today: date) -> None:
        """Days without hours and visits at the end of the week are left out."""
        shown = list(week)
        while shown and shown[-1].closed and not shown[-1].booked:
            shown.pop()
        self._week, self._today = tuple(shown), today
        self.setAccessibleName(overview_words.week_words(self._week))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, one in enumerate(self._week):
            left = _PAD + number * (self.width() - 2 * _PAD) / len(self._week)
            wide = (self.width() - 2 * _PAD) / len(self._week)
            self._paint_day(painter, one, QRectF(left, _PAD, wide, self.height() - 2 * _PAD))
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=colours().acc)

    def _paint_day(self, painter: QPainter, one: DayCapacity, place: QRectF) -> None:
        now, line = colours(), px(_LINE)
        today = one.date == self._today
        bar = QRectF(0, 0, min(px(_BAR), place.width() - 8), place.height() - 2 * line - 8)
        bar.moveCenter(place.center())
        bar.moveTop(place.top() + line + 2)
        if one.open_minutes:
            draw.box(painter, bar, fill=now.sunken, edge=now.line, radius=RADIUS_SMALL)
        share = overview_words.share_of(one)
        if share:
            filled = QRectF(bar)
            filled.setTop(bar.bottom() - max(bar.height() * share, 3))
            draw.box(painter, filled, fill=now.acc if today else now.edge, radius=RADIUS_SMALL)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(strong_font(px(CAPTION)) if today else body_font(px(CAPTION)))
        painter.setPen(QColor(now.t1 if today else now.t2))
        above = QRectF(place.x(), place.y(), place.width(), line)
        painter.drawText(above, middle, str(one.booked) if one.booked else "")
        painter.setPen(QColor(now.acc if today else now.t3))
        below = QRectF(place.x(), place.bottom() - line, place.width(), line)
        name = short_weekday(one.date).rstrip(".").capitalize()
        shown = QFontMetricsF(painter.font()).elidedText(
            name, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(below, middle, shown)
