"""A process that ends as soon as a window has been painted: ``first_frame ours|bare FOLDER``."""

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class _FirstFrame(QObject):
    """Ends the process, without tidying up, when the first paint event has been handled."""

    def __init__(self) -> None:
        super().__init__()
        self._painting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painting = True
        elif self._painting and event.type() not in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            os._exit(0)  # what follows the last paint event of the frame
        return False


def main(which: str, folder: str) -> None:
    application = QApplication(sys.argv[:1])
    filtering = _FirstFrame()
    application.installEventFilter(filtering)
    if which == "ours":
        from ui.app import main as open_window

        open_window([folder])
        return
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
