"""The clinic as the schedule sees it: who works when, and what can be booked with whom."""

from dataclasses import dataclass, replace

from clinic_desk.access import EventDraft, Permission, Reach, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import roster
from clinic_desk.scheduling.records import (
    Absence,
    Clinic,
    Practitioner,
    Room,
    Service,
    WorkingHours,
)
from clinic_desk.storage import settings


def load(session: Session) -> Clinic:
    """The clinic now, for this person: a clinician's has one practitioner, themselves."""
    reads = session.reading(Permission.SCHEDULE_READ)
    reach = session.require(Permission.SCHEDULE_READ)
    clinic = roster.current(session, reads)
    if reach is Reach.ALL:
        return clinic
    return _narrowed(clinic, session.own_practitioners(Permission.SCHEDULE_READ))


def columns(session: Session) -> frozenset[PractitionerId]:
    """Whose calendars this person sees, with those of who saw patients once."""
    session.require(Permission.SCHEDULE_READ)
    house = load(session)
    return frozenset(one.id for one in (*house.practitioners, *house.former))


def late_from(session: Session) -> int:
    """From how many minutes on the clinic calls somebody late, patient and practitioner alike."""
    return settings.number(session.reading(Permission.SCHEDULE_READ), settings.LATE_MINUTES)


def _narrowed(clinic: Clinic, only: frozenset[PractitionerId]) -> Clinic:
    return replace(
        clinic,
        practitioners=tuple(one for one in clinic.practitioners if one.id in only),
        offers=frozenset(offer for offer in clinic.offers if offer[1] in only),
        former=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A service, and who gives it."""

    service: Service
    given_by: tuple[PractitionerId, ...]


def furnish(
    session: Session,
    *,
    rooms: tuple[Room, ...] = (),
    practitioners: tuple[Practitioner, ...] = (),
    offers: tuple[Offer, ...] = (),
    hours: tuple[WorkingHours, ...] = (),
    absences: tuple[Absence, ...] = (),
) -> None:
    """Add rooms, practitioners, services with who gives them, hours and absences at once."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        for room in rooms:
            roster.add_room(work, room, session.care_unit)
        already = len(roster.practitioners(work)), len(roster.services(work))
        for position, practitioner in enumerate(practitioners, start=already[0]):
            roster.add_practitioner(work, practitioner, position)
        for position, offer in enumerate(offers, start=already[1]):
            roster.add_service(work, offer.service, position, offer.given_by)
        for stretch in hours:
            roster.add_hours(work, stretch)
        for absence in absences:
            roster.add_absence(work, absence)
        roster.configured(work)
        _record(work, changed_services=bool(offers))


def _record(work: Work, *, changed_services: bool) -> None:
    work.record(EventDraft(kind=EventKind.HOURS_CONFIGURED, action=Action.UPDATE))
    if changed_services:
        work.record(EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE))
