"""The painted month: a cell for each day, driven by keyboard and mouse."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.capacity import DayCapacity
from clinic_desk.scheduling.month import Month
from ui.kit import draw
from ui.scheduling import month_words
from ui.scheduling.day_accessible import Place, SpokenDay, factory, say_focus
from ui.scheduling.day_paint import hatch
from ui.scheduling.day_pictures import Fonts, fonts_now
from ui.scheduling.schedule_views import View, stepped
from ui.theme.style import colours, px
from ui.theme.tokens import RADIUS_SMALL, RING
from ui.words.dates import short_weekday, week

_GUTTER, _HEAD = 72, 28
_LEAST = 64
_PAD = 8
_WEEK = 7
_DAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthView(QWidget):
    """Shows a Month. The focus stands on a day; it says what the person wants of it."""

    day_chosen = Signal(object)
    """The date that the focus came to; it may lie in another month, which is then wanted."""
    day_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._month: Month | None = None
        self._today = self._at = date.min
        self._fonts = fonts_now()
        factory.register(self, lambda: SpokenDay(self, self._places, self._spoken_name))

    def show_month(self, month: Month, at: date, today: date) -> None:
        """Show this month with the focus on ``at``."""
        moved = self._month is None or at != self._at
        self._month, self._at, self._today = month, at, today
        self.update()
        spoken = factory.of(self)
        if spoken:
            spoken.prune()
        if moved and self.hasFocus():
            self._say_focus()

    def focused(self) -> date:
        return self._at

    def sizeHint(self) -> QSize:
        return QSize(700, px(_HEAD + 6 * _LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(_HEAD) + self._weeks() * px(_LEAST))

    def rect_of(self, on: date) -> QRectF:
        """Where a day lies; empty if it is not shown."""
        if self._month is None:
            return QRectF()
        number = (on - self._month.days[0].date).days
        if not 0 <= number < len(self._month.days):
            return QRectF()
        row, column = divmod(number, _WEEK)
        left, top = self._left_of(column), self._top_of(row)
        return QRectF(left, top, self._left_of(column + 1) - left, self._top_of(row + 1) - top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._month is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self._at)
        elif key in _DAYS:
            self._go(self._at + timedelta(days=_DAYS[key]))
        elif key in _MONTHS:
            self._go(stepped(View.MONTH, self._at, _MONTHS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            weekday = 1 if key == Qt.Key.Key_Home else _WEEK
            self._go(self._at + timedelta(days=weekday - self._at.isoweekday()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on = self._day_at(event.position())
        if on is not None:
            self._go(on)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        on = self._day_at(event.position())
        if on is not None:
            self.day_opened.emit(on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self._say_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fonts = fonts_now()
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours().surface))
        if self._month is None:
            return
        self._paint_frame(painter)
        area = QRectF(event.rect())
        for one in self._month.days:
            rect = self.rect_of(one.date)
            if rect.intersects(area):
                self._paint_day(painter, one, rect)
        if self.hasFocus():
            ring = self.rect_of(self._at).adjusted(2, 2, -1, -1)
            draw.box(painter, ring, edge=colours().acc, width=RING, radius=RADIUS_SMALL)

    def _go(self, on: date) -> None:
        """Stand on a day; whoever listens shows its month."""
        if on == self._at:
            return
        before, self._at = self._at, on
        for one in (before, on):
            self.update(self.rect_of(one).toAlignedRect())
        self._say_focus()
        self.day_chosen.emit(on)

    def _paint_frame(self, painter: QPainter) -> None:
        now, fonts = colours(), self._fonts
        painter.setFont(fonts.small)
        base = px(18)
        for column in range(_WEEK):
            name = short_weekday(date(2026, 1, 5) + timedelta(days=column))
            painter.setPen(QColor(now.t3))
            painter.drawText(QPointF(self._left_of(column) + _PAD, base), name.capitalize())
        painter.setPen(QPen(QColor(now.line), 0))
        lines = []
        for row in range(self._weeks()):
            y = self._top_of(row)
            lines.append(QLineF(0, y, self.width(), y))
        for column in range(_WEEK):
            x = self._left_of(column)
            lines.append(QLineF(x, self._top_of(0), x, self.height()))
        painter.drawLines(lines)
        painter.setPen(QColor(now.t3))
        assert self._month is not None
        for row in range(self._weeks()):
            words = week(self._month.days[row * _WEEK].date)
            room = px(_GUTTER) - _PAD
            shown = fonts.small_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(_PAD, self._top_of(row) + px(20)), shown)

    def _paint_day(self, painter: QPainter, one: DayCapacity, rect: QRectF) -> None:
        assert self._month is not None
        inside = rect.adjusted(1, 1, 0, 0)
        if one.closed:
            hatch(painter, inside, inside)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quiet = one.date < self._today or not self._month.holds(one.date)
        self._write_day(painter, one, rect, quiet=quiet)
        if one.open_minutes:
            self._paint_bar(painter, one, rect, quiet=quiet)

    def _write_day(self, painter: QPainter, one: DayCapacity, rect: QRectF, *, quiet: bool) -> None:
        now, fonts = colours(), self._fonts
        today = one.date == self._today
        number, base = str(one.date.day), rect.y() + px(20)
        x, room = rect.x() + _PAD, rect.width() - 2 * _PAD
        if today:
            wide = max(fonts.strong_metrics.horizontalAdvance(number) + px(8), px(22))
            mark = QRectF(rect.x() + 7, rect.y() + px(6), wide, px(19))
            draw.box(painter, mark, fill=now.acc, radius=RADIUS_SMALL)
            x = mark.center().x() - fonts.strong_metrics.horizontalAdvance(number) / 2
        painter.setFont(fonts.strong)
        painter.setPen(QColor(now.onacc if today else now.t3 if quiet else now.t1))
        painter.drawText(QPointF(x, base), number)
        free = month_words.free_words(
            one, self._today, group=month_words.counts_places(self._month)
        )
        strong = one.visits is not None
        metrics = fonts.strong_metrics if strong else fonts.small_metrics
        if metrics.horizontalAdvance(free) > room:
            free = month_words.short_free_words(one, self._today)
        lines = [(free, "t1", strong)]
        lines += [(month_words.booked_count(one), "t2", False)]
        if one.closed:
            lines.insert(0, (month_words.closed_words(one), "t2", False))
        for words, ink, strong in lines:
            base += fonts.line if words else 0
            if not words or base > rect.bottom() - px(10):
                continue
            ink = "t3" if quiet else ink
            self._write(painter, words, QPointF(rect.x() + _PAD, base), room, ink, strong=strong)

    def _write(
        self, painter: QPainter, words: str, at: QPointF, room: float, ink: str, *, strong: bool
    ) -> None:
        fonts: Fonts = self._fonts
        metrics = fonts.strong_metrics if strong else fonts.small_metrics
        painter.setFont(fonts.strong if strong else fonts.small)
        painter.setPen(QColor(draw.token(ink)))
        painter.drawText(at, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _paint_bar(self, painter: QPainter, one: DayCapacity, rect: QRectF, *, quiet: bool) -> None:
        now = colours()
        bar = QRectF(rect.x() + _PAD, rect.bottom() - 9, rect.width() - 2 * _PAD, 4)
        draw.box(painter, bar, fill=now.line, radius=2)
        share = min(one.taken_minutes / one.open_minutes, 1.0)
        if share:
            bar.setWidth(max(bar.width() * share, 4))
            draw.box(painter, bar, fill=now.edge if quiet else now.acc, radius=2)

    def _weeks(self) -> int:
        return len(self._month.days) // _WEEK if self._month else 6

    def _left_of(self, column: int) -> int:
        return px(_GUTTER) + round(column * (self.width() - px(_GUTTER)) / _WEEK)

    def _top_of(self, row: int) -> int:
        return px(_HEAD) + round(row * (self.height() - px(_HEAD)) / self._weeks())

    def _day_at(self, point: QPointF) -> date | None:
        if self._month is None:
            return None
        days = (one.date for one in self._month.days)
        return next((on for on in days if self.rect_of(on).contains(point)), None)

    def _say_focus(self) -> None:
        at = next((n for n, place in enumerate(self._places()) if place.focused), None)
        if at is not None:
            say_focus(self, at)

    def _spoken_name(self) -> str:
        return month_words.month_title(self._month) if self._month else ""

    def _places(self) -> list[Place]:
        """The accessible children: the days."""
        shown = self._month
        if shown is None:
            return []
        return [
            Place(
                key=("day", one.date.toordinal()),
                words=month_words.day_words(one, shown, self._today),
                rect=self._on_screen(self.rect_of(one.date)),
                focused=one.date == self._at,
            )
            for one in shown.days
        ]

    def _on_screen(self, rect: QRectF) -> QRect:
        seen = rect.toAlignedRect()
        return QRect(self.mapToGlobal(seen.topLeft()), seen.size())
