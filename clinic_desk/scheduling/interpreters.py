"""The interpreter of a visit: ordered, confirmed, and looked at the day before."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import bindparam, delete, func, insert, select

from clinic_desk.access import Directory, EventDraft, Permission, Reads, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import NotFound
from clinic_desk.family import store as family_store
from clinic_desk.family.records import NO_NEEDS
from clinic_desk.family.tables import interpreter, visit_interpreter
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import acting, clinic, day, store, walltime
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment
from clinic_desk.scheduling.tables import record_appointment

_wanted = func.json_each(bindparam("wanted")).table_valued("value")
_i = interpreter.c
_STATES = select(_i.appointment, _i.state, _i.holds, _i.fits, _i.language, _i.remote).where(
    _i.appointment.in_(select(_wanted.c.value))
)
_OTHERWISE = (
    select(func.count())
    .select_from(interpreter)
    .join(record_appointment, record_appointment.c.id == _i.appointment)
    .where(
        _i.patient == bindparam("whose"),
        _i.holds == 1,
        _i.fits == 0,
        record_appointment.c.status == AppointmentStatus.BOOKED.value,
        record_appointment.c.start > bindparam("now"),
    )
)
_NONE = delete(visit_interpreter).where(visit_interpreter.c.appointment == bindparam("which"))
_SET = insert(visit_interpreter)


class InterpreterState(StrEnum):
    """How far the interpreter of a visit is; without one nobody has been asked for that time."""

    ORDERED = "ordered"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInterpret:
    """A visit that needs an interpreter. ``state`` None: nobody has been asked."""

    visit: DayAppointment
    language: str
    remote: bool
    state: InterpreterState | None
    moved: bool = False
    """One was ordered for a time at which the visit stood before."""
    asked: tuple[str, bool] | None = None
    """For which language one was ordered, and whether remote, where another is needed now."""

    @property
    def settled(self) -> bool:
        return self.state is InterpreterState.CONFIRMED


def on_day(session: Session, opened: Directory, on: date) -> list[ToInterpret]:
    """The visits of a day that need an interpreter, by start; noted as shown."""
    house = clinic.load(session)
    session.require(Permission.SCHEDULE_READ)
    own = clinic.columns(session)
    found = [
        (one, bool(one.has_note))
        for one in store.of_day(opened, *walltime.day_bounds(on, house.zone))
        if one.status == AppointmentStatus.BOOKED and one.practitioner in own
    ]
    needs = family_store.needs(opened, {one.patient for one, _ in found})
    wanted = [each for each in found if needs.get(each[0].patient, NO_NEEDS).interpreter]
    states, moved, asked = _states(opened, [AppointmentId(one.id) for one, _ in wanted])
    shown = day.show(opened, wanted)
    return [
        ToInterpret(
            visit=one,
            language=one.needs.language or "",
            remote=one.needs.interpreter_remote,
            state=states.get(one.id),
            moved=one.id in moved,
            asked=asked.get(one.id),
        )
        for one in shown
        if one.needs is not None
    ]


def states_of(
    directory: Directory, which: Iterable[AppointmentId]
) -> dict[AppointmentId, InterpreterState]:
    """How far the interpreters of these visits are, for the time at which they stand."""
    return _states(directory, which)[0]


def asked_otherwise(viewing: Viewing, now: int) -> int:
    """Of how many visits of the open card after ``now`` (UTC minutes) the interpreter was asked for
    another language, for the other of remote and being there, or is not needed any more."""
    return int(viewing.value(_OTHERWISE, whose=viewing.patient, now=now) or 0)


def change(
    session: Session,
    opened: Directory,
    which: AppointmentId,
    state: InterpreterState | None,
) -> InterpreterState | None:
    """Say how far the interpreter of a visit is; what it was before, to undo by.

    Raises NotFound for a visit of somebody whom this person may not see.
    """
    session.require(Permission.APPOINTMENT_MOVE)
    found = store.in_directory(opened, which)
    if found is None or not patient_store.in_directory(opened, found.patient):
        raise NotFound("appointment", which)
    acting.require_own(session, Permission.APPOINTMENT_MOVE, found.practitioner)
    with session.work(Permission.APPOINTMENT_MOVE, directory=opened) as work:
        before = _states(work, [which])[0].get(which)
        work.about(found.patient)
        work.write(_NONE, which=which)
        if state is not None:
            now = to_microseconds(work.now)
            values = {"changed": now, "changed_by": session.account, "version": 1}
            need = family_store.needs(opened, {found.patient}).get(found.patient, NO_NEEDS)
            about: dict[str, object] = {"patient": found.patient, "start": found.start_utc}
            about |= {"language": need.language, "remote": need.interpreter_remote}
            work.write(_SET, appointment=which, state=state.value, **about, **values)
        work.record(
            EventDraft(
                kind=EventKind.INTERPRETER_CHANGED,
                action=Action.UPDATE,
                patient=found.patient,
                appointment=which,
                facts={"to": state.value if state else "none"},
            )
        )
    return before


def _states(
    reads: Reads, which: Iterable[AppointmentId]
) -> tuple[
    dict[AppointmentId, InterpreterState],
    frozenset[AppointmentId],
    dict[AppointmentId, tuple[str, bool]],
]:
    """What holds of these visits; those which were moved since it was said; and of those whose
    patient needs another interpreter since what was asked for."""
    holds, moved, asked = {}, set(), {}
    for row in reads.rows(_STATES, wanted=json.dumps([int(one) for one in which])):
        visit = AppointmentId(row[0])
        if not row[2]:
            moved.add(visit)
        elif not row[3]:
            asked[visit] = row[4], bool(row[5])
        else:
            holds[visit] = InterpreterState(row[1])
    return holds, frozenset(moved), asked
