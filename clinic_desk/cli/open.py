"""``clinic-desk open``: the clinic's window."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from clinic_desk.cli.telling import Stop
from clinic_desk.errors import VaultMissing
from clinic_desk.vault import vault

_WINDOWS = "ui.app"


def run(arguments: Sequence[str]) -> int:
    """What the window ends with. Raises VaultMissing."""
    parser = argparse.ArgumentParser(prog="clinic-desk open", description="Open a clinic's window.")
    parser.add_argument("folder", type=Path, help="the clinic's folder")
    folder = parser.parse_args(arguments).folder
    if not vault.vault_exists(folder):
        raise VaultMissing
    # by name: the clinic knows no window, and runs where none is installed
    missing = next((name for name in ("ui", "PySide6") if find_spec(name) is None), None)
    if missing:
        raise Stop(f"The window is not installed here ({missing} is missing).")
    program = (sys.executable, "-I", "-m", _WINDOWS, str(folder.absolute()))
    if os.name != "nt":  # in the place of this process: what keeps the windows is small
        os.execv(program[0], program)  # noqa: S606 - no shell is wanted
    return subprocess.run(program, check=False).returncode  # noqa: S603 - our own program
