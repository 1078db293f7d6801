"""A child of the keeper that can be driven from outside: run by ``kept.py``.

``python -m tests.journeys.driven FOLDER KEEPER`` is what ``ui.app --seat KEEPER`` is, but that it
listens in FOLDER on a socket named for its process id, where it is told which keys to press.
"""

import json
import os
import resource
import socket
import sys
import time
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy.sql.dml import Insert

from clinic_desk.errors import DiskFull
from clinic_desk.staff import drafts
from clinic_desk.staff.tables import draft
from clinic_desk.storage.unit_of_work import UnitOfWork
from tests.journeys.driving import Keyboard, settle, texts_of, until
from tests.journeys.one_clock import OneClock
from ui import app
from ui.keeper import guarding, pipe
from ui.patients.card_panel import CardPanel
from ui.shell import half_written, program


class Ear(QObject):
    """Hears in a thread, acts in the windows' thread."""

    asked = Signal(object, object)

    def __init__(self, seat, folder: Path) -> None:
        super().__init__(seat)
        self.program, self.window = seat.program, seat.program.window
        self._seat = seat
        self.keyboard = Keyboard()
        self._folder = folder
        self.asked.connect(self._act)
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(folder / f".{os.getpid()}"))
        self._server.listen()
        (folder / f".{os.getpid()}").rename(folder / f"{os.getpid()}.seat")
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        answers: SimpleQueue[str] = SimpleQueue()
        while True:
            talk, _ = self._server.accept()
            with talk, talk.makefile("rw") as lines:
                for line in lines:
                    self.asked.emit(json.loads(line), answers)
                    lines.write(answers.get() + "\n")
                    lines.flush()

    def _act(self, asked, answers) -> None:
        name, *words = asked
        try:
            answer = getattr(self, name)(*words)
        except Exception as error:  # noqa: BLE001 - told to whoever asked
            answer = {"failed": repr(error)}
        answers.put(json.dumps(answer))

    def press(self, *keys: str) -> None:
        """SEATS/pressed says when: a lock ends this process, which then cannot answer."""
        self._come_to_front()
        (self._folder / "pressed").write_text(str(time.monotonic_ns()))
        self.keyboard.press(*keys)

    def type(self, text: str) -> None:
        self._come_to_front()
        self.keyboard.type(text)

    def _come_to_front(self) -> None:
        """There is nobody who manages the windows of this screen."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            until(QApplication.activeWindow, "the window takes the keys")

    def fill(self, name: str, password: str, code: str) -> None:
        """All three at once, and sent."""
        page = self.window.sign_in
        if not page.is_locked():
            page._name_field.setText(name)
        page._password_field.setText(password)
        page.touched.emit()
        page._code_field.setText(code)
        page._send()

    def state(self) -> dict[str, object]:
        page, sitting = self.window.sign_in, self.program.sitting
        at = self.window.geometry()
        panel = self.window.panel()
        return {
            "shown": self.window.isVisible(),
            "active": self.window.isActiveWindow(),
            "open": self.program.desk is not None,
            "seated": "" if sitting is None else sitting.session.who.display_name,
            "locked": page.is_locked(),
            "name": page.name(),
            "says": page._banner.sentence(),
            "banner": self.window.banner.sentence(),
            "busy": page.is_busy(),
            "wait": page.wait_left(),
            "button": page._button.text(),
            "place": [at.x(), at.y(), at.width(), at.height()],
            "room": self.window.current_room(),
            "panel": "" if panel is None else type(panel).__name__,
            "focus": getattr(QApplication.focusWidget(), "text", str)(),
        }

    def texts(self) -> list[str]:
        tops = self.window.sign_in.window(), *QApplication.topLevelWidgets()
        return [
            text
            for top in tops
            for one in (top, *top.findChildren(QWidget))
            for text in texts_of(one)
        ]

    def grab(self, path: str) -> None:
        self.window.grab().save(path)

    def half_a_booking(self) -> None:
        """Of somebody who is not known here, as far as the year and month of birth."""
        self.press("Ctrl+N")
        self.type("Marta Sjogren")
        search = self.window.panel().search
        until(lambda: search.results.current_key() == "new-patient", "nobody of that name")
        self.press("Return")
        self.type("1980-03")

    def open_card(self, letters: str) -> None:
        """Of the first who is found by these letters, whatever it is asked for."""
        self.press("Ctrl+K")
        self.type(letters)
        until(self.window.find_box.is_open, "somebody is found")
        self.press("Return")
        until(lambda: isinstance(self.window.panel(), CardPanel), "the card is open")

    def work(self, names: list[str], begun: int) -> None:
        """By turns somebody's card, and another day, somebody's card, and today."""
        self.press("Alt+2")
        for at, letters in enumerate(names, begun):
            if at % 2:
                self.press("Ctrl+T" if at % 4 == 1 else "Ctrl+Right")
            else:
                self.open_card(letters)
                self.press("Esc")
        settle()

    def someone_else(self) -> None:
        if self.window.sign_in.is_locked():
            self.window.sign_in._someone_else()

    def language(self) -> None:
        self.program.change_language()

    def theme(self) -> None:
        self.program.change_theme()

    def sign_out(self) -> None:
        self.program.sign_out()

    def close(self) -> None:
        self.window.close()

    def is_kept(self) -> bool:
        """Whether the vault holds what is half written here."""
        sitting = self.program.sitting
        half = half_written.written(sitting.half_written())
        return drafts.read(sitting.session) == half

    def left_alone_after(self, milliseconds: int) -> None:
        """Forget sooner what was tried on the sign-in page."""
        self._seat._alone.setInterval(milliseconds)

    def hang_at_the_end(self) -> None:
        """Never come to the end of a lock, as a disk that does not answer."""
        self.program._end = lambda *_: time.sleep(600)

    def fill_the_disk(self) -> None:
        """From now on no draft is taken."""
        write = UnitOfWork.write

        def full(work, statement, /, **values):
            if isinstance(statement, Insert) and statement.table is draft:
                raise DiskFull
            return write(work, statement, **values)

        UnitOfWork.write = full

    def inherited(self) -> dict[str, object]:
        return {"environment": sorted(os.environ), "core": resource.getrlimit(resource.RLIMIT_CORE)}


def main(folder: Path, keeper: int) -> int:
    guarding.end_with(keeper)
    guarding.no_core()
    if os.geteuid() == 0:  # else the test, which is nobody special, could not look into it
        guarding.close_off()
    program.SystemClock = lambda: OneClock(folder / "clock")
    return app.sit(*pipe.take_over(), then=lambda seat: Ear(seat, folder))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
