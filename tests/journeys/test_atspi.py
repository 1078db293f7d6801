"""Somebody who hears the program and never sees it signs in, books, and opens the log."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from clinic_desk.demo.building import CARD_NAME, DemoSize, build
from clinic_desk.staff.permissions import Role
from tests.house.sources import ROOT

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's own, for which there is a binding to AT-SPI; ``dev.py`` installs it."""
SMALL = DemoSize(patients=60, appointments=100, events=400)


def test_a_screen_reader_leads_through_signing_in_booking_and_the_log(tmp_path):
    built = build(tmp_path / "clinic", size=SMALL, seed=1, now=datetime.now(UTC))
    (built.folder / CARD_NAME).unlink()  # a window of its own, which a clinic does not have
    anna = next(one for one in built.accounts if one.roles == (Role.RECEPTIONIST,))
    who = {
        "name": anna.sign_in_name,
        "password": anna.password,
        "secret": anna.secret,
        "letters": "nowak",
        "patient": "Marek Nowak",
    }

    heard = listen(tmp_path, who, built.folder)

    assert "Password · password text" in heard
    assert any(one.startswith("! Marek Nowak is booked") for one in heard), "it was announced"
    assert heard[-1].startswith("Booked"), "it stands in the log"
    assert not any(one.startswith(" · ") for one in heard), "nothing without a name was met"


def listen(tmp_path: Path, who: dict[str, str], folder: Path) -> list[str]:
    """What was heard, on a bus of its own.

    To AT-SPI a Wayland display is one also where its name is empty; it then types nowhere.
    """
    reader = ROOT / "tests" / "journeys" / "screen_reader.py"
    program = [sys.executable, "-m", "ui.app", str(folder), "--language", "en"]
    ended = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(reader), json.dumps(who), *program],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"},
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_CONFIG_HOME": str(tmp_path / "settings"),
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    heard = [json.loads(line) for line in ended.stdout.splitlines() if line.startswith('"')]
    assert ended.returncode == 0, heard[-1:] or ended.stderr
    return heard
