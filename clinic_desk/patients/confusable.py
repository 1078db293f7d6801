"""People who are taken for each other: the mark that ties two cards, and what it asks for.

Whoever books for either of them, or takes them in at the board, needs more than the name: a
date of birth, a phone number or the patient number that the person has told.
"""

from collections.abc import Collection

from sqlalchemy import bindparam, delete, insert, or_, select

from clinic_desk.access import (
    Directory,
    EventDraft,
    Permission,
    Reach,
    Reads,
    Session,
    Viewing,
    Work,
)
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import IdentifierOwed, MergeForbidden, NotFound
from clinic_desk.ids import PatientId
from clinic_desk.patients import store
from clinic_desk.patients.records import Told
from clinic_desk.patients.tables import (
    confusable,
    merged_directory,
    patient_confusable,
    record_confusable,
)
from clinic_desk.storage.sqlite import ConstraintBroken

_c = confusable.c
_PAIRS = select(_c.one, _c.other)
_IS_ONE = (
    select(_c.one).where(or_(_c.one == bindparam("whose"), _c.other == bindparam("whose"))).limit(1)
)
_OTHERS = select(record_confusable.c.other).where(
    record_confusable.c.hidden <= bindparam("sees_hidden")
)
_CARDS = select(merged_directory.c.id).where(merged_directory.c.kept == bindparam("whose"))
_MARK = insert(patient_confusable).prefix_with("OR IGNORE")
_UNMARK = delete(patient_confusable).where(
    patient_confusable.c.one == bindparam("first"),
    patient_confusable.c.other == bindparam("second"),
)


def others(session: Session, viewing: Viewing) -> tuple[PatientId, ...]:
    """Whom the patient of the open card is taken for; the hidden only for who may see them."""
    return _others(session, viewing)


def pairs(opened: Directory) -> dict[PatientId, tuple[PatientId, ...]]:
    """All who are taken for somebody, each with for whom."""
    known: dict[PatientId, tuple[PatientId, ...]] = {}
    for one, other in both(opened):
        known[one] = (*known.get(one, ()), other)
        known[other] = (*known.get(other, ()), one)
    return known


def both(opened: Directory) -> set[tuple[PatientId, PatientId]]:
    """The pairs that are tied, the lesser id first."""
    return {(PatientId(one), PatientId(other)) for one, other in opened.rows(_PAIRS)}


def mark(session: Session, opened: Directory, one: PatientId, other: PatientId) -> None:
    """Tie two cards. Raises NotFound for whom one may not see, and for a single card."""
    _decide(session, opened, one, other, "marked")


def unmark(session: Session, opened: Directory, one: PatientId, other: PatientId) -> None:
    """Take ``mark`` back. Raises NotFound for whom one may not see."""
    _decide(session, opened, one, other, "unmarked")


def require_told(
    session: Session, via: Viewing | Directory, patient: PatientId, told: Collection[Told]
) -> None:
    """Raises IdentifierOwed for a patient who is taken for another, unless more than the name was
    told."""
    if not told and _is_confusable(session, via, patient):
        raise IdentifierOwed(patient)


def require_told_within(
    session: Session, work: Work, patient: PatientId, told: Collection[Told]
) -> None:
    """As ``require_told``, of the open card inside a unit of work that sees it."""
    if not told and _others(session, work):
        raise IdentifierOwed(patient)


def _others(session: Session, viewed: Reads) -> tuple[PatientId, ...]:
    sees = session.reach(Permission.PROTECTED_SEE) is Reach.ALL
    return tuple(PatientId(row[0]) for row in viewed.rows(_OTHERS, sees_hidden=int(sees)))


def _is_confusable(session: Session, via: Viewing | Directory, patient: PatientId) -> bool:
    if isinstance(via, Viewing):
        return bool(others(session, via))
    return via.row(_IS_ONE, whose=patient) is not None


def _decide(
    session: Session, opened: Directory, one: PatientId, other: PatientId, what: str
) -> None:
    session.require(Permission.PATIENT_CORRECT)
    known = store.by_ids(opened, (one, other))
    for whom in (one, other):
        if whom not in known or one == other:
            raise NotFound("patient", whom)
    with session.work(Permission.PATIENT_CORRECT) as work:
        work.about(one)
        if what == "marked":
            _mark(session, work, *sorted((one, other)))
        else:
            _unmark(work, _cards(opened, one), _cards(opened, other))
        work.record(
            EventDraft(
                kind=EventKind.PATIENTS_CONFUSABLE,
                action=Action.UPDATE,
                patient=one,
                patients=(other,),
                facts={"what": what},
            )
        )


def _cards(opened: Directory, whose: PatientId) -> tuple[PatientId, ...]:
    """The card and those that were merged into it: a mark stays on the one that it was put on."""
    return whose, *(PatientId(row[0]) for row in opened.rows(_CARDS, whose=whose))


def _unmark(work: Work, ones: Collection[PatientId], others: Collection[PatientId]) -> None:
    for one in ones:
        for other in others:
            work.write(_UNMARK, first=min(one, other), second=max(one, other))


def _mark(session: Session, work: Work, first: PatientId, second: PatientId) -> None:
    at = to_microseconds(work.now)
    try:
        work.write(_MARK, one=first, other=second, marked=at, marked_by=session.account)
    except ConstraintBroken as error:
        raise MergeForbidden(error.what) from None
