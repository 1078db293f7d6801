"""What a manager looks at again: how often something went wrong lately, or was revealed.

Counts by kind, about no patient.
"""

from datetime import datetime

from sqlalchemy import bindparam, func, or_, select

from clinic_desk.access import Permission, Reach, Session
from clinic_desk.audit.events import FAILURES, EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import to_microseconds

_WATCHED = FAILURES | {EventKind.CONTACT_REVEALED}
_COUNTED = (
    select(log_entry.c.kind, func.count())
    .where(
        or_(*(log_entry.c.kind == str(kind) for kind in sorted(_WATCHED))),
        log_entry.c.recorded >= bindparam("since"),
    )
    .group_by(log_entry.c.kind)
)


def since(session: Session, at: datetime) -> dict[EventKind, int]:
    """What was recorded of these since then. Raises NotAllowed for whoever reads their own log
    alone."""
    if session.require(Permission.LOG_READ) is not Reach.ALL:
        session.refuse(Permission.LOG_READ)
    reads = session.log(Permission.LOG_READ)
    rows = reads.rows(_COUNTED, since=to_microseconds(at))
    return {EventKind(row[0]): row[1] for row in rows}
