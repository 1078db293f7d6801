"""An appointment is moved to another time or practitioner, in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from clinic_desk.access import Directory, Permission, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import AppointmentFixed, StaleRow
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId
from clinic_desk.scheduling import (
    acting,
    equipping,
    groups,
    marks,
    overbooking,
    placing,
    roster,
    store,
)
from clinic_desk.scheduling.calling import NOT_SAID, Calling, OverbookReason
from clinic_desk.scheduling.records import Appointment, AppointmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How long a visit takes, with its buffers, in minutes."""

    minutes: int
    before: int
    after: int

    def of(self, one: Appointment) -> Appointment:
        end = one.start_utc + self.minutes
        return replace(one, minutes=self.minutes, before=self.before, after=self.after, end_utc=end)


def move(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    *,
    practitioner: PractitionerId,
    start: datetime,
    fold: int | None = None,
    overbook: OverbookReason | None = None,
    rooms: frozenset[RoomId] = frozenset(),
    room: RoomId | None = None,
    calling: Calling | None = NOT_SAID,
    back: bool = False,
    lasting: Lasting | None = None,
) -> Appointment:
    """Move an appointment whose version was ``known``, from the schedule or an open card.

    ``rooms``: no other will do; ``room`` is preferred where it is free, as in an undo. ``back``:
    to the time that it had before, which may have begun since; nobody asks for that, and
    ``calling`` is None. ``lasting``: how long it was there, where it lasts as long as a group
    that it joined since.

    Raises as ``book`` does, StaleRow when somebody was quicker, StatusForbids once it has
    begun, AppointmentFixed while it is kept at its time; nothing is written then.
    """
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_MOVE)
    acting.require_status(found, {AppointmentStatus.BOOKED, AppointmentStatus.MISSED}, "moved")
    acting.require_own(session, Permission.APPOINTMENT_MOVE, practitioner)
    if overbook is not None:
        acting.require_overbook(session, practitioner)
    with session.work(Permission.APPOINTMENT_MOVE) as work:
        house = roster.current(session, work)
        moved = placing.placed(house, found, practitioner, start, fold)
        if lasting is not None:
            moved = lasting.of(moved)
        moved = groups.fitted(work, house, moved)
        now = to_minutes(work.now)
        placing.require_free(house, moved, min(now, moved.start_utc) if back else now)
        if appointment in marks.marked(work, [appointment]).fixed:
            raise AppointmentFixed(appointment)
        work.about(found.patient)
        store.free(work, found)
        moved = equipping.equipped(work, house, moved, session.account, rooms=rooms, room=room)
        if not store.move(work, moved, known):
            raise StaleRow("appointment", appointment, known)
        marks.stands_alone(work, appointment)
        facts: dict[str, int | str] = {
            "from-practitioner": found.practitioner,
            "from-start": found.start_utc,
            **({} if calling is None else calling.facts(asked=False)),
        }
        if overbook is not None and overbooking.needed(work, house, moved):
            overbooking.stand_over(session, work, moved, overbook, work.now)
            facts["overbooked"] = overbook.value
        placing.occupy(work, moved, session.account)
        work.record(acting.draft(EventKind.APPOINTMENT_MOVED, found, Action.UPDATE, facts))
    return replace(moved, version=known + 1)
