"""Killed two hundred times while it books: all that was said is there, and nothing half."""

import json
import subprocess
import sys
from datetime import datetime

import pytest

from clinic_desk.audit import checkpoints, verifying
from tests.builders import Role, a_clinic, a_session
from tests.core.scheduling.conftest import furnish
from tests.faults.killing import BETWEEN, Said, wrong_with
from tests.house.sources import ROOT

KILLS, SEED = 200, 20260302


@pytest.mark.fault
@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_every_act_that_was_said_to_be_done_is_there_and_none_is_half(quick_path):
    clinic = a_clinic(quick_path)
    furnish(a_session(clinic))
    clinic.close()
    told = clinic.folder.parent / "people.json"
    told.write_text(json.dumps(clinic.to_json()))
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", clinic.folder.parent, str(KILLS), str(SEED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    answer = json.loads(ran.stdout)
    assert answer["said"] >= KILLS
    clinic.clock.at = datetime.fromisoformat(answer["at"]) + BETWEEN
    session = a_session(clinic, Role.OWNER)
    checkpoints.make(session, clinic.desk.log_key())
    *_, verified = verifying.verify(session, whole=True)
    clinic.close()
    assert verified.verdict.exit == 0, verified.verdict.sentence()


WHOLE = {
    **{name: {(1,), (2,)} for name in ("patients", "pseudonyms", "registered")},
    **{name: {(1,), (2,)} for name in ("searched words", "searched parts")},
    **{name: {(1, 11), (2, 12)} for name in ("appointments", "occupations", "booked")},
}


def test_what_is_whole_is_called_whole():
    assert wrong_with(WHOLE, [Said(1, 11), Said(2, 12)]) == []
    assert wrong_with(WHOLE, []) == []


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_what_is_half_is_noticed(name):
    assert wrong_with({**WHOLE, name: set(sorted(WHOLE[name])[:1])}, [])


def test_what_is_gone_is_noticed():
    assert wrong_with(WHOLE, [Said(3, 13)])
    assert wrong_with(WHOLE, [Said(1, 12)])
