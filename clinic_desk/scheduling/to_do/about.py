"""Whom a call is about: the patient of its visit, recall or wish, as this person may see them."""

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.errors import NotFound
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import clinic
from clinic_desk.scheduling import store as schedule_store
from clinic_desk.scheduling.to_do import store
from clinic_desk.scheduling.to_do.records import CallWhat, RecallId, WaitingId

_VISITS = (CallWhat.CONFIRM, CallWhat.REBOOK)


def whose(session: Session, opened: Directory, what: CallWhat, about: int) -> PatientId:
    """Raises NotFound for what is not there, or is of somebody whom this person may not see."""
    session.require(Permission.TO_DO_READ)
    found = _of_visit(session, opened, about) if what in _VISITS else _of_list(opened, what, about)
    if found is None or not patient_store.in_directory(opened, found):
        raise NotFound("call", about)
    return found


def _of_visit(session: Session, opened: Directory, about: int) -> PatientId | None:
    found = schedule_store.in_directory(opened, AppointmentId(about))
    own = clinic.columns(session)
    return found.patient if found is not None and found.practitioner in own else None


def _of_list(opened: Directory, what: CallWhat, about: int) -> PatientId | None:
    if what is CallWhat.RECALL:
        due = store.due_in_list(opened, RecallId(about))
        return None if due is None else due.patient
    waits = store.in_list(opened, WaitingId(about))
    return None if waits is None else waits.patient
