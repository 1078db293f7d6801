"""Booked visits that cannot be kept as agreed: by leave, a block, other hours, a holiday.

Nothing is stored: what is hit follows from the hours and what is booked, so the list is never
out of date and can be left and taken up again.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import and_, bindparam, func, select

from clinic_desk.access import Directory, Permission, Reach, Reads, Session
from clinic_desk.clock import to_minutes
from clinic_desk.family import contacting
from clinic_desk.family.records import ContactReason, MayContact, Way
from clinic_desk.ids import AppointmentId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import clinic, day, hours, obstacles, store, walltime
from clinic_desk.scheduling.occupied import Occupied
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Clinic,
    DayAppointment,
    Obstacle,
    Practitioner,
    Service,
    WhyNot,
)
from clinic_desk.scheduling.tables import day_appointment, occupation, protected_visit
from clinic_desk.scheduling.to_do import calls
from clinic_desk.scheduling.to_do.records import Attempt, Call, CallWhat
from clinic_desk.storage import settings

LOOKS_AHEAD = timedelta(days=400)
ON_THE_WAY = 60
"""Who is expected within so many minutes may have left home."""
_d = day_appointment.c
_BY_IDS = (
    select(*[_d[name] for name in store.FACTS], _d.has_note)
    .where(
        _d.id.in_(select(func.json_each(bindparam("wanted")).table_valued("value").c.value)),
        (_d.status == AppointmentStatus.BOOKED.value)
        | (_d.status == AppointmentStatus.ARRIVED.value),
    )
    .order_by(_d.start, _d.id)
)

_UNSEEN = select(protected_visit.c.id).where(
    protected_visit.c.id.in_(
        select(func.json_each(bindparam("wanted")).table_valued("value").c.value)
    )
)
_HOLDS_TIME = (
    select(occupation.c.start)
    .join(
        day_appointment,
        and_(
            occupation.c.resource == _d.practitioner,
            occupation.c.start == _d.start,
            occupation.c.appointment == _d.id,
        ),
    )
    .where(_d.id == bindparam("wanted"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One visit, and what stands against it; ``attempts`` are the calls, the latest first."""

    visit: DayAppointment
    against: Obstacle
    who: DirectoryEntry
    on_the_way: bool
    phone: str | None
    """None where there is none to ring, where they wish not to be rung up, and for a protected
    person, whose number is not to be read here."""
    reach: MayContact
    """How they wish to be rung up, and why not."""
    attempts: tuple[Attempt, ...] = ()

    @property
    def unreachable(self) -> bool:
        return self.phone is None

    @property
    def call(self) -> Call:
        """The call that tells them."""
        return Call(
            what=CallWhat.REBOOK,
            about=self.visit.id,
            who=self.who,
            service=self.visit.service,
            practitioner=self.visit.practitioner,
            start_utc=self.visit.start_utc,
            attempts=self.attempts,
        )


def count(session: Session, whose: PractitionerId | None = None) -> int:
    """How many visits from now on cannot be kept as agreed; of one practitioner or of all.

    Without those of protected persons for whoever may not see them.
    """
    reads = session.reading(Permission.SCHEDULE_READ)
    house, now = clinic.load(session), to_minutes(session.clock.now())
    found = _hit(reads, house, now, whose)
    if not found or session.reach(Permission.PROTECTED_SEE) is Reach.ALL:
        return len(found)
    return len(found) - len(reads.rows(_UNSEEN, wanted=json.dumps(list(found))))


def clashes(session: Session, opened: Directory) -> int:
    """How many visits lie over another since the rules of the zone have changed.

    Without those of protected persons for whoever may not see them.
    """
    session.require(Permission.SCHEDULE_READ)
    now = to_minutes(session.clock.now())
    rows = opened.rows(_BY_IDS, wanted=json.dumps(list(_clashing(opened))))
    visits = [store.OfDay._make(row[:17]) for row in rows]
    known = patient_store.by_ids(opened, {one.patient for one in visits})
    return sum(one.start_utc >= now and one.patient in known for one in visits)


def may_clash(session: Session) -> bool:
    """Whether a change of the zone's rules has laid visits over others: about nobody."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return settings.text(reads, settings.ZONE_CLASHES) != settings.ZONE_CLASHES.default


def listed(
    session: Session,
    opened: Directory,
    whose: PractitionerId | None = None,
    *,
    leaving: bool = False,
) -> tuple[Hit, ...]:
    """These visits, who may be on the way first, then by time; noted as shown.

    ``leaving``: that practitioner is to work here no more, so all that is booked with them is
    hit. Those of protected persons are absent for whoever may not see them.
    """
    session.require(Permission.SCHEDULE_READ)
    house, now = clinic.load(session), to_minutes(session.clock.now())
    if leaving and whose is not None:
        against = _booked_with(opened, whose, now)
    else:
        against = _clashing(opened) | _hit(opened, house, now, whose)
    rows = opened.rows(_BY_IDS, wanted=json.dumps(list(against)))
    visits = [store.OfDay._make(row[:17]) for row in rows]
    shown = day.show(opened, [(one, bool(one.has_note)) for one in visits])
    known = patient_store.by_ids(opened, {one.patient for one in shown if one.patient is not None})
    made = calls.made_about(opened, CallWhat.REBOOK, [one.id for one in shown])
    rings = contacting.may_contact_all(opened, known, Way.RING, ContactReason.VISIT)
    found = [
        Hit(
            visit=one,
            against=against[one.id],
            who=known[one.patient],
            phone=_to_ring(known[one.patient], rings[one.patient]),
            reach=rings[one.patient],
            attempts=tuple(made.get(one.id, ())),
            on_the_way=one.status is AppointmentStatus.ARRIVED or one.start_utc <= now + ON_THE_WAY,
        )
        for one in shown
        if one.patient in known
        and one.start_utc >= now
        and whose in (None, one.practitioner)
        and _stands(house, one, against[one.id])
    ]
    return tuple(sorted(found, key=lambda one: (not one.on_the_way, one.visit.start_utc)))


def _to_ring(who: DirectoryEntry, reach: MayContact) -> str | None:
    return (reach.second or who.phone) if reach.allowed and not who.protected else None


def _hit(
    reads: Reads, house: Clinic, now: int, whose: PractitionerId | None
) -> dict[AppointmentId, Obstacle]:
    """By visit what stands against it, as far as its times can tell."""
    until = now + LOOKS_AHEAD // timedelta(minutes=1)
    people = [
        one for one in (*house.practitioners, *house.former) if whose is None or one.id == whose
    ]
    things = {one.resource for one in house.schedule.blocks if one.resource is not None}
    held = store.occupied(reads, [*(one.id for one in people), *things], now, until)
    found: dict[AppointmentId, Obstacle] = {}
    for who in people:
        times = held.get(who.id)
        if times is not None:
            found |= dict(_outside(house, who, times, now))
            found |= dict(_in_blocks(house, times, None, now, until))
    own = {one for who in people if (of := held.get(who.id)) for one in of.appointments}
    for thing in things:
        if (times := held.get(thing)) is not None:
            blocked = _in_blocks(house, times, thing, now, until)
            found |= {one: why for one, why in blocked if one in own}
    return found


def _booked_with(reads: Reads, whom: PractitionerId, now: int) -> dict[AppointmentId, Obstacle]:
    """All that is ahead with somebody who leaves."""
    until = now + LOOKS_AHEAD // timedelta(minutes=1)
    held = store.occupied(reads, [whom], now, until).get(whom)
    return {
        AppointmentId(one): Obstacle(why=WhyNot.ABSENT)
        for one in (held.appointments if held is not None else ())
    }


def _clashing(reads: Reads) -> dict[AppointmentId, Obstacle]:
    """Visits that hold no time since a zone's rules have changed."""
    clashes = json.loads(settings.text(reads, settings.ZONE_CLASHES))
    return {
        AppointmentId(one): Obstacle(why=WhyNot.TAKEN)
        for one in clashes
        if reads.row(_HOLDS_TIME, wanted=one) is None
    }


def _outside(
    house: Clinic, who: Practitioner, times: Occupied, now: int
) -> Iterator[tuple[AppointmentId, Obstacle]]:
    first = walltime.date_at(min(times.core_starts), house.zone) - timedelta(days=1)
    last = walltime.date_at(max(times.core_ends), house.zone) + timedelta(days=1)
    gone = who in house.former
    present = () if gone else hours.present_spans(house.schedule, who.id, first, last)
    starts = [start for start, _ in present]
    columns = zip(times.core_starts, times.core_ends, times.appointments, strict=True)
    for start, end, appointment in columns:
        at = bisect_right(starts, start) - 1
        if start >= now and not (at >= 0 and end <= present[at][1]):
            yield AppointmentId(appointment), _why(house, who, start, end)


def _why(house: Clinic, who: Practitioner, start: int, end: int) -> Obstacle:
    away = hours.absences_of(house.schedule, who.id, start, end)
    found = [obstacles.absent(one) for one in away]
    found += obstacles.closed(house.schedule, who, start, end)
    return found[0] if found else Obstacle(why=WhyNot.CLOSED)


def _in_blocks(
    house: Clinic, times: Occupied, resource: int | None, now: int, until: int
) -> Iterator[tuple[AppointmentId, Obstacle]]:
    columns = list(zip(times.core_starts, times.core_ends, times.appointments, strict=True))
    for block in house.schedule.blocks:
        if block.resource != resource or (resource is None and block.service is None):
            continue
        for opens, closes in block.spans(house.zone, now, until):
            for start, end, appointment in columns:
                if start < closes and end > opens and start >= now:
                    why = Obstacle(
                        why=WhyNot.BLOCKED,
                        until_utc=closes,
                        resource=resource,
                        block=block.reason,
                    )
                    yield AppointmentId(appointment), why


def _stands(house: Clinic, one: DayAppointment, against: Obstacle) -> bool:
    """A block may be meant for another service, or for another practitioner."""
    if against.why is not WhyNot.BLOCKED:
        return True
    who, service = house.anybody(one.practitioner), _agreed(house, one)
    found = obstacles.blocked(house.schedule, who, service, one.start_utc, against.resource)
    return any(True for _ in found)


def _agreed(house: Clinic, one: DayAppointment) -> Service:
    return replace(house.service(one.service), minutes=one.end_utc - one.start_utc)
