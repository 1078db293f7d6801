"""An appointment under the mouse or the keys: where it would fall, or how long it would be."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from clinic_desk.scheduling.records import DayAppointment
from ui.scheduling.day_geometry import SNAP, Geometry
from ui.scheduling.day_model import Block


@dataclass(slots=True)
class _Held:
    block: Block
    pressed: QPointF | None  # by the mouse
    grip: float  # pixels from the edge that is held to the mouse
    edge: bool  # its end is held, and not the whole
    column: int
    start: int
    end: int
    moving: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """An appointment where it was let go, in minutes of the plan; ``resized``: by its end."""

    appointment: DayAppointment
    column: int
    start: int
    end: int
    resized: bool


class Drag:
    """Pressed, then moving, then dropped or given up."""

    def __init__(self) -> None:
        self._held: _Held | None = None

    def press(
        self, block: Block, point: QPointF, geometry: Geometry, *, edge: bool = False
    ) -> None:
        """Take hold of an appointment, or of its end, at a point of the content."""
        grip = point.y() - geometry.y_of(block.end if edge else block.start)
        self._held = _held(block, point, grip, edge=edge)

    def is_pressed(self) -> bool:
        """Whether the mouse holds it; what is drawn by key does not follow the mouse."""
        return self._held is not None and self._held.pressed is not None

    def move(self, point: QPointF, geometry: Geometry, threshold: int) -> bool:
        """Follow the mouse; whether it is a drag and no longer a click."""
        held = self._held
        if held is None or held.pressed is None:
            return False
        if (point - held.pressed).manhattanLength() >= threshold:
            held.moving = True
        at = geometry.snapped(point.y() - held.grip)
        if held.edge:
            held.end = min(max(at, held.start + SNAP), max(geometry.last, held.block.end))
            return held.moving
        length = held.block.end - held.block.start
        held.column = geometry.column_at(point.x())
        held.start = min(max(at, geometry.first), max(geometry.last - length, geometry.first))
        held.end = held.start + length
        return held.moving

    def lengthen(self, block: Block, minutes: int, latest: int) -> int:
        """Draw the end later or earlier by key; at which minute it is now."""
        held = self._held
        if held is None or not held.edge or held.block != block:
            held = _held(block, None, 0, edge=True)
            self._held = held
        held.moving = True
        wanted = (held.end + minutes) // SNAP * SNAP
        held.end = min(max(wanted, held.start + SNAP), max(latest, block.end))
        return held.end

    def resizes(self) -> bool:
        """Whether an end is being drawn."""
        return self._held is not None and self._held.edge and self._held.moving

    def ghost(self) -> Block | None:
        """What would be there if it were dropped now."""
        held = self._held
        if held is None or not held.moving:
            return None
        return Block(
            kind=held.block.kind,
            column=held.column,
            start=held.start,
            end=held.end,
            appointment=held.block.appointment,
            service=held.block.service,
        )

    def rect(self, geometry: Geometry) -> QRectF:
        ghost = self.ghost()
        return geometry.rect_of(ghost) if ghost else QRectF()

    def drop(self) -> Dropped | None:
        """Where it was let go, if that is elsewhere than it was."""
        held, ghost, self._held = self._held, self.ghost(), None
        if held is None or ghost is None or ghost.appointment is None:
            return None
        block = held.block
        if (ghost.column, ghost.start, ghost.end) == (block.column, block.start, block.end):
            return None
        return Dropped(
            appointment=ghost.appointment,
            column=ghost.column,
            start=ghost.start,
            end=ghost.end,
            resized=held.edge,
        )

    def abort(self) -> bool:
        """Let go without dropping; whether something was being dragged."""
        held, self._held = self._held, None
        return held is not None and held.moving


def _held(block: Block, pressed: QPointF | None, grip: float, *, edge: bool) -> _Held:
    return _Held(block, pressed, grip, edge, block.column, block.start, block.end)
