"""``python -m tests.tour [WAY ...]``: draw every screen on the invented clinic, to be looked at.

Both languages, light and dark at 1280 x 800; high contrast, 2560 x 1440, text at 200 %. The
clinic, its day and its clock are the same each time. Pictures go to ``build/tour``; those of
docs/tour.md are drawn anew too.
"""

import json
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from clinic_desk.audit.events import EventKind
from clinic_desk.clock import HandClock
from clinic_desk.demo.building import DemoSize, build
from clinic_desk.errors import LogUnwritable, TimePassed
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment
from clinic_desk.staff.permissions import Role
from tests import (
    tour_backup,
    tour_finding,
    tour_first_start,
    tour_practice,
    tour_settings,
    tour_staff,
    tour_week,
)
from tests.journeys.driving import NEXT_CODE, Running, code_of, running, settle, until
from tests.tour_ways import OTHERS, USUAL, Way
from ui.actions.shortcut_sheet import ShortcutSheet
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.shell.sign_in_card import SignInCard
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words.events import kind_words

ROOT = Path(__file__).resolve().parents[1]
PICTURES, DOCS = ROOT / "build" / "tour", ROOT / "docs" / "pictures"
NOW = datetime(2026, 11, 24, 8, 41, 3, tzinfo=UTC)
BETWEEN = timedelta(seconds=7)
SIZE = DemoSize(patients=300, appointments=900, events=4000)
IN_DOCS = {
    "practice": "practice",
    "contrast": "contrast",
    "booking": "schedule",
    "today": "today",
    "own-day": "own-day",
    "overview": "overview",
    "week": "week",
    "month-service": "month",
    "settings-hours": "settings",
    "log": "log",
    "lock": "lock",
}
CALLER = "göran ny"
"""Letters of somebody who has been here before."""


class Tour:
    """Goes through the program one way, and draws what it comes by."""

    def __init__(self, run: Running, way: Way, people: dict[str, dict], clock: HandClock) -> None:
        self.run, self.way, self.people, self.clock = run, way, people, clock
        self.window, self.keyboard = run.window, run.keyboard
        self.count = 0

    def draw(self, name: str, of: QWidget | None = None) -> None:
        """A picture of the window as it is now; time goes on a little between two."""
        self.clock.move(BETWEEN)
        self.run.program._tick()
        settle()
        self.count += 1
        picture = (of or self.window).grab()
        picture.save(str(PICTURES / f"{self.way.name}-{self.count:02}-{name}.png"))
        if self.way.in_docs and name in IN_DOCS:
            picture.save(str(DOCS / f"{IN_DOCS[name]}.png"))

    def whole(self) -> None:
        self.at_the_door()
        self.sit(Role.RECEPTIONIST)
        self.reception()
        tour_practice.draw(self)
        tour_week.week_and_month(self)
        self.lock()
        tour_week.own_day(self)
        self.sit(Role.PRACTICE_MANAGER)
        self.draw("overview")
        self.log()
        self.window.banner.say("")
        tour_settings.draw(self)
        tour_staff.colleagues(self)
        with tour_backup.a_drive() as drive:
            tour_backup.security(self, Path(drive))
            self.lock(draw=False)
            tour_backup.way_back(self, Path(drive))
            self.sit(Role.PRACTICE_MANAGER)
            self.draw("told-of-restore")
        self.lock(draw=False)

    # --- coming in and going ---------------------------------------------------------------

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

    # --- the receptionist ------------------------------------------------------------------

    def reception(self) -> None:
        tour_week.board(self)
        self.window.forget_change()
        self.draw("schedule")
        self.find(CALLER)
        self.draw("find")
        self.keyboard.press("Ctrl+A")
        self.keyboard.type(">")
        self.draw("commands")
        self.keyboard.press("Ctrl+A")
        self.keyboard.type("qqq")
        self.draw("find-nothing")
        self.keyboard.press("Esc")
        self.cards()
        self.bookings()
        self.cancelling()
        self.patients()
        self.run.go("log")
        until(self.window.room("log").model.rowCount, "own entries are shown")
        self.draw("own-entries")
        self.run.go("schedule")
        self.keyboard.press("Ctrl+/")
        self.draw("shortcuts", self.window.findChild(ShortcutSheet))
        self.keyboard.press("Esc")

    def find(self, letters: str) -> None:
        self.keyboard.press("Ctrl+K")
        self.keyboard.type(letters)
        until(self.window.find_box.is_open, "somebody is found")

    def panel(self, kind: type) -> QWidget:
        until(lambda: isinstance(self.window.panel(), kind), kind.__name__)
        return self.window.panel()

    def cards(self) -> None:
        self.find(CALLER)
        self.keyboard.press("Return")
        card = self.panel(CardPanel)
        self.draw("card")
        self.keyboard.press("Ctrl+E")
        self.draw("card-correct")
        self.keyboard.press("Tab", "Tab", "Ctrl+A")
        self.keyboard.type("1980-13-40")
        self.keyboard.press("Ctrl+S")
        until(card.form.fields["birth_date"].problem, "what is wrong is said")
        self.draw("card-correct-wrong")
        self.keyboard.press("Esc")
        self.draw("card-not-saved")
        self.keyboard.press("Esc")

    def bookings(self) -> None:
        self.find(CALLER)
        self.keyboard.press("Return", "Return")
        booking = self.panel(BookingPanel)
        until(booking.looking.list.chosen, "a time is proposed")
        self.draw("booking")
        booking.show_refusal(error_words.sentence(TimePassed(NOW)))
        self.draw("booking-refused")
        self.keyboard.press("Esc")
        self.draw("booking-kept")
        self.keyboard.press("Ctrl+N")
        self.panel(BookingPanel).well._another.click()
        self.keyboard.press("Ctrl+A")
        self.keyboard.type("Märta Sjögr")
        self.draw("booking-search")
        self.keyboard.press("Return")
        self.draw("booking-new")
        self.keyboard.type("1980-13-40")
        self.keyboard.press("Return", "Return", "Return")
        self.draw("booking-new-wrong")
        tour_finding.new_one_alike(self)
        self.keyboard.press("Esc")

    def cancelling(self) -> None:
        view = self.window.room("schedule").view
        self.keyboard.press("Right", "Home")
        for _ in range(60):
            if self.can_be_cancelled(view.focused().appointment):
                break
            self.keyboard.press("Down")
        self.keyboard.press("Del")
        self.panel(CancelPanel)
        self.draw("cancel")
        self.keyboard.press("Ctrl+Return")
        self.draw("cancelled")
        self.keyboard.press("Ctrl+Z")
        self.draw("cancelling-undone")
        self.keyboard.press("Ctrl+X", "Down")
        self.draw("cut")
        self.keyboard.press("Esc", *["Ctrl+Right"] * 5)
        self.draw("day-nobody-works")
        self.keyboard.press("Ctrl+T")

    @staticmethod
    def can_be_cancelled(one: DayAppointment | None) -> bool:
        return one is not None and not one.masked and one.status is AppointmentStatus.BOOKED

    def patients(self) -> None:
        self.run.go("patients")
        self.draw("patients-start")
        self.keyboard.type("an")
        until(self.window.room("patients").model.rowCount, "somebody is found")
        self.draw("patients")
        self.keyboard.press("Ctrl+D")
        self.draw("patients-revealed")
        self.keyboard.type("qqq")
        self.draw("patients-nobody")
        tour_finding.told_apart(self)
        self.keyboard.press("Esc")

    # --- the manager -----------------------------------------------------------------------

    def log(self) -> None:
        self.find(CALLER)
        self.keyboard.press("Return")
        self.panel(CardPanel)
        self.draw("purpose")
        self.keyboard.press("8", "Return")
        self.draw("purpose-owes-words")
        self.keyboard.type("She asked who has read her card")
        self.keyboard.press("Return")
        card = self.panel(CardPanel)
        until(card.is_open, "the card is open")
        self.draw("card-manager")
        card.view._looks.setFocus()
        self.keyboard.press("Space")
        until(card.looks.isVisible, "who has looked")
        self.draw("card-looks")
        self.keyboard.press("Esc")
        self.keyboard.press("Esc")
        self.run.go("log")
        page = self.window.room("log")
        until(page.model.rowCount, "the log shows entries")
        for chip in (page.filters.time, page.filters.person, page.filters.kind):
            chip.setFocus()
            self.keyboard.press("Return")
            self.draw("log-filter")
            self.keyboard.press("Esc")
        page.verify()
        until(lambda: page.bar.banner.isVisible(), "the log is verified")
        page.table.setFocus()
        self.draw("log-verified")
        self.by_hour(page)
        self.kept_outside(page)
        self.filter(page.filters.kind, kind_words(EventKind.RECORD_OPENED))
        self.draw("log")
        self.keyboard.press("Return")
        self.draw("log-closer")
        page.filters.kind.setFocus()
        self.keyboard.press("Del")
        page.filters.person.setFocus()
        self.keyboard.press("Return")
        self.keyboard.type("eva")
        self.keyboard.press("Return")
        self.filter(page.filters.time, "")
        self.draw("log-empty")
        self.window.banner.say(error_words.sentence(LogUnwritable("disk")), Tone.DANGER)
        self.draw("log-fault")

    def by_hour(self, page: QWidget) -> None:
        """A day before, and the entries of one cell of it."""
        page.show_hours()
        page.hours.back.click()
        until(page.hours.map.heat.rowCount, "somebody looked")
        self.keyboard.press("Down", "Down", "Right", "Right", "Right")
        self.draw("log-hours")
        self.keyboard.press("Return")
        self.draw("log-hour")
        for chip in (page.filters.person, page.filters.kind, page.filters.time):
            chip.setFocus()
            self.keyboard.press("Del")

    def kept_outside(self, page: QWidget) -> None:
        """A checkpoint is taken away, and held against the log."""
        page.keep()
        self.draw("log-keep")
        page.keeping._kept.click()
        self.draw("log-kept")
        note = page.keeping.text.toPlainText()
        page.hold()
        page.holding.text.setPlainText(note)
        page.holding.hold()
        until(page.holding.banner.sentence, "the log answers")
        self.draw("log-held")
        self.keyboard.press("Esc")

    def filter(self, chip: QWidget, letters: str) -> None:
        chip.setFocus()
        self.keyboard.press("Return")
        self.keyboard.type(letters)
        self.keyboard.press("Return")
        self.window.room("log").table.setFocus()


def main(names: list[str]) -> int:
    ways = [way for way in (*USUAL, *OTHERS) if way.name in names or not names]
    for folder in (PICTURES, DOCS):
        folder.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    application = QApplication([])
    application.setCursorFlashTime(0)  # the same picture each time
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        built = place / "built"
        built.mkdir()
        build(built, size=SIZE, seed=1, now=NOW)
        print(f"The invented clinic is built: {time.perf_counter() - began:.1f} s", flush=True)
        for way in ways:
            draw(application, built, place / way.name, way)
            begun = place / f"{way.name}-begun"
            tour_first_start.draw(application, begun, way, HandClock(NOW), Tour)
    print(f"Pictures: {PICTURES}, {DOCS}")
    return 0


def draw(application: QApplication, built: Path, folder: Path, way: Way) -> None:
    began = time.perf_counter()
    shutil.copytree(built, folder)
    card = json.loads((folder / "sign-in-card.json").read_text("utf-8"))
    people = {role: one for one in reversed(card["accounts"]) for role in one["roles"]}
    clock = HandClock(NOW)
    kept = folder / "computer.json"
    with running(
        application, folder, kept, clock, worn=way.look, language=way.language, size=way.size
    ) as run:
        tour = Tour(run, way, people, clock)
        tour.whole()
    print(f"{way.name}: {tour.count} pictures, {time.perf_counter() - began:.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
