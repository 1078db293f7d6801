"""``clinic-desk export-log``: the viewing log in a file that anybody can check."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clinic_desk.audit import exporting
from clinic_desk.cli.signing_in import add_option, signed_in
from clinic_desk.cli.telling import Stop, follow, say

_WHAT = """\
Write the whole viewing log, with its checkpoints, to a file that `clinic-desk verify` proves. The
file holds no names: patients stand in it under random numbers. That it was exported is recorded.
"""


def run(arguments: Sequence[str]) -> int:
    """Raises what signing in and exporting raise; Stop for a file that is there already."""
    parser = argparse.ArgumentParser(prog="clinic-desk export-log", description=_WHAT)
    parser.add_argument("folder", type=Path, help="the clinic's folder")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write")
    add_option(parser)
    chosen = parser.parse_args(arguments)
    if chosen.out.exists():
        raise Stop("That file is there already. It was left as it is.")
    if not chosen.out.absolute().parent.is_dir():
        raise Stop("There is no folder of that name to write into.")
    with signed_in(chosen.folder, from_stdin=chosen.credentials_stdin) as (desk, session):
        last = follow(exporting.export(session, chosen.out, desk.log_key()))
    say(f"{last.total if last else 0} entries written to {chosen.out}")
    return 0
