"""Whose column is whose: the strip above the day."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.scheduling.day_geometry import Geometry
from ui.scheduling.day_model import DayPlan
from ui.scheduling.day_pictures import fonts_now
from ui.theme.style import colours, px
from ui.words.people import practitioner_name

_HEIGHT = 48
_PAD = 11


class DayHeader(QWidget):
    """Name and room of each practitioner; it moves sideways with the columns below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._plan: DayPlan | None = None
        self._geometry: Geometry | None = None
        self._offset = 0

    def show_columns(self, plan: DayPlan, geometry: Geometry) -> None:
        """Name these columns, as wide as they are below."""
        self._plan, self._geometry = plan, geometry
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
        for number, column in enumerate(self._plan.day.columns):
            left = geometry.left_of(number)
            painter.setPen(QPen(QColor(now.line), 0))
            painter.drawLine(QLineF(left, 0, left, self.height()))
            room = geometry.left_of(number + 1) - left - 2 * _PAD
            name = practitioner_name(column.practitioner)
            shown = fonts.strong_metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.setFont(fonts.strong)
            painter.setPen(QColor(now.t1))
            painter.drawText(QPointF(left + _PAD, px(20)), shown)
            painter.setFont(fonts.small)
            painter.setPen(QColor(now.t3))
            where = fonts.small_metrics.elidedText(
                self._room_of(number), Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QPointF(left + _PAD, px(36)), where)

    def _room_of(self, number: int) -> str:
        assert self._plan is not None
        room = self._plan.day.columns[number].practitioner.room
        return self._plan.shown.rooms.get(room, "") if room else ""

    def _lines(self) -> list[str]:
        columns = self._plan.day.columns if self._plan else ()
        lines = (
            (practitioner_name(c.practitioner), self._room_of(i)) for i, c in enumerate(columns)
        )
        return [" ".join(part for part in line if part) for line in lines]
