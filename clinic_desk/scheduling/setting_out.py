"""When a caller can be here at the earliest: they have to set out first."""

from datetime import datetime, timedelta

from clinic_desk.access import Permission, Session
from clinic_desk.storage import settings


def earliest(session: Session) -> datetime:
    """The instant before which nothing is proposed to somebody on the telephone."""
    reads = session.reading(Permission.SCHEDULE_READ)
    minutes = settings.number(reads, settings.TRAVEL_MINUTES)
    return session.clock.now() + timedelta(minutes=minutes)
