"""Somebody who begins a clinic, at the keyboard: for the journey and for the tour."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from clinic_desk.beginning.flow import FirstStart
from clinic_desk.clock import HandClock
from clinic_desk.vault import argon
from tests.journeys.driving import NEXT_CODE, Running, code_of, settle, until
from ui.shell.first_start import ways

PASSPHRASE = "four herons over a copper sea"


@contextmanager
def a_new_computer(place: Path) -> Iterator[None]:
    """A user who has nothing yet: no settings, no clinic, no keychain."""
    own = {
        "XDG_CONFIG_HOME": str(place / "config"),
        "XDG_DATA_HOME": str(place / "data"),
        "XDG_CACHE_HOME": str(place / "cache"),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # no keychain of whoever runs this
    }

    def begins(clock: HandClock, usual: object) -> FirstStart:
        return FirstStart(clock, usual, params=argon.FLOOR)

    with mock.patch.dict(os.environ, own), mock.patch.object(ways, "FirstStart", begins):
        yield


class Beginner:
    """Goes from page to page; ``draw`` hears the name of each thing there is to be seen."""

    def __init__(
        self, run: Running, clock: HandClock, draw: Callable[[str], object] = lambda _name: None
    ) -> None:
        self.run, self.clock, self.draw = run, clock, draw
        self.keys = run.keyboard
        self.secret = ""

    @property
    def desk(self):
        """What leads through the pages of a new clinic."""
        return self.run.program.first_start.beginning

    def to_the_account(self) -> None:
        self.draw("first-start-welcome")
        self.keys.press("Return")
        self.draw("first-start-language")
        self.keys.press("Return", "Return")
        self.draw("first-start-clinic-wrong")
        self.keys.type("Norra Kliniken")
        self.keys.press("Return")
        self.draw("first-start-hours")
        self.keys.press(*["Return"] * 7)
        until(lambda: self.desk.frame.page() is self.desk.rules, "the laws are asked")
        self.draw("first-start-rules")
        self.keys.press("Return")
        until(self.desk.owner._file.isVisible, "there is no keychain")

    def make_account(self) -> None:
        self.keys.type("Eva Öst")
        self.keys.press("Tab", "Tab")
        self.keys.type("password1234")
        self.draw("first-start-owner-weak")
        self.keys.press("Ctrl+A")
        self.keys.type(PASSPHRASE)
        self.draw("first-start-owner")
        self.keys.press("Return")
        until(lambda: self.desk.owner.fields["file_accepted"].problem(), "the file is asked about")
        settle()
        self.keys.press("Space", "Return")
        until(lambda: self.desk.frame.page() is self.desk.code, "the clinic is founded")

    def try_code(self) -> None:
        self.draw("first-start-code")
        self.secret = self.desk.code.setup.key.text().replace(" ", "")
        right = code_of(self.secret, self.clock)
        self.keys.type(f"{(int(right) + 1) % 1_000_000:06}")
        self.draw("first-start-code-wrong")
        self.keys.type(right)
        until(lambda: self.desk.frame.page() is self.desk.kit, "the code is right")

    def go_on_after_kill(self, secret: str) -> None:
        """The passphrase, and the kit is shown; the phone holds its secret already."""
        self.keys.type(PASSPHRASE)
        self.keys.press("Return")
        until(lambda: self.desk.frame.page() is self.desk.kit, "the kit is shown")
        self.secret = secret

    def keep_kit(self) -> None:
        """Write the words down and type two of them back."""
        self.draw("first-start-kit")
        paper = [label.text() for label in self.desk.kit._words]
        self.keys.press("Return")
        self.draw("first-start-kit-asked")
        first, second = self.desk.start.words_asked
        self.keys.type("zebra")
        self.keys.press("Return")
        self.draw("first-start-kit-wrong")
        self.keys.press("Ctrl+A")
        self.keys.type(paper[first - 1])
        self.keys.press("Tab")
        self.keys.type(paper[second - 1])
        self.keys.press("Return")
        until(lambda: self.run.program.desk is not None, "the clinic is open")

    def come_in(self) -> None:
        """Name and passphrase stand there already."""
        self.draw("first-start-sign-in")
        self.clock.move(NEXT_CODE)
        self.keys.type(code_of(self.secret, self.clock))
        until(lambda: self.run.program.sitting is not None, "the owner is let in")
        self.run.come_to_front()

    def fill(self) -> None:
        """One practitioner with hours, one service, no colleague yet."""
        self.draw("first-start-practitioners")
        self.keys.type("Sara Lindqvist")
        self.keys.press("Return")
        self.keys.type("Dr")
        self.keys.press("Return", *["Return"] * 7)
        set_up = self.run.program.sitting._set_up
        until(lambda: set_up.frame.page() is set_up.services, "services are asked")
        self.draw("first-start-services")
        self.keys.type("Visit")
        self.keys.press(*["Return"] * 6)
        until(lambda: set_up.frame.page() is set_up.colleague, "colleagues are asked")
        self.draw("first-start-colleague")
        self.keys.press("Tab", "Tab", "Return")
        until(lambda: set_up.frame is None, "everything was asked")
        self.draw("first-start-today")
