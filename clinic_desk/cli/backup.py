"""``clinic-desk backup``: a second copy of the clinic, encrypted and proved, in a folder."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clinic_desk.backup import making
from clinic_desk.backup.records import BackedUp
from clinic_desk.cli.signing_in import add_option, signed_in
from clinic_desk.cli.telling import follow, say

_WHAT = """\
Make a backup in a folder or on a drive: encrypted under a key of its own, opened and read in full
before it counts. Older ones there are thinned out afterwards. An owner or a practice manager can
restore it, and so can the recovery kit.
"""


def run(arguments: Sequence[str]) -> int:
    """Raises what signing in and backing up raise."""
    parser = argparse.ArgumentParser(prog="clinic-desk backup", description=_WHAT)
    parser.add_argument("folder", type=Path, help="the clinic's folder")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="the folder or drive to write to"
    )
    add_option(parser)
    chosen = parser.parse_args(arguments)
    with signed_in(chosen.folder, from_stdin=chosen.credentials_stdin) as (desk, session):
        last = follow(making.back_up(session, desk.unlocked, chosen.to, desk.log_key()))
    if isinstance(last, BackedUp):
        say(f"{last.path}: made, opened and read in full; the log has {last.entries} entries")
        if last.pruned:
            say(f"{last.pruned} older backups were removed")
    return 0
