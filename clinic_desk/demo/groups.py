"""The back school of the invented clinic: a group today, and one in a week."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from clinic_desk.access import PurposeOfUse, Session
from clinic_desk.demo.named import PEOPLE
from clinic_desk.demo.wording import Say
from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import booking, clinic, free, services, walltime
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.records import Colour
from clinic_desk.scheduling.services import NewService

BACK_SCHOOL = "Back school"
_USUALLY = time(14, 15)
_A_WEEK = timedelta(days=7)
_TODAY, _NEXT_WEEK = 5, 3
PLACES = _TODAY + _NEXT_WEEK
"""How many visits are booked here, where there is time for two groups."""
_APART = 5
"""Those who come do not stand beside each other in the register."""


def settle(
    session: Session, whom: PractitionerId, people: Sequence[PatientId], today: date, say: Say
) -> None:
    """Give the service, and places in two groups to people without a story."""
    added = services.add(
        session,
        NewService(
            name=say(BACK_SCHOOL),
            short=say("Back"),
            minutes="45",
            colour=Colour.OK,
            given_by=frozenset({whom}),
            capacity="8",
        ),
    )
    strangers = list(people[len(PEOPLE) + 1 :: _APART])
    for on, many in ((today, _TODAY), (today + _A_WEEK, _NEXT_WEEK)):
        start = _start(session, added.id, whom, on)
        if start is None:
            continue
        comes, strangers = strangers[:many], strangers[many:]
        for one in comes:
            _book(session, one, BookingRequest(practitioner=whom, service=added.id, start=start))


def _book(session: Session, patient: PatientId, request: BookingRequest) -> None:
    with session.opened(patient, PurposeOfUse.BOOKING) as viewing:
        booking.book(session, viewing, request)


def _start(session: Session, service: ServiceId, whom: PractitionerId, on: date) -> datetime | None:
    """The usual time, or the last that is free that day."""
    zone = clinic.load(session).zone
    found = [walltime.to_wall(at, zone) for at in free.starts(session, service, whom, on, on)]
    usual = datetime.combine(on, _USUALLY)
    return usual if usual in found else (found[-1] if found else None)
