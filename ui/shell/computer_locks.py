"""The computer's own lock and sleep, as far as it tells: then the program locks too.

Where nothing tells (no bus, another system), the watch over the clocks notices a sleep on
waking; see ``idle``.
"""

import sys
from typing import Protocol

from PySide6.QtCore import SLOT, QObject, Signal, SignalInstance, Slot
from PySide6.QtDBus import QDBusConnection

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
    the one in use.
    """

    lock_wanted = Signal(str)

    def __init__(self, system: QDBusConnection, session: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        turned, called = SLOT("turned(bool)"), SLOT("called()")
        self._hear(system, f"{_LOGIND}.Manager", "PrepareForSleep", turned)
        self._hear(system, f"{_LOGIND}.Session", "Lock", called)
        for saver in _SAVERS:
            self._hear(session, saver, "ActiveChanged", turned)

    def _hear(self, bus: QDBusConnection, interface: str, name: str, slot: str) -> None:
        if bus.isConnected():  # the slot is a str, whatever the stubs say
            bus.connect("", "", interface, name, self, slot)  # type: ignore[call-overload]

    @Slot(bool)
    def turned(self, on: bool) -> None:  # noqa: FBT001 - as the bus tells it
        """About to sleep or back from it, saver on or off."""
        if on:
            self.lock_wanted.emit("lock-computer")

    @Slot()
    def called(self) -> None:
        """The session is told to lock."""
        self.lock_wanted.emit("lock-computer")


def computer_locks(parent: QObject) -> BusLocks | NoLocks:
    """What this computer tells."""
    if not sys.platform.startswith("linux"):
        return NoLocks(parent)
    return BusLocks(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)
