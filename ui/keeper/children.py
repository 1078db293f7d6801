"""One child of the keeper: how it is started, what it inherits, how it is spoken to."""

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO, cast

from ui.keeper import SEAT, pipe
from ui.keeper.messages import Message, NotUnderstood

_INHERITED = re.compile(
    "|".join(
        (
            "PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TZ|LANG|LANGUAGE|LC_[A-Z]+",
            "DISPLAY|XAUTHORITY|WAYLAND_DISPLAY|XDG_[A-Z_]+|DESKTOP_SESSION|SESSION_MANAGER",
            "DBUS_SESSION_BUS_ADDRESS|DBUS_SYSTEM_BUS_ADDRESS|AT_SPI_BUS_ADDRESS",
            "GNOME_KEYRING_CONTROL|KDE_FULL_SESSION|KDE_SESSION_VERSION|KWALLETD5_SOCKET",
            "QT_QPA_PLATFORM|QT_QPA_PLATFORMTHEME|QT_SCALE_FACTOR|QT_SCREEN_SCALE_FACTORS",
            "QT_ENABLE_HIGHDPI_SCALING|QT_FONT_DPI|QT_IM_MODULE|QT_ACCESSIBILITY",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON|GTK_IM_MODULE|XMODIFIERS",
            "SYSTEMROOT|WINDIR|APPDATA|LOCALAPPDATA|USERPROFILE|USERNAME|TEMP|TMP",
        )
    )
)
"""What Qt, the screen, the language, the keychain and the bus need; nothing that loads code."""

Heard = Callable[["Child", Message | None], object]


def environment(of: Mapping[str, str]) -> dict[str, str]:
    """What a child inherits."""
    return {name: value for name, value in of.items() if _INHERITED.fullmatch(name)}


def command() -> tuple[str, ...]:
    """What starts a child: this program again, told to take a seat. Its keeper's process id
    comes behind it."""
    if getattr(sys, "frozen", False):
        return (sys.executable, SEAT)
    return (sys.executable, "-I", "-m", "ui.app", SEAT)


class Child:
    """A process that answers. ``heard`` is called from a thread of its own: with each message,
    and with None once the process no longer speaks, or says what is no message."""

    def __init__(self, words: Sequence[str], heard: Heard) -> None:
        self._heard = heard
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*words, str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(os.environ),
            close_fds=True,
        )
        self._outbox: SimpleQueue[Message | None] = SimpleQueue()
        for work in (self._listen, self._tell):
            Thread(target=work, daemon=True).start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, message: Message) -> None:
        """Say it; a child that does not listen keeps nobody waiting."""
        self._outbox.put(message)

    def kill(self) -> None:
        """End it at once."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def ended(self) -> int:
        """Wait until it is gone, and say what it ended with."""
        self._outbox.put(None)
        return self._process.wait()

    def _listen(self) -> None:
        said = cast("BinaryIO", self._process.stdout)
        while True:
            try:
                message = pipe.read(said)
            except (NotUnderstood, OSError):
                message = None
            if message is None:
                self.kill()
                said.close()
            self._heard(self, message)
            if message is None:
                return

    def _tell(self) -> None:
        ear = cast("BinaryIO", self._process.stdin)
        with contextlib.suppress(OSError), ear:
            while (message := self._outbox.get()) is not None:
                pipe.write(ear, message)
