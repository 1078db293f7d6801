"""verify.py as a stranger runs it: one file, another folder, nothing of ours to import."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clinic_desk.audit import verify
from clinic_desk.audit.verify import main
from tests.core.audit.a_log import KEY, STRANGER, a_checkpoint, an_export, rows

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def alone(tmp_path):
    """Runs a copy of verify.py; what it ended with, and what it said."""
    script = Path(shutil.copy(verify.__file__, tmp_path / "verify.py"))

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, "-I", script, *map(str, arguments)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == ""
        return done.returncode, done.stdout

    return run


def written(folder, lines):
    path = folder / "log.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_it_runs_alone_and_proves_a_log_whole(alone, tmp_path):
    path = written(tmp_path, an_export(rows(5)))
    assert alone(path, "--key", KEY.verifier) == (
        0,
        "whole: 5 entries, checkpoint of 2026-03-02 12:00 UTC; signed by the key that was given\n",
    )


def test_it_runs_alone_and_names_the_entry_of_which_one_byte_was_changed(alone, tmp_path):
    lines = an_export(rows(5))
    lines[3] = lines[3].replace("receptionist", "receptionisu")
    assert alone(written(tmp_path, lines)) == (1, "broken: entry 3 is not what was written\n")


def test_its_code_is_free_of_everything_of_ours():
    source = Path(verify.__file__).read_text(encoding="utf-8")
    imports = [line for line in source.splitlines() if line.startswith(("import ", "from "))]
    assert imports
    assert not any("clinic_desk" in line for line in imports)


@pytest.mark.parametrize("name", ["whole-1.jsonl", "part-1.jsonl"])
def test_an_export_of_the_first_version_verifies_for_ever(name, capsys):
    key = (GOLDEN / "key-1.txt").read_text(encoding="utf-8").strip()
    assert main([str(GOLDEN / name), "--key", key]) == 0
    expected = (GOLDEN / name).with_suffix(".txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == expected


def test_a_kept_checkpoint_is_read_from_its_file(tmp_path, capsys):
    path, kept = written(tmp_path, an_export(rows(5))), tmp_path / "kept.txt"
    kept.write_text(a_checkpoint(rows(3)), encoding="utf-8")
    assert main([str(path), "--checkpoint", str(kept)]) == 0
    kept.write_text(a_checkpoint(rows(3), key=STRANGER).replace("\n3\n", "\n4\n"), "utf-8")
    assert main([str(path), "--checkpoint", str(kept)]) == 1
    assert main([str(path), "--checkpoint", str(tmp_path / "none.txt")]) == 2
    assert "cannot tell: the checkpoint that was kept" in capsys.readouterr().out


def test_files_that_cannot_be_opened_are_a_verdict(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert main([str(tmp_path / "none.jsonl")]) == 2
    assert set(capsys.readouterr().out.splitlines()) == {
        "cannot tell: the file cannot be opened or read"
    }
