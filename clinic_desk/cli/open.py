"""``clinic-desk open``: the clinic's window."""

import argparse
import importlib
from collections.abc import Sequence
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
    try:
        # by name: the clinic knows no window, and runs where none is installed
        application = importlib.import_module(_WINDOWS)
    except ModuleNotFoundError as error:
        raise Stop(f"The window is not installed here ({error.name} is missing).") from error
    return int(application.main([str(folder)]))
