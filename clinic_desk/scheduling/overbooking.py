"""An appointment stands over another one: knowingly, by whoever may, with a reason that is kept."""

from datetime import datetime

from clinic_desk.access import Permission, Reads, Session, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.scheduling import groups, marks, store
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.records import Appointment, Clinic
from clinic_desk.storage import settings

_OVERBOOK = Permission.APPOINTMENT_OVERBOOK


def may(session: Session) -> bool:
    """Whether this person may: who leads the clinic always, the desk where the policy says so."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return session.may(_OVERBOOK) and _allowed(session, reads)


def needed(work: Work, house: Clinic, placed: Appointment) -> bool:
    """Whether a visit cannot be there otherwise: another is in its way, or its group is full."""
    return store.in_the_way(work, placed) is not None or groups.is_full(work, house, placed)


def stand_over(
    session: Session, work: Work, placed: Appointment, reason: OverbookReason, at: datetime
) -> None:
    """Write that it may stand there, before its time is taken. ``may`` was asked before."""
    marks.overbook(work, placed.id, reason, at=to_microseconds(at), by=session.account)


def _allowed(session: Session, reads: Reads) -> bool:
    leads = session.may(Permission.SCHEDULE_CONFIGURE)
    return leads or settings.number(reads, settings.OVERBOOK_DESK) > 0
