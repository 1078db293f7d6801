"""What is held of a painted day: dragged elsewhere, drawn longer or shorter, taken along."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.records import DayAppointment
from ui.kit import draw
from ui.kit.announce import announce
from ui.scheduling import day_paint
from ui.scheduling.day_canvas import DayCanvas
from ui.scheduling.day_drag import Drag
from ui.scheduling.day_geometry import SNAP, appointment_under
from ui.scheduling.day_model import Block, is_masked
from ui.scheduling.day_steps import Stop
from ui.scheduling.day_words import cut_words, until_words
from ui.theme.style import colours, px
from ui.theme.tokens import RADIUS_SMALL

_EDGE = 7
"""Pixels at the end of an appointment by which it is made longer."""
_LONGER = {Qt.Key.Key_Down: SNAP, Qt.Key.Key_Up: -SNAP}


class DayHands(DayCanvas):
    """Follows the mouse and the keys that hold an appointment, and says where it is let go."""

    move_wanted = Signal(object, object, object, object)
    """The appointment, and the practitioner, start and room it is to have; no room where columns
    are none."""
    resize_wanted = Signal(object, int)
    """The appointment, and how many minutes it is to take."""
    taken_along = Signal(object)
    """The appointment that was cut, or carried to the pinboard; whoever listens says so."""
    carrying = Signal(bool)
    """Whether a visit is carried by the mouse just now."""
    paste_wanted = Signal(object, object, object)
    """The practitioner, start and room at which something is to be put down, with empty hands."""

    def __init__(self) -> None:
        super().__init__()
        self.movable = True
        self._drag = Drag()
        self._cut: DayAppointment | None = None
        self._carries = False
        self.takes_pins: Callable[[QPoint], bool] = lambda _point: False
        """Whether what is let go there (global) falls on the pinboard."""
        self.viewport().setMouseTracking(True)

    def cut(self) -> DayAppointment | None:
        return self._cut

    def take_along(self, one: DayAppointment) -> None:
        """It stays where it is until it is put somewhere."""
        if is_masked(one) or not self.movable:
            return
        self._cut = one
        self.viewport().update()
        if isinstance(one, DayGroup):  # pinned is one visit, never a whole group
            announce(self, cut_words(one))
        else:
            self.taken_along.emit(one)

    def put_down(self, column: int, minute: int) -> None:
        """Ask for what was taken along to be moved to a time of a column."""
        assert self._plan is not None
        moved, self._cut = self._cut, None
        self.viewport().update()
        start = self._plan.instant(column, minute)
        if moved is not None:
            self.move_wanted.emit(moved, self.whose(column, moved), start, self.room_of(column))
        else:
            self.paste_wanted.emit(self.whose(column), start, self.room_of(column))

    def place_at(
        self, point: QPoint, one: DayAppointment
    ) -> tuple[PractitionerId | None, int, RoomId | None] | None:
        """Whose time, when and which room it is at a point (global) of the day; None outside."""
        here = self.viewport().mapFromGlobal(point)
        if self._plan is None or self._geometry is None:
            return None
        if not self.viewport().rect().contains(here) or here.x() < self._geometry.gutter:
            return None
        content = self.content_at(QPointF(here))
        column = self._geometry.column_at(content.x())
        minute = int(self._geometry.minute_at(content.y())) // SNAP * SNAP
        return self.whose(column, one), self._plan.instant(column, minute), self.room_of(column)

    def whose(self, column: int, one: DayAppointment | None = None) -> PractitionerId | None:
        """The practitioner whose time a column is."""
        assert self._plan is not None
        return self._plan.whose(column, one)

    def room_of(self, column: int) -> RoomId | None:
        """The room that a column is; None where columns are not rooms."""
        assert self._plan is not None
        return self._plan.room_of(column)

    def let_go(self) -> bool:
        """End a drag or forget what was cut; whether there was one."""
        dragged, held = self._drag.abort(), self._cut is not None
        self._carry(on=False)
        self._cut = None
        if dragged or held:
            self.viewport().update()
        return dragged or held

    def hold(self, stop: Stop, point: QPointF) -> None:
        """Take hold of the appointment at a point of the content, or of its end."""
        block = self._block_at(stop)
        if block is not None and self._geometry is not None:
            edge = self._is_edge(block, point)
            self._drag.press(block, point, self._geometry, edge=edge)

    def draw_end(self, stop: Stop | None, event: QKeyEvent) -> bool:
        """Make the appointment longer or shorter by key; whether the key was one of these.

        It is drawn until Alt is let go, or Enter pressed; Esc takes it back.
        """
        key, drawn = Qt.Key(event.key()), self._drag.resizes()
        if drawn and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._drop()
            return True
        if key not in _LONGER or event.modifiers() & ~_KEYPAD != Qt.KeyboardModifier.AltModifier:
            return False
        block = self._block_at(stop) if stop else None
        if block is not None and self._plan is not None:
            end = self._drag.lengthen(block, _LONGER[key], self._plan.last)
            self.viewport().update()
            announce(self, until_words(block, end, self._plan))
        return True

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._drag.resizes():
            self._drop()
            return
        super().keyReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._geometry is None:
            return
        point = self.content_at(event.position())
        if not self._drag.is_pressed():
            self._show_edge(point)
            return
        before = self._drag.rect(self._geometry)
        if self._drag.move(point, self._geometry, QApplication.startDragDistance()):
            self._carry(on=not self._drag.resizes())
            self._follow(event.position().toPoint())
            for rect in (before, self._drag.rect(self._geometry)):
                self.refresh(rect)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ghost = self._drag.ghost()
        carried = ghost.appointment if ghost and not self._drag.resizes() else None
        if carried is not None and self.takes_pins(event.globalPosition().toPoint()):
            self._carry(on=False)
            self._drag.abort()
            self.take_along(carried)
            return
        self._carry(on=False)
        self._drop()

    def _carry(self, *, on: bool) -> None:
        if on != self._carries:
            self._carries = on
            self.carrying.emit(on)

    def paint_held(self, painter: QPainter) -> None:
        """What is dragged, where it would fall."""
        ghost = self._drag.ghost()
        if ghost and self._plan and self._geometry:
            day_paint.paint_ghost(painter, ghost, self._plan, self._geometry, self._fonts)

    def paint_cut(self, painter: QPainter) -> None:
        """What was taken along, where it still stands."""
        block = self._plan.block_of(self._cut.id) if self._plan and self._cut else None
        if block and self._geometry:
            ring = self._geometry.rect_of(block)
            draw.box(painter, ring, edge=colours().acc, radius=RADIUS_SMALL, dashed=True)

    def _drop(self) -> None:
        dropped, plan = self._drag.drop(), self._plan
        self.viewport().update()
        if dropped is None or plan is None:
            return
        start = plan.instant(dropped.column, dropped.start)
        if dropped.resized:
            end = plan.instant(dropped.column, dropped.end)
            self.resize_wanted.emit(dropped.appointment, end - start)
        else:
            whom, room = (
                self.whose(dropped.column, dropped.appointment),
                self.room_of(dropped.column),
            )
            self.move_wanted.emit(dropped.appointment, whom, start, room)

    def _block_at(self, stop: Stop) -> Block | None:
        """The appointment of a place, if this person may take hold of it."""
        one = stop.appointment
        if one is None or self._plan is None or not self.movable or is_masked(one):
            return None
        return self._plan.block_of(one.id)

    def _is_edge(self, block: Block, point: QPointF) -> bool:
        assert self._geometry is not None
        rect = self._geometry.rect_of(block)
        return point.y() > rect.bottom() - min(px(_EDGE), rect.height() / 3)

    def _show_edge(self, point: QPointF) -> None:
        """Show by the pointer that an appointment is made longer here."""
        under = None
        if self._plan is not None and self._geometry is not None and self.movable:
            under = appointment_under(self._plan, self._geometry, point)
        one = under.appointment if under else None
        edge = under is not None and one is not None and not is_masked(one)
        if edge and under is not None and self._is_edge(under, point):
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self.viewport().unsetCursor()

    def _follow(self, point: QPoint) -> None:
        """Scroll when something is dragged against an edge."""
        bar, edge = self.verticalScrollBar(), px(24)
        if point.y() < edge:
            bar.setValue(bar.value() - edge)
        elif point.y() > self.viewport().height() - edge:
            bar.setValue(bar.value() + edge)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
