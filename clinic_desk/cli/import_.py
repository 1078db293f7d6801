"""``clinic-desk import``: a list of patients or appointments of another program."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clinic_desk.cli.signing_in import add_option, signed_in
from clinic_desk.cli.telling import Stop, follow, problem, say
from clinic_desk.exchange import importing, opening
from clinic_desk.exchange.records import (
    Answer,
    DateOrder,
    Imported,
    ImportKind,
    Previewed,
    Reading,
    State,
)

_WHAT = """\
Take in a CSV, XLSX, vCard, iCalendar or FHIR file. Without --take-in it is only said what would
happen. Lines that may be about somebody known are left out. The columns are told from their
headings; where they are not, the window asks.
"""


def run(arguments: Sequence[str]) -> int:
    """Raises what signing in and importing raise; Stop where the dates could be read two ways."""
    parser = argparse.ArgumentParser(prog="clinic-desk import", description=_WHAT)
    parser.add_argument("folder", type=Path, help="the clinic's folder")
    parser.add_argument("file", type=Path, help="the list")
    parser.add_argument("--kind", choices=[one.value for one in ImportKind], default="patients")
    parser.add_argument("--source", required=True, help="the program that the file comes from")
    parser.add_argument("--dates", choices=[one.value for one in DateOrder], help="what is first")
    parser.add_argument("--take-in", action="store_true", help="do it")
    add_option(parser)
    chosen = parser.parse_args(arguments)
    kind = ImportKind(chosen.kind)
    facts = opening.look(chosen.file, kind)
    with signed_in(chosen.folder, from_stdin=chosen.credentials_stdin) as (_, session):
        mapped = importing.columns(session, kind, facts)
        dates = opening.dates_of(facts, mapped)
        if not dates.sure and chosen.dates is None:
            raise Stop("The dates can be read in two ways. Say --dates day or --dates month.", 2)
        order = DateOrder(chosen.dates) if chosen.dates else dates.order
        reading = Reading(kind=kind, facts=facts, mapped=mapped, dates=order, source=chosen.source)
        last = follow(importing.preview(session, reading))
        assert isinstance(last, Previewed)
        _tell(last)
        if chosen.take_in:
            answers: dict[int, Answer] = {}
            done = follow(importing.run(session, last.preview, answers))
            assert isinstance(done, Imported)
            say(f"taken in: {done.result.made}")
    return 0


def _tell(last: Previewed) -> None:
    """Counts, and what is wrong with which line: never a name."""
    for state in State:
        say(f"{state.value}: {last.preview.counts.get(state, 0)}")
    if last.preview.related:
        say(f"relatives: {last.preview.related}")
    if last.preview.relatives.bare:
        say(f"relatives without the permissions in the file: {last.preview.relatives.bare}")
    if last.preview.relatives.left:
        say(f"relatives left behind: {last.preview.relatives.left}")
    for one in last.preview.refused:
        faults = "; ".join(f"{name}: {problem(what)}" for name, what in one.problems.items())
        say(f"line {one.line}: {faults}")
