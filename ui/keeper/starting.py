"""How a child is started, and what it inherits.

The first child is started before the keeper has loaded the rest of itself: a person waits for it.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from ui.keeper import SEAT

_INHERITED = frozenset(
    (
        *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LANG", "LANGUAGE"),
        *("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "DESKTOP_SESSION", "SESSION_MANAGER"),
        *("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"),
        *("GNOME_KEYRING_CONTROL", "KDE_FULL_SESSION", "KDE_SESSION_VERSION"),
        *("QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_FONT_DPI"),
        *("QT_SCREEN_SCALE_FACTORS", "QT_ENABLE_HIGHDPI_SCALING", "QT_ACCESSIBILITY"),
        *("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_IM_MODULE", "GTK_IM_MODULE", "XMODIFIERS"),
        *("SYSTEMROOT", "WINDIR", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "USERNAME"),
        *("TEMP", "TMP"),
    )
)
_BEGIN = ("LC_", "XDG_")
"""What Qt, the screen, the language, the keychain and the bus need; nothing that loads code."""


def environment(of: Mapping[str, str]) -> dict[str, str]:
    """What a child inherits."""
    return {
        name: value for name, value in of.items() if name in _INHERITED or name.startswith(_BEGIN)
    }


def command() -> tuple[str, ...]:
    """What starts a child: this program again, told to take a seat. Its keeper's process id
    comes behind it."""
    if getattr(sys, "frozen", False):
        return (sys.executable, SEAT)
    return (sys.executable, "-I", "-m", "ui.app", SEAT)


def start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    """One child, with two pipes and no other handle but standard error."""
    return subprocess.Popen(  # noqa: S603 - our own program
        [*words, str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(os.environ),
        close_fds=True,
    )
