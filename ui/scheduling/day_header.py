"""Whose column is whose, and in a week which day it is: the strip above the columns."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.actions.registry import BY_ID
from ui.kit import draw
from ui.kit.marks import initials
from ui.scheduling.day_geometry import Geometry
from ui.scheduling.day_model import DayPlan
from ui.scheduling.day_pictures import Fonts, fonts_now
from ui.scheduling.day_words import booked_words, column_caption, column_title
from ui.scheduling.room_model import RoomPlan
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import ICON_SMALL
from ui.words.dates import long_day, short_day
from ui.words.keys import keys_shown
from ui.words.people import practitioner_name, short_name

_AWAY, _HIT = "scheduling:away:show", "scheduling:hit:show"
_HEIGHT = 48
_PAD = 11


class DayHeader(QWidget):
    """Name and room of each practitioner; in a week the days, and whose if there are several.

    It moves sideways with the columns below it. A day is gone to by the mouse; by key the day
    of the focus is.
    """

    day_wanted = Signal(object)
    """A day of the week that was pressed."""
    away_wanted = Signal(object)
    """A PractitionerId: they cannot come today."""
    hit_wanted = Signal(object)
    """A PractitionerId: which of their visits cannot be kept?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._plan: DayPlan | None = None
        self._geometry: Geometry | None = None
        self._offset = 0
        self._today: date | None = None
        self._offers = False
        self._menu = QMenu(self)

    def offer_acts(self, *, may: bool) -> None:
        """Whether a practitioner's name opens what can be done about their day."""
        self._offers = may
        self.update()

    def show_columns(self, plan: DayPlan, geometry: Geometry, today: date | None = None) -> None:
        """Name these columns, as wide as they are below."""
        self._plan, self._geometry, self._today = plan, geometry, today
        pressed = plan.dates or self._opens(plan)
        shape = Qt.CursorShape.PointingHandCursor if pressed else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setAccessibleName(", ".join(self._lines()))
        self.updateGeometry()
        self.update()

    def move_to(self, offset: int) -> None:
        """Follow the sideways scrolling."""
        self._offset = offset
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(now.line), 0))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._plan is None or self._geometry is None:
            return
        geometry, fonts = self._geometry, fonts_now()
        gutter = QRectF(geometry.gutter, 0, self.width(), self.height() - 1)
        painter.setClipRect(gutter)
        painter.translate(-self._offset, 0)
        if self._plan.dates:
            self._paint_week(painter, geometry, fonts)
            return
        for number in range(len(self._plan.columns)):
            left = geometry.left_of(number)
            painter.setPen(QPen(QColor(now.line), 0))
            painter.drawLine(QLineF(left, 0, left, self.height()))
            room = geometry.left_of(number + 1) - left - 2 * _PAD
            if self._opens(self._plan):
                room -= px(ICON_SMALL) + 4
                end = geometry.left_of(number + 1) - _PAD - px(ICON_SMALL)
                square = QRectF(end, px(20) - px(ICON_SMALL) + 3, px(ICON_SMALL), px(ICON_SMALL))
                paint_icon(painter, Icon.CHEVRON_DOWN, square, now.t3)
            name = column_title(self._plan, number)
            _write(painter, fonts, name, (left + _PAD, px(20), room), "t1", strong=True)
            where = column_caption(self._plan, number)
            _write(painter, fonts, where, (left + _PAD, px(36), room), "t3", strong=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plan, geometry = self._plan, self._geometry
        x = event.position().x() + self._offset
        if plan and geometry and plan.dates and x >= geometry.gutter:
            self.day_wanted.emit(plan.dates[geometry.column_at(x)])
        elif plan and geometry and self._opens(plan) and x >= geometry.gutter:
            self.open_menu(geometry.column_at(x))

    def open_menu(self, column: int) -> None:
        """What can be done about the day of whose column it is."""
        plan, geometry = self._plan, self._geometry
        whom = None if plan is None else plan.whose(column)
        if plan is None or geometry is None or whom is None:
            return
        translate = QCoreApplication.translate
        self._menu.clear()
        for words, action, wanted in (
            (translate("scheduling", "Cannot come today"), _AWAY, self.away_wanted),
            (translate("scheduling", "Visits that cannot be kept"), _HIT, self.hit_wanted),
        ):
            keys = keys_shown(BY_ID[action].shortcut)
            does = self._menu.addAction("\t".join((words, keys)))
            does.triggered.connect(lambda _on=False, signal=wanted: signal.emit(whom))
        left = round(geometry.left_of(column)) - self._offset
        self._menu.popup(self.mapToGlobal(QPoint(left, self.height())))

    def _opens(self, plan: DayPlan) -> bool:
        return self._offers and not plan.dates and not isinstance(plan, RoomPlan)

    def _paint_week(self, painter: QPainter, geometry: Geometry, fonts: Fonts) -> None:
        assert self._plan is not None
        now, dates = colours(), self._plan.dates
        several = len(set(dates)) < len(dates)
        pad = _PAD - 3
        names = self._names_in(geometry, fonts, pad)
        for first in (n for n, on in enumerate(dates) if on not in dates[:n]):
            behind = first + dates.count(dates[first])
            left, right = geometry.left_of(first), geometry.left_of(behind)
            painter.setPen(QPen(QColor(now.line2), 0))
            painter.drawLine(QLineF(left, 0, left, self.height()))
            ink = "acc" if dates[first] == self._today else "t1"
            place = (left + pad, px(20), right - left - 2 * pad)
            _write(painter, fonts, short_day(dates[first]), place, ink, strong=True)
            if not several:
                words = booked_words(self._plan, first)
                _write(painter, fonts, words, (left + pad, px(36), place[2]), "t3", strong=False)
                continue
            for number in range(first, behind):
                at = geometry.left_of(number)
                room = geometry.left_of(number + 1) - at - pad - 2
                _write(painter, fonts, names[number], (at + pad, px(36), room), "t3", strong=False)

    def _names_in(self, geometry: Geometry, fonts: Fonts, pad: int) -> list[str]:
        """Whose each column is: by name if all of them fit, else all by initials."""
        assert self._plan is not None
        whose = [column.practitioner for column in self._plan.day.columns]
        room = (geometry.width - geometry.gutter) / len(whose) - pad - 2
        names = [short_name(one) for one in whose]
        if all(fonts.small_metrics.horizontalAdvance(name) <= room for name in names):
            return names
        return [initials(one.name) for one in whose]

    def _lines(self) -> list[str]:
        plan = self._plan
        if plan is None:
            return []
        if plan.dates:
            columns = plan.day.columns
            whose = {c.practitioner.id: practitioner_name(c.practitioner) for c in columns}
            return [*map(long_day, dict.fromkeys(plan.dates)), *whose.values()]
        lines = (
            (column_title(plan, number), column_caption(plan, number))
            for number in range(len(plan.columns))
        )
        return [" ".join(part for part in line if part) for line in lines]


def _write(
    painter: QPainter,
    fonts: Fonts,
    words: str,
    place: tuple[float, float, float],
    ink: str,
    *,
    strong: bool,
) -> None:
    """One line at x and base line, elided where it has no more room."""
    x, base, room = place
    metrics = fonts.strong_metrics if strong else fonts.small_metrics
    painter.setFont(fonts.strong if strong else fonts.small)
    painter.setPen(QColor(draw.token(ink)))
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(x, base), shown)
