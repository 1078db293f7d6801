"""Today's visits as they flow: expected, arrived, with the practitioner, done; and missed.

Instants are minutes since 1970-01-01 UTC. A board is read once and then asked for any ``now``:
minutes pass without anybody's name being read again.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from sqlalchemy import bindparam, func, select

from clinic_desk.access import Directory, Session
from clinic_desk.clock import from_microseconds, to_minutes
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import (
    choosing,
    clinic,
    day,
    free,
    holds,
    hours,
    not_come,
    steps,
    store,
    telling,
    walltime,
)
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.occupied import ByResource, Occupancy
from clinic_desk.scheduling.records import (
    Absence,
    Appointment,
    AppointmentStatus,
    Clinic,
    DayAppointment,
    Practitioner,
    Proposal,
    Service,
)
from clinic_desk.scheduling.steps import NOTHING, Steps
from clinic_desk.scheduling.tables import day_appointment
from clinic_desk.scheduling.telling import LateCall
from clinic_desk.storage import settings

WAITS_LONG = 20
"""Minutes after which somebody who has arrived, and whose time has come, waits long."""

_S = AppointmentStatus
_d = day_appointment.c
_FIRST_DONE = (
    select(_d.patient, func.min(_d.start))
    .where(
        _d.patient.in_(select(func.json_each(bindparam("whose")).table_valued("value").c.value)),
        _d.status == _S.DONE.value,
    )
    .group_by(_d.patient)
)
COLUMNS = (_S.BOOKED, _S.ARRIVED, _S.WITH_PRACTITIONER, _S.DONE, _S.MISSED)
"""The columns of the board in the order of a visit; missed stands apart from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowCard:
    """One visit of today. ``since`` is when its status was set; ``first_visit``: never seen before.

    A masked visit says only that its time is booked: it is expected, never late, never moved.
    """

    appointment: DayAppointment
    since: int
    first_visit: bool = False
    steps: Steps = NOTHING
    group: bool = False
    """Whether others come to the same, at the same time."""

    @property
    def status(self) -> AppointmentStatus:
        return self.appointment.status

    def waited(self, now: int) -> int | None:
        """Minutes since the arrival, or since the practitioner began; None in other columns."""
        waits = self.status in (_S.ARRIVED, _S.WITH_PRACTITIONER)
        return max(now - self.since, 0) if waits else None

    def waits_long(self, now: int) -> bool:
        """Whether somebody who has arrived should have been called in by now."""
        come = self.status is _S.ARRIVED and self.appointment.start_utc < now
        return come and now - self.since >= WAITS_LONG

    def may_go(self, to: AppointmentStatus) -> bool:
        """Whether one step leads there."""
        return to in COLUMNS and to in self.status.next and not self.appointment.masked


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowCounts:
    """The day in four numbers."""

    booked: int
    waiting: int
    late: int
    missed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NextFree:
    """When somebody can be booked with a practitioner; None within half a year at most.

    The time is the next for the first service in the clinic's order that the practitioner gives.
    """

    practitioner: Practitioner
    proposal: Proposal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowBoard:
    """Today's visits by start, cancelled ones left out, and the clinic that they are part of."""

    date: date
    clinic: Clinic
    cards: tuple[FlowCard, ...]
    next_free: tuple[NextFree, ...] = ()
    calls: Mapping[AppointmentId, LateCall] = field(default_factory=dict)
    """How calls about a delay went."""
    away: tuple[Absence, ...] = ()
    """Who is away today, and when; those of nobody in particular close the clinic."""
    late_from: int = settings.LATE_MINUTES.default
    """From how many minutes on somebody is called late."""

    def late(self, card: FlowCard, now: int) -> int:
        """Minutes since a visit should have begun, if nobody has come and that is late; else 0."""
        return not_come.minutes(card.appointment, self.away, self.late_from, now)

    def column(self, status: AppointmentStatus, now: int) -> tuple[FlowCard, ...]:
        """The cards of a column: by start, but what was done last first among the done."""
        cards = [one for one in self.cards if one.status is status and _stands(one, now)]
        if status is _S.DONE:
            cards.sort(key=lambda one: -one.since)
        return tuple(cards)

    def counts(self, now: int) -> FlowCounts:
        cards = [one for one in self.cards if _stands(one, now)]
        return FlowCounts(
            booked=len(cards),
            waiting=sum(one.status is _S.ARRIVED for one in cards),
            late=sum(self.late(one, now) > 0 for one in cards),
            missed=sum(one.status is _S.MISSED for one in cards),
        )


def today(session: Session, opened: Directory, only: PractitionerId | None = None) -> FlowBoard:
    """The board of the clinic, or of a clinician's own day; noted as shown.

    ``only``: of that practitioner's visits. Protected persons are masked for whoever may not
    see them, as in the schedule.
    """
    house = clinic.load(session)
    if only is not None:
        mine = tuple(one for one in house.practitioners if one.id == only)
        house = replace(house, practitioners=mine)
    on = day.today(session)
    own = {one.id for one in house.practitioners}
    bounds = walltime.day_bounds(on, house.zone)
    found = [
        (one, noted, to_minutes(from_microseconds(changed)))
        for one, noted, changed in store.of_day_changed(opened, *bounds)
        if one.practitioner in own and one.status is not _S.CANCELLED
    ]
    shown = day.show(opened, [(one, noted) for one, noted, _ in found])
    new = _first_visits(opened, [one for one, _, _ in found])
    known = steps.of_day(opened, *bounds)
    groups = _groups(house)
    return FlowBoard(
        date=on,
        clinic=house,
        cards=tuple(
            replace(
                _card(one, since, known.get(one.id, NOTHING), first_visit=one.id in new),
                group=one.service in groups,
            )
            for one, (_, _, since) in zip(shown, found, strict=True)
        ),
        next_free=tuple(one for one in next_free(session) if only in (None, one.practitioner.id)),
        calls=telling.calls(opened, *bounds),
        away=tuple(hours.everybodys_absences(house.schedule, *bounds)),
        late_from=clinic.late_from(session),
    )


def progress(session: Session, opened: Directory) -> tuple[FlowCard, ...]:
    """How far today's visits have come, without anybody's name: enough to tell who runs late."""
    house = clinic.load(session)
    bounds = walltime.day_bounds(day.today(session), house.zone)
    own = {one.id for one in house.practitioners}
    found = [
        (one, to_minutes(from_microseconds(changed)))
        for one, _, changed in store.of_day_changed(opened, *bounds)
        if one.practitioner in own and one.status is not _S.CANCELLED
    ]
    known = patient_store.by_ids(opened, {one.patient for one, _ in found})
    groups = _groups(house)
    nameless = ((_nameless(one, seen=one.patient in known), since) for one, since in found)
    return tuple(
        replace(_card(one, since, NOTHING, first_visit=False), group=one.service in groups)
        for one, since in nameless
    )


def _groups(house: Clinic) -> frozenset[ServiceId]:
    """The services that are given to several at once."""
    return frozenset(one.id for one in house.services if one.capacity is not None)


def next_free(session: Session) -> tuple[NextFree, ...]:
    """Each practitioner's next free time, in the clinic's order; about nobody, so no door."""
    house = clinic.load(session)
    given = {whom: _first_given(house, whom) for whom in house.practitioners}
    needed = {
        one
        for whom, service in given.items()
        if service is not None
        for one in choosing.resources(house.schedule, [whom], service)
    }

    @cache
    def taken(start: int, end: int) -> ByResource:
        return holds.taken(session, sorted(needed), start, end)

    return tuple(
        NextFree(practitioner=whom, proposal=_next_of(session, whom, service, taken))
        for whom, service in given.items()
    )


def _first_given(house: Clinic, whom: Practitioner) -> Service | None:
    return next((one for one in house.bookable() if (one.id, whom.id) in house.offers), None)


def _next_of(
    session: Session, whom: Practitioner, service: Service | None, taken: Occupancy
) -> Proposal | None:
    if service is None:
        return None
    search = Search(service=service.id, practitioners=(whom.id,))
    return next(iter(free.next_free(session, search, limit=1, taken=taken)), None)


def _card(one: DayAppointment, since: int, known: Steps, *, first_visit: bool) -> FlowCard:
    if one.masked:
        one = replace(one, status=_S.BOOKED, has_note=False)
        return FlowCard(appointment=one, since=one.start_utc)
    return FlowCard(appointment=one, since=since, first_visit=first_visit, steps=known)


def _nameless(one: Appointment, *, seen: bool) -> DayAppointment:
    return DayAppointment(
        id=one.id,
        patient=one.patient if seen else None,
        given=None,
        family=None,
        practitioner=one.practitioner,
        service=one.service,
        room=one.room,
        start_utc=one.start_utc,
        end_utc=one.end_utc,
        before=one.before,
        after=one.after,
        status=one.status,
        version=one.version if seen else 0,
    )


def _first_visits(opened: Directory, found: Iterable[Appointment]) -> set[int]:
    visits = list(found)
    whose = json.dumps([int(one.patient) for one in visits])
    seen = {PatientId(row[0]): row[1] for row in opened.rows(_FIRST_DONE, whose=whose)}
    return {one.id for one in visits if seen.get(one.patient, one.start_utc) >= one.start_utc}


def _stands(card: FlowCard, now: int) -> bool:
    """A masked visit has no status to show: it is gone when its time is over."""
    return not card.appointment.masked or card.appointment.end_utc > now
