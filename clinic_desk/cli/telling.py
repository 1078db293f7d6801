"""Saying things at the command line: sentences for errors, a line for progress.

The window has its own words, in two languages; these few are English.
"""

import sys
from collections.abc import Generator
from contextlib import closing

from clinic_desk.clock import Clock, SystemClock
from clinic_desk.errors import ClinicDeskError, InvalidInput, Problem, SignInFailed, VaultInUse
from clinic_desk.progress import Progress

_SENTENCES = {
    "NotAllowed": "Your role does not reach that far. Nothing was done.",
    "CodeDue": "Your code was given more than five minutes ago. Run the command again.",
    "SessionEnded": "You are signed out. Sign in again.",
    "NotFound": "That is not there, or not for you to see. Nothing was done.",
    "Deceased": "That patient has died, so nothing was booked.",
    "FileRefused": "That file cannot be taken in ({why}). Nothing was changed.",
    "SignInFailed": "The name, the password or the code does not fit.",
    "VaultMissing": "There is no clinic in that folder.",
    "VaultExists": "That folder holds a clinic already. It was left as it is.",
    "VaultInUse": "Another program has this clinic open. Close that one first.",
    "VaultDamaged": "A file of the clinic is not what was written ({what}). It was left as it is.",
    "VaultTooNew": "A newer version of this program wrote this clinic. Install that version.",
    "VaultNotEncrypted": "The database would not have been encrypted, so nothing was written.",
    "WrongKey": "The secret on this computer is not this clinic's. Nothing was changed.",
    "KeychainUnavailable": "This computer's keychain does not give this clinic's secret ({what}).",
    "BackupMissing": "There is no backup in that folder.",
    "BackupDamaged": "This backup is not what was written ({what}). Use another one.",
    "LogUnwritable": "The log could not be written, so nothing was shown or done.",
    "LogBroken": "The log does not hold ({what}). Tell the practice manager.",
    "DiskFull": "The disk is full. Nothing was kept. Make room, then try again.",
    "ReadOnly": "That place cannot be written to. Nothing was kept.",
    "PlaceGone": "That folder or drive is not there. Nothing half-made is left.",
}
_OTHERWISE = "That cannot be done. Nothing was changed."

_PROBLEMS = {
    Problem.MISSING: "it is missing",
    Problem.TOO_LONG: "it is too long",
    Problem.TOO_SHORT: "it is too short",
    Problem.TOO_WEAK: "it is easy to guess; add a word or two",
    Problem.TOO_COMMON: "many people use it",
    Problem.LACKS_CLASSES: "mix capital and small letters, digits and signs, or use 20 characters",
    Problem.NOT_A_ZONE: "it is no time zone; write one as Europe/Stockholm",
    Problem.FORBIDDEN_CHARACTER: "it holds a sign that cannot be kept",
    Problem.TAKEN: "it is taken",
    Problem.DOES_NOT_MATCH: "the two are not the same",
    Problem.UNKNOWN: "it is not known",
}

_STAGES = {
    "checking-lines": "Looking at the lines",
    "taking-in-lines": "Taking in",
    "taking-back-lines": "Taking back",
    "writing-export": "Writing the export",
    "packing-export": "Closing the file",
    "reading-log": "Checking entries",
    "reading-file": "Checking the file",
    "choosing-entries": "Choosing entries",
    "writing-entries": "Writing entries",
    "building-demo": "Building the clinic",
    "copying-vault": "Copying the clinic",
    "proving-copy": "Reading every page of the copy",
    "reading-copy": "Reading the copy",
    "reading-backup": "Reading the backup",
    "copying-backup": "Copying the backup",
}


class Stop(Exception):
    """A command ends here: with these words, and with this exit code."""

    def __init__(self, words: str, exit_: int = 1) -> None:
        super().__init__(words)
        self.words, self.exit = words, exit_


def say(text: str = "") -> None:
    print(text, flush=True)


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def sentence(error: ClinicDeskError) -> str:
    """What happened and what to do, in one line of English."""
    match error:
        case InvalidInput(problems=problems):
            return "; ".join(f"{field}: {problem(what)}" for field, what in problems.items())
        case SignInFailed(wait=wait) if wait >= 1:
            return f"{_SENTENCES['SignInFailed']} Try again in {round(wait)} s."
        case VaultInUse(pid=int(pid)):
            return f"{_SENTENCES['VaultInUse']} It is process {pid}."
    words = _SENTENCES.get(error.code, _OTHERWISE)
    return words.format(what=getattr(error, "what", ""), why=getattr(error, "why", ""))


def problem(what: Problem) -> str:
    """What is wrong with one thing that was typed."""
    return _PROBLEMS.get(what, "it cannot be taken")


class ProgressLine:
    """One line that is written over again and again; silent where nobody looks at a screen."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._stage, self._began = "", 0.0
        self._shown = sys.stderr.isatty()

    def show(self, step: Progress) -> None:
        if step.stage != self._stage:
            self._stage, self._began = step.stage, self._clock.monotonic()
        if self._shown:
            sys.stderr.write(f"\r\033[K{self._words(step)}")
            sys.stderr.flush()

    def end(self) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()

    def _words(self, step: Progress) -> str:
        stage = _STAGES.get(step.stage, step.stage.replace("-", " ").capitalize())
        if not step.total:
            so_far = f": {step.done}" if step.done else ""
            return f"{stage}{so_far}. Ctrl+C stops."
        words = f"{stage}: {step.done} of {step.total}"
        passed = self._clock.monotonic() - self._began
        if step.done and passed > 1:
            left = round(passed * (step.total - step.done) / step.done)
            words += f", about {left} s left"
        return f"{words}. Ctrl+C stops."


def follow(steps: Generator[Progress, None, None]) -> Progress | None:
    """Show long work to its end; the last step. Stopped by Ctrl+C, the work is closed cleanly."""
    line, last = ProgressLine(), None
    try:
        with closing(steps):
            for last in steps:
                line.show(last)
    finally:
        line.end()
    return last
