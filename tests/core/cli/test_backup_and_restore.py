"""The journey of a backup at the command line: made, the clinic lost, restored, looked at."""

import json
import shutil

import pytest

from clinic_desk.cli import telling
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.staff import codes
from tests.builders import Role, a_patient, a_session
from tests.core.cli.conftest import credentials


@pytest.fixture
def drive(clinic, run, tmp_path, capsys):
    """A drive with one backup of a clinic with a patient in it."""
    a_patient(a_session(clinic, Role.OWNER), "Lindqvist-Öberg")
    clinic.folder.chmod(0o700)
    clinic.close()
    (tmp_path / "drive").mkdir()
    ended = run(
        *("backup", clinic.folder, "--to", tmp_path / "drive", "--credentials-stdin"),
        stdin=credentials(clinic),
    )
    told = capsys.readouterr()
    assert ended == 0, told
    assert "made, opened and read in full" in told.out
    assert "Lindqvist" not in told.out + told.err
    return tmp_path / "drive"


def the_backup(drive):
    (found,) = drive.glob("*.clinicbackup")
    return found


def waited(monkeypatch):
    """Sixty seconds later: another code."""
    later = codes.step_of
    monkeypatch.setattr(codes, "step_of", lambda now: later(now) + 2)


def test_restored_with_a_password_it_signs_in_and_holds(
    clinic, drive, run, capsys, tmp_path, monkeypatch
):
    waited(monkeypatch)
    ended = run(
        *("restore", the_backup(drive), "--into", tmp_path / "new"),
        *("--present", clinic.folder, "--credentials-stdin"),
        stdin=credentials(clinic),
    )
    told = capsys.readouterr()
    assert ended == 0, told
    assert "Later entries that are lost: " in told.out
    assert (tmp_path / "new" / KEYCHAIN_NAME).is_file()
    waited(monkeypatch)
    ended = run("doctor", tmp_path / "new", "--credentials-stdin", stdin=credentials(clinic))
    told = capsys.readouterr().out
    assert ended == 0, told
    assert "restored, " in told


def test_after_a_disaster_the_kit_restores(clinic, drive, run, capsys, tmp_path):
    shutil.rmtree(clinic.folder)
    ended = run(
        *("restore", the_backup(drive), "--into", tmp_path / "new"),
        *("--kit", "--credentials-stdin"),
        stdin=json.dumps({"words": " ".join(clinic.kit)}),
    )
    assert ended == 0, capsys.readouterr()
    assert "Later entries that are lost: nobody can tell." in capsys.readouterr().out
    assert run("doctor", tmp_path / "new") == 0, capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("abandon " * 24, "words: "),
        ("one two", "words: it is too short"),
        (" ".join(["legal", "winner"] * 12), "words: "),
    ],
)
def test_words_that_are_no_kits_are_told(clinic, drive, run, capsys, tmp_path, words, told):
    ended = run(
        *("restore", the_backup(drive), "--into", tmp_path / "new"),
        *("--kit", "--credentials-stdin"),
        stdin=json.dumps({"words": words}),
    )
    assert (ended, (tmp_path / "new").exists()) == (1, False)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("stdin", ["", "[]", '{"words": 1}', '{"name": "Eva"}'])
def test_words_that_are_none_end_with_two(drive, run, tmp_path, stdin):
    ended = run(
        *("restore", the_backup(drive), "--into", tmp_path / "new"),
        *("--kit", "--credentials-stdin"),
        stdin=stdin,
    )
    assert ended == 2


def test_an_invented_clinics_secret_must_be_somewhere(clinic, drive, run, capsys, tmp_path):
    ended = run(
        *("restore", the_backup(drive), "--into", tmp_path / "new", "--credentials-stdin"),
        stdin=credentials(clinic),
    )
    assert ended == 1
    assert "--present, or --kit" in capsys.readouterr().err


def test_a_tampered_backup_is_refused_with_its_sentence(clinic, drive, run, capsys, tmp_path):
    database = the_backup(drive) / "clinic.db"
    data = bytearray(database.read_bytes())
    data[len(data) // 2] ^= 1
    database.write_bytes(data)
    ended = run(
        *("restore", the_backup(drive), "--into", tmp_path / "new"),
        *("--kit", "--credentials-stdin"),
        stdin=json.dumps({"words": " ".join(clinic.kit)}),
    )
    assert (ended, (tmp_path / "new").exists()) == (1, False)
    assert "This backup is not what was written (database)." in capsys.readouterr().err


def test_a_drive_that_is_not_there_is_told(clinic, run, capsys, tmp_path):
    clinic.close()
    ended = run(
        *("backup", clinic.folder, "--to", tmp_path / "drive", "--credentials-stdin"),
        stdin=credentials(clinic),
    )
    assert ended == 1
    assert "That folder or drive is not there." in capsys.readouterr().err


def test_stopped_by_ctrl_c_nothing_half_is_left(clinic, run, tmp_path, monkeypatch):
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    clinic.close()
    monkeypatch.setattr(telling.ProgressLine, "show", pressed)
    ended = run(
        *("backup", clinic.folder, "--to", tmp_path, "--credentials-stdin"),
        stdin=credentials(clinic),
    )
    assert ended == 130
    assert list(tmp_path.iterdir()) == []
    clinic.restart()  # the vault was let go


def test_the_doctor_says_when_the_last_one_was(clinic, drive, run, capsys, monkeypatch):
    waited(monkeypatch)
    run("doctor", clinic.folder, "--credentials-stdin", stdin=credentials(clinic))
    assert f"backup: the last verified one is 0 days old, in {drive}" in capsys.readouterr().out
