"""An appointment under the mouse: from where it was taken to where it would fall."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from clinic_desk.scheduling.records import DayAppointment
from ui.scheduling.day_geometry import Geometry
from ui.scheduling.day_model import Block


@dataclass(slots=True)
class _Held:
    block: Block
    pressed: QPointF
    grip: float  # pixels from the appointment's beginning to the mouse
    column: int
    start: int
    moving: bool = False


class Drag:
    """Pressed, then moving, then dropped or given up."""

    def __init__(self) -> None:
        self._held: _Held | None = None

    def press(self, block: Block, point: QPointF, geometry: Geometry) -> None:
        """Take hold of an appointment at a point of the content."""
        grip = point.y() - geometry.y_of(block.start)
        self._held = _Held(block, point, grip, block.column, block.start)

    def is_pressed(self) -> bool:
        return self._held is not None

    def move(self, point: QPointF, geometry: Geometry, threshold: int) -> bool:
        """Follow the mouse; whether it is a drag and no longer a click."""
        held = self._held
        if held is None:
            return False
        if (point - held.pressed).manhattanLength() >= threshold:
            held.moving = True
        held.column = geometry.column_at(point.x())
        latest = geometry.last - (held.block.end - held.block.start)
        start = geometry.snapped(point.y() - held.grip)
        held.start = min(max(start, geometry.first), max(latest, geometry.first))
        return held.moving

    def ghost(self) -> Block | None:
        """What would be there if it were dropped now."""
        held = self._held
        if held is None or not held.moving:
            return None
        length = held.block.end - held.block.start
        return Block(
            kind=held.block.kind,
            column=held.column,
            start=held.start,
            end=held.start + length,
            appointment=held.block.appointment,
            service=held.block.service,
        )

    def rect(self, geometry: Geometry) -> QRectF:
        ghost = self.ghost()
        return geometry.rect_of(ghost) if ghost else QRectF()

    def drop(self) -> tuple[DayAppointment, int, int] | None:
        """The appointment, and the column and start it was dropped on, if it was moved."""
        held, ghost, self._held = self._held, self.ghost(), None
        if held is None or ghost is None or ghost.appointment is None:
            return None
        if (ghost.column, ghost.start) == (held.block.column, held.block.start):
            return None
        return ghost.appointment, ghost.column, ghost.start

    def abort(self) -> bool:
        """Let go without dropping; whether something was being dragged."""
        held, self._held = self._held, None
        return held is not None and held.moving
