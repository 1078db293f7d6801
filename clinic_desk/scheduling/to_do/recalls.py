"""Who is due again: a recall is made from a card or a visit, and is done by a booking.

The database ends a recall when a visit of its service is booked near its day, whoever books.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from clinic_desk.access import Directory, EventDraft, Permission, Session, Viewing
from clinic_desk.audit import changed
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow, StatusForbids
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import roster, walltime
from clinic_desk.scheduling.to_do import store
from clinic_desk.scheduling.to_do.records import Due, NewRecall, Recall, RecallId, RecallStatus

_FURTHEST = timedelta(days=366 * 6)


def make(session: Session, viewing: Viewing, new: NewRecall) -> Recall:
    """The patient whose card is open is due again.

    Raises InvalidInput for ``due``, NotFound, NotAllowed, Deceased.
    """
    with session.work(Permission.TO_DO_WRITE, viewing=viewing) as work:
        house = roster.current(session, work)
        house.service(new.service)
        if new.practitioner is not None:
            house.practitioner(new.practitioner)
        today = walltime.date_at(to_minutes(work.now), house.zone)
        if new.due <= today:
            raise InvalidInput({"due": Problem.IN_THE_PAST})
        if new.due - today > _FURTHEST:
            raise InvalidInput({"due": Problem.TOO_FAR_AHEAD})
        made = Recall(
            id=RecallId(work.new_id()),
            patient=viewing.patient,
            service=new.service,
            practitioner=new.practitioner,
            due=new.due,
        )
        store.add_recall(work, made.id, made.patient, new, session.account)
        facts: dict[str, int | str] = {"service": new.service, "due": new.due.isoformat()}
        work.record(_draft(EventKind.RECALL_MADE, made, Action.CREATE, facts))
    return made


def withdraw(session: Session, via: Directory | Viewing, which: RecallId, known: int) -> Recall:
    """Nobody is to be recalled. Raises NotFound, StaleRow, StatusForbids, NotAllowed."""
    return _end(session, via, which, known, RecallStatus.WITHDRAWN)


def put_back(session: Session, via: Directory | Viewing, which: RecallId, known: int) -> Recall:
    """Let a recall be due again. Raises as ``withdraw`` does."""
    return _end(session, via, which, known, RecallStatus.DUE)


def listed(session: Session, opened: Directory, until: date) -> list[Due]:
    """Who is due until a day, by day; noted as shown."""
    session.require(Permission.TO_DO_READ)
    found = store.due(opened, until)
    known = patient_store.by_ids(opened, {one.patient for one in found})
    opened.shown(EventKind.TO_DO_SHOWN, list(known))
    return [Due(recall=one, who=known[one.patient]) for one in found if one.patient in known]


def of_record(viewing: Viewing) -> list[Recall]:
    """When the patient whose card is open is due again."""
    return store.due_of_record(viewing)


def _end(
    session: Session, via: Directory | Viewing, which: RecallId, known: int, to: RecallStatus
) -> Recall:
    session.require(Permission.TO_DO_WRITE)
    viewed = isinstance(via, Viewing)
    found = store.due_in_record(via, which) if viewed else store.due_in_list(via, which)
    if found is None:
        raise NotFound("recall", which)
    if found.version != known:
        raise changed.stale(via, found.patient, "recall", which, found.version)
    if (found.status is RecallStatus.DUE) == (to is RecallStatus.DUE):
        raise StatusForbids(found.status, to)
    with session.work(Permission.TO_DO_WRITE) as work:
        work.about(found.patient)
        if not store.end_recall(work, which, known, to, session.account):
            raise StaleRow("recall", which, known)
        what = "put-back" if to is RecallStatus.DUE else to.value
        work.record(_draft(EventKind.RECALL_CHANGED, found, Action.UPDATE, {"what": what}))
    return replace(found, status=to, appointment=None, version=known + 1)


def _draft(
    kind: EventKind, about: Recall, action: Action, facts: Mapping[str, int | str]
) -> EventDraft:
    return EventDraft(
        kind=kind, action=action, patient=about.patient, entity=("recall", about.id), facts=facts
    )
