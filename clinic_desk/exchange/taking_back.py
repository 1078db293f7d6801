"""Taking an import back as one, at once or much later: what it made goes, unless something hangs
on it; what then stays is said.
"""

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace

from clinic_desk.access import EventDraft, Permission, Row, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import NotFound, StaleRow, StillInUse
from clinic_desk.exchange import relating, settling, store
from clinic_desk.exchange.reaching import require_all
from clinic_desk.exchange.records import Batch, ImportKind, TakenBack
from clinic_desk.family import second
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import unregistering
from clinic_desk.scheduling import cancelling
from clinic_desk.scheduling import store as appointment_store
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.to_do import waiting
from clinic_desk.scheduling.to_do.records import WaitingId

TAKING_BACK = "taking-back-lines"
CHANGED = "changed"
"""Why something stays that somebody has worked on since."""
_PIECE = 200
_AS_BOOKED = _AS_CAME = 1


def take_back(session: Session, wanted: int) -> Generator[TakenBack, None, None]:
    """Take back what an import made; the last step says how many went and why others stay.

    May be closed after any step: what went is gone, the rest can be taken back later. Raises
    NotFound, StaleRow for an import that was taken back already.
    """
    require_all(session, Permission.DATA_IMPORT, Permission.PROTECTED_SEE)
    found = store.batch(session.reading(Permission.DATA_IMPORT), wanted)
    if found.taken_back is not None:
        raise StaleRow("import", wanted, 0)
    gone, stays, after = 0, Counter[str](), 0
    with session.directory("import") as opened:
        total = store.count_made(opened, wanted)
        with session.work(Permission.DATA_IMPORT, directory=opened) as work:
            relating.take_back(work, wanted)
        while rows := store.rows_of(opened, wanted, after, _PIECE):
            with session.work(Permission.DATA_IMPORT, directory=opened) as work:
                went, stayed = _remove(session, work, found, rows)
            gone, stays, after = gone + went, stays + stayed, rows[-1][0]
            yield _step(gone, total, stays)
        with session.work(Permission.DATA_IMPORT, directory=opened) as work:
            unused, used = settling.take_back(session, work, wanted)
            stays.update(used)
            store.set_taken_back(work, wanted, session.account)
            work.record(_draft(wanted, {"gone": gone, "unused": unused, **stays}))
    yield replace(_step(gone, total, stays), unused=unused)


Removed = tuple[int, Counter[str]]


def _remove(session: Session, work: Work, found: Batch, rows: Sequence[Row]) -> Removed:
    gone, stays = 0, Counter[str]()
    named: list[PatientId] = []
    for entity, patient, made in rows:
        if not made:
            work.about(PatientId(patient))
            store.forget_row(work, found.id, entity)
            named.append(PatientId(patient))
            continue
        try:
            _WAYS[found.kind](session, work, found.id, entity, PatientId(patient))
        except (StaleRow, StillInUse) as error:
            stays[CHANGED if isinstance(error, StaleRow) else error.kind] += 1
            named.append(PatientId(patient))
        else:
            gone += 1
    if named:
        work.record(_draft(found.id, {"stays": len(named)}, named))
    return gone, stays


def _patient(session: Session, work: Work, _batch: int, _entity: int, whose: PatientId) -> None:
    """What the import noted of them goes with the card, a second number too, or stays with it."""
    kept = second.of(work, [whose]).get(whose)
    came = kept is not None and kept.version == _AS_CAME
    work.about(whose)
    if came:
        second.take_away(work, whose)
    try:
        unregistering.unregister(work, whose)
    except (StaleRow, StillInUse):
        if kept is not None and came:
            second.put(work, whose, replace(kept, version=0), session.account)
        raise


def _appointment(session: Session, work: Work, batch: int, entity: int, _whose: PatientId) -> None:
    found = appointment_store.in_directory(work, AppointmentId(entity))
    if found is None or found.status is AppointmentStatus.CANCELLED:
        raise StaleRow("appointment", entity, 0)
    if found.version != _AS_BOOKED or found.status is not AppointmentStatus.BOOKED:
        raise StaleRow("appointment", entity, found.version)
    cancelling.cancel_at(session, work, found, BY_MISTAKE, work.now)
    store.forget_row(work, batch, entity)


def _waiting(session: Session, work: Work, batch: int, entity: int, _whose: PatientId) -> None:
    try:
        waiting.withdraw_at(session, work, WaitingId(entity))
    except NotFound as error:
        raise StaleRow("waiting", entity, 0) from error
    store.forget_row(work, batch, entity)


_WAYS: dict[ImportKind, Callable[[Session, Work, int, int, PatientId], None]] = {
    ImportKind.PATIENTS: _patient,
    ImportKind.APPOINTMENTS: _appointment,
    ImportKind.WAITING_LIST: _waiting,
}


def _step(gone: int, total: int, stays: Counter[str]) -> TakenBack:
    done = gone + stays.total()
    return TakenBack(
        done=done, total=max(total, done), stage=TAKING_BACK, gone=gone, stays=dict(stays)
    )


def _draft(
    batch: int, facts: dict[str, int | str], patients: Sequence[PatientId] = ()
) -> EventDraft:
    return EventDraft(
        kind=EventKind.IMPORT_TAKEN_BACK,
        action=Action.EXECUTE,
        patients=tuple(dict.fromkeys(patients)),
        entity=("import", batch),
        facts=facts,
    )
