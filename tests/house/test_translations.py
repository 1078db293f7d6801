"""The translations that the program loads are the ones that stand in the .ts files."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

TRANSLATIONS = ROOT / "resources" / "translations"
LRELEASE = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_compiled_file_is_fresh_and_nothing_is_unfinished(language, tmp_path):
    rooms = sorted(TRANSLATIONS.glob(f"*.{language}.ts"))
    fresh = tmp_path / "fresh.qm"
    command = [LRELEASE, "-silent", "-fail-on-unfinished", *rooms, "-qm", fresh]
    released = subprocess.run(command, capture_output=True, text=True, check=False)
    assert released.returncode == 0, released.stdout + released.stderr
    assert fresh.read_bytes() == (TRANSLATIONS / f"clinic_desk_{language}.qm").read_bytes(), (
        "python3 dev.py translate"
    )
