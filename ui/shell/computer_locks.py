"""The computer's own lock and sleep, as far as it tells: then the program locks too.

Where nothing tells (no bus, another system), the watch over the clocks notices a sleep on
waking; see ``idle``.
"""

import sys
from typing import Protocol

from PySide6.QtCore import SLOT, QObject, Signal, SignalInstance
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QActionGroup

_LOGIND = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")


class ComputerLocks(Protocol):
    """Tells when the computer is being locked or put to sleep."""

    @property
    def lock_wanted(self) -> SignalInstance:
        """``lock-computer``."""


class NoLocks(QObject):
    """Nothing tells."""

    lock_wanted = Signal(str)


class BusLocks(QObject):
    """Hears logind on the system's bus and the screen saver on the session's.

    An empty path hears every session of logind: whoever else's screen is locked, ours was not
    the one in use. The end of a sleep or of a screen saver locks too: it comes after its
    beginning, when nobody can have signed in.
    """

    lock_wanted = Signal(str)

    def __init__(self, system: QDBusConnection, session: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        # The bus has a thread of its own, which touches whoever hears: an object of Python would
        # make it wait for this thread, which waits for it. So an object of Qt hears, and tells us.
        self._ears = QActionGroup(self)
        self._ear = self._ears.addAction("")
        self._ear.triggered.connect(self._heard)
        self._hear(system, f"{_LOGIND}.Manager", "PrepareForSleep")
        self._hear(system, f"{_LOGIND}.Session", "Lock")
        for saver in _SAVERS:
            self._hear(session, saver, "ActiveChanged")

    def _hear(self, bus: QDBusConnection, interface: str, name: str) -> None:
        if bus.isConnected():  # the slot is a str, whatever the stubs say
            slot = SLOT("trigger()")
            bus.connect("", "", interface, name, self._ear, slot)  # type: ignore[call-overload]

    def _heard(self) -> None:
        self.lock_wanted.emit("lock-computer")


def computer_locks(parent: QObject) -> BusLocks | NoLocks:
    """What this computer tells."""
    if not sys.platform.startswith("linux"):
        return NoLocks(parent)
    return BusLocks(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)
