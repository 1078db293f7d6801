"""What the computer tells of its own lock, over a bus that is only the test's."""

import shutil
import subprocess

import pytest
from PySide6.QtCore import SLOT, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QActionGroup

from ui.shell.computer_locks import BusLocks

DAEMON = shutil.which("dbus-daemon") or "dbus-daemon"
LOGIND = "org.freedesktop.login1"


@pytest.fixture(scope="module")
def address():
    command = [DAEMON, "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with daemon:
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@pytest.fixture(scope="module")
def hearing(qapp, address):
    """One program that hears, as long as the bus lives, and another end that says."""
    bus = QDBusConnection.connectToBus(address, "hears")
    other = QDBusConnection.connectToBus(address, "says")
    parent, marks, heard, reached = QObject(), QActionGroup(None), [], []
    marker = marks.addAction("")  # hears what is said last; an object of Qt, as BusLocks says
    marker.triggered.connect(lambda: reached.append(True))
    locks = BusLocks(bus, bus, parent)
    locks.lock_wanted.connect(heard.append)
    bus.connect("", "", "test.Marker", "Reached", marker, SLOT("trigger()"))
    assert bus.interface().registeredServiceNames().isValid()  # answered after it knows of them
    yield other, heard, reached
    for name in ("hears", "says"):
        QDBusConnection.disconnectFromBus(name)
    del locks, parent


@pytest.fixture
def tell(qtbot, hearing):
    """Say something on the bus and hear how often the program would lock."""
    other, heard, reached = hearing
    heard.clear()
    reached.clear()

    def told(path, interface, name, *arguments):
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        for one in (message, QDBusMessage.createSignal("/", "test.Marker", "Reached")):
            assert other.send(one)
        qtbot.waitUntil(lambda: bool(reached))
        return heard

    return told


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize(
    ("interface", "name"),
    [
        (f"{LOGIND}.Manager", "PrepareForSleep"),
        ("org.freedesktop.ScreenSaver", "ActiveChanged"),
        ("org.gnome.ScreenSaver", "ActiveChanged"),
    ],
)
def test_the_computers_lock_and_sleep_are_heard(tell, interface, name, on):
    assert tell("/anywhere", interface, name, on) == ["lock-computer"]


def test_a_session_that_is_told_to_lock_locks(tell):
    assert tell("/anywhere", f"{LOGIND}.Session", "Lock") == ["lock-computer"]


def test_what_else_is_said_locks_nothing(tell):
    assert tell("/anywhere", f"{LOGIND}.Session", "Unlock") == []
