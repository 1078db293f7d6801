"""``clinic-desk restore``: a backup as a clinic in a new folder."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from clinic_desk.backup import places, restoring
from clinic_desk.backup.restoring import Restored
from clinic_desk.cli.signing_in import add_option, credentials, kit_words
from clinic_desk.cli.telling import Stop, follow, say
from clinic_desk.clock import SystemClock
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.vault.keychain import FileKeychain, Keychain
from clinic_desk.vault.places import keychain_here

_WHAT = """\
Restore a backup into a new folder; the clinic that is there now is left as it is. On the computer
that the backup is from, an owner or a practice manager signs in. On another one, or where the
keychain was lost, --kit asks for the words of the recovery kit.
"""


def run(arguments: Sequence[str]) -> int:
    """Raises what restoring raises; Stop where an invented clinic's secret cannot be found."""
    parser = argparse.ArgumentParser(prog="clinic-desk restore", description=_WHAT)
    parser.add_argument("backup", type=Path, help="the backup, a folder called .clinicbackup")
    parser.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="a new folder")
    parser.add_argument(
        "--present",
        type=Path,
        metavar="FOLDER",
        help="the clinic that is replaced: tells how many entries of the log are lost",
    )
    parser.add_argument("--kit", action="store_true", help="open it with the recovery kit")
    add_option(parser, kit=True)
    chosen = parser.parse_args(arguments)
    keychain, kept_in = _keychains(chosen)
    from_stdin = chosen.credentials_stdin
    steps = restoring.restore(
        chosen.backup,
        chosen.into,
        keychain,
        SystemClock(),
        opening=(kit_words if chosen.kit else credentials)(from_stdin=from_stdin),
        present=chosen.present,
        kept_in=kept_in,
    )
    last = follow(steps)
    if isinstance(last, Restored):
        _tell(last)
    return 0


def _keychains(
    chosen: argparse.Namespace,
) -> tuple[Keychain, Callable[[Path], Keychain] | None]:
    """Where secrets are read, and where the new folder's go if that is another place."""
    if not places.read(chosen.backup).content.invented:
        return keychain_here(), None
    if chosen.present is None and not chosen.kit:
        raise Stop("An invented clinic keeps its secret in its folder: use --present, or --kit.")
    read_from: Path = chosen.present or chosen.into
    return FileKeychain(read_from / KEYCHAIN_NAME), lambda into: FileKeychain(into / KEYCHAIN_NAME)


def _tell(last: Restored) -> None:
    lost = "nobody can tell" if last.lost is None else f"{last.lost}"
    say(f"Restored to {last.folder}: the log has {last.entries} entries.")
    say(f"Later entries that are lost: {lost}.")
    if last.removed is None:
        say("No journal of removed accounts was found: look through the accounts, whoever was")
        say("ended since the backup is back.")
    elif last.removed:
        say(f"Accounts that had ended since and were ended again: {last.removed}.")
    say("Wait for a new code before you sign in. Keep the old folder, and do not work in it.")
