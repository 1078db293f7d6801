"""One time is asked for by name: can it be booked with anybody, and if not, why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clinic_desk.access import Permission, Session
from clinic_desk.clock import to_minutes
from clinic_desk.ids import PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import clinic, free, lengths, walltime
from clinic_desk.scheduling.records import (
    Clinic,
    DayAppointment,
    Obstacle,
    Practitioner,
    Proposal,
    Service,
    WhyNot,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A start (naive wall time, with fold) that somebody wants; ``practitioners`` empty: anyone."""

    service: ServiceId
    start: datetime
    practitioners: tuple[PractitionerId, ...] = ()
    rooms: frozenset[RoomId] = frozenset()
    """The rooms that will do; empty: any."""
    not_before: datetime | None = None
    """When the caller can be here (UTC)."""
    late: Mapping[PractitionerId, int] = field(default_factory=dict)
    """By how many minutes practitioners run late just now."""
    agreed: DayAppointment | None = None
    """A visit that is booked, keeps its length and leaves its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands against that start with one practitioner; without obstacles it can be booked."""

    proposal: Proposal
    obstacles: tuple[Obstacle, ...] = ()


def ask(session: Session, asked: Asked) -> list[Answer]:
    """What can be said of the time with each who gives the service, in the clinic's order; in a
    doubled hour of both passes.

    Raises NoSuchTime in the missing hour of a change of clock, NotFound, NotAllowed.
    """
    session.require(Permission.SCHEDULE_READ)
    house = clinic.load(session)
    return [
        _answer(session, house, asked, whom, start)
        for start in _passes(asked.start, house.zone)
        for whom in house.giving(asked.service)
        if not asked.practitioners or whom.id in asked.practitioners
    ]


def _passes(start: datetime, zone: str) -> list[int]:
    """When the clock shows it: twice in the doubled hour of a change, unless one pass is meant."""
    meant = (1,) if start.fold else (0, 1)
    return list(dict.fromkeys(walltime.to_utc(start, zone, fold=one) for one in meant))


def _answer(
    session: Session, house: Clinic, asked: Asked, whom: Practitioner, start: int
) -> Answer:
    service = lengths.given(house.schedule, house.service(asked.service), whom.id)
    wall = walltime.to_wall(start, house.zone)
    against = [
        *_too_soon(session, asked, whom.id, start),
        *free.why_not(session, service.id, whom.id, wall, rooms=asked.rooms, agreed=asked.agreed),
    ]
    proposal = Proposal(
        practitioner=whom.id,
        service=service.id,
        room=_room(asked, whom),
        start=wall,
        zone=house.zone,
        start_utc=start,
        end_utc=start + _minutes(service, asked.agreed),
    )
    if service.capacity is not None:
        proposal = free.in_group(session, proposal, service.capacity, asked.agreed)
    return Answer(proposal=proposal, obstacles=tuple(against))


def _room(asked: Asked, whom: Practitioner) -> RoomId | None:
    """Where it would be: at the practitioner's own, unless another one is asked for."""
    own_will_do = not asked.rooms or whom.room in asked.rooms
    return whom.room if own_will_do else min(asked.rooms)


def _minutes(service: Service, agreed: DayAppointment | None) -> int:
    return service.minutes if agreed is None else agreed.end_utc - agreed.start_utc


def _too_soon(session: Session, asked: Asked, whom: PractitionerId, start: int) -> list[Obstacle]:
    """That the caller, or a practitioner who runs late, is not there yet; what is past is past."""
    now = to_minutes(session.clock.now())
    caller = 0 if asked.not_before is None else to_minutes(asked.not_before)
    late = asked.late.get(whom, 0)
    there = max(caller, now + late if late > 0 else 0)
    if not now <= start < there:
        return []
    return [Obstacle(why=WhyNot.TOO_SOON, until_utc=there)]
