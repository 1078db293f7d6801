"""Nobody at the keyboard: counts from the last key, warns, and says when to lock.

Two clocks are compared once a second. Where the wall clock went on without the other, the
computer slept or somebody set its time: then it is not known how long nobody was there.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication

from clinic_desk.clock import Clock

WARNED = 20
"""The last seconds, in which the window is dimmed."""
_TICK = 1000
_GAP = 5.0
"""Seconds by which the clocks may part; what adjusts a clock moves it by far less."""
_STANDSTILL = 60.0
"""Seconds without a tick after which the program itself must have stood still."""
_NUDGE = 3
"""Pixels; a mouse on a shaken table is nobody."""

_Kind = QEvent.Type
_PRESSED = frozenset({_Kind.KeyPress, _Kind.MouseButtonPress, _Kind.Wheel, _Kind.InputMethod})
_ALSO_PRESSED = frozenset({_Kind.ShortcutOverride, _Kind.TouchBegin, _Kind.TabletPress})
_USED = _PRESSED | _ALSO_PRESSED
_RELEASED = frozenset({_Kind.KeyRelease, _Kind.MouseButtonRelease})
_FOLLOWS = _RELEASED | {_Kind.ContextMenu, _Kind.MouseButtonDblClick, _Kind.MouseMove}
_HEARD = _USED | _FOLLOWS


class IdleWatch(QObject):
    """Watches every key, click and wheel of the program while somebody sits at the desk."""

    used = Signal()
    """A key, click or wheel that reached the program."""
    warned = Signal(int)
    """Seconds that are left; 0: somebody is there after all."""
    lock_wanted = Signal(str)
    """``lock-idle`` or ``lock-sleep``."""

    def __init__(self, application: QApplication, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._clock = application, clock
        self._seconds = 0.0
        self._last_used = self._last_tick = 0.0
        self._last_wall = clock.now()
        self._left = 0
        self._eating = False
        self._mouse = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)

    def begin(self, minutes: int) -> None:
        """Count from now; lock after so many minutes without a key."""
        self._seconds = minutes * 60.0
        self._last_used = self._last_tick = self._clock.monotonic()
        self._last_wall = self._clock.now()
        self._eating = False
        self._application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Nobody sits at the desk any more."""
        self._timer.stop()
        self._application.removeEventFilter(self)
        self._say(0)

    def tick(self) -> None:
        """Look at both clocks."""
        if not self._timer.isActive():
            return
        now, wall = self._clock.monotonic(), self._clock.now()
        passed, walled = now - self._last_tick, (wall - self._last_wall).total_seconds()
        self._last_tick, self._last_wall = now, wall
        left = self._last_used + self._seconds - now
        if left <= 0:
            self.lock_wanted.emit("lock-idle")
        elif abs(walled - passed) > _GAP or passed > _STANDSTILL:
            self.lock_wanted.emit("lock-sleep")
        else:
            self._say(-int(-left // 1) if left <= WARNED else 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _HEARD:
            return False
        if self._left:
            return self._wakes(event)
        if self._eating:
            return self._eats(event)
        if kind in _USED:
            self._last_used = self._clock.monotonic()
            self.used.emit()
        return False

    def _wakes(self, event: QEvent) -> bool:
        """While the window is dimmed, whatever is done keeps it open and does nothing else."""
        kind = event.type()
        if kind is _Kind.MouseMove and not self._is_moved(event):
            return True
        if kind in _USED or kind is _Kind.MouseMove:
            self._eating = kind not in (_Kind.MouseMove, _Kind.Wheel, _Kind.InputMethod)
            self._last_used = self._clock.monotonic()
            self._say(0)
            event.accept()
        return True

    def _eats(self, event: QEvent) -> bool:
        """What belongs to the key that woke: its press, its letting go."""
        kind = event.type()
        if kind in _RELEASED:
            self._eating = kind is _Kind.KeyRelease and _repeats(event)
        event.accept()
        return True

    def _is_moved(self, event: QEvent) -> bool:
        where = event.globalPosition() if isinstance(event, QMouseEvent) else QPointF(self._mouse)
        return (where.toPoint() - self._mouse).manhattanLength() > _NUDGE

    def _say(self, left: int) -> None:
        if left == self._left:
            return
        if not self._left:
            self._mouse = QCursor.pos()
        self._left = left
        self.warned.emit(left)


def _repeats(event: QEvent) -> bool:
    return bool(getattr(event, "isAutoRepeat", bool)())
