"""``clinic-desk import``: a list of patients or appointments of another program."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clinic_desk.cli.signing_in import add_option, signed_in
from clinic_desk.cli.telling import Stop, follow, say
from clinic_desk.errors import Problem
from clinic_desk.exchange import importing, opening
from clinic_desk.exchange.faults import Fault, Reason
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
_WHY: dict[Reason, str] = {
    Problem.MISSING: "it is missing",
    Problem.TOO_LONG: "it is too long",
    Problem.NOT_A_DATE: "it is no date",
    Problem.IN_THE_FUTURE: "it lies in the future",
    Problem.IN_THE_PAST: "it lies in the past",
    Problem.TOO_LONG_AGO: "it is too long ago",
    Problem.TOO_FAR_AHEAD: "it is too far ahead",
    Problem.ENDS_FIRST: "it lies before the first day",
    Problem.NOT_A_NUMBER: "it is no number of minutes",
    Problem.NOT_A_PHONE: "it is no phone number",
    Problem.NOT_AN_EMAIL: "it is no e-mail address",
    Problem.NEEDS_ONE_WAY_TO_REACH: "there is no way to reach the patient",
    Problem.LOOKS_LIKE_CARD: "it looks like a card number",
    Problem.LOOKS_LIKE_IDENTITY: "it holds a national identity number",
    Problem.LOOKS_LIKE_FORMULA: "it begins like a formula",
    Problem.FORBIDDEN_CHARACTER: "it holds a sign that cannot be kept",
    Problem.TAKEN: "it stands in line {earlier} too",
    Problem.DOES_NOT_MATCH: "whoever has this number here is somebody else",
    Problem.UNKNOWN: "it is not known here",
    Problem.NOT_GIVEN: "that practitioner does not give it",
    Problem.NOT_HOURS: "it is outside working hours",
    Problem.TOO_MANY_CELLS: "it has more cells than columns",
    Fault.SEVERAL: "it fits more than one here",
    Fault.OTHER_BIRTH: "nobody called so here has it",
    Fault.NEITHER: "it is neither yes nor no",
    Fault.SHEET_ERROR: "it holds an error of the spreadsheet",
    Fault.NO_CLOCK: "it says no time of day",
    Fault.OWED: "it is missing, and the patient is taken for somebody else",
    Fault.DIED: "the patient has died",
    Fault.FORMER: "they see patients here no more",
    Fault.RETIRED: "it cannot be booked any more",
    Fault.EARLIER: "it lies over the visit in line {earlier}",
    Fault.SKIPPED: "the clock is put forward then; there is no such time",
    Fault.DOUBLED: "the clock is put back then; it comes twice",
    Fault.HOLIDAY: "the clinic is closed that day",
    Fault.OTHER_HOURS: "it is outside the hours of that very day",
    Fault.AWAY: "the practitioner is away",
    Fault.BLOCKED: "it is kept free in the schedule",
    Fault.FULL: "the group is full",
    Fault.IN_GROUP: "the patient has a place in that group",
    Fault.BOOKED: "another visit has it",
    Fault.ROOM: "the room is taken",
    Fault.EQUIPMENT: "the equipment is taken",
    Fault.HELD: "somebody at the desk holds it",
    Fault.PAST_CLOSING: "the visit would not end within working hours",
    Fault.TOO_SHORT: "the time is too short",
    Fault.BUFFER: "it leaves too little time before or after",
}


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
        faults = "; ".join(
            f"{name}: {_WHY[what].format(earlier=one.earlier)}"
            for name, what in one.problems.items()
        )
        say(f"line {one.line}: {faults}")
