"""Who works when and what can be booked, in and out of the database."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import bindparam, delete, insert, select, update

from clinic_desk.access import Reads, Session, Work
from clinic_desk.clock import to_minutes
from clinic_desk.ids import AccountId, CareUnitId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import timetable_store, walltime
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    Clinic,
    Colour,
    Practitioner,
    Room,
    Schedule,
    Service,
    WorkingHours,
)
from clinic_desk.scheduling.tables import (
    absence,
    practitioner,
    room,
    service,
    service_capacity,
    service_practitioner,
    working_hours,
)
from clinic_desk.storage import settings

_KEPT = "scheduling.clinic"
_ABSENCES_SINCE = 400 * 24 * 60
"""Absences older than this many minutes stay in the file."""

_p, _s, _w, _a = practitioner.c, service.c, working_hours.c, absence.c
_PRACTITIONERS = (
    select(_p.id, _p.name, _p.title, _p.room, _p.care_unit, _p.colour, _p.account)
    .where(_p.active == 1)
    .order_by(_p.position, _p.id)
)
_FORMER = (
    select(_p.id, _p.name, _p.title, _p.room, _p.care_unit, _p.colour, _p.account)
    .where(_p.active == 0)
    .order_by(_p.position, _p.id)
)
_ROOMS = select(room.c.id, room.c.name).order_by(room.c.id)
_SERVICES = (
    select(
        *(_s.id, _s.name, _s.short, _s.minutes, _s.before, _s.after, _s.colour, _s.active),
        service_capacity.c.capacity,
    )
    .select_from(service.outerjoin(service_capacity, service_capacity.c.service == _s.id))
    .order_by(_s.position, _s.id)
)
_OFFERS = select(service_practitioner.c.service, service_practitioner.c.practitioner)
_HOURS = select(
    _w.practitioner, _w.weekday, _w.start, _w.end, _w.valid_from, _w.valid_until
).order_by(_w.practitioner, _w.weekday, _w.start)
_ABSENCES = (
    select(_a.id, _a.practitioner, _a.start, _a.end, _a.reason, _a.name, _a.sudden)
    .where(_a.end > bindparam("since"))
    .order_by(_a.start)
)
_ADD_ROOM, _ADD_PRACTITIONER = insert(room), insert(practitioner)
_ADD_SERVICE, _ADD_OFFER = insert(service), insert(service_practitioner)
_ADD_HOURS, _ADD_ABSENCE = insert(working_hours), insert(absence)
_RENAME_ROOM = update(room).where(room.c.id == bindparam("which")).values(name=bindparam("to"))
_CHANGED = ("name", "title", "room", "colour", "account")
_CHANGE_PRACTITIONER = (
    update(practitioner)
    .where(_p.id == bindparam("which"))
    .values({name: bindparam("to_" + name) for name in _CHANGED})
)
_ACTIVE_PRACTITIONER = (
    update(practitioner).where(_p.id == bindparam("which")).values(active=bindparam("to"))
)
_FACTS = ("name", "short", "minutes", "before", "after", "colour")
_CHANGE_SERVICE = (
    update(service)
    .where(_s.id == bindparam("which"))
    .values({name: bindparam("to_" + name) for name in _FACTS})
)
_ACTIVE_SERVICE = update(service).where(_s.id == bindparam("which")).values(active=bindparam("to"))
_c = service_capacity.c
_GROUPS = insert(service_capacity)
_CAPACITY = (
    update(service_capacity)
    .where(_c.service == bindparam("which"))
    .values(capacity=bindparam("to"))
)
_ONE_PATIENT = delete(service_capacity).where(_c.service == bindparam("which"))
_DROP_OFFERS = delete(service_practitioner).where(
    service_practitioner.c.service == bindparam("which")
)
_DROP_HOURS = delete(working_hours).where(_w.practitioner == bindparam("whose"))
_DROP_ABSENCE = delete(absence).where(_a.id == bindparam("which"))


def practitioners(reads: Reads, *, former: bool = False) -> tuple[Practitioner, ...]:
    """Who sees patients, or with ``former`` who once did."""
    return tuple(
        Practitioner(
            id=PractitionerId(row[0]),
            name=row[1],
            title=row[2],
            room=None if row[3] is None else RoomId(row[3]),
            care_unit=CareUnitId(row[4]),
            colour=Colour(row[5]),
            account=None if row[6] is None else AccountId(row[6]),
        )
        for row in reads.rows(_FORMER if former else _PRACTITIONERS)
    )


def rooms(reads: Reads) -> tuple[Room, ...]:
    """Every room, also those that are no longer used: past visits were there."""
    return tuple(Room(id=RoomId(row[0]), name=row[1]) for row in reads.rows(_ROOMS))


def retired_rooms(reads: Reads) -> frozenset[RoomId]:
    """The rooms that nobody is given any more."""
    return frozenset(map(RoomId, json.loads(settings.text(reads, settings.RETIRED_ROOMS))))


def retire_rooms(work: Work, retired: Iterable[RoomId]) -> None:
    settings.put(work, settings.RETIRED_ROOMS, json.dumps(sorted(retired)))


def services(reads: Reads) -> tuple[tuple[Service, bool], ...]:
    """Every service, and whether it can still be booked."""
    return tuple(
        (
            Service(
                id=ServiceId(row[0]),
                name=row[1],
                short=row[2],
                minutes=row[3],
                before=row[4],
                after=row[5],
                colour=Colour(row[6]),
                capacity=row[8],
            ),
            bool(row[7]),
        )
        for row in reads.rows(_SERVICES)
    )


def offers(reads: Reads) -> frozenset[tuple[ServiceId, PractitionerId]]:
    return frozenset((ServiceId(row[0]), PractitionerId(row[1])) for row in reads.rows(_OFFERS))


def hours(reads: Reads) -> tuple[WorkingHours, ...]:
    return tuple(
        WorkingHours(
            practitioner=PractitionerId(row[0]),
            weekday=row[1],
            start=row[2],
            end=row[3],
            valid_from=date.fromisoformat(row[4]),
            valid_until=None if row[5] is None else date.fromisoformat(row[5]),
        )
        for row in reads.rows(_HOURS)
    )


def absences(reads: Reads, since: int) -> tuple[Absence, ...]:
    """Absences that end after ``since`` (UTC minutes), by start."""
    return tuple(
        Absence(
            id=row[0],
            practitioner=None if row[1] is None else PractitionerId(row[1]),
            start_utc=row[2],
            end_utc=row[3],
            reason=AbsenceReason(row[4]),
            name=row[5] or "",
            sudden=bool(row[6]),
        )
        for row in reads.rows(_ABSENCES, since=since)
    )


def add_room(work: Work, new: Room, care_unit: CareUnitId) -> None:
    work.write(_ADD_ROOM, id=new.id, name=new.name, care_unit=care_unit)


def add_practitioner(work: Work, new: Practitioner, position: int) -> None:
    work.write(
        _ADD_PRACTITIONER,
        id=new.id,
        name=new.name,
        title=new.title,
        room=new.room,
        care_unit=new.care_unit,
        account=new.account,
        colour=new.colour,
        active=1,
        position=position,
    )


def add_service(
    work: Work, new: Service, position: int, given_by: Sequence[PractitionerId]
) -> None:
    work.write(
        _ADD_SERVICE,
        id=new.id,
        name=new.name,
        short=new.short,
        minutes=new.minutes,
        before=new.before,
        after=new.after,
        colour=new.colour,
        active=1,
        position=position,
    )
    offer(work, new.id, given_by)
    set_capacity(work, new)


def set_capacity(work: Work, of: Service) -> None:
    """Say how many come at once; from now on where a service was given to one until now."""
    if of.capacity is None:
        work.write(_ONE_PATIENT, which=of.id)
    elif not work.write(_CAPACITY, which=of.id, to=of.capacity):
        now = to_minutes(work.now)
        work.write(_GROUPS, service=of.id, capacity=of.capacity, since=now)


def offer(work: Work, which: ServiceId, given_by: Iterable[PractitionerId]) -> None:
    """Say anew who gives a service."""
    work.write(_DROP_OFFERS, which=which)
    for who in given_by:
        work.write(_ADD_OFFER, service=which, practitioner=who)


def change_service(work: Work, to: Service) -> None:
    work.write(
        _CHANGE_SERVICE,
        which=to.id,
        to_name=to.name,
        to_short=to.short,
        to_minutes=to.minutes,
        to_before=to.before,
        to_after=to.after,
        to_colour=to.colour,
    )
    set_capacity(work, to)


def offer_service(work: Work, which: ServiceId, *, bookable: bool) -> None:
    work.write(_ACTIVE_SERVICE, which=which, to=int(bookable))


def rename_room(work: Work, to: Room) -> None:
    work.write(_RENAME_ROOM, which=to.id, to=to.name)


def change_practitioner(work: Work, to: Practitioner) -> None:
    work.write(
        _CHANGE_PRACTITIONER,
        which=to.id,
        to_name=to.name,
        to_title=to.title,
        to_room=to.room,
        to_colour=to.colour,
        to_account=to.account,
    )


def set_active(work: Work, whom: PractitionerId, *, active: bool) -> None:
    work.write(_ACTIVE_PRACTITIONER, which=whom, to=int(active))


def add_hours(work: Work, new: WorkingHours) -> None:
    work.write(
        _ADD_HOURS,
        id=work.new_id(),
        practitioner=new.practitioner,
        weekday=new.weekday,
        start=new.start,
        end=new.end,
        valid_from=new.valid_from.isoformat(),
        valid_until=None if new.valid_until is None else new.valid_until.isoformat(),
    )


def add_absence(work: Work, new: Absence) -> None:
    zone = settings.text(work, settings.CLINIC_ZONE)
    work.write(
        _ADD_ABSENCE,
        id=new.id,
        practitioner=new.practitioner,
        start=new.start_utc,
        end=new.end_utc,
        reason=new.reason,
        name=new.name or None,
        sudden=int(new.sudden),
        start_wall=walltime.to_wall(new.start_utc, zone).isoformat(timespec="minutes"),
        end_wall=walltime.to_wall(new.end_utc, zone).isoformat(timespec="minutes"),
    )


def replace_hours(work: Work, whose: PractitionerId, new: Iterable[WorkingHours]) -> None:
    """Somebody's weekly hours, all of them."""
    work.write(_DROP_HOURS, whose=whose)
    for stretch in new:
        add_hours(work, stretch)


def drop_absence(work: Work, which: int) -> int:
    return work.write(_DROP_ABSENCE, which=which)


def configured(work: Work) -> None:
    """Whoever keeps the clinic in mind reads it anew."""
    version = settings.number(work, settings.CLINIC_VERSION)
    settings.put(work, settings.CLINIC_VERSION, version + 1)
    zone = settings.text(work, settings.CLINIC_ZONE)
    if not settings.text(work, settings.ZONE_RULES).startswith(zone + " "):
        settings.put(work, settings.ZONE_RULES, walltime.rules_of(zone))


def within(reads: Reads, unit: CareUnitId) -> frozenset[PractitionerId]:
    """Who sees patients in a care unit."""
    return frozenset(one.id for one in practitioners(reads) if one.care_unit == unit)


def current(session: Session, reads: Reads) -> Clinic:
    """The whole clinic, read again only when somebody has configured it since."""
    version = settings.number(reads, settings.CLINIC_VERSION)
    kept = session.kept.get(_KEPT)
    if kept is None or kept[0] != version:
        kept = version, whole(reads, to_minutes(session.clock.now()))
        session.kept[_KEPT] = kept
    found: Clinic = kept[1]
    return found


def whole(reads: Reads, now: int) -> Clinic:
    """Everything about the clinic's schedule that is about no patient; ``now`` in UTC minutes."""
    known = services(reads)
    all_rooms, unused = rooms(reads), retired_rooms(reads)
    zone = settings.text(reads, settings.CLINIC_ZONE)
    since = walltime.date_at(now - _ABSENCES_SINCE, zone)
    return Clinic(
        name=settings.text(reads, settings.CLINIC_NAME),
        practitioners=practitioners(reads),
        former=practitioners(reads, former=True),
        rooms=all_rooms,
        services=tuple(one for one, _ in known),
        retired=frozenset(one.id for one, active in known if not active),
        offers=offers(reads),
        schedule=Schedule(
            zone=zone,
            hours=hours(reads),
            absences=absences(reads, now - _ABSENCES_SINCE),
            dated=timetable_store.dated(reads, since),
            blocks=timetable_store.blocks(reads, since),
            resources=timetable_store.resources(
                reads, (one.id for one in all_rooms if one.id not in unused)
            ),
        ),
    )
