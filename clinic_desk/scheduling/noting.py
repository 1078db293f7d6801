"""The note of a visit is written anew, or taken away."""

from dataclasses import replace

from sqlalchemy import bindparam, update

from clinic_desk.access import Directory, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import StaleRow
from clinic_desk.ids import AppointmentId
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import acting
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.tables import appointment as table

_NOTE = (
    update(table)
    .where(table.c.id == bindparam("whose"), table.c.version == bindparam("known"))
    .values(note=bindparam("to"), version=table.c.version + 1)
)


def note(
    session: Session, via: Directory | Viewing, appointment: AppointmentId, known: int, typed: str
) -> Appointment:
    """Write the note of a visit as it stands from now on, whatever its status; empty: none.

    Raises InvalidInput for ``note``, NotFound, StaleRow, NotAllowed; nothing is written then.
    """
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    cleaned = clean_note(typed)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        if work.write(_NOTE, whose=found.id, known=known, to=cleaned) != 1:
            raise StaleRow("appointment", found.id, known)
        facts = {"what": "none" if cleaned is None else "written"}
        work.record(acting.draft(EventKind.APPOINTMENT_NOTED, found, Action.UPDATE, facts))
    return replace(found, note=cleaned, version=known + 1)
