"""A first start on a computer of its own: its settings, its keychain, its clock."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from clinic_desk.beginning.answers import Answers, Step
from clinic_desk.beginning.flow import FirstStart
from clinic_desk.clock import HandClock
from clinic_desk.errors import KeychainUnavailable
from clinic_desk.staff import codes
from clinic_desk.vault import argon
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import MONDAY, stretching_once

PASSPHRASE = "four herons over a copper sea"
USUAL = Answers(language="sv", country="SE", zone="Europe/Stockholm")


@dataclass(kw_only=True)
class Computer:
    """What a first start finds and leaves."""

    place: Path
    clock: HandClock
    keychain_there: bool = True

    @property
    def file(self) -> Path:
        return self.place / "config" / "beginning.json"

    @property
    def keychain(self) -> FileKeychain:
        return FileKeychain(self.place / "keychain")

    @property
    def secrets(self) -> str:
        path = self.place / "keychain"
        return path.read_text() if path.exists() else "{}"

    def start(self) -> FirstStart:
        """The program is started."""
        return FirstStart(
            self.clock,
            USUAL,
            path=self.file,
            base=self.place / "clinics",
            keychain=self._keychain,
            accepted=lambda: self.keychain,
            params=argon.FLOOR,
        )

    def files(self) -> list[str]:
        """What lies where clinics lie."""
        clinics = self.place / "clinics"
        return sorted(one.name for one in clinics.iterdir()) if clinics.exists() else []

    def _keychain(self) -> FileKeychain:
        if not self.keychain_there:
            raise KeychainUnavailable("none")
        return self.keychain


@pytest.fixture
def computer(quick_path):
    with stretching_once():
        yield Computer(place=quick_path, clock=HandClock(MONDAY))


def answered(start: FirstStart) -> FirstStart:
    """At the owner's page, everything before it answered."""
    start.note(replace(start.answers, clinic="Norra Kliniken"))
    while start.step is not Step.OWNER:
        start.go_on()
    start.note(replace(start.answers, owner="Eva Öst", sign_in_name="eva"))
    return start


def founded(start: FirstStart) -> FirstStart:
    """At the code's page."""
    for _ in answered(start).found(PASSPHRASE):
        pass
    return start


def shown_code(start: FirstStart, clock: HandClock) -> str:
    """What the phone shows now."""
    return codes.code_at(start.half.secret, codes.step_of(clock.now()))


def at_the_kit(start: FirstStart, clock: HandClock) -> FirstStart:
    founded(start).try_code(shown_code(start, clock))
    return start


def right_words(start: FirstStart) -> tuple[str, ...]:
    return tuple(start.half.kit[number - 1] for number in start.words_asked)
