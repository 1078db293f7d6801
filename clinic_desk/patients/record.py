"""Reading and correcting the record that is open."""

from dataclasses import replace

from clinic_desk.access import Directory, EventDraft, Permission, Session, Viewing
from clinic_desk.audit import changed
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import NotFound
from clinic_desk.patients import store
from clinic_desk.patients.records import NewPatient, PatientRecord
from clinic_desk.patients.validating import clean
from clinic_desk.storage import settings


def read(viewing: Viewing) -> PatientRecord:
    """The open record. Raises ScopeClosed once it has been left, NotFound if it is gone."""
    record = store.open_record(viewing)
    if record is None:
        raise NotFound("patient", viewing.patient)
    return record


def correct(session: Session, viewing: Viewing, known: int, typed: NewPatient) -> PatientRecord:
    """Write corrected fields over the version that was shown.

    Raises InvalidInput with every field's problem, StaleRow when somebody was quicker.
    """
    with session.work(Permission.PATIENT_CORRECT, viewing=viewing) as work:
        before = store.open_record(work)
        if before is None:
            raise NotFound("patient", viewing.patient)
        cleaned = clean(
            typed,
            today=work.now.astimezone(settings.zone(work)).date(),
            region=settings.region(work),
        )
        if not store.change(work, viewing.patient, known, cleaned):
            raise changed.stale(
                viewing, viewing.patient, "patient", viewing.patient, before.version
            )
        work.record(
            EventDraft(
                kind=EventKind.PATIENT_CORRECTED,
                action=Action.UPDATE,
                patient=viewing.patient,
                purpose=viewing.purpose,
                seen=("contact",),
            )
        )
    return read(viewing)


def put_back(
    session: Session, via: Directory | Viewing, as_it_was: PatientRecord, known: int
) -> PatientRecord:
    """Write a record over the version ``known`` as it stood at another time, to undo or redo.

    The card may have been left. Raises NotFound for whom this person may not see, StaleRow when
    somebody has corrected it since.
    """
    session.require(Permission.PATIENT_CORRECT)
    whose = as_it_was.id
    store.require_seen(via, whose)
    with session.work(Permission.PATIENT_CORRECT) as work:
        work.about(whose)
        if not store.change(work, whose, known, as_it_was):
            raise changed.stale(via, whose, "patient", whose, known)
        work.record(
            EventDraft(
                kind=EventKind.PATIENT_CORRECTED,
                action=Action.UPDATE,
                patient=whose,
                seen=("contact",),
                facts={"what": "put-back"},
            )
        )
    return replace(as_it_was, version=known + 1)
