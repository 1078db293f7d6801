"""Taking a registration back: the card goes as if it had never been, if nothing hangs on it."""

from sqlalchemy import bindparam, delete

from clinic_desk.access import EventDraft, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import StaleRow, StillInUse
from clinic_desk.ids import PatientId
from clinic_desk.patients import store
from clinic_desk.patients.tables import patient
from clinic_desk.storage.sqlite import ConstraintBroken

_FIRST = 1
_REMOVE = delete(patient).where(patient.c.id == bindparam("whose"), patient.c.version == _FIRST)
_HANGS = {"patient-has-visits": "visits", "patient-has-ties": "ties", "merged": "ties"}


def unregister(work: Work, whose: PatientId) -> None:
    """Remove a patient who was registered and not changed since, inside a unit of work.

    The log keeps its entries. Raises StaleRow for a card that was corrected, StillInUse where
    visits (``visits``) or something else (``ties``) hang on it; it then stands as it was.
    """
    work.about(whose)
    try:
        gone = work.write(_REMOVE, whose=whose)
    except ConstraintBroken as error:
        if error.what not in _HANGS:
            raise
        raise StillInUse(kind=_HANGS[error.what], id=whose) from None
    if gone != 1:
        raise StaleRow("patient", whose, _FIRST)
    store.forget_names(work, whose)
    work.record_later(
        work.now,
        EventDraft(kind=EventKind.PATIENT_UNREGISTERED, action=Action.DELETE, patient=whose),
    )
