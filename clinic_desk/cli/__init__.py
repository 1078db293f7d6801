"""The command line: one file a command. ``clinic-desk --help`` says what there is."""

import argparse
import importlib
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from clinic_desk.cli.telling import Stop, complain, sentence
from clinic_desk.errors import ClinicDeskError

COMMANDS = {
    "new": "begin a real, empty clinic in a folder",
    "open": "open a clinic's window",
    "demo": "make an invented clinic of any size",
    "backup": "make a second copy of a clinic, encrypted and proved",
    "restore": "restore a backup as a clinic in a new folder",
    "import": "take in a list of another program",
    "export": "write the clinic whole to one encrypted file",
    "open-export": "unpack such a file into a folder",
    "export-log": "write the viewing log to a file that anybody can check",
    "verify": "prove an exported log whole, or name the first entry that is wrong",
    "doctor": "say what holds in a clinic's folder and what does not",
}
_FILES = {"import": "import_"}
"""Commands whose file cannot have their name."""
DONE, FAILED, USAGE, STOPPED = 0, 1, 2, 130
_EXITS = """\
ends with: 0 done; 1 it could not be done, and the sentence says why; 2 the command was not
understood; 130 stopped by Ctrl+C, nothing half-made is left. verify: 0 whole, 1 broken, 2 cannot
tell. doctor: 0 all holds, 1 something does not.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; what it ends with. Nothing is printed that is about a patient."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with _stopped_once():
            return _run(given)
    except (KeyboardInterrupt, EOFError):
        complain("\nStopped. Nothing half-made is left.")
        return STOPPED


def _run(given: list[str]) -> int:
    try:
        if not given or given[0] not in COMMANDS:
            _parser().parse_args(given or ["--help"])
        # imported late: each command pays for its own libraries alone
        name = _FILES.get(given[0], given[0].replace("-", "_"))
        command = importlib.import_module(f"{__name__}.{name}")
        return int(command.run(given[1:]))
    except Stop as stop:
        complain(stop.words)
        return stop.exit
    except ClinicDeskError as error:
        complain(sentence(error))
        return FAILED
    except SystemExit as end:  # argparse has said why
        return end.code if isinstance(end.code, int) else USAGE


@contextmanager
def _stopped_once() -> Iterator[None]:
    """Ctrl+C is heard once; from then on the command cleans up, and nothing disturbs it."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is stop:
            signal.signal(signal.SIGINT, before or signal.default_int_handler)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clinic-desk",
        description="The desk of a small clinic, from the command line.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=_EXITS,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, what in COMMANDS.items():
        commands.add_parser(name, help=what)
    return parser
