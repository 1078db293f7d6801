"""Locked means gone: no process of the program holds a key, a password or a patient's name.

The scan is shown to find all of them in the worker while somebody is signed in.
"""

import sys

import pytest

from clinic_desk.vault import vault
from tests.builders import Role, a_patient, a_session, stretching_once
from tests.faults.scanning import found, key_spellings, spellings
from tests.journeys.kept import kept, until

pytestmark = [
    pytest.mark.fault,
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc"),
]
NAMES = ("Zwetschkenbäum", "Xanthippé", "Quarrelsom")


@pytest.fixture
def secrets(clinic):
    """Names planted in the clinic, and what must not be found."""
    session = a_session(clinic, Role.OWNER)
    a_patient(session, NAMES[0], NAMES[1], street=NAMES[2])
    clinic.close()
    person = clinic.people[Role.RECEPTIONIST]
    with stretching_once():
        unlocked = vault.unlock(clinic.folder, clinic.keychain, person.name, person.password)
    return {
        "vault key": key_spellings(unlocked.vault_key),
        "private key": key_spellings(unlocked.private_key),
        "password": spellings(person.password),
        **{name: spellings(name) for name in NAMES},
    }


@pytest.fixture
def program(clinic, secrets, tmp_path):
    with kept(clinic, tmp_path) as run:
        yield run


def everywhere(program, secrets):
    return {pid: names for pid in program.pids() if (names := found(pid, secrets))}


def at_a_card(program, front=None):
    worker = program.sign_in(Role.RECEPTIONIST, front)
    worker.press("Alt+2")
    worker.ask("open_card", "zwet")
    return worker


def test_after_a_lock_or_a_crash_no_process_holds_what_the_worker_held(program, secrets):
    worker = at_a_card(program)
    program.stand_in()
    assert everywhere(program, secrets) == {worker.pid: set(secrets)}

    front = program.lock(worker)
    program.stand_in()

    assert len(program.pids()) == 3
    assert everywhere(program, secrets) == {}

    worker = at_a_card(program, front)
    worker.kill()
    program.front(but=worker.pid)
    assert everywhere(program, secrets) == {}


def test_a_password_that_was_tried_and_left_is_gone_after_a_while(program, secrets):
    """The name and password are right, the code is not: the vault's key was in memory."""
    front = program.front()
    name, password, code = program.credentials(Role.RECEPTIONIST)
    front.ask("fill", name, password, f"{(int(code) + 1) % 1_000_000:06}")
    until(lambda: "does not fit" in front.state()["says"], "it is refused")
    assert "password" in found(front.pid, secrets)

    front.ask("left_alone_after", 100)
    until(front.is_gone, "the page that it was tried on is replaced")

    shown = program.front()
    assert shown.state()["name"] == name
    assert "does not fit" in shown.state()["says"]
    assert everywhere(program, secrets) == {}
