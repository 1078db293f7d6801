"""Telling that something went wrong, and reading what was told.

Everybody may report, also before their training is done. The words are sealed; the log says that
somebody reported, and which kind, never what they wrote.
"""

from clinic_desk import guarding
from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.oversight import store
from clinic_desk.oversight.records import Incident, IncidentStatus, NewIncident

LONGEST = 4000
_TABLE = "incident"
_AT_MOST = 200


def report(session: Session, new: NewIncident) -> int:
    """Tell of something that went wrong, or nearly; the report's id.

    Raises InvalidInput when nothing is said, or too much, or when it lies ahead.
    """
    words = new.words.strip()
    _require_valid(session, new, words)
    with session.work(Permission.INCIDENT_REPORT) as work:
        made = work.new_id()
        closed = session.sealed_words(words, table=_TABLE, row=made)
        store.add(work, made, new, session.account, closed)
        work.record(
            EventDraft(
                kind=EventKind.INCIDENT_REPORTED,
                action=Action.CREATE,
                entity=(_TABLE, made),
                facts={"what": new.kind, "urgent": int(new.urgent)},
            )
        )
    return made


def mine(session: Session) -> list[Incident]:
    """What this person has reported, the latest first."""
    return store.of(session.reading(Permission.INCIDENT_REPORT), session.account, _AT_MOST)


def latest(session: Session) -> list[Incident]:
    """What was reported, the latest first, without its words."""
    return store.latest(session.reading(Permission.INCIDENT_READ), _AT_MOST)


def unseen(session: Session) -> int:
    """How many reports nobody has looked at yet."""
    return store.unseen(session.reading(Permission.INCIDENT_READ))


def words(session: Session, incident: int) -> str:
    """What was told; that it was read is recorded first. Raises NotFound."""
    sealed = store.sealed(session.reading(Permission.INCIDENT_READ), incident)
    if sealed is None:
        raise NotFound(_TABLE, incident)
    _record(session, EventKind.INCIDENT_READ, Action.READ, incident)
    return session.unsealed_words(Permission.INCIDENT_READ, sealed, table=_TABLE, row=incident)


def mark_seen(session: Session, incident: int) -> Incident:
    """Say that somebody has taken it up; its reporter sees that. Raises NotFound."""
    with session.work(Permission.INCIDENT_READ) as work:
        found = store.by_id(work, incident)
        if found is None:
            raise NotFound(_TABLE, incident)
        if found.status is IncidentStatus.NEW:
            store.mark_seen(work, incident, session.account)
            work.record(
                EventDraft(
                    kind=EventKind.INCIDENT_SEEN, action=Action.UPDATE, entity=(_TABLE, incident)
                )
            )
            found = store.by_id(work, incident) or found
    return found


def _record(session: Session, kind: EventKind, action: Action, incident: int) -> None:
    with session.work(Permission.INCIDENT_READ) as work:
        work.record(EventDraft(kind=kind, action=action, entity=(_TABLE, incident)))


def _require_valid(session: Session, new: NewIncident, words: str) -> None:
    problems: dict[str, Problem] = {}
    if not words:
        problems["words"] = Problem.MISSING
    elif len(words) > LONGEST:
        problems["words"] = Problem.TOO_LONG
    elif held := guarding.problem(words):
        problems["words"] = held
    if new.noticed > session.clock.now():
        problems["noticed"] = Problem.IN_THE_FUTURE
    if problems:
        raise InvalidInput(problems)
