"""A day on a scrolled ground: laid out, painted, and painted anew where it changed."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from clinic_desk.ids import AppointmentId
from ui.scheduling import day_paint
from ui.scheduling.day_geometry import Geometry, filling
from ui.scheduling.day_model import DayPlan, is_late
from ui.scheduling.day_pictures import Picture, fonts_now, prepare
from ui.theme.style import colours, look, px
from ui.theme.tokens import Density
from ui.words.people import initials_only

_GUTTER = 52
_HOUR = {Density.COMFORTABLE: 72, Density.COMPACT: 56}
_NARROWEST = 150
_NARROW_DAY, _NARROW_COLUMN = 104, 54  # of a week: a whole day, one of several in it


class DayCanvas(QAbstractScrollArea):
    """Shows a DayPlan and the time line. What is painted over it belongs to who inherits."""

    laid_out = Signal()
    """The columns have other places now; ask ``plan`` and ``geometry_now``."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._plan: DayPlan | None = None
        self._geometry: Geometry | None = None
        self._initials = initials_only()
        self._pictures: list[Picture] = []
        self._fonts = fonts_now()
        self._now: int | None = None

    def plan(self) -> DayPlan | None:
        return self._plan

    def geometry_now(self) -> Geometry | None:
        """Where everything lies; None while there is no day or nobody works in it."""
        return self._geometry

    def show_plan(self, plan: DayPlan) -> None:
        """Show a day, or the same day changed: then only what differs is painted anew."""
        if initials_only() != self._initials:
            self._initials = initials_only()
            self.rewrite()
        if type(plan) is not type(self._plan):  # rooms say beside a name what practitioners do not
            self._pictures = []
            self.viewport().update()
        before = {picture.block: picture.rect for picture in self._pictures}
        geometry, self._plan = self._geometry, plan
        self._lay_out()
        if geometry is None or geometry != self._geometry:
            self.viewport().update()
            return
        after = {picture.block: picture.rect for picture in self._pictures}
        for block in before.keys() ^ after.keys():
            self.refresh(before.get(block) or after[block])

    def rewrite(self, appointment: AppointmentId | None = None) -> None:
        """Write the names anew, or that of one visit: they are shown otherwise now."""
        if appointment is None:
            self._pictures = []
            self.viewport().update()
        for picture in self._pictures:
            one = picture.block.appointment
            if one is not None and one.id == appointment:
                self.refresh(picture.rect)
        self._pictures = [
            one
            for one in self._pictures
            if one.block.appointment is None or one.block.appointment.id != appointment
        ]
        self._lay_out()

    def show_now(self, minute: int | None) -> None:
        """Move the time line; None if the day shown is not today."""
        before, self._now = self._now, minute
        if self._geometry is None or before == minute:
            return
        for at in (before, minute):
            line = self._line_of(at)
            if line is not None:
                y = self._geometry.y_of(line[0])
                self.refresh(QRectF(0, y - 6, self._geometry.width, 12))
        for picture in self._pictures:
            due = picture.block.due
            if is_late(due, before) != is_late(due, minute):
                self.refresh(picture.rect)

    def show_minute(self, minute: int) -> None:
        """Scroll so that a minute stands in the upper third."""
        if self._geometry:
            bar = self.verticalScrollBar()
            bar.setValue(round(self._geometry.y_of(minute) - self.viewport().height() / 3))

    def refresh(self, rect: QRectF) -> None:
        """Paint this part of the content anew, with room for a ring around it."""
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.viewport().update(rect.translated(-dx, -dy).toAlignedRect().adjusted(-3, -3, 3, 3))

    def content_at(self, point: QPointF) -> QPointF:
        """The point of the content that lies under a point of the viewport."""
        return point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the blocks and under the time line, in content coordinates."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours().surface))
        plan, geometry = self._plan, self._geometry
        if plan is None or geometry is None:
            return
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(dx, dy)
        painter.translate(-dx, -dy)
        day_paint.paint_hours(painter, plan, geometry, area)
        seen = (picture for picture in self._pictures if picture.rect.intersects(area))
        day_paint.paint_pictures(painter, seen, self._fonts, area, self._now)
        self.paint_over(painter)
        line = self._line_of(self._now)
        if line is not None and plan.dates:
            day_paint.paint_now(painter, geometry, *line)
        painter.translate(dx, 0)
        if area.left() - dx < geometry.gutter:
            strip = QRectF(0, area.top(), geometry.gutter, area.height())
            day_paint.paint_gutter(painter, plan, geometry, self._fonts, strip)
        if line is not None and not plan.dates:
            day_paint.paint_now(painter, geometry, *line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # The gutter stands still when the columns move sideways.
        if dx:
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)

    def changeEvent(self, event: QEvent) -> None:
        changes = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange}
        if event.type() in changes and self._plan:
            self._pictures, self._fonts = [], fonts_now()
            self._lay_out()
            self.viewport().update()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        plan = self._plan
        if plan is None or not plan.columns:
            self._pictures, self._geometry = [], None
            return
        gutter = px(_GUTTER)
        narrowest = gutter + len(plan.columns) * self._narrowest()
        usual = px(_HOUR[look().density])
        before = self._geometry
        self._geometry = Geometry(
            first=plan.first,
            last=plan.last,
            columns=len(plan.columns),
            width=max(self.viewport().width(), narrowest),
            gutter=gutter,
            hour=filling(self.viewport().height(), plan.first, plan.last, usual),
        )
        same = before == self._geometry
        known = {picture.block: picture for picture in self._pictures} if same else {}
        self._pictures = prepare(plan, self._geometry, self._fonts, known)
        self._fit_bars(self._geometry)
        self.laid_out.emit()

    def _fit_bars(self, geometry: Geometry) -> None:
        view = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(geometry.height - view.height(), 0))
        down.setPageStep(view.height())
        down.setSingleStep(geometry.hour // 4)
        across.setRange(0, max(geometry.width - view.width(), 0))
        across.setPageStep(view.width())
        across.setSingleStep(self._narrowest())

    def _narrowest(self) -> int:
        plan = self._plan
        if plan is None or not plan.dates:
            return px(_NARROWEST)
        return px(_NARROW_COLUMN if len(set(plan.dates)) < len(plan.dates) else _NARROW_DAY)

    def _line_of(self, instant: int | None) -> tuple[int, range] | None:
        return None if instant is None or self._plan is None else self._plan.line_of(instant)
