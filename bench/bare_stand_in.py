"""A bare window that waits, and shows itself when told: ``python -m bench.bare_stand_in``.

It says "ready", hears a line, and says when its first frame was painted.
"""

import sys
import time
from threading import Thread

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel


class _Told(QObject):
    """Hears in a thread, and says so in the window's."""

    now = Signal()

    def listen(self) -> None:
        sys.stdin.readline()
        self.now.emit()


class _Exposed(QObject):
    """Waits for the window's first frame."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Expose:
            QTimer.singleShot(0, self, lambda: print(time.monotonic_ns(), flush=True))
        return False


def main() -> None:
    application = QApplication([])
    window = QLabel("Locked")
    window.resize(1280, 800)
    window.winId()
    window.grab()
    exposed, told = _Exposed(), _Told()
    window.windowHandle().installEventFilter(exposed)
    told.now.connect(window.show)
    Thread(target=told.listen, daemon=True).start()
    print("ready", flush=True)
    application.exec()


if __name__ == "__main__":
    main()
