"""What the computer tells of its own lock, over a bus that is only the test's."""

import shutil
import subprocess

import pytest
from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

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


class Marker(QObject):
    """Hears what is said last, so that what was said before has been heard too."""

    reached = False

    @Slot()
    def reach(self):
        self.reached = True


@pytest.fixture
def tell(qapp, qtbot, address):
    """Say something on the bus and hear how often the program would lock."""
    bus = QDBusConnection.connectToBus(address, "hears")
    other = QDBusConnection.connectToBus(address, "says")
    parent, marker, heard = QObject(), Marker(), []
    locks = BusLocks(bus, bus, parent)
    locks.lock_wanted.connect(heard.append)
    bus.connect("", "", "test.Marker", "Reached", marker, SLOT("reach()"))
    assert bus.interface().registeredServiceNames().isValid()  # answered after it knows of them

    def told(path, interface, name, *arguments):
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        for one in (message, QDBusMessage.createSignal("/", "test.Marker", "Reached")):
            assert other.send(one)
        qtbot.waitUntil(lambda: marker.reached)
        return heard

    yield told
    for name in ("hears", "says"):
        QDBusConnection.disconnectFromBus(name)
    del locks, parent


@pytest.mark.parametrize(
    ("path", "interface", "name", "on"),
    [
        ("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", True),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
    ],
)
def test_the_computers_lock_and_sleep_are_heard(tell, path, interface, name, on):
    assert tell(path, interface, name, on) == ["lock-computer"]


@pytest.mark.parametrize("interface", [f"{LOGIND}.Manager", "org.gnome.ScreenSaver"])
def test_waking_up_locks_nothing(tell, interface):
    name = "PrepareForSleep" if interface.startswith(LOGIND) else "ActiveChanged"
    assert tell("/x", interface, name, False) == []


def test_a_session_that_is_told_to_lock_locks(tell):
    assert tell("/x", f"{LOGIND}.Session", "Lock") == ["lock-computer"]
