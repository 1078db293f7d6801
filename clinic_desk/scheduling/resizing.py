"""An appointment is made longer or shorter; its beginning stands."""

from dataclasses import replace

from clinic_desk.access import Directory, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import GroupTogether, StaleRow, TimePassed
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import acting, equipping, groups, lengths, placing, roster, store
from clinic_desk.scheduling.records import Appointment, AppointmentStatus

_S = AppointmentStatus
MAY_BE = {_S.BOOKED, _S.ARRIVED, _S.WITH_PRACTITIONER, _S.MISSED}
"""How far a visit that is made longer or shorter may have come."""


def resize(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    minutes: int,
) -> Appointment:
    """Let an appointment whose version was ``known`` take so many minutes.

    One that is under way can be made longer too. Raises as ``move`` does, GroupTogether, and
    InvalidInput for a length that no service has; nothing is written then.
    """
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    acting.require_status(found, MAY_BE, "resized")
    lengths.require(minutes)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        now = to_minutes(work.now)
        resized = replace(found, minutes=minutes, end_utc=found.start_utc + minutes)
        if resized.end_utc <= now:
            raise TimePassed(from_minutes(resized.end_utc))
        house = roster.current(session, work)
        placing.require_free(house, resized, min(now, found.start_utc))
        work.about(found.patient)
        store.free(work, found)
        if groups.stands(work, groups.fitted(work, house, found)):
            raise GroupTogether
        resized = equipping.equipped_again(work, house, resized, session.account)
        if not store.resize(work, resized, known):
            raise StaleRow("appointment", appointment, known)
        placing.occupy(work, resized)
        facts = {"from-minutes": found.minutes, "to-minutes": minutes}
        work.record(acting.draft(EventKind.APPOINTMENT_RESIZED, found, Action.UPDATE, facts))
    return replace(resized, version=known + 1)
