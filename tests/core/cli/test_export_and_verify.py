"""The journey of an export: written, proved, changed by one byte, and named."""

import json

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import checkpoints
from clinic_desk.cli import telling
from tests.builders import Role, a_patient, a_session
from tests.core.cli.conftest import credentials


@pytest.fixture
def exported(clinic, run, tmp_path, capsys):
    """A log with a patient's record opened in it, exported from the command line."""
    session = a_session(clinic, Role.OWNER)
    patient = a_patient(session, "Lindqvist-Öberg")
    with session.opened(patient, PurposeOfUse.PHONE, reason="about the invoice"):
        pass
    path = tmp_path / "log.jsonl"
    (tmp_path / "kept").write_text(checkpoints.make(session, clinic.desk.log_key()).note)
    clinic.close()
    ended = run(
        *("export-log", clinic.folder, "--out", path, "--credentials-stdin"),
        stdin=credentials(clinic),
    )
    assert ended == 0, capsys.readouterr()
    return path


def vkey(path) -> str:
    return json.loads(path.read_text().splitlines()[0])["vkey"]


def test_an_export_is_proved_whole(exported, run, capsys):
    assert "entries written to" in capsys.readouterr().out

    assert run("verify", exported) == 0
    assert capsys.readouterr().out.startswith("whole: ")


def test_it_is_proved_with_the_key_and_the_checkpoint_that_were_kept(exported, run, capsys):
    kept = exported.with_name("kept")

    assert run("verify", exported, "--key", vkey(exported), "--checkpoint", kept) == 0

    told = capsys.readouterr().out
    assert "signed by the key that was given" in told
    assert "fits the checkpoint that was kept" in told


def test_one_changed_byte_of_an_entry_is_named(exported, run, capsys):
    lines = exported.read_text().splitlines(keepends=True)
    at, entry = next((n, line) for n, line in enumerate(lines) if "record:opened" in line)
    lines[at] = entry.replace('"phone"', '"phony"')
    assert len(lines[at]) == len(entry)
    exported.write_text("".join(lines))

    assert run("verify", exported) == 1

    seq = json.loads(entry)[0]
    assert capsys.readouterr().out.endswith(f"broken: entry {seq} is not what was written\n")


def test_every_byte_of_an_entry_counts(exported, run):
    whole = exported.read_bytes()
    begin = whole.index(b"\n") + 1
    end = whole.index(b"\n", begin)

    for at in range(begin, end, 7):
        exported.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert run("verify", exported) == 1, at


def test_what_is_no_export_cannot_be_told(run, capsys, tmp_path):
    (tmp_path / "other").write_text("a letter\n")

    assert run("verify", tmp_path / "other") == 2
    assert run("verify", tmp_path / "not there") == 2
    assert capsys.readouterr().out.count("cannot tell: ") == 2


def test_an_export_names_nobody(exported, capsys):
    told = capsys.readouterr()
    for word in ("Lindqvist", "invoice", "Eva"):
        assert word not in exported.read_text() + told.out + told.err


def test_who_exported_it_is_recorded(clinic, exported):
    entries = [json.loads(line) for line in exported.read_text().splitlines()[1:]]
    exports = [e for e in entries if isinstance(e, list) and e[2] == "audit:log:exported"]

    assert [entry[5] for entry in exports] == [clinic.people[Role.OWNER].account]


@pytest.mark.parametrize(
    ("other", "role", "words"),
    [
        ({"password": "wrong"}, Role.OWNER, "does not fit"),
        ({"code": "000000"}, Role.OWNER, "does not fit"),
        ({}, Role.RECEPTIONIST, "role does not reach"),
    ],
    ids=["password", "code", "role"],
)
def test_who_may_not_export_is_told_and_nothing_is_written(
    clinic, run, tmp_path, capsys, other, role, words
):
    clinic.close()
    path = tmp_path / "log.jsonl"

    ended = run(
        *("export-log", clinic.folder, "--out", path, "--credentials-stdin"),
        stdin=credentials(clinic, role, **other),
    )

    told = capsys.readouterr()
    assert (ended, path.exists()) == (1, False)
    assert words in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize("stdin", ["", "[]", '{"name": "Eva"}', "no JSON", '{"name": 1}'])
def test_credentials_that_are_none_end_with_two(clinic, run, tmp_path, stdin):
    clinic.close()

    ended = run(
        *("export-log", clinic.folder, "--out", tmp_path / "log", "--credentials-stdin"),
        stdin=stdin,
    )

    assert ended == 2


def test_a_file_that_is_there_is_left_as_it_is(exported, clinic, run, capsys):
    before = exported.read_bytes()

    assert run("export-log", clinic.folder, "--out", exported) == 1

    assert "there already" in capsys.readouterr().err
    assert exported.read_bytes() == before


def test_a_clinic_that_is_open_elsewhere_is_not_exported(clinic, run, tmp_path, capsys):
    a_session(clinic, Role.OWNER)

    ended = run(
        *("export-log", clinic.folder, "--out", tmp_path / "log", "--credentials-stdin"),
        stdin=credentials(clinic),
    )

    assert ended == 1
    assert "Another program has this clinic open." in capsys.readouterr().err


def test_stopped_by_ctrl_c_it_leaves_no_file(clinic, run, tmp_path, capsys, monkeypatch):
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    clinic.close()
    monkeypatch.setattr(telling.ProgressLine, "show", pressed)
    (tmp_path / "out").mkdir()

    ended = run(
        *("export-log", clinic.folder, "--out", tmp_path / "out" / "log", "--credentials-stdin"),
        stdin=credentials(clinic),
    )

    assert ended == 130
    assert list((tmp_path / "out").iterdir()) == []
    clinic.restart()  # the vault was let go
