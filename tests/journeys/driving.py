"""The real program in a real window, driven by keys and looked at from outside.

Whoever drives waits for what is to be seen and never for time.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desk.clock import Clock
from clinic_desk.staff import codes
from ui.shell import computer_settings, visitors
from ui.shell.computer_locks import ComputerLocks, NoLocks
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.theme.style import Look, Scheme, wear
from ui.words.language import Language, speak

PATIENCE = 20.0
"""Seconds after which something that does not come is not coming."""
USUAL = Look(scheme=Scheme.LIGHT)


class NotSeen(AssertionError):
    """What was waited for did not come."""


def until(seen: Callable[[], object], what: str = "", patience: float = PATIENCE) -> None:
    """Let the program go on until something is so. Raises NotSeen after ``patience`` seconds."""
    end = time.monotonic() + patience
    while not seen():
        if time.monotonic() > end:
            raise NotSeen(what or "it did not come")
        QTest.qWait(5)


def settle() -> None:
    """Let everything that is due happen, and what is deleted be gone."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Keyboard:
    """Ten fingers: whatever is pressed goes where the focus is, and is counted."""

    def __init__(self) -> None:
        self.keystrokes = 0
        """Without the letters that were typed."""
        self.letters = 0

    def press(self, *keys: str) -> None:
        """Press one key or chord after the other: ``Ctrl+K``, ``Return``, ``Down``."""
        for key in keys:
            chord = QKeySequence(key)[0]
            QTest.keyClick(self._where(), chord.key(), chord.keyboardModifiers())
            self.keystrokes += 1
            settle()

    def type(self, text: str) -> None:
        """Type letters or figures, one by one."""
        for letter in text:
            self._type_one(letter)
            self.letters += 1
            QApplication.processEvents()

    def begin(self) -> None:
        """Count from here."""
        self.keystrokes = self.letters = 0

    def _type_one(self, letter: str) -> None:
        where = self._where()
        if letter.isascii():
            QTest.keyClicks(where, letter)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows ASCII alone
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(where, QKeyEvent(kind, 0, plain, letter))

    def _where(self) -> QWidget:
        """Between two windows nobody has the keys for a moment; a person waits too."""
        found: list[QWidget | None] = []

        def takes_keys() -> bool:
            found[:] = [
                QApplication.activePopupWidget()
                or QApplication.focusWidget()
                or QApplication.activeWindow()
            ]
            return found[0] is not None

        until(takes_keys, "a window that takes keys")
        (where,) = found
        assert where is not None
        return where


class Running:
    """The program on one clinic's folder, with what is needed to use and to watch it."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        clock: Clock | None = None,
        size: tuple[int, int] = (1280, 800),
        *,
        watch: Clock | None = None,
        locks: ComputerLocks | None = None,
    ) -> None:
        self.application = application
        self.keyboard = Keyboard()
        self.window = MainWindow()
        self.window.resize(*size)
        self.program = Program(
            application, self.window, folder, clock, watch=watch, locks=locks or NoLocks()
        )
        self.window.show()
        self.program.open()
        self.come_to_front()

    @property
    def page(self):
        """The sign-in page."""
        return self.window.sign_in

    def go(self, room: str) -> None:
        """Go to a room by its key, wherever it stands in the rail."""
        at = [one.id for one in self.window.rooms()].index(room)
        self.keyboard.press(f"Alt+{at + 1}")

    @property
    def session(self):
        return None if self.program.desk is None else self.program.desk.session

    def come_to_front(self) -> None:
        self.window.raise_()
        self.window.activateWindow()
        until(lambda: self.window.isActiveWindow(), "the window takes the keys")

    def sign_in(self, name: str, password: str, code: str) -> None:
        """Type all three; the sixth figure sends them. To the own lock screen the first two do."""
        self.try_to_sign_in(name, password, code)
        until(lambda: self.program.sitting is not None, f"{name} is let in")
        self.come_to_front()

    def try_to_sign_in(self, name: str, password: str, code: str) -> None:
        keys = self.keyboard
        self.program._tick()  # the clock that a test has moved is looked at
        if QApplication.activeWindow() is None:  # nobody manages the windows of a virtual screen
            self.come_to_front()
        if not self.page._locked:
            self.page._name_field.setFocus()
            keys.press("Ctrl+A", "Del")
            keys.type(name)
            keys.press("Return")
        keys.type(password)
        keys.press("Return")
        if self.page.asks_for_code():
            keys.type(code)

    def texts(self) -> Iterator[str]:
        """Every text in every window, its names for screen readers and its rows included."""
        for top in self.application.topLevelWidgets():
            yield top.windowTitle()
            for widget in (top, *top.findChildren(QWidget)):
                yield from texts_of(widget)

    def close(self) -> None:
        """End the program as closing its window does."""
        self.program.close()
        self.program.runner.wait()
        self.window.close()
        self.window.deleteLater()
        settle()


@contextmanager
def running(
    application: QApplication,
    folder: Path,
    kept: Path,
    clock: Clock | None = None,
    *,
    worn: Look = USUAL,
    language: Language = Language.ENGLISH,
    size: tuple[int, int] = (1280, 800),
    watch: Clock | None = None,
    locks: ComputerLocks | None = None,
) -> Iterator[Running]:
    """The program on a folder until the block ends; ``kept``: where the computer's settings lie."""
    usual = computer_settings.path
    computer_settings.path = lambda: kept  # nothing is left behind on this computer
    if visitors.is_open() and kept.parent.is_dir():
        visitors.answer(they_do=False)  # it is asked once, and was
    wear(application, worn)
    speak(application, language)
    try:
        run = Running(application, folder, clock, size, watch=watch, locks=locks)
        try:
            yield run
        finally:
            run.close()
    finally:
        computer_settings.path = usual


def texts_of(widget: QWidget) -> Iterator[str]:
    """What one widget says: shown, spoken, hinted at."""
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    for name in ("text", "toPlainText", "placeholderText", "title"):
        said = getattr(widget, name, None)
        if callable(said):
            yield str(said())
    model = getattr(widget, "model", None)
    rows = model() if callable(model) else None
    if rows is not None and hasattr(rows, "rowCount"):
        for row in range(rows.rowCount()):
            columns = 1 if isinstance(rows, QAbstractListModel) else rows.columnCount()
            for column in range(columns):
                index = rows.index(row, column)
                yield str(index.data() or "")
                yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press the mouse, pull it there in steps, and let go."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 9):
        QTest.mouseMove(widget, start + (end - start) * step / 8)
        QApplication.processEvents()
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    settle()


def code_of(secret: str, clock: Clock) -> str:
    """The present six figures of an authenticator that holds this secret."""
    return codes.code_at(codes.secret_of(secret), codes.step_of(clock.now()))


NEXT_CODE = timedelta(seconds=codes.STEP_SECONDS)
