"""Signing in at the command line: asked for, or given as JSON where a program calls."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from clinic_desk.cli import asking
from clinic_desk.cli.telling import Stop, say
from clinic_desk.clock import SystemClock
from clinic_desk.desk import Desk, keychain_of
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault.places import keychain_here

_FIELDS = {"name", "password", "code"}
_LONGEST = 16 * 1024


def add_option(parser: argparse.ArgumentParser, *, kit: bool = False) -> None:
    words = 'read {"name": ..., "password": ..., "code": ...} as JSON from the standard input'
    if kit:
        words += '; with --kit, {"words": "..."}'
    parser.add_argument("--credentials-stdin", action="store_true", help=words)


def credentials(*, from_stdin: bool) -> Credentials:
    """What somebody signs in with. Raises Stop for JSON that is not as it should be."""
    if not from_stdin:
        asking.require_terminal()
        return Credentials(
            name=asking.text("Name"),
            password=asking.secret("Password"),
            code=asking.text("Code"),
        )
    given = _given()
    fits = isinstance(given, dict) and given.keys() == _FIELDS
    if not fits or not all(isinstance(value, str) for value in given.values()):
        raise Stop("The standard input should hold JSON with name, password and code.", 2)
    return Credentials(**given)


def kit_words(*, from_stdin: bool) -> tuple[str, ...]:
    """The recovery kit's words. Raises Stop for JSON that is not as it should be."""
    if not from_stdin:
        asking.require_terminal()
        words = asking.text("The words of the recovery kit, in their order").split()
        say("\033[H\033[2J\033[3J")  # the screen and what has scrolled off it
        return tuple(words)
    given = _given()
    fits = isinstance(given, dict) and given.keys() == {"words"}
    if not fits or not isinstance(given["words"], str):
        raise Stop("The standard input should hold JSON with the words of the kit.", 2)
    return tuple(given["words"].split())


def _given() -> Any:
    try:
        return json.loads(sys.stdin.read(_LONGEST))
    except ValueError:
        return None


@contextmanager
def signed_in(folder: Path, *, from_stdin: bool) -> Iterator[tuple[Desk, DeskSession]]:
    """A desk with somebody at it, closed at the end. Raises what Desk and sign_in raise."""
    desk = Desk(folder, keychain_of(folder, keychain_here), SystemClock())
    try:
        yield desk, desk.sign_in(credentials(from_stdin=from_stdin))
    finally:
        desk.close()
