"""``clinic-desk export``: the clinic whole, in one file that a passphrase opens."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clinic_desk.cli import asking
from clinic_desk.cli.signing_in import add_option, signed_in
from clinic_desk.cli.telling import Stop, follow, say
from clinic_desk.exchange import everything
from clinic_desk.exchange.everything import InTheClear, Sealed

_WHAT = """\
Write everything of the clinic that you may see to one file: tables, a FHIR R4 bundle, the viewing
log. It is encrypted under a passphrase unless --in-the-clear says why not; the log keeps the
reason. `clinic-desk open-export` opens it.
"""


def run(arguments: Sequence[str]) -> int:
    """Raises what signing in and exporting raise; Stop for a file that is there already."""
    parser = argparse.ArgumentParser(prog="clinic-desk export", description=_WHAT)
    parser.add_argument("folder", type=Path, help="the clinic's folder")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write")
    parser.add_argument("--in-the-clear", metavar="REASON", help="why anybody may read it")
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="where the passphrase stands"
    )
    add_option(parser)
    chosen = parser.parse_args(arguments)
    if chosen.out.exists():
        raise Stop("That file is there already. It was left as it is.")
    how: Sealed | InTheClear
    if chosen.in_the_clear is not None:
        how = InTheClear(reason=chosen.in_the_clear)
    else:
        how = Sealed(passphrase=passphrase(chosen.passphrase_file))
    with signed_in(chosen.folder, from_stdin=chosen.credentials_stdin) as (desk, session):
        last = follow(everything.export(session, chosen.out, how, desk.log_key()))
    say(f"{last.total if last else 0} patients written to {chosen.out}")
    return 0


def passphrase(file: Path | None) -> str:
    """From a file, without its line end, or asked for."""
    if file is not None:
        return file.read_text("utf-8").rstrip("\r\n")
    asking.require_terminal()
    return asking.secret("Passphrase of the file")
