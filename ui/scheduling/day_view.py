"""The painted day: practitioners side by side, driven by keyboard and mouse.

It shows a DayPlan and says what the person wants; it changes nothing by itself.
"""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip

from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.scheduling.walltime import to_wall, wall_day
from ui.kit import draw
from ui.kit.revealing import Revealing
from ui.scheduling.day_accessible import Place, SpokenDay, factory, say_focus
from ui.scheduling.day_geometry import appointment_under
from ui.scheduling.day_hands import DayHands
from ui.scheduling.day_model import Block, BlockKind, DayPlan, is_masked
from ui.scheduling.day_steps import Step, Stop, first_ahead, kept, stepped, stop_at, stop_of
from ui.scheduling.day_words import block_words, gap_at, plan_name, stop_words
from ui.theme.style import colours, px
from ui.theme.tokens import RADIUS_SMALL, RING

_STEPS: dict[int, Step] = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Home: Step.HOME,
    Qt.Key.Key_End: Step.END,
    Qt.Key.Key_PageUp: Step.PAGE_UP,
    Qt.Key.Key_PageDown: Step.PAGE_DOWN,
}
_SAID_OVER_IT = 56
"""How tall at most what was just done stands over the lower edge."""
_PLAIN_KEYS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class DayView(DayHands):
    """One day. Ids and instants (minutes since 1970 UTC) travel as Python objects: they are long.

    Practitioners are named by their id, appointments by their whole record, for its version.
    """

    slot_chosen = Signal(object, object)
    """Practitioner and start of the free time that the focus came to."""
    booking_wanted = Signal(object, object, object)
    """Practitioner, start and room of the free time on which Enter or a double click fell."""
    typed_on_slot = Signal(object, object, object, str)
    """The same, and the first letters of a name."""
    appointment_chosen = Signal(object)
    appointment_opened = Signal(object)
    cancel_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._at: Stop | None = None
        self._revealing = Revealing(self.rewrite, self)
        self._held_minute = 0  # what sideways steps hold on to
        self.advice = ""  # said aloud with the name
        factory.register(self, lambda: SpokenDay(self, self._places, self._spoken_name))

    def show_plan(self, plan: DayPlan) -> None:
        before = self._plan
        same = before is not None and _frame(before) == _frame(plan)
        at = self._at if same else self._taken_along_to(before, plan)
        super().show_plan(plan)
        if not plan.columns:
            self._at = None
            return
        self._at = kept(plan, at) if at else self._beginning(plan)
        for one in (at, self._at):
            if one and one != at:
                self.refresh(self._ring(one))
        if at is None:
            self._held_minute = self._at.start
            line = self._line_of(self._now)
            self.show_minute(self._at.start if line is not None else plan.first)
        elif not same:
            self._held_minute = self._at.start
            self._bring_into_view(self._at)
        self._show_proposed(before, plan)
        spoken = factory.of(self)
        if spoken:
            spoken.prune()

    def _taken_along_to(self, before: DayPlan | None, plan: DayPlan) -> Stop | None:
        """On another day, for what was cut: the same column at the same time on the wall."""
        at = self._at
        if self.cut() is None or before is None or at is None or not plan.columns:
            return None
        keys = [plan.key_of(column) for column in range(len(plan.columns))]
        key, last = before.key_of(at.column), len(keys) - 1
        column = min(at.column, last) if plan.dates or key not in keys else keys.index(key)
        clock = to_wall(before.instant(at.column, at.start), before.day.zone).time()
        on = plan.dates[column] if plan.dates else plan.day.date
        wall = wall_day(on.toordinal(), plan.day.zone)
        line = plan.line_of(wall.opens(clock.hour * 60 + clock.minute))
        return None if line is None else stop_at(plan, column, line[0])

    def focused(self) -> Stop | None:
        """The place of the focus, also while another widget has the keyboard."""
        return self._at

    def focus_on(self, appointment: int) -> None:
        """Bring the focus to an appointment, if it is drawn."""
        stop = stop_of(self._plan, appointment) if self._plan else None
        if stop:
            self._go(stop, say=self.hasFocus())

    def focus_day(self, on: date) -> None:
        """In a week, bring the focus to a day, at the time at which it stands."""
        plan, at = self._plan, self._at
        if plan is None or at is None or on not in plan.dates or plan.dates[at.column] == on:
            return
        self._go(stop_at(plan, plan.dates.index(on), self._held_minute), say=self.hasFocus())

    # --- what a person does --------------------------------------------------------------------

    def open_focused(self) -> None:
        """Open the appointment, or begin a booking in the free time."""
        at = self._at
        if at is None or at.closed:
            return
        if at.appointment is None:
            self.booking_wanted.emit(*self._place_of(at))
        elif not is_masked(at.appointment):
            self.appointment_opened.emit(at.appointment)

    def cancel_focused(self) -> None:
        one = self._at.appointment if self._at else None
        if one and not is_masked(one):
            self.cancel_wanted.emit(one)

    def cut_focused(self) -> None:
        """Take the appointment along; it stays where it is until it is put somewhere."""
        if self._at is not None and self._at.appointment is not None:
            self.take_along(self._at.appointment)

    def paste_here(self) -> None:
        """Ask for the appointment that was cut, or the pinned one, to be moved to the focus."""
        if self._at is None or self._at.closed:
            return
        self.put_down(self._at.column, self._at.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        plain = not held & ~_PLAIN_KEYS
        control = held == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape and self.let_go():
            return
        if self.draw_end(self._at, event):
            return
        if plain and key in _STEPS and self._at and self._plan:
            self._go(stepped(self._plan, self._at, _STEPS[key], minute=self._held_minute), key)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_focused()
        elif plain and key == Qt.Key.Key_Delete:
            self.cancel_focused()
        elif control and key == Qt.Key.Key_X:
            self.cut_focused()
        elif control and key == Qt.Key.Key_V:
            self.paste_here()
        elif not self._type(event.text(), plain=plain):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._type(event.commitString(), plain=True)
        event.accept()

    def _type(self, letters: str, *, plain: bool) -> bool:
        """Letters on free time begin a name."""
        at = self._at
        if not plain or at is None or at.appointment or at.closed:
            return False
        if not letters or not letters[0].isalnum():
            return False
        self.typed_on_slot.emit(*self._place_of(at), letters)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        stop, point = self._under(event.position()), self.content_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or stop is None:
            return
        self._go(stop, say=False)
        self.hold(stop, point)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, position: QPointF) -> str:
        """How much too short the free time under the pointer is, if it is."""
        stop = self._under(position)
        if self._plan is None or self._geometry is None or stop is None or stop.appointment:
            return ""
        minute = self._geometry.minute_at(self.content_at(position).y())
        return gap_at(self._plan, stop.column, minute)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        stop = self._under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and stop:
            self._drag.abort()
            self._go(stop, say=False)
            self.open_focused()

    # --- where things are ----------------------------------------------------------------------

    def _place_of(self, stop: Stop) -> tuple[PractitionerId | None, int, RoomId | None]:
        return self.whose(stop.column), self._instant(stop), self.room_of(stop.column)

    def _instant(self, stop: Stop) -> int:
        assert self._plan is not None
        return self._plan.instant(stop.column, stop.start)

    def _under(self, position: QPointF) -> Stop | None:
        if self._plan is None or self._geometry is None or position.x() < self._geometry.gutter:
            return None
        point = self.content_at(position)
        block = appointment_under(self._plan, self._geometry, point)
        if block and block.appointment:
            return stop_of(self._plan, block.appointment.id)
        minute = self._geometry.minute_at(point.y())
        stop = stop_at(self._plan, self._geometry.column_at(point.x()), minute)
        free = stop.appointment is None and stop.start <= minute < stop.end
        return stop if free else None

    def _go(self, stop: Stop, key: int | None = None, *, say: bool = True) -> None:
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._held_minute = stop.start
        before, self._at = self._at, stop
        for one in (before, stop):
            if one:
                self.refresh(self._ring(one))
        self._bring_into_view(stop)
        self._revealing.look_at(stop.appointment.id if stop.appointment else None)
        if stop.appointment:
            self.appointment_chosen.emit(stop.appointment)
        elif not stop.closed:
            self.slot_chosen.emit(self.whose(stop.column), self._instant(stop))
        if say:
            self._say_focus()

    def _ring(self, stop: Stop) -> QRectF:
        assert self._geometry is not None and self._plan is not None
        block = self._plan.block_of(stop.appointment.id) if stop.appointment else None
        if block:
            return self._geometry.rect_of(block)
        return self._geometry.span(stop.column, stop.start, stop.end)

    def _show_proposed(self, before: DayPlan | None, plan: DayPlan) -> None:
        """A time that has just been proposed is to be seen, whatever is said over the day."""
        one, was = _proposed(plan), _proposed(before) if before else None
        if (
            one
            and self._geometry
            and (was is None or (one.column, one.start) != (was.column, was.start))
        ):
            self._reveal(self._geometry.rect_of(one), covered=px(_SAID_OVER_IT))

    def _bring_into_view(self, stop: Stop) -> None:
        self._reveal(self._ring(stop))

    def _reveal(self, rect: QRectF, *, covered: int = 0) -> None:
        """``covered``: how much at the lower edge something else may lie over."""
        view, down, across = (
            self.viewport().rect(),
            self.verticalScrollBar(),
            self.horizontalScrollBar(),
        )
        if rect.top() < down.value():
            down.setValue(int(rect.top()) - px(24))
        elif rect.bottom() > down.value() + view.height() - covered:
            down.setValue(int(rect.bottom()) - view.height() + covered + px(24))
        assert self._geometry is not None
        if rect.left() < across.value() + self._geometry.gutter:
            across.setValue(int(rect.left()) - self._geometry.gutter - 4)
        elif rect.right() > across.value() + view.width():
            across.setValue(int(rect.right()) - view.width() + 8)

    def _beginning(self, plan: DayPlan) -> Stop:
        line = self._line_of(self._now)
        if line is None or line[0] >= plan.last:
            return stop_at(plan, 0, plan.first)
        return first_ahead(plan, line[1], line[0]) or stop_at(plan, line[1].start, line[0])

    # --- what lies over the day, and how it is spoken ------------------------------------------

    def paint_over(self, painter: QPainter) -> None:
        if self._plan is None or self._geometry is None:
            return
        self.paint_cut(painter)
        if self._at and self.hasFocus():
            ring = self._ring(self._at)
            draw.box(painter, ring, edge=colours().acc, width=RING, radius=RADIUS_SMALL)
        self.paint_held(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_changed()
        self._say_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_changed()

    def _focus_changed(self) -> None:
        if self._at and self._geometry:
            self.refresh(self._ring(self._at))

    def _say_focus(self) -> None:
        places = self._places()
        at = next((i for i, place in enumerate(places) if place.focused), None)
        if at is not None:
            say_focus(self, at)

    def _spoken_name(self) -> str:
        name = plan_name(self._plan) if self._plan else ""
        return ". ".join(part for part in (name, self.advice) if part)

    def _places(self) -> list[Place]:
        """The accessible children: appointments and proposal by column, then the focused slot."""
        plan, geometry, at = self._plan, self._geometry, self._at
        if plan is None or geometry is None:
            return []
        spoken = {BlockKind.APPOINTMENT: "appointment", BlockKind.PROPOSAL: "proposal"}
        blocks = [block for block in plan.blocks if block.kind in spoken]
        blocks.sort(key=lambda block: (block.column, block.start, block.lane))
        focused = at.appointment.id if at and at.appointment else None
        found = [
            Place(
                key=(spoken[block.kind], block.appointment.id if block.appointment else 0),
                words=block_words(block, plan),
                rect=self._on_screen(geometry.rect_of(block)),
                focused=bool(block.appointment and block.appointment.id == focused),
            )
            for block in blocks
        ]
        if at and at.appointment is None:
            rect = self._on_screen(self._ring(at))
            key = ("slot", at.column * 100_000_000 + at.start)
            found.append(Place(key=key, words=stop_words(at, plan), rect=rect, focused=True))
        return found

    def _on_screen(self, rect: QRectF) -> QRect:
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        seen = rect.translated(-dx, -dy).toAlignedRect()
        return QRect(self.viewport().mapToGlobal(seen.topLeft()), seen.size())


def _proposed(plan: DayPlan) -> Block | None:
    return next((one for one in plan.blocks if one.kind is BlockKind.PROPOSAL), None)


def _frame(plan: DayPlan) -> object:
    """What stays the same while the same days and columns are shown."""
    whom = tuple(plan.key_of(column) for column in range(len(plan.columns)))
    return plan.day.date, plan.dates, whom
