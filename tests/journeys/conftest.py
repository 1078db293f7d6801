"""A whole clinic, and the real program on it. Without a screen a journey fails; it never skips."""

import os
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.records import LogFilter
from clinic_desk.clock import HandClock
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.scheduling import booking
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import Clinic, a_clinic, a_patient, a_session, stretching_once
from tests.core.scheduling.conftest import LINDQVIST, VISIT, furnish
from tests.journeys.driving import NEXT_CODE, Running, running
from ui.shell.computer_locks import NoLocks

TODAY = datetime(2026, 3, 2)  # noqa: DTZ001 - wall time is naive


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/journeys/" in item.path.as_posix():
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session", autouse=True)
def a_screen():
    """A journey needs a real window."""
    if sys.platform.startswith("linux"):
        shown = os.environ.get("DISPLAY") and os.environ.get("QT_QPA_PLATFORM") == "xcb"
        if not shown:
            pytest.fail("A journey needs a screen. Run: python3 dev.py test tests/journeys")


@cache
def _furnished() -> tuple[tempfile.TemporaryDirectory[str], Clinic]:
    """The clinic with patients and a morning; every journey gets a copy of it."""
    kept = tempfile.TemporaryDirectory(prefix="clinic-desk-journey-")
    made = a_clinic(Path(kept.name))
    session = a_session(made, Role.OWNER)
    furnish(session)
    policies.change(session, "booking.identify", "0")  # a journey about callers turns it on
    for family, given, phone, hour in (
        ("Rådberg", "Siv", "070-174 06 01", 10),
        ("O'Brien", "Siobhán", "070-174 06 02", 11),
        ("Lindgren", "Alva", "070-174 06 03", None),
        ("Demir", "Yusuf", "070-174 06 04", 13),
        ("Åkesson", "Ingrid", "070-174 06 05", None),
    ):
        patient = a_patient(session, family, given, phone=phone)
        if hour is not None:
            with session.opened(patient, PurposeOfUse.PHONE, reason="calls") as viewing:
                start = TODAY.replace(hour=hour)
                booking.book(
                    session,
                    viewing,
                    booking.BookingRequest(practitioner=LINDQVIST, service=VISIT, start=start),
                )
    made.close()
    return kept, made


@pytest.fixture
def clinic(tmp_path):
    """Overrides the bare clinic: this one has patients, practitioners and appointments."""
    with stretching_once():
        _, made = _furnished()
        folder = tmp_path / "vault"
        shutil.copytree(made.folder, folder)
        copy = replace(
            made,
            folder=folder,
            clock=HandClock(made.clock.at + timedelta(minutes=1), made.clock.seconds + 60),
            keychain=FileKeychain(folder / KEYCHAIN_NAME),
            pauses=[],
            _desk=None,
        )
        yield copy
        copy.close()


@pytest.fixture
def desk(qapp, clinic, tmp_path):
    """The program, at its sign-in page."""
    watch, locks = HandClock(clinic.clock.at), NoLocks()
    kept = tmp_path / "computer.json"
    with running(qapp, clinic.folder, kept, clinic.clock, watch=watch, locks=locks) as run:
        run.program.desk.pause = clinic.pauses.append  # nobody waits out what evens a refusal
        yield AtDesk(run, clinic, watch, locks)


class AtDesk:
    """The running program, and the clinic's people to sit down at it."""

    def __init__(
        self,
        run: Running,
        clinic: Clinic,
        watch: HandClock | None = None,
        locks: NoLocks | None = None,
    ) -> None:
        """``watch``: the computer's clock, which sees that nobody is there; ``locks``: its own."""
        self.run, self.clinic = run, clinic
        self.watch, self.locks = watch, locks
        self.window, self.keyboard, self.program = run.window, run.keyboard, run.program
        self.page = run.page

    @property
    def session(self):
        """Whoever sits at the desk, or None."""
        return self.run.session

    def sit(self, role: Role, room: str = "schedule") -> None:
        """Sign in by keyboard, with a fresh code, and go to a room; empty: stay where one lands."""
        self.clinic.clock.move(NEXT_CODE)
        person = self.clinic.people[role]
        self.run.sign_in(person.name, person.password, self.clinic.code(role))
        if room:
            self.go(room)
        self.keyboard.begin()

    def wait(self, seconds: float) -> None:
        """So many seconds nobody does anything."""
        self.watch.move(timedelta(seconds=seconds))
        self.program.idle.tick()

    def go(self, room: str) -> None:
        self.run.go(room)

    def entries(self, **wanted):
        """The log as the owner reads it after the program has ended, oldest first."""
        self.program.close()
        session = self.clinic.sign_in(Role.OWNER)
        log = queries.open_log(session, LogFilter(**wanted))
        found, page = [], queries.page(session, log)
        while True:
            found += page.entries
            if page.next is None:
                return found[::-1]
            page = queries.page(session, log, before=page.next)
