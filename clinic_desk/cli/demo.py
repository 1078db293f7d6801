"""``clinic-desk demo``: an invented clinic of any size, and how to come in."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from clinic_desk.cli.staging import staged
from clinic_desk.cli.telling import ProgressLine, say
from clinic_desk.clock import SystemClock
from clinic_desk.demo.building import Demo, DemoSize, build

_WHAT = """\
Make an invented clinic: everybody in it is made up, and its secret lies in its own folder. The
same numbers and seed make the same clinic. Prints the accounts, their passwords and the secrets
of their one-time codes.
"""
_COUNTS = ("patients", "appointments", "events")
_USUAL = DemoSize()


def run(arguments: Sequence[str]) -> int:
    """Raises VaultExists, Stop for a folder that is not empty, DiskFull, ReadOnly."""
    chosen = _parser().parse_args(arguments)
    made = _build(chosen)
    accounts = [
        {
            "name": one.name,
            "sign_in_name": one.sign_in_name,
            "roles": [str(role) for role in one.roles],
            "password": one.password,
            "secret": one.secret,
        }
        for one in made.accounts
    ]
    if chosen.json:
        told = {
            "folder": str(chosen.folder),
            "clinic": made.clinic,
            "entries": made.entries,
            "vkey": made.vkey,
            "accounts": accounts,
        }
        say(json.dumps(told, ensure_ascii=False))
        return 0
    say(f"An invented clinic lies in {chosen.folder}. Its log's key: {made.vkey}")
    for one in made.accounts:
        say(f"\n{one.name} ({', '.join(one.roles)})")
        say(f"  name      {one.sign_in_name}")
        say(f"  password  {one.password}")
        say(f"  code key  {one.secret}")
    return 0


def _build(chosen: argparse.Namespace) -> Demo:
    given = {name: getattr(chosen, name) for name in _COUNTS}
    size = DemoSize(**{name: count for name, count in given.items() if count is not None})
    line = ProgressLine()
    try:
        with staged(chosen.folder) as folder:
            return build(
                folder,
                size=size,
                seed=chosen.seed,
                now=SystemClock().now(),
                progress=line.show,
                language=chosen.language,
            )
    finally:
        line.end()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clinic-desk demo", description=_WHAT)
    parser.add_argument("folder", type=Path, help="a new folder")
    for name in _COUNTS:
        usual = getattr(_USUAL, name)
        parser.add_argument(f"--{name}", type=_count, metavar="N", help=f"usually {usual}")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="usually 1")
    parser.add_argument(
        "--language", choices=("en", "sv"), default="en", help="of services and rooms; usually en"
    )
    parser.add_argument("--json", action="store_true", help="print the accounts as JSON")
    return parser


def _count(typed: str) -> int:
    value = int(typed)
    if value < 0:
        raise ValueError("a count is not negative")
    return value
