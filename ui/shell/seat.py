"""A child of the keeper: what it shows and when, and what it tells the keeper.

It begins as the worker, or as the stand-in that becomes the worker. What a worker has seen of
keys and patients cannot be wiped from its memory: it goes by ending, while the stand-in shows.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from clinic_desk.ids import AccountId
from clinic_desk.vault.holding import Holding
from ui.keeper.messages import (
    Alone,
    Close,
    Keep,
    Message,
    Painted,
    Parting,
    Prepare,
    Ready,
    Show,
    Standing,
    Taken,
)
from ui.shell import computer_settings
from ui.shell.line import Line
from ui.shell.parting import dress, left_by, parting_of, show_parting
from ui.shell.window_place import place_of, put
from ui.theme.tokens import Tone

if TYPE_CHECKING:
    from ui.shell.program import Program

LEFT_ALONE = 15_000
"""Milliseconds without a key, after which a sign-in page forgets what was tried on it."""
_SETTLES = 300
_TOLD = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.WindowStateChange,
        QEvent.Type.LanguageChange,
        QEvent.Type.StyleChange,
    }
)
"""What changes the place or the look of the page that would be shown."""


class Seat(QObject):
    """Joins one program with its keeper."""

    def __init__(self, line: Line, program: "Program", *, left_alone: int = LEFT_ALONE) -> None:
        super().__init__(program)
        self._line, self.program, self._window = line, program, program.window
        self._shown = parting_of(self._window, None)
        self._waits = True
        self._was_elsewhere = False
        self._settling = _timer(self, _SETTLES, self.stand)
        self._alone = _timer(self, left_alone, self._left_alone)
        self._window.sign_in.touched.connect(self._alone.start)
        self._window.sign_in.installEventFilter(self)
        line.heard.connect(self._heard)
        program.keeper = self

    # --- what the keeper says --------------------------------------------------------------

    def open(self, folder: str) -> None:
        """The first worker: its window stands already."""
        self._waits = False
        self.program.folder = Path(folder) if folder else None
        self._window.installEventFilter(self)
        self.program.open()
        self.stand()
        self._line.say(Ready())

    def stand_by(self) -> None:
        """Everything is there but a window that is seen, and what is drawn once is drawn."""
        self._window.winId()
        self._window.grab()
        self._line.say(Ready())

    def _heard(self, message: Message) -> None:
        match message:
            case Prepare(parting=parting) if self._waits:
                self._lay_out(replace(parting, typed="", said="", wait=0.0))
                self._window.grab()
            case Show(parting=parting) if self._waits:
                self._show(parting)
            case Keep():
                self.program.take_in(message)
            case Alone(alone=alone):
                self.program.window.banner.say(_alone() if alone else "", Tone.WARN)
            case Close():
                self._window.close()

    def _show(self, parting: Parting) -> None:
        self._waits = False
        self._lay_out(parting)
        self._window.show()
        _Exposed(self._window.windowHandle(), self._painted, self)
        self._window.raise_()
        self._window.activateWindow()

    def _lay_out(self, parting: Parting) -> None:
        self._shown = parting
        dress(_application(), parting)
        self.program.await_return(parting)
        put(self._window, parting.place)
        show_parting(self._window.sign_in, parting)

    def _painted(self) -> None:
        self._line.say(Painted(at=time.monotonic_ns()))
        self._window.installEventFilter(self)
        if self._shown.said or self._shown.typed:  # somebody was about to come in, and may be
            self._alone.start()
        self.program.open(anew=False)
        self._window.activateWindow()

    # --- what the program says -------------------------------------------------------------

    def hold(self, folder: Path) -> Holding:
        """Raises what ``holding.hold`` raises."""
        return self._line.hold(folder)

    def stand(self) -> None:
        """Tell the keeper what to show if this process dies now."""
        if self._line.is_left or self._waits:
            return
        sitting = self.program.sitting
        if sitting is None:
            here = self._page("stopped")
        else:
            here = left_by(self._window, self.program.folder, sitting, "stopped")
        self._line.say(Standing(parting=here))

    def leave(self, parting: Parting) -> None:
        """The stand-in shows this while this process clears up."""
        self._line.leave(parting)

    def left(self, kept: Keep | None = None) -> None:
        """All is written: this process ends as soon as the other is seen."""
        self._window.sign_in.set_busy(busy=True)
        self._line.left(kept)

    def give_up(self, why: str) -> None:
        """Nobody sits here, but somebody's key may be in memory."""
        if not self._line.is_left:
            self._line.leave(self._page(why))
            self._window.sign_in.forget()
            self.left()

    def taken(self, account: AccountId) -> None:
        self._line.say(Taken(account=account))

    def closed(self) -> None:
        if not self._waits:  # a stand-in's window was never seen
            kept = computer_settings.read()
            computer_settings.write(replace(kept, place=place_of(self._window)))
        self._line.closed()

    # --- by itself ---------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window.sign_in:
            self._came_back(event)
        elif event.type() in _TOLD:
            self._settling.start()
        return False

    def _came_back(self, event: QEvent) -> None:
        """From another page, on which a password or the kit's words may have been typed."""
        if event.spontaneous():
            return
        if event.type() is QEvent.Type.Hide:
            self._was_elsewhere = True
        elif event.type() is QEvent.Type.Show and self._was_elsewhere:
            self._was_elsewhere = False
            self._alone.start()

    def _left_alone(self) -> None:
        """A password was tried or typed here, and nobody goes on: this process ends."""
        page = self._window.sign_in
        if page.is_busy() or not page.isVisibleTo(self._window):  # an invitation has its own time
            self._alone.start()
        elif self.program.sitting is None:
            self.give_up(self._shown.why)

    def _page(self, why: str) -> Parting:
        """The page as it stands here now, without what is secret."""
        page, now = self._window.sign_in, parting_of(self._window, self.program.folder)
        stays = replace(now, zone=self._shown.zone, said=page.refusal(), wait=page.wait_left())
        stays = replace(stays, why=why, minutes=self._shown.minutes)
        if not page.is_locked():
            return replace(stays, typed=page.name())
        was = self._shown
        stays = replace(stays, name=was.name, sign_in_name=was.sign_in_name, role=was.role)
        return replace(stays, locked=True)


class _Exposed(QObject):
    """Says once that a window has been seen: its first frame is painted and on its way."""

    def __init__(self, window: QWindow, then: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow) or event.type() is not QEvent.Type.Expose:
            return False
        if watched.isExposed():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._seen)
        return False

    def _seen(self) -> None:
        self.deleteLater()
        self._then()


def _timer(parent: QObject, milliseconds: int, then: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _alone() -> str:
    return QCoreApplication.translate(
        "shell",
        "The lock screen cannot be made ready, so locking takes a little longer. "
        "Start the program again when you can.",
    )
