"""``python -m tests.journeys.walk FOLDER``: the main job on an invented clinic, step by step.

Each step is printed with the milliseconds until its effect was seen, and leaves a picture.
Ends with 1 when a step fails.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clinic_desk.clock import SystemClock
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import NEXT_CODE, NotSeen, Running, code_of, running, settle, until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.words.verdicts import Whole

PICTURES = Path(__file__).resolve().parents[2] / "build" / "walk"
_CLOCK = SystemClock()


class Walk:
    """Takes the steps in order, and counts them."""

    def __init__(self, run: Running, people: dict[str, dict[str, str]], pictures: Path) -> None:
        self.run, self.people, self.pictures = run, people, pictures
        self.window, self.keyboard = run.window, run.keyboard
        self.count = 0

    @contextmanager
    def step(self, words: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.done(words, time.perf_counter() - began)

    def done(self, words: str, seconds: float) -> None:
        """Say what was done and how long it took, and keep a picture of it."""
        self.count += 1
        settle()
        picture = self.pictures / f"{self.count:02}-{words.replace(' ', '-')}.png"
        self.window.grab().save(str(picture))
        print(f"  {self.count:2}  {words:<42}{seconds * 1000:8.0f} ms", flush=True)

    def main_job(self) -> None:
        """A caller is booked, and the manager sees it in the log and proves the log whole."""
        with self.step("the receptionist signs in"):
            self.sign_in(Role.RECEPTIONIST)
        self.run.go("schedule")
        name, letters = self.somebody()
        with self.step("three letters find the caller"):
            self.keyboard.press("Ctrl+K")
            self.keyboard.type(letters)
            until(self.window.find_box.is_open, "somebody is found")
        with self.step("Enter opens the card"):
            self.choose(name)
            until(lambda: isinstance(self.window.panel(), CardPanel), "the card is open")
        with self.step("Enter proposes the next free times"):
            self.keyboard.press("Return")
            until(self.proposed, "a time is proposed")
        with self.step("F2 ticks the birth date, Enter books"):
            self.keyboard.press("F2", "Return")
            if self.window.panel() is not None:  # who comes today already is asked about
                self.keyboard.press("Return")
            until(lambda: self.window.panel() is None, "it is booked")
        with self.step("the receptionist signs out"):
            self.command("sign out")
            until(lambda: self.run.session is None, "the session is ended")
        with self.step("the practice manager signs in"):
            self.sign_in(Role.PRACTICE_MANAGER)
        with self.step("the viewing log opens"):
            self.run.go("log")
            until(self.log().model.rowCount, "the log shows entries")
        with self.step("who opened a card is filtered for"):
            self.filter_by_kind("card opened")
            until(lambda: self.newest() == "patients:record:opened", "the last view is found")
        with self.step("the log is verified"):
            self.command("verify the log")
            until(self.log().bar.banner.isVisible, "the log is verified")
            if self.log().badge.answer() is not Whole.YES:
                raise NotSeen(self.log().badge.text())

    def sign_in(self, role: Role) -> None:
        """With a fresh code: each is good once, so a second walk may have to wait for the next."""
        person = self.people[role]
        for code in self.codes(person["secret"]):
            self.run.try_to_sign_in(person["sign_in_name"], person["password"], code)
            until(lambda: self.run.session or self.run.page._banner.sentence(), "an answer")
            if self.run.session is not None:
                break
        until(lambda: self.run.program.sitting is not None, "somebody is let in")
        self.run.come_to_front()

    def codes(self, secret: str) -> Iterator[str]:
        first = code_of(secret, _CLOCK)
        yield first
        print("      this code was used already, waiting for the next", flush=True)
        until(
            lambda: code_of(secret, _CLOCK) != first and self.run.page._wait <= 0,
            "the next code",
            patience=NEXT_CODE.total_seconds() + 5,
        )
        yield code_of(secret, _CLOCK)

    def somebody(self) -> tuple[str, str]:
        """Somebody of today's schedule, and the first three letters of their family name."""
        plan = self.window.room("schedule").view.plan()
        shown = [one.appointment for one in plan.blocks if one.appointment]
        for one in shown:
            letters = (one.family or "")[:3]
            if len(letters) == 3 and letters.isascii() and letters.isalpha():
                return " ".join((one.given, one.family)), letters.casefold()
        raise NotSeen("somebody with an appointment today")

    def choose(self, name: str) -> None:
        """Go down the list to this name, and press Enter."""
        results = self.window.find_box._drop.results
        for _ in range(results.model().rowCount()):
            if results.currentIndex().data() == name:
                break
            self.keyboard.press("Down")
        self.keyboard.press("Return")

    def proposed(self) -> object:
        panel = self.window.panel()
        return isinstance(panel, BookingPanel) and panel.looking.list.chosen()

    def command(self, words: str) -> None:
        self.keyboard.press("Ctrl+K")
        self.keyboard.type(f">{words}")
        self.keyboard.press("Return")

    def log(self):
        return self.window.room("log")

    def newest(self) -> str:
        entry = self.log().model.entry(0)
        return entry.kind if entry else ""

    def filter_by_kind(self, words: str) -> None:
        self.log().filters.kind.setFocus()
        self.keyboard.press("Return")
        self.keyboard.type(words)
        self.keyboard.press("Return")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.walk", description=__doc__)
    parser.add_argument("folder", type=Path, help="an invented clinic")
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    chosen = parser.parse_args(arguments)
    card = json.loads((chosen.folder / "sign-in-card.json").read_text("utf-8"))
    people = {role: one for one in reversed(card["accounts"]) for role in one["roles"]}
    chosen.pictures.mkdir(parents=True, exist_ok=True)
    for old in chosen.pictures.glob("*.png"):
        old.unlink()
    application = QApplication([])
    print(f"The main job on the invented clinic in {chosen.folder}:", flush=True)
    return walked(application, chosen.folder, people, chosen.pictures)


def walked(
    application: QApplication, folder: Path, people: dict[str, dict[str, str]], pictures: Path
) -> int:
    """Take every step; what the program ends with."""
    began = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as kept,
        running(application, folder, Path(kept) / "computer.json") as run,
    ):
        walk = Walk(run, people, pictures)
        try:
            until(run.page.isVisible, "the sign-in page")
            walk.done("the program starts", time.perf_counter() - began)
            walk.main_job()
        except NotSeen as missing:
            run.window.grab().save(str(pictures / "failed.png"))
            print(f"Failed: {missing}. The window then: {pictures / 'failed.png'}", flush=True)
            return 1
    print(f"Done in {time.perf_counter() - began:.1f} s. Pictures: {pictures}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
