"""Who asked for a visit to be moved, said once it was moved: by mouse or by key nobody stops to
say it."""

from clinic_desk.access import Directory, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import acting
from clinic_desk.scheduling.calling import Calling


def say(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    calling: Calling,
) -> None:
    """Record it beside the entry of the move, which stays as it was written.

    ``known`` is the version that the move left. Raises StaleRow where somebody changed the visit
    since, NotFound, NotAllowed; nothing is written then.
    """
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        facts = calling.facts(asked=False)
        work.record(acting.draft(EventKind.APPOINTMENT_ASKED, found, Action.UPDATE, facts))
