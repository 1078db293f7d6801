"""An invented clinic from the command line."""

import base64
import json
from datetime import UTC, datetime

import pytest

from clinic_desk.cli import demo
from clinic_desk.staff import codes

pytestmark = pytest.mark.slow
SMALL = ("--patients", "10", "--appointments", "10", "--events", "20")


@pytest.fixture
def built(run, tmp_path, capsys):
    assert run("demo", tmp_path / "clinic", *SMALL, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_its_accounts_come_in_with_what_was_printed(built, run, tmp_path):
    owner = next(one for one in built["accounts"] if "owner" in one["roles"])
    secret = base64.b32decode(owner["secret"])
    given = {
        "name": owner["sign_in_name"],
        "password": owner["password"],
        "code": codes.code_at(secret, codes.step_of(datetime.now(UTC))),
    }
    out = tmp_path / "log.jsonl"

    ended = run(
        *("export-log", built["folder"], "--out", out, "--credentials-stdin"),
        stdin=json.dumps(given),
    )

    assert ended == 0
    assert run("verify", out, "--key", built["vkey"]) == 0


def test_it_lies_whole_in_a_folder_of_its_own(built, run, tmp_path):
    assert [path.name for path in tmp_path.iterdir()] == ["clinic"]
    assert run("doctor", built["folder"]) == 0


def test_a_clinic_that_is_there_is_left_alone(built, run, capsys):
    assert run("demo", built["folder"], *SMALL) == 1
    assert "holds a clinic already" in capsys.readouterr().err


def test_stopped_it_leaves_nothing(run, tmp_path, monkeypatch):
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(demo.ProgressLine, "show", pressed)

    assert run("demo", tmp_path / "clinic", *SMALL) == 130
    assert list(tmp_path.iterdir()) == []


def test_a_count_below_zero_is_not_understood(run, tmp_path):
    assert run("demo", tmp_path / "clinic", "--patients", "-5") == 2
