"""The command line itself: what there is, how it ends, sentences instead of tracebacks."""

import subprocess
import sys

import pytest

from clinic_desk import errors
from clinic_desk.cli import COMMANDS, telling
from clinic_desk.errors import ClinicDeskError, InvalidInput, Problem, SignInFailed, VaultInUse

# refusals of booking, which no command does
NOT_FOR_COMMANDS = {
    *("StaleRow", "ScopeClosed", "SlotTaken", "OutsideHours", "TimePassed"),
    *("NoSuchTime", "AmbiguousTime", "StatusForbids", "InvalidInput"),
    *("LastOwner", "InvitationOver", "StillInUse"),
    *("AppointmentFixed", "ComesAlready", "IdentifierOwed", "MergeForbidden", "SlotHeld"),
    *("GroupTogether", "GroupFull", "InGroupAlready", "CallTaken", "MoreCome"),
}
LEAVES = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, ClinicDeskError) and not kind.__subclasses__()
}


def test_the_help_names_every_command_and_every_way_to_end(run, capsys):
    assert run("--help") == 0

    told = capsys.readouterr().out
    for name in COMMANDS:
        assert name in told
    for code in ("0 done", "1 ", "2 ", "130 "):
        assert code in told


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_explains_itself(run, capsys, name):
    assert run(name, "--help") == 0
    assert f"clinic-desk {name}" in capsys.readouterr().out


def test_no_command_is_answered_with_the_help(run, capsys):
    assert run() == 0
    assert "commands" in capsys.readouterr().out


@pytest.mark.parametrize("given", [["fly"], ["verify"], ["doctor"], ["export-log", "somewhere"]])
def test_what_is_not_understood_ends_with_two(run, given):
    assert run(*given) == 2


def test_help_loads_no_database_and_no_window():
    asked = "import sys; from clinic_desk.cli import main; main(['--help']); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    loaded = set(told.stdout.split())
    assert loaded.isdisjoint({"sqlalchemy", "sqlcipher3", "PySide6", "segno", "argon2"})


@pytest.mark.parametrize("name", sorted(LEAVES - NOT_FOR_COMMANDS))
def test_an_error_that_a_command_can_meet_has_a_sentence(name):
    kind = getattr(errors, name)
    error = kind.__new__(kind)
    error.what = "sample"
    error.wait, error.pid = 0.0, None

    words = telling.sentence(error)

    assert words != telling.sentence(ClinicDeskError())
    assert name not in words


def test_a_sentence_says_what_the_error_knows():
    assert telling.sentence(SignInFailed(4.0)).endswith("Try again in 4 s.")
    assert telling.sentence(VaultInUse(77)).endswith("It is process 77.")
    assert telling.sentence(InvalidInput({"clinic": Problem.MISSING})) == "clinic: it is missing"


@pytest.mark.parametrize("command", ["open", "doctor"])
def test_a_folder_without_a_clinic_is_told_in_a_sentence(run, capsys, tmp_path, command):
    assert run(command, tmp_path) == 1

    told = capsys.readouterr()
    assert "There is no clinic in that folder." in told.out + told.err
