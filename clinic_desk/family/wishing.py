"""How a patient wishes to be reached, what a visit needs, and that somebody has died."""

from dataclasses import replace
from datetime import date

from clinic_desk.access import Directory, EventDraft, Permission, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, Problem, StaleRow
from clinic_desk.family import store
from clinic_desk.family.records import Needs, Wishes
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store
from clinic_desk.storage import settings
from clinic_desk.storage.sqlite import ConstraintBroken

_MOST_LONGER = 120
_STEP = 5


def wish(session: Session, via: Directory | Viewing, whose: PatientId, after: Wishes) -> Wishes:
    """Write wishes over the version that ``after`` carries, from the open card or to undo.

    Raises NotFound for whom this person may not see, StaleRow when somebody was quicker.
    """
    session.require(Permission.PATIENT_CORRECT)
    after = replace(after, voicemail=after.voicemail and after.ring)
    with session.work(Permission.PATIENT_CORRECT) as work:
        _begin(work, via, whose)
        try:
            written = store.put_wishes(work, whose, after, session.account)
        except ConstraintBroken:
            written = False
        if not written:
            raise StaleRow("wishes", whose, after.version)
        work.record(_draft(EventKind.CONTACT_WISHED, whose))
    return replace(after, version=after.version + 1)


def need(session: Session, via: Directory | Viewing, whose: PatientId, after: Needs) -> Needs:
    """Write needs over the version that ``after`` carries. Raises as ``wish``, and InvalidInput
    for an interpreter without a language and for minutes that are none."""
    session.require(Permission.PATIENT_CORRECT)
    problems = {}
    if after.interpreter and not after.language:
        problems["language"] = Problem.MISSING
    if not 0 <= after.longer <= _MOST_LONGER or after.longer % _STEP:
        problems["longer"] = Problem.NOT_A_NUMBER
    if problems:
        raise InvalidInput(problems)
    after = replace(after, interpreter_remote=after.interpreter_remote and after.interpreter)
    with session.work(Permission.PATIENT_CORRECT) as work:
        _begin(work, via, whose)
        try:
            written = store.put_needs(work, whose, after, session.account)
        except ConstraintBroken:
            written = False
        if not written:
            raise StaleRow("needs", whose, after.version)
        work.record(_draft(EventKind.NEEDS_CHANGED, whose))
    return replace(after, version=after.version + 1)


def say_died(
    session: Session, via: Directory | Viewing, whose: PatientId, died: date | None
) -> None:
    """Say that a patient has died and when, or that they have not. Letters, recalls and calls
    stop; everything else is kept. Raises InvalidInput for a day to come, NotFound."""
    session.require(Permission.PATIENT_CORRECT)
    with session.work(Permission.PATIENT_CORRECT) as work:
        _begin(work, via, whose)
        today = work.now.astimezone(settings.zone(work)).date()
        if died is not None and died > today:
            raise InvalidInput({"died": Problem.IN_THE_FUTURE})
        store.say_died(work, whose, died, session.account)
        work.record(_draft(EventKind.PATIENT_DIED, whose, "taken-back" if died is None else "died"))


def _begin(work: Work, via: Directory | Viewing, whose: PatientId) -> None:
    patient_store.require_seen(via, whose)
    work.about(whose)


def _draft(kind: EventKind, whose: PatientId, what: str = "") -> EventDraft:
    return EventDraft(
        kind=kind,
        action=Action.UPDATE,
        patient=whose,
        seen=("contact",),
        facts={"what": what} if what else None,
    )
