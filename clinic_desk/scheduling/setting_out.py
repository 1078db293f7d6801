"""How long a caller needs to come: they have to set out first."""

from clinic_desk.access import Permission, Session
from clinic_desk.storage import settings


def minutes(session: Session) -> int:
    """So many minutes from now nothing is proposed to somebody on the telephone."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return settings.number(reads, settings.TRAVEL_MINUTES)
