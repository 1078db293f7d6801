"""``clinic-desk doctor``: what holds in a clinic's folder and what does not.

What lies on the disk is looked at without signing in; nothing is changed, and nothing is
printed that is about a person.
"""

import argparse
import os
import platform
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from clinic_desk.audit import verifying
from clinic_desk.audit.records import Verified
from clinic_desk.backup import state
from clinic_desk.cli.signing_in import add_option, signed_in
from clinic_desk.cli.telling import follow, say, sentence
from clinic_desk.desk import LOG_KEY, keychain_of
from clinic_desk.errors import ClinicDeskError, VaultInUse
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import sqlite
from clinic_desk.vault import keyfile
from clinic_desk.vault.holding import hold
from clinic_desk.vault.keyfile import SealedKeyfile
from clinic_desk.vault.places import keychain_here
from clinic_desk.vault.slots import Place
from clinic_desk.vault.vault import DATABASE_NAME, DEVICE_SECRET

PAGE_BYTES = 4096
LEAST_FREE = 500 * 1024 * 1024
_OTHERS = 0o077


class Mark(StrEnum):
    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "cannot tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    mark: Mark
    words: str


def run(arguments: Sequence[str]) -> int:
    """0 where all holds, 1 otherwise."""
    parser = argparse.ArgumentParser(
        prog="clinic-desk doctor",
        description="Say what holds and what does not. Ends with 0 where all holds, 1 otherwise.",
    )
    parser.add_argument("folder", type=Path, help="the clinic's folder")
    parser.add_argument(
        "--sign-in", action="store_true", help="also open the database and verify its log"
    )
    add_option(parser)
    chosen = parser.parse_args(arguments)
    say(f"clinic-desk {_version()}, Python {platform.python_version()}, {platform.system()}")
    marks = set()
    for finding in _findings(chosen):
        say(f"{finding.mark:<12} {finding.words}")
        marks.add(finding.mark)
    return 0 if marks == {Mark.HOLDS} else 1


def _findings(chosen: argparse.Namespace) -> Iterator[Finding]:
    folder: Path = chosen.folder
    try:
        sealed = keyfile.read(folder)
    except ClinicDeskError as error:
        yield _fails(f"key file: {sentence(error)}")
        return
    kind = "an invented clinic" if sealed.content.invented else "a clinic"
    yield _holds(f"key file: well formed, of {kind} with {len(sealed.content.slots)} accounts")
    yield from _database(folder / DATABASE_NAME)
    yield from _secrets(folder, sealed)
    yield _use(folder)
    yield _privacy(folder)
    yield _room(folder)
    if chosen.sign_in or chosen.credentials_stdin:
        yield from _inside(folder, from_stdin=chosen.credentials_stdin)


def _database(path: Path) -> Iterator[Finding]:
    if not path.is_file():
        yield _fails("database: the file is not there")
        return
    size = path.stat().st_size
    if size == 0 or size % PAGE_BYTES:
        yield _fails("database: the file is cut off")
    else:
        yield _holds(f"database: {size // PAGE_BYTES} whole pages")
    if sqlite.refuses_no_key(path):
        yield _holds("database: encrypted, shut to whoever has no key")
    else:
        yield _fails("database: readable without a key")


def _secrets(folder: Path, sealed: SealedKeyfile) -> Iterator[Finding]:
    vault_id = sealed.content.vault_id
    try:
        keychain = keychain_of(folder, keychain_here)
        secret = keychain.get(vault_id, DEVICE_SECRET)
        log_key = keychain.get(vault_id, LOG_KEY)
    except ClinicDeskError as error:
        yield Finding(mark=Mark.UNKNOWN, words=f"keychain: {sentence(error)}")
        return
    if secret is None:
        yield _fails("keychain: this computer's secret is missing; the recovery kit helps")
    else:
        yield _seal(sealed, Place(vault_id=vault_id, device_secret=secret))
    if log_key is None:
        yield _fails("keychain: the key that signs the log is missing")
    else:
        yield _holds("keychain: the key that signs the log is there")


def _seal(sealed: SealedKeyfile, place: Place) -> Finding:
    try:
        sealed.check_device(place)
    except ClinicDeskError as error:
        return _fails(f"key file under this computer's secret: {sentence(error)}")
    return _holds("key file: every byte is as this computer's secret sealed it")


def _use(folder: Path) -> Finding:
    try:
        hold(folder).release()
    except VaultInUse:
        return _holds("in use: a program has the clinic open")
    except ClinicDeskError as error:
        return _fails(f"folder: {sentence(error)}")
    return _holds("not in use, and can be opened for writing")


def _privacy(folder: Path) -> Finding:
    if os.name == "posix" and folder.stat().st_mode & _OTHERS:
        return _fails("folder: other users of this computer can look into it (chmod 700 helps)")
    return _holds("folder: for this user alone")


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    words = f"disk: {free // 1024**2} MB free"
    return _holds(words) if free >= LEAST_FREE else _fails(words)


def _inside(folder: Path, *, from_stdin: bool) -> Iterator[Finding]:
    try:
        with signed_in(folder, from_stdin=from_stdin) as (desk, session):
            yield _holds("database: opens, and has the shape that this version expects")
            yield _backup(session, invented=desk.invented)
            last = follow(verifying.verify(session, whole=True))
    except ClinicDeskError as error:
        yield _fails(f"signing in: {sentence(error)}")
        return
    if isinstance(last, Verified):
        mark = (Mark.HOLDS, Mark.FAILS, Mark.UNKNOWN)[last.verdict.exit]
        # the mark says already what the sentence begins with
        yield Finding(mark=mark, words=f"log: {last.verdict.sentence().partition(': ')[2]}")


def _backup(session: DeskSession, *, invented: bool) -> Finding:
    known, now = state.state(session), session.clock.now()
    if known.made is None:
        if invented:
            return _holds("backup: none, and nothing that would be missed")
        return _fails("backup: none was ever made")
    words = f"backup: the last verified one is {known.days(now)} days old, in {known.place}"
    return _fails(words) if known.late(now) else _holds(words)


def _holds(words: str) -> Finding:
    return Finding(mark=Mark.HOLDS, words=words)


def _fails(words: str) -> Finding:
    return Finding(mark=Mark.FAILS, words=words)


def _version() -> str:
    try:
        return metadata.version("clinic-desk")
    except metadata.PackageNotFoundError:
        return "of the source"
