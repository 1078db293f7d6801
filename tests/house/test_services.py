"""Every public service takes the session first, or what one of its doors has handed out.

With a session it goes through a door and names a permission; a viewing, a directory and a unit
of work exist only because a door was gone through, with a permission, before.
"""

import ast
from pathlib import Path

import pytest

from tests.house.sources import python_files, short, tree

ROOMS = (
    *("staff", "patients", "family", "scheduling", "audit", "backup", "training", "oversight"),
    "exchange",
)
SHELVES = {"__init__", "records", "tables", "store"}
DOORS_WITH_PERMISSION = {"require", "reading", "log", "work"}
DOORS = DOORS_WITH_PERMISSION | {"opened", "directory"}

BELOW_THE_SESSION = {
    "clinic_desk/audit/changed.py": "is the store of who changed what",
    "clinic_desk/audit/events.py": "names of what can happen",
    "clinic_desk/audit/export_lines.py": "turns entries that were read into lines",
    "clinic_desk/audit/nodes.py": "is the store of the tree",
    "clinic_desk/audit/notes.py": "signs what it is given",
    "clinic_desk/audit/recording.py": "storage calls it inside a transaction that a door opened",
    "clinic_desk/audit/tree.py": "computes hashes",
    "clinic_desk/audit/walks.py": "is the store of the log's keys",
    "clinic_desk/audit/verify.py": "runs alone, on an export, without a vault",
    "clinic_desk/backup/copying.py": "is the work behind making.py and daily.py",
    "clinic_desk/backup/daily.py": "is the program's own act: nobody asks for it",
    "clinic_desk/backup/looking.py": "says what shows to everybody",
    "clinic_desk/backup/keeping.py": "computes on times that it is given",
    "clinic_desk/backup/manifest.py": "is the form of a file",
    "clinic_desk/backup/places.py": "looks at folders that a service has named",
    "clinic_desk/backup/proving.py": "reads a copy, without a scope and nobody's values",
    "clinic_desk/backup/removals.py": "is the form of a file, written after a service's commit",
    "clinic_desk/backup/renewing.py": "nobody has a session before it: the kit proves who asks",
    "clinic_desk/backup/reopening.py": "nobody has a session before it: the kit proves who asks",
    "clinic_desk/backup/restoring.py": "nobody has a session before it: it proves who asks",
    "clinic_desk/backup/trying.py": "counts tries of people who have no session yet",
    "clinic_desk/family/judging.py": "computes on relations that it is given",
    "clinic_desk/family/kept.py": "reads the inventory",
    "clinic_desk/family/policy.py": "is the store of two settings",
    "clinic_desk/family/second.py": "is the store of a second number and a postal address",
    "clinic_desk/family/validating.py": "judges fields that it is given",
    "clinic_desk/exchange/called.py": "is the form of names and what is said of them",
    "clinic_desk/exchange/settling.py": "asks, adds and remembers for importing.py",
    "clinic_desk/exchange/strangers.py": "reads a file of the computer, not of the clinic",
    "clinic_desk/exchange/cells.py": "reads cells that it is given",
    "clinic_desk/exchange/dating.py": "judges dates that it is given",
    "clinic_desk/exchange/headings.py": "judges headings that it is given",
    "clinic_desk/exchange/judged.py": "is the form of a judged line, and counts them",
    "clinic_desk/exchange/content_lines.py": "reads and writes lines that it is given",
    "clinic_desk/exchange/fhir.py": "turns records into resources",
    "clinic_desk/exchange/fhir_in.py": "reads a file of the computer, not of the clinic",
    "clinic_desk/exchange/icalendar.py": "reads and writes lines that it is given",
    "clinic_desk/exchange/packing.py": "keeps text in memory",
    "clinic_desk/exchange/relating.py": "counts and writes relatives for importing.py",
    "clinic_desk/exchange/reaching.py": "asks for permissions before importing.py and others act",
    "clinic_desk/exchange/sealed_file.py": "is the form of a file",
    "clinic_desk/exchange/structured.py": "reads a file of the computer, not of the clinic",
    "clinic_desk/exchange/vcard.py": "reads and writes lines that it is given",
    "clinic_desk/exchange/appointment_lines.py": "judges and books for importing.py",
    "clinic_desk/exchange/naming.py": "computes on names that were read",
    "clinic_desk/exchange/patient_lines.py": "judges and registers for importing.py",
    "clinic_desk/exchange/waiting_lines.py": "judges and puts on the list for importing.py",
    "clinic_desk/exchange/whose.py": "reads the directory it is handed",
    "clinic_desk/exchange/opening.py": "reads a file of the computer, not of the clinic",
    "clinic_desk/exchange/beside.py": "writes a file of the computer, not of the clinic",
    "clinic_desk/exchange/spreadsheet.py": "writes a file of the computer, not of the clinic",
    "clinic_desk/exchange/text_file.py": "reads a file of the computer, not of the clinic",
    "clinic_desk/exchange/workbook.py": "reads a file of the computer, not of the clinic",
    "clinic_desk/folding.py": "computes how names and numbers are compared",
    "clinic_desk/patients/closeness.py": "compares names that it is given",
    "clinic_desk/patients/dialling.py": "reads what was typed",
    "clinic_desk/patients/likeness.py": "compares people whom it is given",
    "clinic_desk/patients/matching.py": "compares people; it reads the directory it is handed",
    "clinic_desk/patients/merges.py": "is the store of merged cards",
    "clinic_desk/patients/months.py": "reads what was typed",
    "clinic_desk/patients/nicknames.py": "knows what names are called for short",
    "clinic_desk/patients/reasons.py": "says what a field is kept for",
    "clinic_desk/patients/typed.py": "reads what was typed",
    "clinic_desk/patients/validating.py": "judges fields that it is given",
    "clinic_desk/scheduling/ahead.py": "counts times that were read",
    "clinic_desk/scheduling/acting.py": "asks and writes for the acts on an appointment",
    "clinic_desk/scheduling/availability.py": "computes on hours and times that were read",
    "clinic_desk/scheduling/by_room.py": "lays out a day that was read",
    "clinic_desk/scheduling/group_sizes.py": "is the store of how many single groups hold",
    "clinic_desk/scheduling/groups.py": "is the store of the groups that stand",
    "clinic_desk/scheduling/grouped.py": "lays out visits that were read",
    "clinic_desk/scheduling/grouping.py": "counts places of groups that were read",
    "clinic_desk/scheduling/capacity.py": "counts hours and times that were read",
    "clinic_desk/scheduling/choosing.py": "computes on resources and times that were read",
    "clinic_desk/scheduling/equipping.py": "chooses for the acts on an appointment",
    "clinic_desk/scheduling/calendar_file.py": "writes a visit that was read as a file",
    "clinic_desk/scheduling/figures.py": "is what a report is made of",
    "clinic_desk/scheduling/hours.py": "computes on hours that were read",
    "clinic_desk/scheduling/lengths.py": "computes on a service that it is given",
    "clinic_desk/scheduling/held_times.py": "is the store of what is held for callers",
    "clinic_desk/scheduling/late.py": "computes on a board that was read",
    "clinic_desk/scheduling/marks.py": "is the store of what is kept at its time or overbooked",
    "clinic_desk/scheduling/not_come.py": "computes on visits that were read",
    "clinic_desk/scheduling/occupied.py": "computes on times that were read",
    "clinic_desk/scheduling/obstacles.py": "computes on hours and times that were read",
    "clinic_desk/scheduling/own_day.py": "computes on a board that was read",
    "clinic_desk/scheduling/resources.py": "computes on resources that were read",
    "clinic_desk/scheduling/repeating.py": "computes with a calendar",
    "clinic_desk/scheduling/roster.py": "is the store of who works when",
    "clinic_desk/scheduling/placing.py": "takes a time for the acts on an appointment",
    "clinic_desk/scheduling/timetable.py": "computes on blocks that it is given",
    "clinic_desk/scheduling/timetable_store.py": "is the store of blocks, dates and devices",
    "clinic_desk/scheduling/to_do/matching.py": "compares wishes and times that were read",
    "clinic_desk/scheduling/to_do/when.py": "computes with days and hours that were read",
    "clinic_desk/scheduling/together.py": "computes on hours and times that were read",
    "clinic_desk/scheduling/true_times.py": "judges times that it is given",
    "clinic_desk/scheduling/steps.py": "is the store of when each step of a visit was",
    "clinic_desk/scheduling/unavailable.py": "computes on a day that was read",
    "clinic_desk/scheduling/validating.py": "judges fields that it is given",
    "clinic_desk/scheduling/walltime.py": "computes with time zones",
    "clinic_desk/scheduling/weekly.py": "computes on hours that it is given",
    "clinic_desk/staff/accepting.py": "nobody has a session before it",
    "clinic_desk/staff/codes.py": "computes one-time codes",
    "clinic_desk/staff/granted.py": "is the store of grants",
    "clinic_desk/staff/invitations.py": "is the store of invitations",
    "clinic_desk/staff/opened.py": "is what the session's doors hand out",
    "clinic_desk/staff/paper_codes.py": "reads what was typed",
    "clinic_desk/staff/passwords.py": "judges a password that it is given",
    "clinic_desk/staff/past_passwords.py": "is the store of old passwords",
    "clinic_desk/staff/permissions.py": "is the table of roles and permissions",
    "clinic_desk/staff/reaching.py": "computes how far roles and grants reach",
    "clinic_desk/staff/recovery.py": "is the store of recovery codes",
    "clinic_desk/staff/returning.py": "nobody has a session before it: sign-in asks it",
    "clinic_desk/staff/session.py": "is the session",
    "clinic_desk/staff/signing_in.py": "nobody has a session before it",
    "clinic_desk/training/clearance.py": "sign-in asks it, before there is a session",
    "clinic_desk/training/content.py": "reads the lessons that the program brings",
    "clinic_desk/training/linting.py": "judges lessons that it is given",
    "clinic_desk/training/tasks.py": "judges events that it is given",
    "clinic_desk/training/walking.py": "computes on answers that were read",
}
"""Files of these rooms that are no services, each with the reason."""


HANDED_OUT = {"Viewing", "Directory", "Work"}


def task_files() -> list[Path]:
    return [
        path
        for path in python_files(*(f"clinic_desk/{room}" for room in ROOMS))
        if path.stem not in SHELVES and short(path) not in BELOW_THE_SESSION
    ]


def functions(path: Path) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in tree(path).body if isinstance(node, ast.FunctionDef)}


def kinds(function: ast.FunctionDef) -> list[str]:
    """The annotations of the parameters, in order."""
    parameters = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return [
        ast.unparse(each.annotation).strip("'\"") if each.annotation else "" for each in parameters
    ]


SERVICES = [
    pytest.param(path, function, id=f"{short(path)}::{name}")
    for path in task_files()
    for name, function in functions(path).items()
    if not name.startswith("_")
]


def goes_through_a_door(function: ast.FunctionDef, path: Path, seen: frozenset[str]) -> bool:
    """Itself, or by handing its session to another service as the first argument."""
    if HANDED_OUT.intersection(kinds(function)):
        return True
    session = function.args.args[0].arg if function.args.args else ""
    here = functions(path)
    for node in ast.walk(function):
        if not isinstance(node, ast.Call):
            continue
        if (
            isinstance(node.func, ast.Attribute)
            and node.func.attr in DOORS
            and ast.unparse(node.func.value) == session
        ):
            named = "Permission." in ast.unparse(node)
            if named or node.func.attr not in DOORS_WITH_PERMISSION:
                return True
        if node.args and ast.unparse(node.args[0]) == session:
            called = ast.unparse(node.func)
            if called not in here:
                return True  # a service of another file, looked at there
            if called not in seen and goes_through_a_door(here[called], path, seen | {called}):
                return True
    return False


@pytest.mark.parametrize(("path", "function"), SERVICES)
def test_a_service_takes_a_session_or_what_a_door_handed_out(path, function):
    assert kinds(function)[:1] and kinds(function)[0] in HANDED_OUT | {"Session"}, (
        f"{function.name} is public: give it a Session, make it private, or move what only "
        "computes to a file of its own and list that in BELOW_THE_SESSION"
    )


@pytest.mark.parametrize(("path", "function"), SERVICES)
def test_a_service_goes_through_a_door_and_names_a_permission(path, function):
    assert goes_through_a_door(function, path, frozenset({function.name}))


def test_no_file_is_excused_that_is_not_there():
    there = {short(path) for path in python_files("clinic_desk")}
    assert BELOW_THE_SESSION.keys() - there == set()
