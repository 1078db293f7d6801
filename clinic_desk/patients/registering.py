"""Taking a new patient into the register."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import PatientId, new_pseudonym
from clinic_desk.patients import store
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import CleanPatient, clean
from clinic_desk.storage import settings


def register(session: Session, new: NewPatient) -> PatientId:
    """Register one patient. Raises InvalidInput with every field's problem; nothing is written."""
    with session.work(Permission.PATIENT_REGISTER) as work:
        return add(session, work, new, store.next_number(work))


def add_many(session: Session, many: Sequence[tuple[datetime, NewPatient]]) -> list[PatientId]:
    """Register many, each at its time (UTC), in one transaction; all or none."""
    with session.work(Permission.PATIENT_REGISTER) as work:
        number = store.next_number(work)
        house = _house(work)
        return [
            _add(session, work, new, number + at_row, at, house)
            for at_row, (at, new) in enumerate(many)
        ]


def add(
    session: Session, work: Work, new: NewPatient, number: int, *, at: datetime | None = None
) -> PatientId:
    """Register inside a unit of work, such as a booking's."""
    return _add(session, work, new, number, at or work.now, _house(work))


def add_clean(
    session: Session,
    work: Work,
    cleaned: CleanPatient,
    number: int,
    apart_from: Sequence[PatientId] = (),
) -> PatientId:
    """Register what ``validating.clean`` has judged, inside a unit of work."""
    return _write(session, work, cleaned, number, work.now, apart_from)


def _house(work: Work) -> tuple[ZoneInfo, str]:
    return settings.zone(work), settings.region(work)


def _add(
    session: Session,
    work: Work,
    new: NewPatient,
    number: int,
    at: datetime,
    house: tuple[ZoneInfo, str],
) -> PatientId:
    zone, region = house
    cleaned = clean(new, today=at.astimezone(zone).date(), region=region)
    return _write(session, work, cleaned, number, at, new.apart_from)


def _write(
    session: Session,
    work: Work,
    cleaned: CleanPatient,
    number: int,
    at: datetime,
    apart_from: Sequence[PatientId],
) -> PatientId:
    patient = PatientId(work.new_id())
    work.about(patient)
    row = store.row_of(
        cleaned,
        id=patient,
        number=number,
        care_unit=session.care_unit,
        device=session.device,
        registered=to_microseconds(at),
        registered_by=session.account,
    )
    store.add(work, row, new_pseudonym(work.randbits))
    apart = store.keep_apart(work, patient, apart_from, session.account)
    work.record_later(at, _registered(patient, apart))
    return patient


def _registered(patient: PatientId, apart: int) -> EventDraft:
    return EventDraft(
        kind=EventKind.PATIENT_REGISTERED,
        action=Action.CREATE,
        patient=patient,
        seen=("contact",),
        facts={"apart": apart} if apart else None,
    )
