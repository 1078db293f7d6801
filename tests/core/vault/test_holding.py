"""One program holds one vault; a dead one holds nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from clinic_desk.errors import VaultInUse, VaultMissing
from clinic_desk.vault import holding
from clinic_desk.vault.holding import hold

HOLDER = """
import sys
from pathlib import Path
from clinic_desk.vault.holding import hold
kept = hold(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def _holder(folder: Path) -> "subprocess.Popen[str]":
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    return program


def test_a_second_program_is_told_who_holds_the_vault(tmp_path: Path) -> None:
    with _holder(tmp_path) as program:
        with pytest.raises(VaultInUse) as refused:
            hold(tmp_path)
        program.kill()

    assert refused.value.pid == program.pid


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_dead_programs_lock_is_taken_over(tmp_path: Path) -> None:
    with _holder(tmp_path) as program:
        program.send_signal(signal.SIGKILL)
    assert (tmp_path / holding.LOCK_NAME).read_text() == f"{program.pid}\n"

    with hold(tmp_path):
        assert (tmp_path / holding.LOCK_NAME).read_text() == f"{os.getpid()}\n"


def test_the_same_program_cannot_hold_it_twice(tmp_path: Path) -> None:
    with hold(tmp_path), pytest.raises(VaultInUse) as refused:
        hold(tmp_path)

    assert refused.value.pid == os.getpid()


def test_asking_in_vain_does_not_end_the_hold(tmp_path: Path) -> None:
    with hold(tmp_path):
        for _ in range(2):
            with pytest.raises(VaultInUse):
                hold(tmp_path)


def test_a_released_vault_can_be_held_again(tmp_path: Path) -> None:
    first = hold(tmp_path)
    first.release()
    first.release()

    with hold(tmp_path):
        pass


def test_a_lock_file_with_nonsense_in_it_is_still_a_lock_file(tmp_path: Path) -> None:
    (tmp_path / holding.LOCK_NAME).write_text("nonsense that is much longer than a process id")

    with hold(tmp_path):
        assert (tmp_path / holding.LOCK_NAME).read_text() == f"{os.getpid()}\n"


def test_two_vaults_can_be_held_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()

    with hold(tmp_path / "a"), hold(tmp_path / "b"):
        pass


def test_no_folder_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        hold(tmp_path / "none")
