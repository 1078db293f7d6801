"""The invented clinic itself: who works there, what can be booked with whom, and when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from clinic_desk.access import Session
from clinic_desk.demo import names
from clinic_desk.demo.wording import Say
from clinic_desk.ids import AccountId, CareUnitId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import walltime
from clinic_desk.scheduling.clinic import Offer
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    Colour,
    Practitioner,
    Room,
    Service,
    WorkingHours,
)
from clinic_desk.scheduling.weekly import Week
from clinic_desk.staff.permissions import Role

CLINIC, ZONE, LOCALE = "Norra Kliniken", "Europe/Stockholm", "sv_SE"
OPEN = ((8 * 60, 12 * 60), (13 * 60, 17 * 60))
"""When practitioners see patients, in wall minutes."""
WEEK = Week((OPEN,) * 5 + ((), ()))
"""The clinic's own hours."""
_FIRST_DAY = date(1980, 1, 1)
_SATURDAY = 6


class Colleague(NamedTuple):
    """Somebody with an account; ``key`` is what the chronicle calls them."""

    key: str
    name: str
    role: Role
    password: str
    practitioner: int | None = None


OWNER, MANAGER, ANNA, JONAS, SARA = "eva", "helena", "anna", "jonas", "sara"
NORA = "nora"
COLLEAGUES = (
    Colleague(OWNER, "Eva Berg", Role.OWNER, "harbour velvet otter lantern"),
    Colleague(MANAGER, "Helena Borg", Role.PRACTICE_MANAGER, "copper meadow violin thunder"),
    Colleague(ANNA, "Anna Ek", Role.RECEPTIONIST, "saffron bridge winter pelican"),
    Colleague(JONAS, "Jonas Tegnell", Role.RECEPTIONIST, "granite comet orchard whistle"),
    Colleague(SARA, "Dr Sara Lindqvist", Role.CLINICIAN, "juniper quartz sailboat ember", 0),
)
NEWCOMER = Colleague(NORA, "Nora Lund", Role.RECEPTIONIST, "maple cinder fjord teacup")
"""She begins today: her training is still to come."""
"""Their passphrases are printed on the sign-in card: nothing in here is anybody's."""


GROUNDS = {
    Role.OWNER: (
        "Runs the clinic",
        "All of it, to answer for it",
        "Sees all; the log tells",
    ),
    Role.PRACTICE_MANAGER: (
        "Plans, keeps order, looks at the log",
        "All calendars, all contact data, the log",
        "Sees everybody; the owner looks at the log",
    ),
    Role.RECEPTIONIST: (
        "Answers the phone, books, receives",
        "Names, phone numbers, appointments",
        "Could look up neighbours; the log tells",
    ),
    Role.CLINICIAN: (
        "Sees patients",
        "Own patients and own calendar",
        "Could open others' cards with a reason; the log tells",
    ),
}
"""Task, need and risk: why a colleague has the role."""
LATE = JONAS
"""Whose access somebody should have looked at."""


class _Service(NamedTuple):
    name: str
    short: str
    minutes: int
    after: int
    colour: Colour


_SERVICES = (
    _Service("New visit", "New", 30, 0, Colour.ACCENT),
    _Service("Follow-up", "Follow-up", 20, 0, Colour.INFO),
    _Service("Health check", "Health", 45, 0, Colour.VIOLET),
    _Service("Minor surgery", "Surgery", 60, 10, Colour.WARN),
    _Service("Physio 60", "Physio", 60, 0, Colour.WARN),
    _Service("Physio 45", "Physio", 45, 0, Colour.WARN),
    _Service("Vaccination", "Vaccine", 15, 0, Colour.OK),
    _Service("Nurse visit", "Nurse", 20, 5, Colour.OK),
    _Service("Phone call", "Call", 10, 0, Colour.INFO),
)
SERVICE_NAMES = tuple(one.name for one in _SERVICES)
_DOCTOR = {0: 5, 1: 6, 2: 2, 3: 1, 8: 1}
_PHYSIO = {4: 4, 5: 6, 8: 1}
_NURSE = {6: 3, 7: 5, 8: 1}


class _Post(NamedTuple):
    title: str
    name: str
    room: str
    colour: Colour
    gives: dict[int, int]


_POSTS = (
    _Post("Dr", "Sara Lindqvist", "Room 1", Colour.ACCENT, _DOCTOR),
    _Post("Dr", "Omar Haddad", "Room 2", Colour.INFO, _DOCTOR),
    _Post("physio", "Maja Sjöberg", "Room 4", Colour.WARN, _PHYSIO),
    _Post("nurse", "Leyla Aydın", "Room 3", Colour.OK, _NURSE),
    _Post("Dr", "Ewa Kowalczyk", "Room 5", Colour.VIOLET, _DOCTOR),
    _Post("physio", "Pontus Hägg", "Room 6", Colour.WARN, _PHYSIO),
    _Post("Dr", "Tomás Ó Briain", "Room 7", Colour.INFO, _DOCTOR),
    _Post("nurse", "Gunilla Åberg", "Room 8", Colour.OK, _NURSE),
    _Post("Dr", "Miriam Levy", "Room 9", Colour.ACCENT, _DOCTOR),
    _Post("Dr", "Arvid Nordin", "Room 10", Colour.VIOLET, _DOCTOR),
)
FEWEST, USUAL = 3, len(_POSTS)


def _post(at: int) -> _Post:
    """Somebody's post; beyond those who are named, a clinic of many has more of the same."""
    if at < USUAL:
        return _POSTS[at]
    families, givens = names.SWEDISH_FAMILY, names.SWEDISH_GIVEN
    name = f"{givens[at * 7 % len(givens)]} {families[at * 11 % len(families)]}"
    return _POSTS[at % USUAL]._replace(name=name, room=f"Room {at + 1}")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The clinic as planned: the first practitioners of the list, each by its place in it."""

    today: date
    practitioners: int

    def minutes(self, service: int) -> tuple[int, int]:
        """How long a service takes, and what must stay free after it."""
        return _SERVICES[service].minutes, _SERVICES[service].after

    def gives(self, practitioner: int) -> dict[int, int]:
        """The services that somebody gives, each with how often."""
        return _post(practitioner).gives

    def opens(self, on: date) -> bool:
        """The clinic works from Monday to Friday, and today whatever day it is."""
        return on.isoweekday() < _SATURDAY or on == self.today

    def away(self, practitioner: int, start: datetime, end: datetime) -> bool:
        """Whether somebody is away at any time between."""
        return any(
            who == practitioner and begins < end and start < ends
            for who, begins, ends, _ in leaves(self.today)
        )


@lru_cache(maxsize=4)
def leaves(today: date) -> tuple[tuple[int, datetime, datetime, AbsenceReason], ...]:
    """Who is away from when until when, in wall time."""
    monday = today - timedelta(days=today.weekday())
    before, course = monday - timedelta(days=21), monday + timedelta(days=15)
    return (
        (1, _wall(today, 15, 30), _wall(today, 17), AbsenceReason.LEAVE),
        (2, _wall(before, 8), _wall(before + timedelta(days=4), 17), AbsenceReason.LEAVE),
        (0, _wall(course, 8), _wall(course, 17), AbsenceReason.COURSE),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The house with its ids: what ``scheduling.clinic.furnish`` takes, in the house's order."""

    rooms: tuple[Room, ...]
    practitioners: tuple[Practitioner, ...]
    offers: tuple[Offer, ...]
    hours: tuple[WorkingHours, ...]
    absences: tuple[Absence, ...]


def practitioner_ids(house: House, new_id: Callable[[], int]) -> list[PractitionerId]:
    return [PractitionerId(new_id()) for _ in range(house.practitioners)]


def furniture(
    house: House,
    session: Session,
    ids: Sequence[PractitionerId],
    accounts: dict[int, AccountId],
    new_id: Callable[[], int],
    say: Say,
) -> Furniture:
    """Give everything its id; ``accounts`` are those of practitioners, by their place."""
    posts = [_called(_post(at), say) for at in range(house.practitioners)]
    rooms = tuple(Room(id=RoomId(new_id()), name=post.room) for post in posts)
    return Furniture(
        rooms=rooms,
        practitioners=tuple(
            _practitioner(post, ids[at], rooms[at].id, session.care_unit, accounts.get(at))
            for at, post in enumerate(posts)
        ),
        offers=tuple(
            Offer(
                service=_service(one, ServiceId(new_id()), say),
                given_by=tuple(ids[at] for at, post in enumerate(posts) if number in post.gives),
            )
            for number, one in enumerate(_SERVICES)
            if any(number in post.gives for post in posts)
        ),
        hours=tuple(hours for one in ids for hours in _hours(house, one)),
        absences=tuple(
            Absence(
                id=new_id(),
                practitioner=ids[who],
                start_utc=walltime.to_utc(start, ZONE),
                end_utc=walltime.to_utc(end, ZONE),
                reason=reason,
            )
            for who, start, end, reason in leaves(house.today)
        ),
    )


def _called(post: _Post, say: Say) -> _Post:
    """The same post, in the words of the clinic."""
    room, number = post.room.split()
    return post._replace(title=say(post.title), room=f"{say(room)} {number}")


def _practitioner(
    post: _Post,
    id_: PractitionerId,
    room: RoomId,
    care_unit: CareUnitId,
    account: AccountId | None,
) -> Practitioner:
    return Practitioner(
        id=id_,
        name=post.name,
        title=post.title,
        room=room,
        care_unit=care_unit,
        colour=post.colour,
        account=account,
    )


def _service(one: _Service, id_: ServiceId, say: Say) -> Service:
    return Service(
        id=id_,
        name=say(one.name),
        short=say(one.short),
        minutes=one.minutes,
        after=one.after,
        colour=one.colour,
    )


def _hours(house: House, practitioner: PractitionerId) -> list[WorkingHours]:
    week: list[tuple[int, date, date | None]] = [
        (day, _FIRST_DAY, None) for day in range(1, _SATURDAY)
    ]
    if house.today.isoweekday() >= _SATURDAY:
        week.append((house.today.isoweekday(), house.today, house.today))
    return [
        WorkingHours(
            practitioner=practitioner,
            weekday=day,
            start=start,
            end=end,
            valid_from=since,
            valid_until=until,
        )
        for day, since, until in week
        for start, end in OPEN
    ]


def _wall(on: date, hour: int, minute: int = 0) -> datetime:
    return datetime(on.year, on.month, on.day, hour, minute)  # noqa: DTZ001 - wall time is naive
