"""Which time became free by what was just recorded: cancelled, moved away, made shorter, leave
taken back, or more places in a group.

And whether a time that had become free was given back to whoever had it.
"""

from collections.abc import Sequence

from clinic_desk.access import Happened, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import clinic, store
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.to_do.records import Freed
from ui.shell.doors import HeldDirectory

_GIVES_BACK = {
    EventKind.APPOINTMENT_CANCELLED,
    EventKind.APPOINTMENT_MOVED,
    EventKind.APPOINTMENT_RESIZED,
}
_COMES_BACK = (EventKind.APPOINTMENT_REINSTATED, EventKind.APPOINTMENT_MOVED)


def freed_by(
    session: Session, directory: HeldDirectory, happened: Sequence[Happened]
) -> list[Freed]:
    """The times, each with who gave it back. Raises what reading raises."""
    return [one for each in happened for one in _freed_by(session, directory, each)]


def taken_back(
    directory: HeldDirectory, happened: Sequence[Happened], freed: Sequence[Freed]
) -> bool:
    """Whether a visit stands again, or stands anew, where its time had become free."""
    return any(
        visit.practitioner == one.practitioner and visit.start_utc == one.start_utc
        for each in happened
        if each.draft.kind in _COMES_BACK and each.draft.appointment is not None
        if (visit := _visit(directory, each.draft.appointment)) is not None
        for one in freed
        if one.by == visit.patient
    )


def _freed_by(session: Session, directory: HeldDirectory, one: Happened) -> list[Freed]:
    draft = one.draft
    facts = draft.facts or {}
    if draft.kind == EventKind.ABSENCE_CONFIGURED and draft.action == Action.DELETE:
        return _of_absence(session, int(facts["start"]), int(facts["end"]), draft.entity)
    if draft.kind == EventKind.GROUP_SIZED and int(facts["to"]) > int(facts["from"]):
        start, of = int(facts["start"]), draft.entity
        minutes = 1 if of is None else clinic.load(session).service(ServiceId(of[1])).minutes
        return [_freed(PractitionerId(int(facts["practitioner"])), start, start + minutes, None)]
    if draft.appointment is None:
        return []
    if draft.kind not in _GIVES_BACK:
        return []
    visit = _visit(directory, draft.appointment)
    if visit is not None and draft.kind == EventKind.APPOINTMENT_CANCELLED:
        return [_freed(visit.practitioner, visit.start_utc, visit.end_utc, visit.patient)]
    if visit is not None and draft.kind == EventKind.APPOINTMENT_RESIZED:
        end = visit.start_utc + int(facts["from-minutes"])
        longer = end <= visit.end_utc
        return [] if longer else [_freed(visit.practitioner, visit.end_utc, end, visit.patient)]
    if draft.kind == EventKind.APPOINTMENT_MOVED:
        minutes = 0 if visit is None else visit.minutes
        whom, start = PractitionerId(int(facts["from-practitioner"])), int(facts["from-start"])
        return [_freed(whom, start, start + minutes, draft.patient)]
    return []


def _visit(directory: HeldDirectory, which: AppointmentId) -> Appointment | None:
    return directory.ask(lambda opened: store.in_directory(opened, which))


def _of_absence(
    session: Session, start: int, end: int, whom: tuple[str, int] | None
) -> list[Freed]:
    people = [one.id for one in clinic.load(session).practitioners]
    return [_freed(one, start, end, None) for one in people if whom is None or whom[1] == one]


def _freed(whom: PractitionerId, start: int, end: int, by: PatientId | None) -> Freed:
    return Freed(practitioner=whom, start_utc=start, end_utc=max(end, start + 1), by=by)
