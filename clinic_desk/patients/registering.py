"""Taking a new patient into the register."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import PatientId, new_pseudonym
from clinic_desk.patients import store
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import CleanPatient, clean
from clinic_desk.progress import unswept
from clinic_desk.storage import settings


def register(session: Session, new: NewPatient) -> PatientId:
    """Register one patient. Raises InvalidInput with every field's problem; nothing is written."""
    with session.work(Permission.PATIENT_REGISTER) as work:
        return add(session, work, new, store.next_number(work))


def add_many(session: Session, many: Sequence[tuple[datetime, NewPatient]]) -> list[PatientId]:
    """Register many, each at its time (UTC), in one transaction; all or none."""
    with unswept(), session.work(Permission.PATIENT_REGISTER) as work:
        zone, region = settings.zone(work), settings.region(work)
        writer = Writer(session, work)
        ids = []
        for at, new in many:
            cleaned = clean(new, today=at.astimezone(zone).date(), region=region)
            ids.append(writer.add(cleaned, at, new.apart_from))
        writer.close()
        return ids


def add(
    session: Session, work: Work, new: NewPatient, number: int, *, at: datetime | None = None
) -> PatientId:
    """Register inside a unit of work, such as a booking's."""
    at = at or work.now
    today = at.astimezone(settings.zone(work)).date()
    cleaned = clean(new, today=today, region=settings.region(work))
    writer = Writer(session, work, number)
    patient = writer.add(cleaned, at, new.apart_from)
    writer.close()
    return patient


class Writer:
    """Writes what ``validating.clean`` has judged, inside one unit of work. ``close`` writes them
    all at once, puts them into the search indexes and their entries into the log."""

    def __init__(self, session: Session, work: Work, number: int | None = None) -> None:
        self._session, self._work = session, work
        self._number = store.next_number(work) if number is None else number
        self._rows: list[dict[str, object]] = []
        self._added: list[_Added] = []

    def add(
        self, cleaned: CleanPatient, at: datetime, apart_from: Sequence[PatientId] = ()
    ) -> PatientId:
        """Whose id it will be; the row is there after ``close``."""
        session, work = self._session, self._work
        patient = PatientId(work.new_id())
        row = store.row_of(
            cleaned,
            id=patient,
            number=self._number,
            care_unit=session.care_unit,
            device=session.device,
            registered=to_microseconds(at),
            registered_by=session.account,
        )
        self._number += 1
        self._rows.append(row)
        self._added.append(_Added(patient, at, apart_from))
        return patient

    def close(self) -> None:
        work = self._work
        store.add(work, self._rows, lambda: new_pseudonym(work.randbits))
        drafts = [(one.at, _registered(one.patient, self._keep_apart(one))) for one in self._added]
        # The search indexes write themselves down before the next change, and only while it
        # is open whose rows they are: so they come before the entries, and never last.
        for one in self._added[-1:]:
            work.about(one.patient)
        store.index(work, self._rows)
        for at, draft in drafts:
            work.record_later(at, draft)

    def _keep_apart(self, one: "_Added") -> int:
        if not one.apart_from:
            return 0
        self._work.about(one.patient)
        return store.keep_apart(self._work, one.patient, one.apart_from, self._session.account)


class _Added(NamedTuple):
    patient: PatientId
    at: datetime
    apart_from: Sequence[PatientId]


def _registered(patient: PatientId, apart: int) -> EventDraft:
    return EventDraft(
        kind=EventKind.PATIENT_REGISTERED,
        action=Action.CREATE,
        patient=patient,
        seen=("contact",),
        facts={"apart": apart} if apart else None,
    )
