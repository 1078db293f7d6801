"""From the start of the process to the window's first frame, beside a bare window's."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from bench.measuring import Promise, Row, by_turns
from bench.vaults import Site

ROOT = Path(__file__).resolve().parents[1]
_STARTS = 14
_UNUSUAL = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}


def start_row(site: Site) -> Row | None:
    """None where there is no window to start yet."""
    if not (ROOT / "ui" / "app.py").exists():
        return None
    pairs = [(partial(_start, "ours", site.folder), partial(_start, "bare", site.folder))] * _STARTS
    ours, bare = by_turns(pairs, warm=4)
    return Row(name="start to the first frame", promise=Promise(times=2.5), ours=ours, bare=bare)


def _start(which: str, folder: Path) -> None:
    """Start a window that ends with its first frame, as installed: its bytecode is there.

    What it leaves is thrown away with the folder.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _UNUSUAL}
    beside = folder.parent
    kept |= {
        "XDG_CONFIG_HOME": str(beside / "config"),
        "PYTHONPYCACHEPREFIX": str(beside / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "bench.first_frame", which, str(folder)]
    subprocess.run(command, cwd=ROOT, env=kept, check=True, timeout=60)
