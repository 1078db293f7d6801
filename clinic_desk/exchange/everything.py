"""The clinic whole, to be taken elsewhere: a table for each kind of thing, a FHIR bundle, the log.

It is one file that a passphrase opens. In the clear it is written only for who says why, and the
reason stands in the log. Every record is opened to be written, each with its entry, so that
whoever looks for who has read it finds the export.
"""

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Table, bindparam, select

from clinic_desk.access import EventDraft, Permission, PurposeOfUse, Session, Viewing
from clinic_desk.audit import exporting
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.exchange import fhir
from clinic_desk.exchange.beside import growing
from clinic_desk.exchange.packing import Packed, PackedTable
from clinic_desk.exchange.reaching import require_all
from clinic_desk.exchange.read_me import READ_ME
from clinic_desk.exchange.sealed_file import SealedWriter
from clinic_desk.family import second
from clinic_desk.family.tables import contact, deceased, need, relation, relation_between, wish
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.tables import apart, confusable, directory, record
from clinic_desk.progress import Progress
from clinic_desk.scheduling import clinic, walltime, weekly
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.tables import (
    absence,
    block,
    dated_hours,
    equipment,
    group_size,
    practitioner,
    record_appointment,
    room,
    service,
    service_capacity,
    service_need,
    service_practitioner,
    working_hours,
)
from clinic_desk.scheduling.to_do.tables import (
    call_list,
    day_series,
    recall_list,
    record_call,
    record_recall,
    record_waiting,
    waiting_list,
)
from clinic_desk.vault import argon
from clinic_desk.vault.argon import Argon2Params

WRITING, PACKING = "writing-export", "packing-export"
SHORTEST_PASSPHRASE = 12
_SCREEN = "export"
_PIECE = 500
"""So many records are opened, and their entries written, at once."""
_OFTEN = 50
_KEYS = frozenset({"family_key", "given_key", "phone_key"})
_HOUSE: tuple[tuple[str, Table], ...] = (
    ("practitioners", practitioner),
    ("rooms", room),
    ("services", service),
    ("how many have room in a group", service_capacity),
    ("groups that hold fewer or more", group_size),
    ("who gives which service", service_practitioner),
    ("working hours", working_hours),
    ("absences", absence),
    ("hours of single days", dated_hours),
    ("time kept free", block),
    ("equipment", equipment),
    ("what services need", service_need),
)
_BESIDE: tuple[tuple[str, Table], ...] = (
    ("series", day_series),
    ("taken for each other", confusable),
    ("kept apart", apart),
)
"""Between patients or visits, by their ids alone: read in the open directory."""
_PEOPLE: tuple[tuple[str, Table, str], ...] = (
    ("patients", record, "id"),
    ("appointments", record_appointment, "patient"),
    ("waiting list", record_waiting, "patient"),
    ("recalls", record_recall, "patient"),
    ("calls", record_call, "patient"),
    ("relations", relation, "patient"),
    ("contact wishes", wish, "patient"),
    ("second contact", contact, "patient"),
    ("needs", need, "patient"),
    ("deceased", deceased, "patient"),
)
"""Tables about patients: their name in plain words, the view, whose each row is."""
_WORDS = {
    "start_wall": "starts",
    "fold": "second pass of a doubled hour",
    "start": "start (minutes since 1970, UTC)",
    "end": "end (minutes since 1970, UTC)",
    "before": "buffer before (minutes)",
    "after": "buffer after (minutes)",
    "minutes": "length (minutes)",
    "street": "address",
    "alert": "alert note",
}
_FEW: dict[str, tuple[Any, ...]] = {
    record_waiting.name: (waiting_list.c.patient,),
    record_recall.name: (recall_list.c.patient,),
    record_call.name: (call_list.c.patient,),
    relation.name: (relation_between.c.patient, relation_between.c.other),
    wish.name: (wish.c.patient,),
    contact.name: (contact.c.patient,),
    need.name: (need.c.patient,),
    deceased.name: (deceased.c.patient,),
}
"""Tables in which few patients have anything, and where the open directory tells who."""
_WHO = {name: [select(one).distinct() for one in columns] for name, columns in _FEW.items()}
_EVERYBODY = select(directory.c.id).order_by(directory.c.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """The export opens with this passphrase alone."""

    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InTheClear:
    """Anybody who has the file can read it; ``reason`` is why that is right."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported(Progress):
    """The last step of an export."""

    patients: int


def export(
    session: Session,
    path: Path,
    how: Sealed | InTheClear,
    log_key: bytes,
    params: Argon2Params = argon.START,
) -> Generator[Progress, None, None]:
    """Write the clinic whole to one file; the last step is an Exported. NotAllowed for whoever
    may not see everybody: half of a clinic would look like all of it.

    The file is there once it is whole; stopped before, none is left. Raises InvalidInput for a
    passphrase that is too short or a reason that is missing, CodeDue, DiskFull, ReadOnly,
    PlaceGone.
    """
    require_all(session, Permission.DATA_EXPORT, Permission.RECORD_OPEN, Permission.PROTECTED_SEE)
    session.require_code()
    _require(how)
    with session.work(Permission.DATA_EXPORT) as work:
        work.record(_draft(how))
    tables, bundle = _tables(), _Bundle()
    house = clinic.load(session)
    _write_house(session, tables, bundle, house)
    everybody, few = _everybody(session, tables)
    for done in range(0, len(everybody), _PIECE):
        yield Progress(done=done, total=len(everybody), stage=WRITING)
        piece = everybody[done : done + _PIECE]
        with session.opened_each(piece, PurposeOfUse.OPERATIONS, reason=_SCREEN) as viewings:
            for number, viewing in enumerate(viewings, done):
                _write_patient(viewing, tables, bundle, house, few)
                if number % _OFTEN == 0:  # a whole piece would let whoever stops it wait
                    yield Progress(done=number, total=len(everybody), stage=WRITING)
    total, log = len(everybody), Packed()
    yield from exporting.into(session, log, log_key)
    yield from _packed(path, how, params, tables, bundle, log, total)
    yield Exported(done=total, total=total, stage=WRITING, patients=total)


def _packed(
    path: Path,
    how: Sealed | InTheClear,
    params: Argon2Params,
    tables: dict[str, PackedTable],
    bundle: "_Bundle",
    log: Packed,
    total: int,
) -> Generator[Progress, None, None]:
    """Write all that was collected into the one file."""
    step = Progress(done=total, total=total, stage=PACKING)
    with _whole(path, how, params) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            for _ in _pack(archive, f"{name}.csv", table.pieces()):
                yield step
        bundle.close()
        for _ in _pack(archive, "fhir-r4-bundle.json", bundle.text.pieces()):
            yield step
        archive.writestr("READ ME.txt", READ_ME)
        for _ in _pack(archive, "log.jsonl", log.pieces()):
            yield step


def _require(how: Sealed | InTheClear) -> None:
    if isinstance(how, Sealed):
        if len(how.passphrase) < SHORTEST_PASSPHRASE:
            raise InvalidInput({"passphrase": Problem.TOO_SHORT})
        if len(how.passphrase) > argon.LONGEST_PASSWORD:
            raise InvalidInput({"passphrase": Problem.TOO_LONG})
    elif not how.reason.strip():
        raise InvalidInput({"reason": Problem.MISSING})


def _draft(how: Sealed | InTheClear) -> EventDraft:
    clear = isinstance(how, InTheClear)
    return EventDraft(
        kind=EventKind.DATA_EXPORTED,
        action=Action.READ,
        reason=how.reason if isinstance(how, InTheClear) else None,
        facts={"of": "everything", "encrypted": int(not clear)},
    )


def _tables() -> dict[str, PackedTable]:
    tables = [(name, table) for name, table in (*_HOUSE, *_BESIDE)]
    tables += [(name, table) for name, table, _ in _PEOPLE]
    return {name: PackedTable([_heading(one) for one in _columns(t)]) for name, t in tables}


def _columns(table: Table) -> list[str]:
    return [one.name for one in table.columns if one.name not in _KEYS]


def _heading(column: str) -> str:
    return _WORDS.get(column, column.replace("_", " "))


_QUERIES = {
    table.name: select(*[table.c[one] for one in _columns(table)])
    for _, table in (*_HOUSE, *_BESIDE)
} | {
    table.name: select(*[table.c[one] for one in _columns(table)]).where(
        table.c[whose] == bindparam("whose")
    )
    for _, table, whose in _PEOPLE
}


def _write_house(
    session: Session, tables: dict[str, PackedTable], bundle: "_Bundle", house: Clinic
) -> None:
    reads = session.reading(Permission.SCHEDULE_READ)
    for name, table in _HOUSE:
        for row in reads.rows(_QUERIES[table.name]):
            tables[name].add(row)
    today = walltime.date_at(to_minutes(session.clock.now()), house.zone)
    for one in house.practitioners:
        services = [each.name for each in house.bookable() if (each.id, one.id) in house.offers]
        own = (row for row in house.schedule.hours if row.practitioner == one.id)
        bundle.add(fhir.practitioner(one))
        bundle.add(fhir.schedule(one, services, weekly.week_on(own, today)))
    for one in house.former:
        bundle.add(fhir.practitioner(one, active=False))
        bundle.add(fhir.schedule(one, active=False))


Few = dict[str, set[int]]


def _everybody(session: Session, tables: dict[str, PackedTable]) -> tuple[list[PatientId], Few]:
    """Everybody, and for each table in which few have anything who they are.

    Who has died stands in no list, and may have stood in one: they are among all of them.
    """
    with session.directory(_SCREEN) as opened:
        everybody = [PatientId(row[0]) for row in opened.rows(_EVERYBODY)]
        few = {
            name: {row[0] for query in queries for row in opened.rows(query)}
            for name, queries in _WHO.items()
        }
        for name, table in _BESIDE:
            for row in opened.rows(_QUERIES[table.name]):
                tables[name].add(row)
    died = few[deceased.name]
    return everybody, {name: ids | died for name, ids in few.items()}


def _write_patient(
    viewing: Viewing, tables: dict[str, PackedTable], bundle: "_Bundle", house: Clinic, few: Few
) -> None:
    found = patient_store.open_record(viewing)
    if found is None:
        return
    bundle.add(fhir.patient(found, _second(viewing, few)))
    for name, table, _ in _PEOPLE:
        if table.name in few and viewing.patient not in few[table.name]:
            continue
        for row in viewing.rows(_QUERIES[table.name], whose=viewing.patient):
            tables[name].add(row)
            if table is record_appointment:
                bundle.add_visit(dict(zip(_columns(table), row, strict=True)), house)
            elif table is relation:
                bundle.add_relation(dict(zip(_columns(table), row, strict=True)))


def _second(viewing: Viewing, few: Few) -> str | None:
    if viewing.patient not in few[contact.name]:
        return None
    return second.of(viewing, [viewing.patient]).get(viewing.patient, second.NONE).phone


class _Bundle:
    """A FHIR bundle that grows."""

    def __init__(self) -> None:
        self.text = Packed()
        self.text.write('{"resourceType":"Bundle","type":"collection","entry":[')
        self._between = ""
        self._slots: set[str] = set()

    def add(self, resource: fhir.Resource) -> None:
        url = f"urn:clinic-desk:{resource['resourceType']}/{resource['id']}"
        entry = json.dumps({"fullUrl": url, "resource": resource}, ensure_ascii=False)
        self.text.write(self._between + entry)
        self._between = ",\n"

    def add_visit(self, row: dict[str, Any], house: Clinic) -> None:
        start, end = from_minutes(row["start"]), from_minutes(row["end"])
        whom = house.anybody(row["practitioner"])
        given = house.service(row["service"])
        slot = str(row["id"])
        if given.capacity is not None:  # who comes together shares the time
            slot = f"{row['start']}-{whom.id}"
        if row["status"] != "cancelled" and slot not in self._slots:
            self.add(fhir.slot(slot, whom.id, start, end))
            self._slots |= {slot} if given.capacity is not None else set()
        self.add(
            fhir.appointment(
                row["id"],
                status=row["status"],
                patient_=row["patient"],
                practitioner_=whom,
                service=given.name,
                slot_=slot,
                start=start,
                end=end,
                note=row["note"],
                reason=row["cancel_reason"],
            )
        )

    def add_relation(self, row: dict[str, Any]) -> None:
        self.add(fhir.related_person(row))

    def close(self) -> None:
        self.text.write("]}\n")


def _pack(archive: ZipFile, name: str, pieces: Iterator[bytes]) -> Iterator[None]:
    """Write them under this name; a step after each, so that it can be stopped."""
    with archive.open(name, "w", force_zip64=True) as entry:
        for piece in pieces:
            entry.write(piece)
            yield


@contextmanager
def _whole(
    path: Path, how: Sealed | InTheClear, params: Argon2Params
) -> Iterator[BinaryIO | SealedWriter]:
    """A new file that is there once it is complete."""
    with growing(path) as file:
        if isinstance(how, Sealed):
            sealed = SealedWriter(file, how.passphrase, params)
            yield sealed
            sealed.finish()
        else:
            yield file
