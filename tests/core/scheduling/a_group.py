"""A service that is given to a group, and people who come to it."""

from dataclasses import replace
from datetime import timedelta

from clinic_desk.scheduling import (
    clinic,
    gathering,
    services,
    walltime,
)
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.records import (
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.scheduling.services import NewService
from tests.builders import a_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, Desk

LATER = MORNING + timedelta(hours=1)
CANNOT = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)


def known(desk: Desk, service=VISIT) -> NewService:
    house = clinic.load(desk.session)
    whom = frozenset(one.id for one in house.giving(service))
    return NewService.of(house.service(service), whom, house.schedule.resources)


def give_to(desk: Desk, capacity: str, service=VISIT) -> None:
    services.change(desk.session, service, replace(known(desk, service), capacity=capacity))


def comes(desk: Desk, many: int = 1, start=MORNING, **more):
    return [desk.book(start, patient=a_patient(desk.session), **more) for _ in range(many)]


def utc(desk: Desk, start) -> int:
    return walltime.to_utc(start, clinic.load(desk.session).zone)


def group(desk: Desk, start=MORNING, whom=LINDQVIST):
    of = GroupOf(practitioner=whom, service=VISIT, start_utc=utc(desk, start))
    return act(desk, gathering.gathered, of)


def handles(visits):
    return [(one.id, one.version) for one in visits]


def act(desk: Desk, what, *args, **more):
    with desk.session.directory("schedule") as opened:
        return what(desk.session, opened, *args, **more)
