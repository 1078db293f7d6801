"""Incidents in and out of the database."""

from sqlalchemy import bindparam, func, insert, select, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.oversight.records import Incident, IncidentKind, IncidentStatus, NewIncident
from clinic_desk.oversight.tables import incident

_COLUMNS = (
    incident.c.id,
    incident.c.reported,
    incident.c.reporter,
    incident.c.kind,
    incident.c.noticed,
    incident.c.urgent,
    incident.c.status,
    incident.c.seen,
    incident.c.seen_by,
)
_LATEST = (incident.c.reported.desc(), incident.c.id.desc())
_PAGE = select(*_COLUMNS).order_by(*_LATEST).limit(bindparam("at_most"))
_OF = (
    select(*_COLUMNS)
    .where(incident.c.reporter == bindparam("whose"))
    .order_by(*_LATEST)
    .limit(bindparam("at_most"))
)
_ONE = select(*_COLUMNS).where(incident.c.id == bindparam("wanted"))
_WORDS = select(incident.c.sealed).where(incident.c.id == bindparam("wanted"))
_UNSEEN = select(func.count()).where(incident.c.status == IncidentStatus.NEW)
_ADD = insert(incident)
_SEEN = (
    update(incident)
    .where(incident.c.id == bindparam("which"), incident.c.status == IncidentStatus.NEW)
    .values(
        status=IncidentStatus.SEEN,
        seen=bindparam("seen_at"),
        seen_by=bindparam("by_whom"),
    )
)


def latest(reads: Reads, at_most: int) -> list[Incident]:
    return [_incident(row) for row in reads.rows(_PAGE, at_most=at_most)]


def of(reads: Reads, whose: AccountId, at_most: int) -> list[Incident]:
    return [_incident(row) for row in reads.rows(_OF, whose=whose, at_most=at_most)]


def by_id(reads: Reads, wanted: int) -> Incident | None:
    row = reads.row(_ONE, wanted=wanted)
    return None if row is None else _incident(row)


def sealed(reads: Reads, wanted: int) -> bytes | None:
    found = reads.value(_WORDS, wanted=wanted)
    return None if found is None else bytes(found)


def unseen(reads: Reads) -> int:
    return int(reads.value(_UNSEEN))


def add(work: Work, id_: int, new: NewIncident, reporter: AccountId, closed: bytes) -> None:
    work.write(
        _ADD,
        id=id_,
        reported=to_microseconds(work.now),
        reporter=reporter,
        kind=new.kind,
        noticed=to_microseconds(new.noticed),
        urgent=int(new.urgent),
        sealed=closed,
        status=IncidentStatus.NEW,
    )


def mark_seen(work: Work, which: int, by: AccountId) -> bool:
    """Whether it was new until now."""
    return work.write(_SEEN, which=which, seen_at=to_microseconds(work.now), by_whom=by) == 1


def _incident(row: Row) -> Incident:
    return Incident(
        id=row[0],
        reported=from_microseconds(row[1]),
        reporter=AccountId(row[2]),
        kind=IncidentKind(row[3]),
        noticed=from_microseconds(row[4]),
        urgent=bool(row[5]),
        status=IncidentStatus(row[6]),
        seen=None if row[7] is None else from_microseconds(row[7]),
        seen_by=None if row[8] is None else AccountId(row[8]),
    )
