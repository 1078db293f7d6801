"""A list taken in and the clinic taken out from the command line, and opened without it."""

import pytest

from tests.builders import Role
from tests.core.cli.conftest import credentials
from tests.core.exchange.files import MESSY, a_file

OTHER = Role.PRACTICE_MANAGER
"""A code serves once, and time here is real."""
PASSPHRASE = "granite otter harbour"


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "passphrase"
    path.write_text(PASSPHRASE + "\n")
    return path


def test_a_list_is_looked_at_then_taken_in(clinic, run, tmp_path, capsys):
    clinic.close()
    path = a_file(tmp_path, MESSY)
    asked = ("import", clinic.folder, path, "--source", "Old desk", "--credentials-stdin")
    assert run(*asked, stdin=credentials(clinic)) == 0
    told = capsys.readouterr().out
    assert "new: 3" in told
    assert "line 5:" in told
    assert not any(name in told for name in ("Lind", "kesson", "1980"))
    assert run(*asked, "--take-in", stdin=credentials(clinic, OTHER)) == 0
    assert "taken in: 3" in capsys.readouterr().out


def test_dates_that_can_be_read_in_two_ways_are_asked_about(clinic, run, tmp_path, capsys):
    clinic.close()
    path = a_file(tmp_path, "Name,DOB,Phone\nAlva Lind,03/04/1980,0701234567\n")
    asked = ("import", clinic.folder, path, "--source", "Old desk", "--credentials-stdin")
    assert run(*asked, stdin=credentials(clinic)) == 2
    assert "--dates" in capsys.readouterr().err
    assert run(*asked, "--dates", "month", stdin=credentials(clinic, OTHER)) == 0


def test_the_clinic_is_written_and_opened_without_it(clinic, run, tmp_path, secret, capsys):
    clinic.close()
    out, folder = tmp_path / "clinic.sealed", tmp_path / "unpacked"
    asked = ("export", clinic.folder, "--out", out, "--passphrase-file", secret)
    assert run(*asked, "--credentials-stdin", stdin=credentials(clinic)) == 0
    opened = ("open-export", out, "--out", folder, "--passphrase-file", secret)
    assert run(*opened) == 0
    assert (folder / "patients.csv").is_file()
    assert (folder / "fhir-r4-bundle.json").is_file()
    assert run("verify", folder / "log.jsonl") == 0
    assert run(*opened) == 1  # the folder is there
    secret.write_text("another one entirely")
    assert run("open-export", out, "--out", tmp_path / "two", "--passphrase-file", secret) == 1
    assert not (tmp_path / "two").exists()
    capsys.readouterr()
