"""A time is taken: asked of the schedule in words, then held by the database's own guard.

Availability gives the reason; the trigger over ``occupation`` has the last say, so that no
two desks can take one time.
"""

from dataclasses import replace
from datetime import datetime

from clinic_desk.access import Work
from clinic_desk.clock import from_minutes
from clinic_desk.errors import (
    GroupFull,
    InGroupAlready,
    NotFound,
    OutsideHours,
    SlotHeld,
    SlotTaken,
    TimePassed,
)
from clinic_desk.ids import AccountId, AppointmentId, PatientId, PractitionerId
from clinic_desk.scheduling import availability, holding, obstacles, store, walltime
from clinic_desk.scheduling.records import Appointment, Clinic, Practitioner, Service, WhyNot
from clinic_desk.storage.sqlite import ConstraintBroken


def planned(
    house: Clinic,
    visit: AppointmentId,
    patient: PatientId,
    whom: Practitioner,
    service: Service,
    start: int,
) -> Appointment:
    """A new visit as it is to be written: as long as the service, where its practitioner works."""
    return Appointment(
        id=visit,
        patient=patient,
        practitioner=whom.id,
        service=service.id,
        room=whom.room,
        care_unit=whom.care_unit,
        start=walltime.to_wall(start, house.zone),
        zone=house.zone,
        minutes=service.minutes,
        before=service.before,
        after=service.after,
        start_utc=start,
        end_utc=start + service.minutes,
    )


def require_free(house: Clinic, placed: Appointment, now: int) -> None:
    service = replace(house.service(placed.service), minutes=placed.minutes)
    whom = house.practitioner(placed.practitioner)
    against = availability.why_not(house.schedule, whom, service, placed.start_utc, {}, now)
    if any(obstacle.why is WhyNot.PAST for obstacle in against):
        raise TimePassed(from_minutes(placed.start_utc))
    if any(obstacle.why in obstacles.SHUT for obstacle in against):
        raise OutsideHours(placed.practitioner)


def occupy(work: Work, placed: Appointment, whose: AccountId | None = None) -> None:
    """Take the time for an appointment; what ``whose`` person held of it ends.

    Raises SlotTaken, SlotHeld, GroupFull, InGroupAlready.
    """
    span = placed.start_utc - placed.before, placed.end_utc + placed.after
    needed = placed.practitioner, placed.room, *placed.equipment
    holding.make_way(work, whose, needed, span)
    try:
        store.occupy(work, placed)
    except ConstraintBroken as error:
        if error.what == "held":
            raise SlotHeld from None
        if error.what == "full":
            raise GroupFull from None
        if error.what == "twice":
            raise InGroupAlready from None
        if error.what != "occupied":
            raise
        taken = store.in_the_way(work, placed)
        if taken is None:
            raise SlotTaken from None
        raise SlotTaken(by=taken[0], until=from_minutes(taken[1])) from None


def placed(
    house: Clinic,
    found: Appointment,
    practitioner: PractitionerId,
    start: datetime,
    fold: int | None,
) -> Appointment:
    """An appointment as it is at another start or with somebody else.

    Raises NoSuchTime, AmbiguousTime, and NotFound where they do not give its service.
    """
    whom = house.practitioner(practitioner)
    if (found.service, whom.id) not in house.offers:
        raise NotFound("service", found.service)
    begins = walltime.to_utc(start, house.zone, fold=fold)
    return replace(
        found,
        practitioner=whom.id,
        room=whom.room,
        start=walltime.to_wall(begins, house.zone),
        zone=house.zone,
        start_utc=begins,
        end_utc=begins + found.minutes,
    )
