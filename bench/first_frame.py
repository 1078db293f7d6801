"""A program that ends as soon as a window has been painted: ``first_frame ours|bare FOLDER``.

Ours is two processes: ``seat KEEPER`` is the one with the window.
"""

import os
import sys


def main(which: str, of: str) -> None:
    if which == "ours":
        keep(of)
    elif which == "seat":
        sit(int(of))
    else:
        bare()


def keep(folder: str) -> None:
    """The program's keeper, which ends with its first child."""
    from ui.keeper.starting import start

    first = start((sys.executable, "-I", "-m", "bench.first_frame", "seat"))
    from ui.keeper.keeping import Keeper

    Keeper(folder, first=first, watch=lambda _child, said: said or os._exit(0)).run()


def sit(keeper: int) -> None:
    """The program's worker, which ends with its first frame."""
    from ui import app
    from ui.shell import appearing

    appearing.QApplication = watched()
    app.take_seat(keeper)


def bare() -> None:
    """Qt's own window."""
    from PySide6.QtWidgets import QWidget

    application = watched()([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    application.exec()


def watched():
    """A QApplication that ends the process, without tidying up, after its first frame."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget

    class FirstFrame(QObject):
        painting = False

        def eventFilter(self, looked_at: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint and isinstance(looked_at, QWidget):
                self.painting = True
            elif self.painting and event.type() not in (
                QEvent.Type.Paint,
                QEvent.Type.UpdateRequest,
            ):
                os._exit(0)  # what follows the last paint event of the frame
            return False

    class Watched(QApplication):
        def __init__(self, words: list[str]) -> None:
            super().__init__(words)
            self.first = FirstFrame()
            self.installEventFilter(self.first)

    return Watched


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
