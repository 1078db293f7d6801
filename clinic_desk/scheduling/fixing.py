"""An appointment keeps its time: it is not moved until somebody lets it."""

from sqlalchemy import bindparam, delete, insert

from clinic_desk.access import Directory, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import acting
from clinic_desk.scheduling.tables import fixed_appointment

_FIX = insert(fixed_appointment).prefix_with("OR IGNORE")
_LOOSEN = delete(fixed_appointment).where(fixed_appointment.c.appointment == bindparam("whose"))


def fix(session: Session, via: Directory | Viewing, appointment: AppointmentId, known: int) -> None:
    """Keep an appointment where it is. Raises NotFound, StaleRow, NotAllowed."""
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        at = to_microseconds(work.now)
        work.write(_FIX, appointment=found.id, fixed=at, fixed_by=session.account)
        work.record(acting.draft(EventKind.APPOINTMENT_FIXED, found, Action.UPDATE))


def loosen(
    session: Session, via: Directory | Viewing, appointment: AppointmentId, known: int
) -> None:
    """Let it be moved again. Raises NotFound, StaleRow, NotAllowed."""
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        work.write(_LOOSEN, whose=found.id)
        work.record(acting.draft(EventKind.APPOINTMENT_LOOSENED, found, Action.UPDATE))
