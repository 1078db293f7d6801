"""Beginning a real clinic, at a real terminal."""

import base64
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clinic_desk.clock import SystemClock
from clinic_desk.desk import Desk, keychain_of
from clinic_desk.staff import codes
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault import vault
from clinic_desk.vault.places import keychain_here

pytestmark = [
    pytest.mark.argon2,
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX"),
]
PASSPHRASE = "four herons over a copper sea"
IN_A_TERMINAL = """\
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from clinic_desk.cli import main
sys.exit(main(sys.argv[1:]))
"""
GUARD_SECONDS = 60


class Terminal:
    """A program at a pseudo-terminal: read until something stands there, then type."""

    def __init__(self, *arguments: str, config: Path) -> None:
        self._screen, theirs = os.openpty()
        self._program = subprocess.Popen(
            [sys.executable, "-c", IN_A_TERMINAL, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={
                **os.environ,
                "XDG_CONFIG_HOME": str(config),
                "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # no keychain of whoever runs the tests
                "PYTHONIOENCODING": "utf-8",
                "LC_ALL": "C.UTF-8",
            },
        )
        os.close(theirs)
        self.seen = ""

    def until(self, words: str) -> str:
        """What is shown up to these words, since the last call."""
        end = time.monotonic() + GUARD_SECONDS
        while words not in self.seen:
            assert self._read(end), f"ended before {words!r}: {self.seen}"
        shown, _, self.seen = self.seen.partition(words)
        return shown + words

    def type(self, answer: str) -> None:
        os.write(self._screen, f"{answer}\r".encode())

    def answer(self, question: str, answer: str) -> None:
        self.until(question)
        self.type(answer)

    def stopped(self) -> int:
        """Press Ctrl+C until it is heard: between a question and its answer a signal gets lost."""
        while self._program.poll() is None:
            os.write(self._screen, b"\x03")
            self._read_for(0.5)
        return self.ended()

    def ended(self) -> int:
        end = time.monotonic() + GUARD_SECONDS
        while self._read(end):
            pass
        return self._program.wait(GUARD_SECONDS)

    def close(self) -> None:
        if self._program.poll() is None:
            self._program.send_signal(signal.SIGKILL)
            self._program.wait()
        os.close(self._screen)

    def _read_for(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while select.select([self._screen], [], [], max(end - time.monotonic(), 0))[0]:
            if not self._read(end):
                return

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self._screen], [], [], max(end - time.monotonic(), 0))
        assert ready, f"nothing more came: {self.seen}"
        try:
            more = os.read(self._screen, 65536)
        except OSError:  # Linux' way to say that nobody is at the other end
            return False
        self.seen += more.decode(errors="replace")
        return bool(more)


@pytest.fixture
def config(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.fixture
def terminal(tmp_path, config):
    made = Terminal("new", str(tmp_path / "clinics" / "north"), config=config)
    yield made
    made.close()


def answer_up_to_the_code(terminal: Terminal) -> bytes:
    """Answer all questions before the code; the secret of the codes."""
    terminal.answer("Keep it in such a file? [yes/no]: ", "yes")
    terminal.answer("Name of the clinic: ", "Norra Kliniken")
    terminal.answer("Time zone of the clinic [Europe/Stockholm]: ", "")
    terminal.answer("as colleagues know you: ", "Eva Öst")
    terminal.answer("sign in with [Eva]: ", "")
    terminal.answer("Passphrase: ", PASSPHRASE)
    terminal.answer("The same again: ", PASSPHRASE)
    terminal.until("Or type this key into the app: ")
    shown = terminal.until("The six digits that the phone shows now: ")
    return secret_of(shown)


def secret_of(shown: str) -> bytes:
    text = re.match(r"[A-Z2-7 ]+", shown)
    assert text
    return base64.b32decode(text[0].replace(" ", ""))


def code(secret: bytes) -> str:
    return codes.code_at(secret, codes.step_of(datetime.now(UTC)))


def nothing_is_left(tmp_path: Path, config: Path) -> bool:
    clinics = tmp_path / "clinics"
    kept = config / "clinic-desk" / "accepted.keychain"
    no_files = not clinics.exists() or not list(clinics.iterdir())
    return no_files and (not kept.exists() or json.loads(kept.read_bytes()) == {})


def test_a_clinic_is_begun_and_its_owner_comes_in(terminal, tmp_path, config):
    folder = tmp_path / "clinics" / "north"
    secret = answer_up_to_the_code(terminal)
    terminal.type("000000")
    terminal.until("That does not fit.")
    assert not folder.exists()
    terminal.answer("shows now: ", code(secret))
    shown = terminal.until("written all of them down? [yes/no]: ")
    terminal.type("yes")

    assert terminal.ended() == 0

    words = [
        word for _, word in sorted((int(n), w) for n, w in re.findall(r"(\d+) ([a-z]+)", shown))
    ]
    assert vault.unlock_with_kit(folder, words[-24:]).vault_id == vault.vault_id(folder)
    assert [path.name for path in folder.parent.iterdir()] == ["north"]
    assert folder.stat().st_mode & 0o077 == 0
    assert PASSPHRASE not in terminal.seen + shown
    keychain = keychain_of(folder, keychain_here)
    desk = Desk(folder, keychain, SystemClock())
    session = desk.sign_in(Credentials(name="eva", password=PASSPHRASE, code=code(secret)))
    assert session.who.display_name == "Eva Öst"
    desk.close()


def test_a_passphrase_that_does_not_hold_is_told_why(terminal):
    terminal.answer("Keep it in such a file? [yes/no]: ", "yes")
    terminal.answer("Name of the clinic: ", "Norra Kliniken")
    terminal.answer("Time zone of the clinic [Europe/Stockholm]: ", "Mars/Base")
    terminal.answer("it is no time zone", "")
    terminal.answer("as colleagues know you: ", "Eva Öst")
    terminal.answer("sign in with [Eva]: ", "")

    terminal.answer("Passphrase: ", "short")
    terminal.until("it is too short")
    terminal.answer("Passphrase: ", "norra kliniken norra kliniken")
    terminal.until("it is easy to guess")
    terminal.answer("Passphrase: ", PASSPHRASE)
    terminal.answer("The same again: ", "something else")
    terminal.until("the two are not the same")
    terminal.until("Passphrase: ")

    assert terminal.stopped() == 130


@pytest.mark.parametrize("at", ["passphrase", "code", "kit"])
def test_stopped_anywhere_nothing_is_left(terminal, tmp_path, config, at):
    if at == "passphrase":
        terminal.answer("Keep it in such a file? [yes/no]: ", "yes")
        terminal.until("Name of the clinic: ")
    else:
        secret = answer_up_to_the_code(terminal)
        if at == "kit":
            terminal.type(code(secret))
            terminal.until("written all of them down? [yes/no]: ")

    assert terminal.stopped() == 130
    assert "Nothing half-made is left." in terminal.seen
    assert nothing_is_left(tmp_path, config)


def test_without_a_keychain_and_without_consent_nothing_is_made(terminal, tmp_path, config):
    terminal.answer("Keep it in such a file? [yes/no]: ", "no")

    assert terminal.ended() == 1
    assert "Set up a keychain" in terminal.seen
    assert nothing_is_left(tmp_path, config)


def test_without_a_terminal_nothing_is_asked(run, tmp_path, capsys):
    assert run("new", tmp_path / "north") == 2
    assert "run it in a terminal" in capsys.readouterr().err
