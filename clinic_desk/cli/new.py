"""``clinic-desk new``: begin a real, empty clinic.

The clinic is made in a folder beside the one that was named and takes its place once the code
was tried and the recovery kit shown. Stopped before, it leaves neither files nor secrets.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from locale import getlocale
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import segno

from clinic_desk.beginning import places
from clinic_desk.cli import asking
from clinic_desk.cli.staging import staged
from clinic_desk.cli.telling import Stop, problem, say
from clinic_desk.clock import SystemClock
from clinic_desk.desk import Founding, found_clinic
from clinic_desk.errors import KeychainUnavailable, Problem
from clinic_desk.staff import codes, passwords
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Enrolment, NewAccount
from clinic_desk.storage import settings
from clinic_desk.vault import vault
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.kit import RecoveryKit
from clinic_desk.vault.places import accepted_keychain, keychain_here

_ABOUT_PHRASES = """\
A passphrase: a sentence of 20 characters or more, or at least 12 with capital and small letters,
digits and signs. It opens the clinic, and nobody can look it up for you."""
_NO_KEYCHAIN = """\
This computer has no keychain that guards secrets for you. The clinic's secret for this computer
would lie in a file that only your user can read: whoever copies the whole disk has it, and then
only the passphrase is in the way."""
_CODE = """\
Scan this with an authenticator app on your phone. It then shows six digits that change every
half minute; you type them each time you sign in."""
_KIT = """\
This is the recovery kit. It opens the clinic where passphrase, phone or this computer is lost.
Write the words down in their order, with their numbers, and lock them away. They are shown once."""


def run(arguments: Sequence[str]) -> int:
    """Raises VaultExists, Stop, KeychainUnavailable, DiskFull, ReadOnly; nothing is left then."""
    parser = argparse.ArgumentParser(
        prog="clinic-desk new", description="Begin a real, empty clinic in a new folder."
    )
    parser.add_argument("folder", type=Path, help="a new folder")
    folder: Path = parser.parse_args(arguments).folder
    asking.require_terminal()
    with staged(folder) as beside:
        keychain = _keychain()
        founding = _founding()
        say("\nMaking the clinic. This takes a few seconds.")
        founded = found_clinic(beside, keychain, SystemClock(), founding)
        with _secrets_of(beside, keychain):
            _enrol(founded.enrolment)
            _show_kit(founded.kit)
    say(f"\nThe clinic lies in {folder}. Open it with: clinic-desk open {folder}")
    say("Wait for a new code before you sign in.")
    return 0


def _keychain() -> Keychain:
    try:
        return keychain_here()
    except KeychainUnavailable as missing:
        if missing.what != "none":
            raise
    say(_NO_KEYCHAIN)
    if not asking.agreed("Keep it in such a file?"):
        raise Stop("Nothing was made. Set up a keychain on this computer, then try again.")
    return accepted_keychain()


def _founding() -> Founding:
    clinic = asking.text("Name of the clinic")
    zone = _zone()
    name = asking.text("Your own name, as colleagues know you")
    sign_in_name = asking.text("The name you will sign in with", name.split()[0])
    owner = NewAccount(
        sign_in_name=sign_in_name,
        display_name=name,
        roles=(Role.OWNER,),
        password=_password((clinic, name, sign_in_name)),
    )
    return Founding(clinic=clinic, zone=zone, locale=_locale(zone), owner=owner)


def _zone() -> str:
    while True:
        zone = asking.text("Time zone of the clinic", settings.CLINIC_ZONE.default)
        try:
            return ZoneInfo(zone).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            say(f"  Not taken: {problem(Problem.NOT_A_ZONE)}.")


def _locale(zone: str) -> str:
    """Language of this computer and country of the zone, as the zone database names it."""
    language = (getlocale()[0] or "en").partition("_")[0]
    language = language if len(language) == 2 else "en"
    country = places.country_of(zone)
    return f"{language}_{country}" if country else settings.CLINIC_LOCALE.default


def _password(known: tuple[str, ...]) -> str:
    say(_ABOUT_PHRASES)
    while True:
        first = asking.secret("Passphrase")
        weak = passwords.problem_of(first, context=known)
        if weak is None and asking.secret("The same again") != first:
            weak = Problem.DOES_NOT_MATCH
        if weak is None:
            return first
        say(f"  Not taken: {problem(weak)}.")


@contextmanager
def _secrets_of(folder: Path, keychain: Keychain) -> Iterator[None]:
    """What goes wrong in here takes the new clinic's secrets out of the keychain again."""
    vault_id = vault.vault_id(folder)
    try:
        yield
    except BaseException:
        vault.forget_secrets(keychain, vault_id)
        raise


def _enrol(enrolment: Enrolment) -> None:
    say(f"\n{_CODE}\n")
    if (sys.stdout.encoding or "").lower().startswith("utf"):
        segno.make(enrolment.uri, error="l").terminal(border=2, compact=True)
    say(f"\nOr type this key into the app: {_in_fours(codes.secret_text(enrolment.secret))}\n")
    while True:
        typed = asking.text("The six digits that the phone shows now").replace(" ", "")
        if codes.accepted_step(enrolment.secret, typed, SystemClock().now(), 0) is not None:
            return
        say("  That does not fit. Look whether the clocks of phone and computer agree.")


def _show_kit(kit: RecoveryKit) -> None:
    say(f"\n{_KIT}\n")
    for begin in range(0, len(kit.words), 4):
        row = enumerate(kit.words[begin : begin + 4], begin + 1)
        say("  ".join(f"{number:>4} {word:<9}" for number, word in row).rstrip())
    say()
    while not asking.agreed("Have you written all of them down?"):
        pass
    if sys.stdout.isatty():
        say("\033[H\033[2J\033[3J")  # the screen and what has scrolled off it


def _in_fours(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
