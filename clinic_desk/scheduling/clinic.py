"""The clinic as the schedule sees it: who works when, and what can be booked with whom."""

from dataclasses import dataclass

from clinic_desk.access import EventDraft, Permission, Reach, Reads, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import roster
from clinic_desk.scheduling.records import (
    Absence,
    Practitioner,
    Room,
    Schedule,
    Service,
    WorkingHours,
)
from clinic_desk.storage import settings

_KEPT = "scheduling.clinic"
_ABSENCES_SINCE = 400 * 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """A snapshot; load it anew when hours or services were configured."""

    name: str
    practitioners: tuple[Practitioner, ...]
    rooms: tuple[Room, ...]
    services: tuple[Service, ...]
    retired: frozenset[ServiceId]
    offers: frozenset[tuple[ServiceId, PractitionerId]]
    schedule: Schedule

    @property
    def zone(self) -> str:
        return self.schedule.zone

    def practitioner(self, wanted: PractitionerId) -> Practitioner:
        """Raises NotFound."""
        found = next((one for one in self.practitioners if one.id == wanted), None)
        if found is None:
            raise NotFound("practitioner", wanted)
        return found

    def service(self, wanted: ServiceId) -> Service:
        """Raises NotFound."""
        found = next((one for one in self.services if one.id == wanted), None)
        if found is None:
            raise NotFound("service", wanted)
        return found

    def room_name(self, wanted: RoomId | None) -> str:
        return next((one.name for one in self.rooms if one.id == wanted), "")

    def bookable(self) -> tuple[Service, ...]:
        """The services that can still be booked, in the clinic's order."""
        return tuple(one for one in self.services if one.id not in self.retired)

    def giving(self, service: ServiceId) -> tuple[Practitioner, ...]:
        """Who gives a service, in the clinic's order."""
        return tuple(one for one in self.practitioners if (service, one.id) in self.offers)


def current(session: Session, reads: Reads) -> Clinic:
    """The whole clinic, read again only when somebody has configured it since."""
    version = settings.number(reads, settings.CLINIC_VERSION)
    kept = session.kept.get(_KEPT)
    if kept is None or kept[0] != version:
        kept = version, whole(reads, to_minutes(session.clock.now()))
        session.kept[_KEPT] = kept
    found: Clinic = kept[1]
    return found


def load(session: Session) -> Clinic:
    """The clinic now, for this person: a clinician's has one practitioner, themselves."""
    reads = session.reading(Permission.SCHEDULE_READ)
    reach = session.require(Permission.SCHEDULE_READ)
    only = session.practitioner if reach is Reach.OWN else None
    clinic = current(session, reads)
    return clinic if reach is Reach.ALL else _narrowed(clinic, only)


def whole(reads: Reads, now: int) -> Clinic:
    """Everything about the clinic's schedule that is about no patient; ``now`` in UTC minutes."""
    services = roster.services(reads)
    return Clinic(
        name=settings.text(reads, settings.CLINIC_NAME),
        practitioners=roster.practitioners(reads),
        rooms=roster.rooms(reads),
        services=tuple(one for one, _ in services),
        retired=frozenset(one.id for one, active in services if not active),
        offers=roster.offers(reads),
        schedule=Schedule(
            zone=settings.text(reads, settings.CLINIC_ZONE),
            hours=roster.hours(reads),
            absences=roster.absences(reads, now - _ABSENCES_SINCE),
        ),
    )


def _narrowed(clinic: Clinic, only: PractitionerId | None) -> Clinic:
    kept = tuple(one for one in clinic.practitioners if one.id == only)
    return Clinic(
        name=clinic.name,
        practitioners=kept,
        rooms=clinic.rooms,
        services=clinic.services,
        retired=clinic.retired,
        offers=frozenset(offer for offer in clinic.offers if offer[1] == only),
        schedule=clinic.schedule,
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
        version = settings.number(work, settings.CLINIC_VERSION)
        settings.put(work, settings.CLINIC_VERSION, version + 1)
        _record(work, changed_services=bool(offers))


def _record(work: Work, *, changed_services: bool) -> None:
    work.record(EventDraft(kind=EventKind.HOURS_CONFIGURED, action=Action.UPDATE))
    if changed_services:
        work.record(EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE))
