"""Who was told that a practitioner runs late: noted beside the visit, and taken back."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import bindparam, delete, insert, select

from clinic_desk.access import Directory, EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import acting, store
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.store import LONGEST_MINUTES
from clinic_desk.scheduling.tables import day_late_call, late_call

_c = day_late_call.c
_CALLS = select(_c.appointment, _c.outcome, _c.minutes, _c.called).where(
    _c.start > bindparam("low"), _c.start < bindparam("high")
)
_FORGET = delete(late_call).where(late_call.c.appointment == bindparam("whose"))
_ADD = insert(late_call)


class CallOutcome(StrEnum):
    TOLD = "told"
    NOT_REACHED = "not-reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateCall:
    """How the last call went, of how many minutes was spoken, and when it was (UTC minutes)."""

    outcome: CallOutcome
    minutes: int
    called: int


def calls(opened: Directory, start: int, end: int) -> dict[AppointmentId, LateCall]:
    """The calls about visits that overlap a range."""
    rows = opened.rows(_CALLS, low=start - LONGEST_MINUTES, high=end)
    return {
        AppointmentId(row[0]): LateCall(outcome=CallOutcome(row[1]), minutes=row[2], called=row[3])
        for row in rows
    }


def put(
    session: Session, opened: Directory, appointment: AppointmentId, call: LateCall | None
) -> LateCall | None:
    """Note how a call went, in the place of the last one, or with None that there was none.

    The one before, to put it back. ``called`` 0 stands for now. Raises NotFound, NotAllowed.
    """
    found = _found(session, opened, appointment)
    before = calls(opened, found.start_utc, found.start_utc + 1).get(appointment)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(found.patient)
        work.write(_FORGET, whose=appointment)
        if call is not None:
            work.write(
                _ADD,
                appointment=appointment,
                outcome=call.outcome,
                minutes=call.minutes,
                called=call.called or to_minutes(work.now),
                called_by=session.account,
            )
        work.record(_draft(found, call))
    return before


def _draft(found: Appointment, call: LateCall | None) -> EventDraft:
    facts: dict[str, int | str] = {"outcome": "none" if call is None else call.outcome.value}
    if call is not None:
        facts["minutes"] = call.minutes
    return EventDraft(
        kind=EventKind.LATENESS_TOLD,
        action=Action.UPDATE,
        patient=found.patient,
        appointment=found.id,
        entity=("appointment", found.id),
        facts=facts,
    )


def _found(session: Session, opened: Directory, wanted: AppointmentId) -> Appointment:
    session.require(Permission.APPOINTMENT_MOVE)
    found = store.in_directory(opened, wanted)
    if found is None or not patient_store.in_directory(opened, found.patient):
        raise NotFound("appointment", wanted)
    acting.require_own(session, Permission.APPOINTMENT_MOVE, found.practitioner)
    return found
