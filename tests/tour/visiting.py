"""Somebody who goes through the program one way, and draws what comes by."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from tests.journeys.driving import NEXT_CODE, Keyboard, NotSeen, Running, code_of, settle, until
from ui.shell.sign_in_card import SignInCard
from ui.theme.style import colours
from ui.words.language import Language

if TYPE_CHECKING:
    from clinic_desk.clock import HandClock
    from clinic_desk.staff.permissions import Role
    from tests.tour.ways import Way

ROOT = Path(__file__).resolve().parents[2]
PICTURES, DOCS = ROOT / "build" / "tour", ROOT / "docs" / "pictures"
BOOK = ROOT / "docs" / "handbook"
BETWEEN = timedelta(seconds=7)
IN_DOCS = {
    "practice": "practice",
    "contrast": "contrast",
    "own-day": "own-day",
    "overview": "overview",
    "month-service": "month",
    "settings-hours": "settings",
    "log": "log",
    "help-booking": "help",
}
"""Those of docs/tour.md alone, in English."""
IN_HANDBOOK = {
    "today": "today",
    "booking": "booking",
    "week": "week",
    "card": "card",
    "to-do-waiting": "to-do",
    "away-visits": "cannot-come",
    "series": "series",
    "family-several": "family",
    "cards-compared": "merge",
    "import-preview": "import",
    "import-strangers": "import-names",
    "print-notes": "day-sheet",
    "reports-month": "reports",
    "lock": "lock",
}
"""Those of the handbook, in each of its languages; docs/tour.md shows them too."""
_COLOURS = 256
CALLER = "göran ny"
"""Letters of somebody who has been here before."""


class Fingers(Keyboard):
    """Offscreen no window manager hands the keys on when something that had them goes."""

    def __init__(self, run: Running) -> None:
        super().__init__()
        self._run = run

    def _where(self) -> QWidget:
        try:
            return super()._where()
        except NotSeen:
            self._run.come_to_front()
            return super()._where()


class Tour:
    """Goes through the program one way, and draws what it comes by."""

    def __init__(
        self,
        run: Running,
        way: Way,
        people: dict[str, dict],
        clock: HandClock,
        *,
        for_docs: bool = False,
    ) -> None:
        self.run, self.way, self.people, self.clock = run, way, people, clock
        self.for_docs = for_docs
        self.window, self.keyboard = run.window, Fingers(run)
        self.count = 0

    def draw(self, name: str, of: QWidget | None = None) -> None:
        """A picture of the window as it is now; time goes on a little between two."""
        self.clock.move(BETWEEN)
        self.run.program._tick()
        settle()
        self.count += 1
        picture = (of or self.window).grab()
        picture.save(str(PICTURES / f"{self.way.name}-{self.count:02}-{name}.png"))
        if self.for_docs and name in IN_HANDBOOK:
            _keep(picture, BOOK / self.way.language / "pictures" / f"{IN_HANDBOOK[name]}.png")
        if self.for_docs and self.way.language is Language.ENGLISH and name in IN_DOCS:
            _keep(picture, DOCS / f"{IN_DOCS[name]}.png")

    def words(self, english: str, swedish: str) -> str:
        """What somebody types who speaks the language of this way."""
        return swedish if self.way.language is Language.SWEDISH else english

    def at_the_door(self) -> None:
        card = self.window.findChild(SignInCard)
        self.draw("sign-in-card", card)
        card.hide()
        self.run.come_to_front()
        self.draw("sign-in")
        self.run.try_to_sign_in("anna", "wrong", "000000")
        until(self.run.page._banner.sentence, "it is refused")
        self.draw("sign-in-refused")
        until(lambda: self.run.page._wait <= 0, "the delay is over")

    def sit(self, role: Role) -> None:
        self.clock.move(NEXT_CODE)
        person = self.people[role]
        code = code_of(person["secret"], self.clock)
        self.run.sign_in(person["sign_in_name"], person["password"], code)

    def lock(self, *, draw: bool = True) -> None:
        self.keyboard.press("Ctrl+L")
        until(lambda: self.run.session is None, "the screen is locked")
        self.window.findChild(SignInCard).hide()
        self.run.come_to_front()
        if draw:
            self.draw("lock")
        self.run.page._other.click()

    def start_over(self) -> None:
        """Behind a screen that went wrong: nothing is open, nothing can be taken back."""
        self.run.come_to_front()
        self.keyboard.press("Esc", "Esc", "Esc")
        self.window.show_panel(None)
        self.window.forget_change()

    def find(self, letters: str) -> None:
        self.keyboard.press("Ctrl+K")
        self.keyboard.type(letters)
        until(self.window.find_box.is_open, "somebody is found")

    def panel(self, kind: type) -> QWidget:
        until(lambda: isinstance(self.window.panel(), kind), kind.__name__)
        self.run.come_to_front()  # without a window manager a panel that goes takes the keys along
        return self.window.panel()


def _keep(picture: QPixmap, path: Path) -> None:
    """Keep it small: the colours that fill most of it, the others as the nearest of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    dots = Counter(memoryview(whole.constBits()).cast("I"))
    ours = [QColor(one).rgb() for one in astuple(colours()) if isinstance(one, str)]
    often = [colour for colour, _ in dots.most_common(_COLOURS)]
    table = list(dict.fromkeys([*ours, *often]))[:_COLOURS]
    plain = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    small = whole.convertToFormat(QImage.Format.Format_Indexed8, table, plain)
    small.save(str(path), "PNG", 0)
