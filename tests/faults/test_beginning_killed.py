"""Killed on every page of the first start, and before every durable write of it."""

import json
import subprocess
import sys

import pytest

from tests.house.sources import ROOT


@pytest.mark.fault
@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_a_first_start_that_was_killed_anywhere_leads_to_one_clinic_and_leaves_nothing(quick_path):
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.beginning", quick_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert json.loads(ran.stdout)["points"] > 20
