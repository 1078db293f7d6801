"""A day on paper, in as much detail as was asked for: what is left out here can be on no paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clinic_desk.access import Directory, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.family import contacting
from clinic_desk.family.records import ContactReason, Post, Way
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import clinic, day
from clinic_desk.scheduling.papers import Detail, Paper, PaperKind
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Clinic,
    DayAppointment,
    Practitioner,
    PractitionerDay,
)

_OFF_PAPER = (AppointmentStatus.CANCELLED, AppointmentStatus.MISSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One visit. ``name`` is empty where the sheet does not say who comes; ``call_in`` is the
    number of a protected person. A note is printed only where it was asked for
    (``sheet_notes``): ``has_note`` says that there is one. ``patient``: whoever is named in full.
    """

    start_utc: int
    end_utc: int
    name: str = ""
    birth_year: int | None = None
    call_in: int | None = None
    phone: str | None = None
    service: str = ""
    room: str = ""
    has_note: bool = False
    note: str = ""
    alert: str = ""
    visit: AppointmentId | None = None
    patient: PatientId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    practitioner: Practitioner
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """``paper`` is what the log is told before it is printed."""

    date: date
    zone: str
    clinic: str
    detail: Detail
    columns: tuple[SheetColumn, ...]
    paper: Paper


def day_sheet(
    session: Session,
    opened: Directory,
    on: date,
    detail: Detail,
    practitioners: Iterable[PractitionerId] | None = None,
) -> DaySheet:
    """The sheet of a date, of some practitioners or all; whoever has no visit is left out."""
    house = clinic.load(session)
    shown = day.day(session, opened, on, practitioners)
    visits = {one.practitioner.id: _printed(one) for one in shown.columns}
    known = _known(opened, detail, [one for column in visits.values() for one in column])
    phones = _to_ring(opened, known) if detail is Detail.FULL else {}
    columns = tuple(
        SheetColumn(
            practitioner=column.practitioner,
            rows=tuple(
                _row(one, house, (known, phones), detail) for one in visits[column.practitioner.id]
            ),
        )
        for column in shown.columns
        if visits[column.practitioner.id]
    )
    rows = sum(len(column.rows) for column in columns)
    about = () if detail is Detail.TIMES else tuple(known)
    paper = Paper(
        kind=PaperKind.DAY_SHEET,
        detail=detail,
        about=about,
        rows=rows,
        on=on,
        whole=practitioners is None,
    )
    return DaySheet(
        date=on, zone=shown.zone, clinic=house.name, detail=detail, columns=columns, paper=paper
    )


def addressees(opened: Directory, post: Post) -> dict[PatientId, str]:
    """What guardians are called who are patients themselves, for the letters to them; noted as
    shown."""
    known = patient_store.by_ids(opened, [to.patient for to in post.to if to.patient is not None])
    opened.shown(EventKind.NAMES_SHOWN, list(known))
    return {one: entry.name for one, entry in known.items()}


def _printed(column: PractitionerDay) -> list[DayAppointment]:
    return [one for one in column.appointments if one.status not in _OFF_PAPER]


def _known(
    opened: Directory, detail: Detail, visits: list[DayAppointment]
) -> Mapping[PatientId, DirectoryEntry]:
    if detail is Detail.TIMES:
        return {}
    return patient_store.by_ids(opened, {one.patient for one in visits if one.patient is not None})


def _to_ring(
    opened: Directory, known: Mapping[PatientId, DirectoryEntry]
) -> dict[PatientId, str | None]:
    """The number of each that may be rung, as on the screen."""
    rings = contacting.may_contact_all(opened, known, Way.RING, ContactReason.VISIT)
    return {
        one: (may.second or known[one].phone) if may.allowed else None for one, may in rings.items()
    }


def _row(
    one: DayAppointment,
    house: Clinic,
    people: tuple[Mapping[PatientId, DirectoryEntry], Mapping[PatientId, str | None]],
    detail: Detail,
) -> SheetRow:
    known, phones = people
    row = SheetRow(start_utc=one.start_utc, end_utc=one.end_utc, room=house.room_name(one.room))
    who = None if one.patient is None else known.get(one.patient)
    if detail is Detail.TIMES or who is None:
        return row
    full = detail is Detail.FULL
    named = one.given is not None or one.family is not None
    return SheetRow(
        start_utc=one.start_utc,
        end_utc=one.end_utc,
        name=_name(one, full=full),
        birth_year=one.birth_year,
        call_in=one.call_in,
        phone=phones.get(who.id) if full and named else None,
        service=_service(one, house) if full else "",
        room=row.room,
        has_note=one.has_note and full,
        visit=one.id,
        patient=who.id if full and named else None,
    )


def _name(one: DayAppointment, *, full: bool) -> str:
    parts = [part for part in (one.given, one.family) if part]
    return " ".join(parts if full else [f"{part[:1]}." for part in parts])


def _service(one: DayAppointment, house: Clinic) -> str:
    return next((each.name for each in house.services if each.id == one.service), "")
