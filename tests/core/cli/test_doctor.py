"""What the doctor finds, without signing in and with."""

import json

import pytest

from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.vault import canonical
from clinic_desk.vault.keyfile import KEYFILE_NAME
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Role, a_patient, a_session
from tests.core.audit.conftest import raw
from tests.core.cli.conftest import credentials


@pytest.fixture
def folder(clinic):
    clinic.folder.chmod(0o700)
    clinic.close()
    return clinic.folder


def failing(told: str) -> list[str]:
    return [line for line in told.splitlines()[1:] if not line.startswith("holds ")]


def test_a_sound_clinic_holds(folder, run, capsys):
    assert run("doctor", folder) == 0
    assert failing(capsys.readouterr().out) == []


def test_looking_changes_nothing(folder, run):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    run("doctor", folder)

    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {**after, "vault.lock": b""} == {**before, "vault.lock": b""}


def test_signed_in_it_opens_the_database_and_verifies_the_log(clinic, run, capsys):
    session = a_session(clinic, Role.OWNER)
    a_patient(session, "Lindqvist-Öberg")
    clinic.folder.chmod(0o700)
    clinic.close()

    ended = run("doctor", clinic.folder, "--credentials-stdin", stdin=credentials(clinic))

    told = capsys.readouterr().out
    assert (ended, failing(told)) == (0, [])
    assert "entries, checkpoint of" in told
    for name in ("Lindqvist", "Eva", "Norra"):
        assert name not in told


def test_a_changed_entry_is_found(clinic, run, capsys):
    a_session(clinic, Role.OWNER)
    with raw(clinic) as connection:
        guards = "SELECT name, sql FROM sqlite_schema WHERE name = 'audit_recent_keep_update'"
        name, guard = connection.execute(guards).fetchone()
        connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE audit_recent SET role = 'nobody' WHERE seq = 2")
        connection.execute(guard)
    clinic.close()

    ended = run("doctor", clinic.folder, "--credentials-stdin", stdin=credentials(clinic))

    assert ended == 1
    assert "fails        log: entry 2 is not what was written" in capsys.readouterr().out


def test_a_wrong_password_is_a_finding(clinic, folder, run, capsys):
    ended = run(
        *("doctor", folder, "--credentials-stdin"), stdin=credentials(clinic, password="wrong")
    )

    assert ended == 1
    assert "signing in: " in capsys.readouterr().out


def test_a_clinic_in_use_is_no_fault(clinic, run, capsys):
    clinic.folder.chmod(0o700)
    a_session(clinic, Role.OWNER)

    assert run("doctor", clinic.folder) == 0
    assert "a program has the clinic open" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        (lambda f: (f / KEYFILE_NAME).unlink(), "There is no clinic"),
        (lambda f: (f / KEYFILE_NAME).write_bytes(b"{}"), "is not what was written"),
        (lambda f: (f / DATABASE_NAME).unlink(), "the file is not there"),
        (lambda f: (f / DATABASE_NAME).write_bytes(b"x" * 5000), "is cut off"),
        (lambda f: (f / DATABASE_NAME).write_bytes(b""), "readable without a key"),
        (lambda f: (f / KEYCHAIN_NAME).unlink(), "secret is missing"),
        (lambda f: (f / KEYCHAIN_NAME).write_bytes(b"["), "is not what was written"),
        (lambda f: f.chmod(0o755), "other users of this computer can look"),
    ],
    ids=["no keys", "keys", "no data", "cut", "plain", "no secret", "keychain", "open"],
)
def test_harm_is_found(folder, run, capsys, harm, found):
    harm(folder)

    assert run("doctor", folder) == 1
    told = capsys.readouterr().out
    assert any(found in line for line in failing(told)), told


def test_an_altered_key_file_is_found(folder, run, capsys):
    path = folder / KEYFILE_NAME
    content = json.loads(path.read_bytes())
    content["epoch"] += 1
    path.write_bytes(canonical.encode(content))

    assert run("doctor", folder) == 1
    assert "key file under this computer's secret" in capsys.readouterr().out
